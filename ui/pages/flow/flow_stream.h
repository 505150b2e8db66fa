// The live stream of events: a filter over the sagas, words over type and step, the table, and the chosen event in depth
// below. Follows the newest while its end is in view; scrolled up, or once a row is chosen, new events wait and are
// counted, and End goes on. UI thread.
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/pages/page_context.h"

class QTableView;

namespace saga::ui {

class Banner;
class Button;
class Chip;
class ElidedLabel;
class EventDetails;
class EventFlowModel;
class FilterField;
class SearchField;
class ViewStack;

class FlowStream final : public QWidget {
    Q_OBJECT

public:
    // Both are borrowed; the events outlive the view.
    FlowStream(PageContext& context, EventFlowModel& events, QWidget* parent = nullptr);

    // Shows the events with these words alone, of every saga.
    void find(const QString& words);
    // Goes on with the newest events.
    void resume();

    FilterField* filterField() const { return m_field; }
    SearchField* wordsField() const { return m_words; }
    Chip* kernelChip() const { return m_kernel; }
    Button* resumeButton() const { return m_resume; }
    QTableView* table() const { return m_table; }
    EventDetails* details() const { return m_details; }
    ViewStack* stack() const { return m_stack; }
    Banner* banner() const { return m_banner; }
    QString stateText() const;

protected:
    void focusInEvent(QFocusEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeBar();
    void dressTable();
    void connectParts();
    void connectTable();
    void restore();
    void applyFilter();
    void follow();
    void showState();
    void showNotice();
    void choose(int row);
    void readStep(qint64 seq);
    void open(int row);

    PageContext& m_context;
    EventFlowModel& m_model;
    FilterField* m_field = nullptr;
    SearchField* m_words = nullptr;
    Chip* m_kernel = nullptr;
    ElidedLabel* m_state = nullptr;
    Button* m_resume = nullptr;
    Banner* m_banner = nullptr;
    QTableView* m_table = nullptr;
    ViewStack* m_stack = nullptr;
    EventDetails* m_details = nullptr;
    SagaId m_shown;            // whose event the details show
    QTimer m_debounce;
    bool m_following = false;  // the scroll bar is moved by this view
    bool m_changing = false;   // rows come and go
};

}  // namespace saga::ui
