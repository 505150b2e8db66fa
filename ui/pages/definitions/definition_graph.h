// One version as a graph, and what is known of it or of the selected step beside it. UI thread.
#pragma once

#include <QWidget>

#include "core/admin_api/definition_values.h"
#include "ui/pages/page_context.h"

namespace saga::ui {

class Button;
class DefinitionGraphView;
class KeyValueGrid;
class Label;

class DefinitionGraph final : public QWidget {
    Q_OBJECT

public:
    explicit DefinitionGraph(PageContext& context, QWidget* parent = nullptr);

    void show(const DefinitionView& definition);
    DefinitionGraphView* view() const { return m_view; }
    // What stands beside the picture, as lines "name: value".
    QString facts() const;
    void exportPicture(const QString& suffix);

private:
    QWidget* makeFacts();
    void showFacts();
    void showDefinition();
    void showStep(const DefinitionStepView& step);

    PageContext& m_context;
    DefinitionView m_definition;
    DefinitionGraphView* m_view;
    Label* m_kind = nullptr;
    Label* m_title = nullptr;
    KeyValueGrid* m_facts = nullptr;
    Button* m_running = nullptr;
};

}  // namespace saga::ui
