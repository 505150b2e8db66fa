// The purchases of this session, three lines each: state, what was bought and when; steps, code, id; what came of it.
// The id is a link to the saga; double click and Enter open it too. UI thread.
#pragma once

#include <QListView>

#include "ui/pages/page_context.h"

namespace saga::ui {

class PurchaseListModel;

class PurchaseView final : public QListView {
    Q_OBJECT

public:
    // The model is borrowed.
    PurchaseView(PageContext& context, PurchaseListModel& model, QWidget* parent = nullptr);

Q_SIGNALS:
    void opened(const saga::SagaId& id);

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    bool isOnId(const QPoint& place) const;
    void open(const QModelIndex& index);

    PurchaseListModel& m_model;
};

}  // namespace saga::ui
