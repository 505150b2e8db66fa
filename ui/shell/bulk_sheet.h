// A command on many sagas, before and while it runs: what it does, the frozen set, who would accept it and who refuses
// and why, the reason, how many first. Runs one step per click; closing it leaves the run alone. Owned by the window.
#pragma once

#include <QPointer>
#include <QTimer>

#include "ui/models/bulk_run.h"
#include "ui/pages/page_context.h"
#include "ui/shell/sheet.h"

class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace saga::ui {

class Button;
class Chip;
class KeyValueGrid;
class Label;
class ProgressLine;
class SectionLabel;

class BulkSheet final : public Sheet {
    Q_OBJECT

public:
    // A run that has not begun becomes the sheet's until it begins; then `begun` hands it on.
    BulkSheet(PageContext& context, BulkRun* run, QWidget* window);

    BulkRun* run() const { return m_run; }
    QPlainTextEdit* reasonField() const { return m_reason; }
    QLineEdit* countField() const { return m_count; }
    Button* runButton() const { return m_go; }
    Button* stopButton() const { return m_stop; }
    Button* resultsButton() const { return m_results; }
    KeyValueGrid* refusals() const { return m_refusals; }
    Label* verdict() const { return m_verdict; }
    // Of 1, 10, 100, or 0 for all that are left; null when the set is smaller.
    Chip* stepChip(qint64 step) const;

Q_SIGNALS:
    // The first step has begun.
    void begun(saga::ui::BulkRun* run);
    void resultsWanted(saga::ui::BulkRun* run);

private:
    struct Step {
        qint64 size;  // 0: all that are left
        Chip* chip;
    };

    void fit();
    void makeSet();
    void makePreview();
    void makeReason();
    void makeSteps();
    void makeProgress();
    void makeButtons();
    void choose(qint64 size);
    qint64 chosenCount() const;
    bool asksForCount() const;
    void go();
    void showPreview();
    void showSteps();
    void showProgress();
    void check();
    QString whyNot() const;
    QString setWords() const;

    PageContext& m_context;
    QPointer<BulkRun> m_run;
    QWidget* m_content = nullptr;
    QVBoxLayout* m_rows = nullptr;  // all but the buttons; scrolls in a low window
    Label* m_verdict = nullptr;
    SectionLabel* m_refusalName = nullptr;
    KeyValueGrid* m_refusals = nullptr;
    QPlainTextEdit* m_reason = nullptr;
    QWidget* m_stepRow = nullptr;
    std::vector<Step> m_steps;
    qint64 m_step = 0;
    QWidget* m_countRow = nullptr;
    Label* m_countName = nullptr;
    QLineEdit* m_count = nullptr;
    QWidget* m_progress = nullptr;
    ProgressLine* m_line = nullptr;
    Label* m_state = nullptr;
    Button* m_go = nullptr;
    Button* m_stop = nullptr;
    Button* m_results = nullptr;
    Button* m_closeButton = nullptr;
    // A second click of a double click must not take the next step.
    QTimer m_pauseAfterStep;
};

}  // namespace saga::ui
