// The window shown when the program cannot start on its database: what happened, why, what to do, and a way to copy it.
// Top-level; owned by whoever makes it.
#pragma once

#include <QWidget>

#include "core/base/error.h"

namespace saga::ui {

class ViewNotice;

class ErrorWindow final : public QWidget {
    Q_OBJECT

public:
    ErrorWindow(const Error& error, const QString& database, Language language, QWidget* parent = nullptr);

    ViewNotice* notice() const { return m_notice; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    ViewNotice* m_notice;
};

}  // namespace saga::ui
