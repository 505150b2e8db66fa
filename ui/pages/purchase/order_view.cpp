#include "ui/pages/purchase/order_view.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/models/purchase_list_model.h"
#include "ui/pages/purchase/order_form.h"
#include "ui/pages/purchase/purchase_view.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

constexpr int kFormWidth = 420;

}  // namespace

OrderView::OrderView(PageContext& context, PurchaseListModel& purchases, UserListModel& users, ItemListModel& items,
                     ModeWatch& mode, QWidget* parent)
    : QWidget(parent), m_context(context), m_purchases(purchases) {
    const Metrics& m = Theme::of(this).metrics();
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(2 * m.gap, 2 * m.gap, 2 * m.gap, 2 * m.gap);
    columns->setSpacing(m.padding);
    columns->addWidget(makeForm(users, items, mode));
    columns->addWidget(makeSession(), 1);
    connect(m_form, &OrderForm::ordered, this, &OrderView::order);
    connect(m_view, &PurchaseView::opened, &m_context, &PageContext::openSaga);
    connect(&m_purchases, &QAbstractItemModel::rowsInserted, this, &OrderView::showSession);
    showSession();
}

QWidget* OrderView::makeForm(UserListModel& users, ItemListModel& items, ModeWatch& mode) {
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    auto* panel = new PanelFrame(tr("New order"), content);
    m_form = new OrderForm(m_context, users, items, mode, panel);
    panel->body()->addWidget(m_form);
    rows->addWidget(panel);
    rows->addStretch(1);
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    area->setFixedWidth(Theme::of(this).scaled(kFormWidth));
    return area;
}

QWidget* OrderView::makeSession() {
    auto* session = new PanelFrame(tr("Purchases and orders of this session"), this);
    session->setFlush(true);
    m_view = new PurchaseView(m_context, m_purchases);
    m_session = new ViewStack(m_view, session);
    m_session->notice()->setEmpty(
        Icon::ShoppingCart, tr("Nothing ordered yet"),
        tr("An order holds money and pieces, charges once, and gives all back when a step fails."));
    session->body()->addWidget(new HairLine(Qt::Horizontal, session));
    session->body()->addWidget(m_session, 1);
    return session;
}

void OrderView::order(const OrderRequest& request) {
    m_form->setSending(true);
    Bridge& bridge = m_context.bridge();
    bridge.api().startOrder(request, bridge.deliver<StartedSaga>(this, [this, request](Result<StartedSaga> answer) {
        m_form->setSending(false);
        takeAnswer(request, answer);
    }));
}

void OrderView::takeAnswer(const OrderRequest& request, const Result<StartedSaga>& answer) {
    if (!answer) return m_form->showError(answer.error());
    const QModelIndex row = m_purchases.index(m_purchases.addOrder(*answer, request, m_context.now()));
    m_view->setCurrentIndex(row);
    m_view->scrollTo(row);
}

void OrderView::showSession() {
    if (m_purchases.rowCount() > 0)
        m_session->showView();
    else
        m_session->showNotice();
}

}  // namespace saga::ui
