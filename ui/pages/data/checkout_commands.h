// What can be done with a checkout by hand: ship, deliver, cancel, refund, with a reason, against the version that is shown.
// What its status does not take is disabled and says why. A refusal because somebody was first says so and keeps the
// reason. Disabled from the click until the answer, so that a double click acts once. UI thread.
#pragma once

#include <QWidget>

#include <array>

#include "core/admin_api/checkout_values.h"
#include "ui/pages/page_context.h"

class QLineEdit;

namespace saga::ui {

class Button;
class FormField;
class Label;

class CheckoutCommands final : public QWidget {
    Q_OBJECT

public:
    explicit CheckoutCommands(PageContext& context, QWidget* parent = nullptr);

    // What is commanded, as it is shown now. Another order clears what was typed; a newer state of the same keeps it.
    void setOrder(const CheckoutOrder& order);

    Button* button(CheckoutCommandKind kind) const { return m_buttons[static_cast<std::size_t>(kind)]; }
    QLineEdit* reasonField() const { return m_reason; }
    // "reason": at the field; anything else: what is said below.
    QString errorAt(const QString& field) const;

Q_SIGNALS:
    // Done or refused: the order may have changed.
    void answered();

private:
    void run(CheckoutCommandKind kind);
    void send(CheckoutCommandKind kind, const QString& reason);
    void takeAnswer(const CheckoutCommand& command, const Result<CheckoutOrder>& answer);
    void showButtons();
    void showConflict();

    PageContext& m_context;
    CheckoutOrder m_order;
    std::int64_t m_refusedVersion = 0;  // at which somebody else was first; 0: none
    QString m_conflict;                 // why, as the engine says it
    bool m_sending = false;
    QLineEdit* m_reason;
    FormField* m_reasonRow;
    std::array<Button*, 4> m_buttons{};
    Label* m_trouble;
};

}  // namespace saga::ui
