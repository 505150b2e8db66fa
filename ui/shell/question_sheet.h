// Asks once before an action: what will happen, a reason when one is needed, and two buttons. Answers at most once,
// also on a double click. Owned by the window.
#pragma once

#include "ui/pages/page_context.h"
#include "ui/shell/sheet.h"

class QPlainTextEdit;

namespace saga::ui {

class Button;

class QuestionSheet final : public Sheet {
    Q_OBJECT

public:
    QuestionSheet(const Question& question, QWidget* window);

    QPlainTextEdit* reasonField() const { return m_reason; }  // null when none is needed
    Button* confirmButton() const { return m_confirm; }
    Button* cancelButton() const { return m_cancel; }

Q_SIGNALS:
    void confirmed(const QString& reason);

private:
    void confirm();
    void check();

    QPlainTextEdit* m_reason = nullptr;
    Button* m_confirm;
    Button* m_cancel;
    bool m_answered = false;
};

}  // namespace saga::ui
