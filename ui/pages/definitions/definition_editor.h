// The text of a definition, edited: checked while it is typed, problems below with their places underlined, the graph of the
// last text that was right beside it. Publishing asks first and cannot fire twice; a text that was refused stays. Edited
// texts are kept by version until they are published or given up. Borrows the list. UI thread.
#pragma once

#include <QTimer>
#include <QWidget>

#include "core/admin_api/definition_values.h"
#include "ui/pages/definitions/definition_drafts.h"

class QTableView;

namespace saga::ui {

class Banner;
class Button;
class CodeEditor;
class DefinitionChecker;
class DefinitionGraphView;
class DefinitionListModel;
class ElidedLabel;
class PageContext;
class ProblemListModel;

class DefinitionEditor final : public QWidget {
    Q_OBJECT

public:
    DefinitionEditor(PageContext& context, DefinitionListModel& list, QWidget* parent = nullptr);

    // The text that was edited from this version, else its own.
    void show(const DefinitionView& definition);
    const DefinitionKey& key() const { return m_key; }
    QString text() const;
    bool isEdited() const;
    void replaceText(const QString& text);
    CodeEditor* editor() const { return m_editor; }
    ProblemListModel* problems() const { return m_problems; }
    QTableView* problemTable() const { return m_problemTable; }
    DefinitionGraphView* graph() const { return m_graph; }
    Button* publishButton() const { return m_publish; }
    Button* raiseButton() const { return m_raise; }
    Button* revertButton() const { return m_revert; }
    Banner* banner() const { return m_banner; }
    QString state() const;

    void publish();
    void raiseVersion();
    void openFile();
    void saveFile();
    void copy();

Q_SIGNALS:
    // Of the version the text began from.
    void editedChanged(const QString& key, bool edited);
    void published(const QString& name, int version);

private:
    QWidget* makeBar();
    QWidget* makeBody();
    void connectParts();
    void takeText();
    void takeCheck(const DefinitionCheck& check);
    void showState();
    QString whyNotPublish() const;
    void send(const QString& text);
    void takeAnswer(const Result<DefinitionView>& answer, const DefinitionKey& from);
    void revert();
    void goToProblem(int row);

    PageContext& m_context;
    DefinitionListModel& m_list;
    DefinitionDrafts m_drafts;
    DefinitionChecker* m_checker;
    ProblemListModel* m_problems;
    DefinitionKey m_key;
    QString m_published;       // text of the version as it is published
    DefinitionCheck m_check;   // of the text as it stands, once it is settled
    QTimer m_keep;
    bool m_showing = false;
    bool m_sending = false;
    CodeEditor* m_editor = nullptr;
    QTableView* m_problemTable = nullptr;
    DefinitionGraphView* m_graph = nullptr;
    Banner* m_banner = nullptr;
    ElidedLabel* m_state = nullptr;
    Button* m_raise = nullptr;
    Button* m_revert = nullptr;
    Button* m_publish = nullptr;
};

}  // namespace saga::ui
