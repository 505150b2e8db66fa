// The compensation of a saga: the plan newest step first with balances and stock before and after (a dry run), why it
// stands, and the button that runs it. Asks for the plan when it is shown and when the saga changed. Small: as the corner
// of the timeline tab, without button.
#pragma once

#include <QWidget>

#include "core/admin_api/admin_values.h"
#include "ui/pages/page_context.h"

class QTableView;

namespace saga::ui {

class Banner;
class Button;
class CompensationModel;
class Label;
class SectionLabel;

class CompensationView final : public QWidget {
    Q_OBJECT

public:
    enum class Size { Corner, Whole };

    CompensationView(PageContext& context, CompensationModel& model, Size size, QWidget* parent = nullptr);

    void setDetail(const SagaDetail& detail);
    // Called when the model has a new plan.
    void planChanged();
    void showPlanError(const Error& error);
    Button* runButton() const { return m_run; }

Q_SIGNALS:
    void asked(saga::CommandKind kind, const QString& step);

private:
    void updateRun();
    void fitTable();

    PageContext& m_context;
    CompensationModel& m_model;
    QTableView* m_table;
    Label* m_summary;
    SectionLabel* m_causeHead;
    Label* m_cause;
    Label* m_injected;
    Banner* m_trouble;
    Button* m_run;
    Button* m_retry;
    Button* m_skip;
    Button* m_handled;
};

}  // namespace saga::ui
