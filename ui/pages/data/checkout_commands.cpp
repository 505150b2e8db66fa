#include "ui/pages/data/checkout_commands.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/models/checkout_words.h"
#include "ui/models/core_words.h"
#include "ui/pages/flow_layout.h"
#include "ui/pages/purchase/field_checks.h"
#include "ui/pages/purchase/form_field.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

constexpr std::array kKinds{CheckoutCommandKind::Ship, CheckoutCommandKind::Deliver, CheckoutCommandKind::Cancel,
                            CheckoutCommandKind::Refund};

Icon iconOf(CheckoutCommandKind kind) {
    switch (kind) {
        case CheckoutCommandKind::Ship:
            return Icon::Package;
        case CheckoutCommandKind::Deliver:
            return Icon::CircleCheck;
        case CheckoutCommandKind::Cancel:
            return Icon::CircleX;
        case CheckoutCommandKind::Refund:
            return Icon::Undo;
    }
    return Icon::None;
}

// Money goes back.
bool isDangerous(CheckoutCommandKind kind) {
    return kind == CheckoutCommandKind::Cancel || kind == CheckoutCommandKind::Refund;
}

}  // namespace

CheckoutCommands::CheckoutCommands(PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_reason(new QLineEdit(this)),
      m_reasonRow(new FormField(tr("Why"), m_reason, this)),
      m_trouble(new Label(QString(), FontRole::Secondary, TextTone::Failed, this)) {
    const Metrics& m = Theme::of(this).metrics();
    m_reason->setMaxLength(500);
    m_reasonRow->setHint(tr("Kept in the audit trail"), TextTone::Hint);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    auto* verbs = new FlowLayout(m.gap);
    for (const CheckoutCommandKind kind : kKinds) {
        auto* button = new Button(Button::Kind::Plain, iconOf(kind), CheckoutWords::verb(kind), this);
        button->setHint(CheckoutWords::effect(kind));
        m_buttons[static_cast<std::size_t>(kind)] = button;
        verbs->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, [this, kind] { run(kind); });
    }
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(m.unit);
    rows->addWidget(m_reasonRow);
    rows->addLayout(verbs);
    rows->addWidget(m_trouble);
    connect(m_reason, &QLineEdit::textChanged, this, [this] { m_reasonRow->setError({}); });
    showButtons();
}

void CheckoutCommands::setOrder(const CheckoutOrder& order) {
    const bool isOther = order.id != m_order.id;
    m_order = order;
    if (isOther) {
        m_reason->clear();
        m_reasonRow->setError({});
        m_trouble->hide();
        m_refusedVersion = 0;
    }
    showButtons();
    showConflict();
}

void CheckoutCommands::showButtons() {
    for (const CheckoutCommandKind kind : kKinds) {
        const QString refusal = m_sending            ? tr("The change is on its way")
                                : m_order.id.empty() ? tr("Nothing is selected")
                                                     : CheckoutWords::refusal(kind, m_order.status);
        refusal.isEmpty() ? button(kind)->allow() : button(kind)->refuse(refusal);
    }
}

// What is shown by now is what the person has to look at again.
void CheckoutCommands::showConflict() {
    if (m_refusedVersion == 0) return;
    if (m_order.version == m_refusedVersion)
        m_trouble->setText(tr("Somebody else was first, and nothing was done: %1").arg(m_conflict));
    else
        m_trouble->setText(tr("Somebody else was first, and nothing was done: you acted on version %1, the order is at "
                              "version %2 now, %3. Look at it again; your reason is kept.")
                               .arg(formatCount(m_refusedVersion), formatCount(m_order.version),
                                    CheckoutWords::status(m_order.status)));
    m_trouble->show();
}

void CheckoutCommands::run(CheckoutCommandKind kind) {
    if (m_sending || m_order.id.empty()) return;
    const QString reason = m_reason->text().trimmed();
    if (!isDangerous(kind)) {
        m_reasonRow->setError(FieldChecks::reason(reason));
        if (m_reasonRow->error().isEmpty()) return send(kind, reason);
        m_reason->setFocus(Qt::OtherFocusReason);
        return;
    }
    const Question question{tr("%1: %2?").arg(CheckoutWords::verb(kind), shortId(fromCore(m_order.id))),
                            CheckoutWords::effect(kind),
                            CheckoutWords::verb(kind),
                            true,
                            true,
                            reason};
    m_context.ask(question, this, [this, kind, id = m_order.id](const QString& given) {
        // Another order may be shown by now.
        if (id != m_order.id) return;
        m_reason->setText(given);
        send(kind, given.trimmed());
    });
}

void CheckoutCommands::send(CheckoutCommandKind kind, const QString& reason) {
    if (m_sending) return;
    m_sending = true;
    m_refusedVersion = 0;
    m_trouble->hide();
    showButtons();
    const CheckoutCommand command{m_order.id, kind, m_order.version, reason.toStdString()};
    Bridge& bridge = m_context.bridge();
    bridge.api().checkoutCommand(
        command, bridge.deliver<CheckoutOrder>(this, [this, command](Result<CheckoutOrder> answer) {
            m_sending = false;
            // The answer about an order that is no longer shown has nothing to mark here.
            if (command.order == m_order.id) {
                takeAnswer(command, answer);
            }
            showButtons();
            Q_EMIT answered();
        }));
}

void CheckoutCommands::takeAnswer(const CheckoutCommand& command, const Result<CheckoutOrder>& answer) {
    if (answer) {
        m_context.say(tr("Done: %1, %2").arg(CheckoutWords::verb(command.kind), fromCore(m_order.id)));
        m_reason->clear();
        return;
    }
    const Error& error = answer.error();
    if (error.code == ErrorCode::Conflict) {
        m_refusedVersion = command.expectedVersion;
        m_conflict = coreWords(error.reason);
        return showConflict();
    }
    if (error.field == "reason") return m_reasonRow->setError(errorWords(error, m_context.language()));
    m_trouble->setText(errorWords(error, m_context.language()));
    m_trouble->show();
}

QString CheckoutCommands::errorAt(const QString& field) const {
    if (field == QLatin1String("reason")) return m_reasonRow->error();
    return m_trouble->isVisibleTo(this) ? m_trouble->text() : QString();
}

}  // namespace saga::ui
