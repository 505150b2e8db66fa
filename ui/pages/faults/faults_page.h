// Faults and the sagas they hit on one screen: the editor and whether the system holds at the left, rules and what the
// selected one hit at the right, and STOP ALL above all. UI thread.
#pragma once

#include <QWidget>

#include <optional>

#include "ui/pages/page_context.h"

class QMenu;

namespace saga::ui {

class Banner;
class Button;
class FaultListModel;
class HealthWatch;
class HitList;
class Label;
class PanelFrame;
class RuleEditor;
class RuleTable;
class SteadyStatePanel;
class ViewStack;

class FaultsPage final : public QWidget {
    Q_OBJECT

public:
    // The watch is borrowed.
    FaultsPage(PageContext& context, HealthWatch& health, QWidget* parent = nullptr);

    FaultListModel* model() const { return m_model; }
    RuleEditor* editor() const { return m_editor; }
    RuleTable* rules() const { return m_table; }
    HitList* hits() const { return m_hits; }
    SteadyStatePanel* steadyState() const { return m_steady; }
    Button* stopButton() const { return m_stop; }
    QMenu* templates() const { return m_templates; }
    Banner* blockedBanner() const { return m_blocked; }
    void select(const RuleId& id);

Q_SIGNALS:
    // The window asks and does it, as from its status bar.
    void stopWanted();
    void releaseWanted();

private:
    QWidget* makeHeader();
    QWidget* makeLeft(HealthWatch& health);
    QWidget* makeRight();
    void connectParts();
    void showState();
    void showRules();
    void showSelected();
    void askRemoval(int row);
    void remove(const RuleId& id, const QString& reason);

    PageContext& m_context;
    FaultListModel* m_model;
    RuleId m_selected;
    Button* m_stop = nullptr;
    Button* m_templatesButton = nullptr;
    QMenu* m_templates = nullptr;
    Banner* m_blocked = nullptr;
    RuleEditor* m_editor = nullptr;
    SteadyStatePanel* m_steady = nullptr;
    PanelFrame* m_rulesPanel = nullptr;
    RuleTable* m_table = nullptr;
    ViewStack* m_rulesStack = nullptr;
    Label* m_sentence = nullptr;
    Button* m_again = nullptr;
    HitList* m_hits = nullptr;
};

}  // namespace saga::ui
