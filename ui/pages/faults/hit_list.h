// The sagas that a fault rule hit, as it happens: newest first, live in place, each a way to its saga. New ones appear
// while the list stands at its top, else they wait behind a chip. UI thread.
#pragma once

#include <QWidget>

#include <optional>

#include "core/model/fault_rule.h"
#include "ui/pages/page_context.h"

class QTableView;

namespace saga::ui {

class Chip;
class PanelFrame;
class SagaListModel;
class ViewStack;

class HitList final : public QWidget {
    Q_OBJECT

public:
    explicit HitList(PageContext& context, QWidget* parent = nullptr);

    // Not set: no rule is selected.
    void setRule(const std::optional<FaultRule>& rule);
    SagaListModel* model() const { return m_model; }
    QTableView* table() const { return m_table; }
    ViewStack* stack() const { return m_stack; }
    // "13 sagas · 11 compensated · 2 running"
    QString tally() const { return m_tally; }

private:
    void dress();
    void connectParts();
    void open(int row);
    void tellView();
    void showTally();
    void showPhase();

    PageContext& m_context;
    SagaListModel* m_model;
    PanelFrame* m_panel;
    Chip* m_news;
    QTableView* m_table;
    ViewStack* m_stack;
    RuleId m_rule;
    QString m_name;
    QString m_tally;
};

}  // namespace saga::ui
