// Names at the left, values at the right: what is known about the selected thing. Values are plain, can be marked and
// copied, wrap when they are prose and are mono when they are ids, codes or figures.
#pragma once

#include <QVector>
#include <QWidget>

#include "ui/widgets/tokens.h"

class QGridLayout;

namespace saga::ui {

class Label;

class KeyValueGrid final : public QWidget {
    Q_OBJECT

public:
    enum class ValueKind {
        Text,  // Inter, wraps
        Mono,  // codes, figures, times
        Id,    // mono, shortened in the middle with the whole as tool tip
    };

    explicit KeyValueGrid(QWidget* parent = nullptr);

    // Returns the number of the row, from 0.
    int addRow(const QString& name, const QString& value = {}, ValueKind kind = ValueKind::Text,
               TextTone tone = TextTone::Primary);
    // A row whose value is any widget, such as a pill. Takes ownership.
    int addRow(const QString& name, QWidget* value);
    void setValue(int row, const QString& value);
    void setTone(int row, TextTone tone);
    void setRowVisible(int row, bool visible);
    QString name(int row) const;
    QString value(int row) const;
    int rowCount() const { return static_cast<int>(m_rows.size()); }
    void clear();

private:
    struct Row {
        Label* name;
        QWidget* value;
    };

    int append(const QString& name, QWidget* value);
    void restyle();

    QGridLayout* m_grid;
    QVector<Row> m_rows;
};

}  // namespace saga::ui
