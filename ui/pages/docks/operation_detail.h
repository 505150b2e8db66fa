// One operation: how far it is and how fast, the buttons that stop it or go on, and what became of each saga, all of
// them or those that refused; double click or Enter opens the saga. UI thread.
#pragma once

#include <QPointer>
#include <QWidget>

#include "ui/pages/page_context.h"

class QHBoxLayout;
class QPlainTextEdit;
class QStackedWidget;
class QTableView;

namespace saga::ui {

class BulkResultModel;
class BulkRun;
class Button;
class Chip;
class ElidedLabel;
class Operation;
class ProgressLine;

class OperationDetail final : public QWidget {
    Q_OBJECT

public:
    explicit OperationDetail(PageContext& context, QWidget* parent = nullptr);

    // Borrowed; null shows nothing.
    void show(Operation* operation);
    Button* stopButton() const { return m_stop; }
    Button* continueButton() const { return m_continue; }
    Button* exportButton() const { return m_export; }
    Chip* refusedChip() const { return m_refused; }
    QTableView* results() const { return m_results; }
    BulkResultModel* model() const { return m_model; }
    // The report of the bulk action shown, as a file.
    void exportReport(bool csv);

Q_SIGNALS:
    void continueWanted(saga::ui::BulkRun* run);

private:
    void makeResults();
    QHBoxLayout* makeHead();
    void refresh();
    void openSaga(int row);
    BulkRun* bulk() const;

    PageContext& m_context;
    QPointer<Operation> m_operation;
    BulkResultModel* m_model;
    ElidedLabel* m_title;
    ElidedLabel* m_state;
    ProgressLine* m_line;
    Button* m_stop;
    Button* m_continue;
    Button* m_export;
    Chip* m_all;
    Chip* m_refused;
    QTableView* m_results;
    QPlainTextEdit* m_text;
    QStackedWidget* m_body;
};

}  // namespace saga::ui
