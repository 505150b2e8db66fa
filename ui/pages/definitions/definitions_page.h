// Every definition with its versions at the left; the chosen one as graph, text to edit, differences and form to start a saga
// at the right, and who carries out its actions. When reading fails, what is shown stays, quieter and with its age. UI thread.
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/pages/definitions/definition_drafts.h"
#include "ui/pages/page_context.h"

class QStackedWidget;
class QTableView;

namespace saga::ui {

class Banner;
class DefinitionDiff;
class DefinitionEditor;
class DefinitionGraph;
class DefinitionListModel;
class ElidedLabel;
class ModeWatch;
class ParticipantsView;
class StartForm;
class TabStrip;
class ViewStack;

class DefinitionsPage final : public QWidget {
    Q_OBJECT

public:
    enum View { Graph, Text, Differences, Start, Participants };

    // The watch is borrowed.
    DefinitionsPage(PageContext& context, ModeWatch& mode, QWidget* parent = nullptr);

    void showView(View view);
    View view() const;
    // Of what is listed; else nothing happens.
    void select(const std::string& name, int version);
    const DefinitionKey& selected() const { return m_selected; }
    DefinitionListModel* model() const { return m_model; }
    QTableView* table() const { return m_table; }
    DefinitionGraph* graph() const { return m_graph; }
    DefinitionEditor* editor() const { return m_editor; }
    DefinitionDiff* diff() const { return m_diff; }
    StartForm* startForm() const { return m_start; }
    ParticipantsView* participants() const { return m_participants; }
    ViewStack* stack() const { return m_stack; }
    Banner* banner() const { return m_banner; }

private:
    QWidget* makeHeader();
    QWidget* makeList();
    QWidget* makeViews(ModeWatch& mode);
    void connectParts();
    void showState();
    void showNotice();
    void showAge();
    void showSelected();
    void showDraft();

    PageContext& m_context;
    DefinitionListModel* m_model;
    DefinitionKey m_selected;
    DefinitionKey m_wanted;  // selected as soon as it is listed
    Timestamp m_readAt;
    QTimer m_ageTimer;
    bool m_isStale = false;
    ElidedLabel* m_subtitle = nullptr;
    Banner* m_banner;
    QTableView* m_table = nullptr;
    TabStrip* m_tabs = nullptr;
    QStackedWidget* m_views = nullptr;
    DefinitionGraph* m_graph = nullptr;
    DefinitionEditor* m_editor = nullptr;
    DefinitionDiff* m_diff = nullptr;
    StartForm* m_start = nullptr;
    ParticipantsView* m_participants = nullptr;
    ViewStack* m_stack = nullptr;
};

}  // namespace saga::ui
