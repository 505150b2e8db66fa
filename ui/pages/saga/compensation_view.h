// The compensation of a saga: the plan newest step first with balances and stock before and after (a dry run), why it
// stands, and what can be done: run all of it, or retry, skip and waive the undo that failed, of the chosen row or the one
// that waits. Small: as the corner of the timeline tab, without buttons.
#pragma once

#include <QWidget>

#include "core/admin_api/admin_values.h"
#include "ui/pages/page_context.h"

class QTableView;

namespace saga::ui {

class Banner;
class Button;
class CommandButtons;
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
    Button* commandButton(CommandKind kind) const;
    QTableView* table() const { return m_table; }

Q_SIGNALS:
    void asked(saga::CommandKind kind, const QString& step);

private:
    QWidget* makeButtons();
    void ask(CommandKind kind);
    void showCause(const SagaDetail& detail);
    void updateRun();
    void fitTable();

    PageContext& m_context;
    CompensationModel& m_model;
    const bool m_isCorner;
    QTableView* m_table;
    Label* m_summary;
    SectionLabel* m_causeHead;
    Label* m_cause;
    Label* m_injected;
    Banner* m_trouble;
    CommandButtons* m_commands;
};

}  // namespace saga::ui
