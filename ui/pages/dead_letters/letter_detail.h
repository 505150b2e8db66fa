// One dead letter: why it is one and what became of it, its message as a tree, as text, and in an editor that says in
// place what is wrong. Sends nothing by itself. UI thread.
#pragma once

#include <QWidget>

#include <optional>

#include "core/admin_api/admin_values.h"
#include "ui/pages/page_context.h"

class QPlainTextEdit;
class QStackedWidget;

namespace saga::ui {

class Banner;
class Button;
class JsonTreeModel;
class KeyValueGrid;
class Label;
class PayloadView;
class TabStrip;
class ViewStack;

class LetterDetail final : public QWidget {
    Q_OBJECT

public:
    enum View { Tree, Raw, Edit };

    explicit LetterDetail(PageContext& context, QWidget* parent = nullptr);

    // Not set: none is chosen. The same one again keeps what was typed.
    void show(const std::optional<DeadLetterView>& letter);
    const std::optional<DeadLetterView>& letter() const { return m_letter; }
    void showView(View view);
    // Why nothing can be sent now; empty: it can.
    void setBlocked(const QString& reason);
    // What was refused of the last thing that was asked for; empty text: nothing.
    void showTrouble(const QString& words);

    QPlainTextEdit* editor() const { return m_editor; }
    Label* problem() const { return m_problem; }
    KeyValueGrid* facts() const { return m_facts; }
    TabStrip* tabs() const { return m_tabs; }
    Button* redriveButton() const { return m_redrive; }
    Button* discardButton() const { return m_discard; }
    Button* sagaButton() const { return m_saga; }
    Button* sendButton() const { return m_send; }
    Banner* banner() const { return m_banner; }

Q_SIGNALS:
    void redriveWanted();
    void discardWanted();
    // With the edited message.
    void editedWanted(const QString& payload);

private:
    QWidget* makeHead();
    QWidget* makeMessage();
    QWidget* makeEditor();
    void showFacts();
    void check();

    PageContext& m_context;
    std::optional<DeadLetterView> m_letter;
    QString m_blocked;
    QString m_message;  // as the editor began
    ViewStack* m_stack;
    Banner* m_banner = nullptr;
    KeyValueGrid* m_facts = nullptr;
    Button* m_saga = nullptr;
    Button* m_redrive = nullptr;
    Button* m_discard = nullptr;
    TabStrip* m_tabs = nullptr;
    QStackedWidget* m_views = nullptr;
    JsonTreeModel* m_tree;
    PayloadView* m_treeView = nullptr;
    QPlainTextEdit* m_raw = nullptr;
    QPlainTextEdit* m_editor = nullptr;
    Label* m_problem = nullptr;
    Button* m_send = nullptr;
};

}  // namespace saga::ui
