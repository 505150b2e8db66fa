// What is wrong with the text of a field, in words; empty when nothing is. Pure functions.
#pragma once

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace saga::ui {

struct FieldChecks {
    Q_DECLARE_TR_FUNCTIONS(saga::ui::FieldChecks)

public:
    static QString id(const QString& text);
    static QString number(const std::optional<qint64>& value, qint64 least, qint64 most);
    // What people read: not empty, not longer than this.
    static QString text(const QString& text, qsizetype mostBytes);
    static QString reason(const QString& text);
    static QString email(const QString& text);  // empty is fine: none
};

}  // namespace saga::ui
