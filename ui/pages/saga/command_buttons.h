// The commands on one saga as buttons: icon, words and hint of each in one place, and how an offer of the engine becomes a
// button that can be pressed or says why not. A group borrows its buttons from the layout they stand in. UI thread.
#pragma once

#include <QObject>

#include <map>

#include "core/admin_api/admin_values.h"
#include "ui/widgets/button.h"

namespace saga::ui {

class CommandButtons final : public QObject {
    Q_OBJECT

public:
    explicit CommandButtons(QObject* parent = nullptr) : QObject(parent) {}

    // Makes a button, shut until the first offer. The caller puts it into a layout.
    Button* add(CommandKind kind, Button::Kind look = Button::Kind::Plain);
    // Null when this group has none.
    Button* button(CommandKind kind) const;
    void offer(const SagaDetail& detail, Language language);
    // Why the engine does not take the command now; empty when it does.
    static QString whyNot(const SagaDetail& detail, CommandKind kind, Language language);

Q_SIGNALS:
    void asked(saga::CommandKind kind);

private:
    std::map<CommandKind, Button*> m_buttons;
};

}  // namespace saga::ui
