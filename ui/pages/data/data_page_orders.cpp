// The tabs of game orders: orders, what is reserved for them, coupons.
#include <QTableView>

#include <utility>

#include "ui/delegates/column_fit.h"
#include "ui/models/coupon_models.h"
#include "ui/models/order_record_models.h"
#include "ui/pages/data/coupon_detail.h"
#include "ui/pages/data/data_page.h"
#include "ui/pages/data/data_table.h"
#include "ui/pages/data/record_tab.h"
#include "ui/widgets/search_field.h"

namespace saga::ui {

namespace {

constexpr int kCouponsWidth = 670;

}  // namespace

QWidget* DataPage::makeOrders() {
    auto* model = new OrderTableModel(m_context.bridge(), this);
    m_orders = model;
    auto* table =
        new DataTable(m_context, *model, DataTable::Find::Owner,
                      {tr("Orders"), tr("Of this user, or one order, by the whole id"), Icon::ShoppingCart, tr("No orders yet"),
                       tr("The purchase desk has a view that orders several items at once.")});
    m_tables[Orders] = table;
    QTableView* view = table->table();
    // The day stands beside the list: eight columns leave no room for it.
    table->addMoments(OrderTableModel::When, NumberDelegate::Figure::Clock);
    for (const int column : {OrderTableModel::Id, OrderTableModel::User, OrderTableModel::Code})
        view->setItemDelegateForColumn(column, new MonoDelegate(view));
    auto* amounts = new NumberDelegate(NumberDelegate::Figure::Amount, view);
    view->setItemDelegateForColumn(OrderTableModel::Total, amounts);
    view->setItemDelegateForColumn(OrderTableModel::Charged, amounts);
    table->setWidths({{OrderTableModel::When, 112},
                      {OrderTableModel::Id, 88},
                      {OrderTableModel::User, 90},
                      {OrderTableModel::Items, 130},
                      {OrderTableModel::Total, 72},
                      {OrderTableModel::Charged, 82},
                      {OrderTableModel::Code, 92}});
    ColumnFit::grow(*view, OrderTableModel::Id, kWholeId, 100);
    connect(model, &PageModel::phaseChanged, this, [this] {
        const bool isRead = m_orders->phase() == PageModel::Phase::Ready;
        if (isRead && !m_wantedOrder.isEmpty()) showOrder(std::exchange(m_wantedOrder, QString()));
    });
    return splitter(table, explainChosen(m_context, *model, *table), kRecordsWidth);
}

// One that is not among the rows that were read is found by its id.
void DataPage::showOrder(const QString& id) {
    DataTable* table = m_tables[Orders];
    if (m_orders->rowOf(id) >= 0)
        table->reveal(id);
    else if (m_orders->phase() == PageModel::Phase::Ready)
        table->search()->setText(id);
    else
        m_wantedOrder = id;
}

// Of the chosen row; empty when there is none.
QString DataPage::orderId() const {
    return m_tables[Orders]->table()->currentIndex().siblingAtColumn(OrderTableModel::Id).data().toString();
}

QWidget* DataPage::makeReservations() {
    auto* model = new ReservationModel(m_context.bridge(), m_context.clock(), this);
    auto* table = new DataTable(
        m_context, *model, DataTable::Find::Owner,
        {tr("Reservations"), tr("Of this user, by the whole id"), Icon::Clock, tr("Nothing was reserved yet"),
         tr("An order keeps money, inventory slots and pieces until it is confirmed.")});
    m_tables[Reservations] = table;
    QTableView* view = table->table();
    // The day stands beside the list, as with orders.
    table->addMoments(ReservationModel::When, NumberDelegate::Figure::Clock);
    table->addMoments(ReservationModel::Expires, NumberDelegate::Figure::Clock);
    view->setItemDelegateForColumn(ReservationModel::User, new MonoDelegate(view));
    view->setItemDelegateForColumn(ReservationModel::Quantity,
                                   new NumberDelegate(NumberDelegate::Figure::Amount, view));
    table->setWidths({{ReservationModel::When, 114},
                      {ReservationModel::User, 104},
                      {ReservationModel::What, 148},
                      {ReservationModel::Quantity, 74},
                      {ReservationModel::Expires, 114},
                      {ReservationModel::Left, 78}});
    return splitter(table, explainChosen(m_context, *model, *table), kRecordsWidth);
}

QWidget* DataPage::makeCoupons() {
    auto* model = new CouponTableModel(m_context.bridge(), this);
    auto* table = new DataTable(m_context, *model, DataTable::Find::Ids,
                                {tr("Coupons"), tr("Find coupons by code, with * and ?"), Icon::Ticket,
                                 tr("No coupons yet"), tr("Make one below, or load the demo shop from the palette.")});
    m_tables[Coupons] = table;
    m_coupon = new CouponDetail(m_context);
    QTableView* view = table->table();
    view->setItemDelegateForColumn(CouponTableModel::Code, new MonoDelegate(view));
    auto* amounts = new NumberDelegate(NumberDelegate::Figure::Amount, view);
    view->setItemDelegateForColumn(CouponTableModel::Minimum, amounts);
    view->setItemDelegateForColumn(CouponTableModel::Used, amounts);
    table->setWidths({{CouponTableModel::Code, 94},
                      {CouponTableModel::Worth, 148},
                      {CouponTableModel::Minimum, 84},
                      {CouponTableModel::Issued, 94},
                      {CouponTableModel::Used, 54},
                      {CouponTableModel::Active, 72}},
                     CouponTableModel::Name);
    connect(table, &DataTable::chosen, m_coupon,
            [this, model](int row) { m_coupon->show(QString::fromStdString(model->row(row).code)); });
    // The coupon that a link named is the current row once it is read; without one the first row is.
    connect(model, &QAbstractItemModel::rowsInserted, m_coupon, [this, table, model] {
        table->select(m_coupon->id().isEmpty() ? model->index(0, 0).data().toString() : m_coupon->id());
    });
    model->reload();
    return splitter(withAction(table, Icon::Plus, tr("New coupon"), [this] { m_coupon->startNew(); }), m_coupon,
                    kCouponsWidth);
}

}  // namespace saga::ui
