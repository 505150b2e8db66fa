#include "ui/pages/purchase/session_panel.h"

#include <QVBoxLayout>

#include "ui/models/purchase_list_model.h"
#include "ui/pages/purchase/purchase_view.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

SessionPanel::SessionPanel(PageContext& context, PurchaseListModel& purchases, const QString& title,
                           const QString& emptyTitle, const QString& emptyText, QWidget* parent)
    : QWidget(parent),
      m_purchases(purchases),
      m_view(new PurchaseView(context, purchases)),
      m_stack(new ViewStack(m_view)) {
    auto* panel = new PanelFrame(title, this);
    panel->setFlush(true);
    m_stack->notice()->setEmpty(Icon::ShoppingCart, emptyTitle, emptyText);
    panel->body()->addWidget(new HairLine(Qt::Horizontal, panel));
    panel->body()->addWidget(m_stack, 1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(panel);
    connect(m_view, &PurchaseView::opened, &context, &PageContext::openSaga);
    connect(&m_purchases, &QAbstractItemModel::rowsInserted, this, &SessionPanel::showState);
    showState();
}

void SessionPanel::reveal(int row) {
    const QModelIndex index = m_purchases.index(row);
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

void SessionPanel::showState() {
    if (m_purchases.rowCount() > 0)
        m_stack->showView();
    else
        m_stack->showNotice();
}

}  // namespace saga::ui
