// The states of a saga: the picture of all six, and below it the way this one went as a table. UI thread.
#pragma once

#include <QWidget>

#include "core/admin_api/admin_values.h"

class QTableView;

namespace saga::ui {

class PageContext;
class StateGraphView;
class StatusPathModel;

class StatesView final : public QWidget {
    Q_OBJECT

public:
    explicit StatesView(PageContext& context, QWidget* parent = nullptr);

    void setDetail(const SagaDetail& detail);
    void selectSeq(std::int64_t seq);
    StateGraphView* graph() const { return m_graph; }
    StatusPathModel* path() const { return m_path; }
    QTableView* table() const { return m_table; }

Q_SIGNALS:
    void eventChosen(qint64 seq);

private:
    PageContext& m_context;
    StateGraphView* m_graph;
    StatusPathModel* m_path;
    QTableView* m_table;
    bool m_selecting = false;
};

}  // namespace saga::ui
