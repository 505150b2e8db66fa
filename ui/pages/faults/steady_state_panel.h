// Does the system hold while the selected rule is at work? Success before the rule against since, what runs and waits
// now, and the invariants checked on demand with progress and cancel; a verdict in one sentence. UI thread.
#pragma once

#include <QTimer>
#include <QWidget>

#include <optional>

#include "ui/pages/faults/steady_state.h"
#include "ui/pages/page_context.h"

class QGridLayout;
class QProgressBar;

namespace saga::ui {

class Button;
class HealthWatch;
class Label;
class SteadyChart;

class SteadyStatePanel final : public QWidget {
    Q_OBJECT

public:
    // The watch is borrowed.
    SteadyStatePanel(PageContext& context, HealthWatch& health, QWidget* parent = nullptr);

    // Not set: no rule is selected.
    void setRule(const std::optional<FaultRule>& rule);
    Button* checkButton() const { return m_check; }
    Button* cancelButton() const { return m_cancel; }
    QString verdict() const;
    QString invariants() const;
    QString successNow() const;

private:
    struct Row {
        Label* now;
        Label* before;
    };

    Row addRow(QGridLayout& grid, const QString& name);
    QWidget* makeInvariants();
    void connectParts();
    void read();
    void check();
    void takeReport(const Result<VerifyReport>& report);
    void showFigures();
    void showInvariants();
    void showVerdict();

    PageContext& m_context;
    HealthWatch& m_health;
    std::optional<FaultRule> m_rule;
    std::optional<SteadyState> m_state;
    std::optional<VerifyReport> m_report;
    Timestamp m_checkedAt;
    std::optional<Error> m_checkError;
    CancellationPtr m_checking;
    Label* m_verdict;
    Row m_success{};
    Row m_undone{};
    Row m_running{};
    Row m_attention{};
    SteadyChart* m_chart;
    Label* m_invariants;
    QProgressBar* m_progress;
    Button* m_check;
    Button* m_cancel;
    QTimer m_poll;
    bool m_inFlight = false;
};

}  // namespace saga::ui
