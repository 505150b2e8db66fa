// The history of a saga as a table, oldest first; newest events show themselves while the end is in view. Borrows the model.
#pragma once

#include <QWidget>

#include "ui/pages/page_context.h"

class QTableView;

namespace saga::ui {

class SagaEventModel;

// The table alone, dressed; used by the timeline tab too.
class EventTable final : public QWidget {
    Q_OBJECT

public:
    explicit EventTable(SagaEventModel& model, QWidget* parent = nullptr);

    void selectSeq(std::int64_t seq);
    QTableView* table() const { return m_table; }

Q_SIGNALS:
    void eventSelected(qint64 seq);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitColumns();
    void fitToContent();

    SagaEventModel& m_model;
    QTableView* m_table;
    int m_stepWidth = 0;   // of the longest one seen, like the next
    int m_eventWidth = 0;
    bool m_selecting = false;
};

}  // namespace saga::ui
