#include "ui/pages/data/data_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/delegates/cell_delegates.h"
#include "ui/models/shop_record_models.h"
#include "ui/models/shop_table_models.h"
#include "ui/pages/data/checkout_record.h"
#include "ui/pages/data/coupon_detail.h"
#include "ui/pages/data/data_table.h"
#include "ui/pages/data/record_tab.h"
#include "ui/pages/data/shop_detail.h"
#include "ui/pages/shared_splitter.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

constexpr int kUsersWidth = 400;
constexpr int kItemsWidth = 460;

}  // namespace

QStringList DataPage::keys() {
    return {QStringLiteral("users"),   QStringLiteral("items"),  QStringLiteral("log"),
            QStringLiteral("notices"), QStringLiteral("orders"), QStringLiteral("reservations"),
            QStringLiteral("coupons"), QStringLiteral("checkouts")};
}

DataPage::DataPage(PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_tabs(new TabStrip(TabStrip::Kind::Views, this)),
      m_stack(new QStackedWidget(this)) {
    setAccessibleName(tr("Data"));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeHeader());
    for (const QString& name :
         {tr("Users"), tr("Items"), tr("Purchase log"), tr("Notices"), tr("Orders"), tr("Reservations"), tr("Coupons"),
          tr("Checkouts")})
        m_tabs->addTab(name);
    m_tabs->setAccessibleName(tr("Kinds of data"));
    rows->addWidget(m_tabs);
    rows->addWidget(new HairLine(Qt::Horizontal, this));
    rows->addWidget(m_stack, 1);
    // Filled when they are first shown.
    for (int i = 0; i < TabCount; ++i) m_stack->addWidget(new QWidget(m_stack));
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) { showTab(static_cast<Tab>(tab)); });
    setFocusProxy(m_tabs);
    showTab(Users);
}

QWidget* DataPage::makeHeader() {
    const Metrics& m = Theme::of(this).metrics();
    auto* header = new QWidget(this);
    auto* rows = new QVBoxLayout(header);
    rows->setContentsMargins(2 * m.gap, m.padding, 2 * m.gap, m.gap);
    rows->setSpacing(m.unit / 2);
    rows->addWidget(new Label(tr("Data"), FontRole::Title, TextTone::Primary, header));
    auto* subtitle = new Label(tr("What the shop holds, why it holds it, and changes by hand with a reason."),
                               FontRole::Secondary, TextTone::Secondary, header);
    subtitle->setWordWrap(true);
    rows->addWidget(subtitle);
    return header;
}

void DataPage::showTab(Tab tab) {
    fill(tab);
    m_tabs->setCurrentIndex(tab);
    m_stack->setCurrentIndex(tab);
}

void DataPage::fill(Tab tab) {
    if (m_tables[tab] != nullptr) return;
    QWidget* view = nullptr;
    switch (tab) {
        case Users:
            view = makeUsers();
            break;
        case Items:
            view = makeItems();
            break;
        case PurchaseLog:
            view = makePurchaseLog();
            break;
        case Notices:
            view = makeNotices();
            break;
        case Orders:
            view = makeOrders();
            break;
        case Reservations:
            view = makeReservations();
            break;
        case Coupons:
            view = makeCoupons();
            break;
        case Checkouts:
        case TabCount:
            view = makeCheckouts();
            break;
    }
    QWidget* room = m_stack->widget(tab);
    auto* rows = new QVBoxLayout(room);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(view);
}

QWidget* DataPage::splitter(QWidget* left, QWidget* right, int leftWidth) {
    auto* ground = new EdgePanel(Qt::Edges(), EdgePanel::Ground::Panel);
    auto* rows = new QVBoxLayout(ground);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(right);
    return new SharedSplitter(left, ground, leftWidth, m_stack);
}

QWidget* DataPage::makeUsers() {
    auto* model = new UserTableModel(m_context.bridge(), this);
    auto* table = new DataTable(m_context, *model, DataTable::Find::Ids,
                                {tr("Users"), tr("Find users by id, with * and ?"), Icon::User, tr("No users yet"),
                                 tr("The demo shop brings some: open the palette and load it.")});
    m_tables[Users] = table;
    m_details[Users] = new ShopDetail(m_context, ShopDetail::Kind::User);
    QTableView* view = table->table();
    view->setItemDelegateForColumn(UserTableModel::Id, new MonoDelegate(view));
    auto* amounts = new NumberDelegate(NumberDelegate::Figure::Amount, view);
    view->setItemDelegateForColumn(UserTableModel::Balance, amounts);
    view->setItemDelegateForColumn(UserTableModel::Limit, amounts);
    table->setWidths({{UserTableModel::Id, 128}, {UserTableModel::Balance, 76}, {UserTableModel::Limit, 76}});
    view->horizontalHeader()->setSectionResizeMode(UserTableModel::State, QHeaderView::Stretch);
    connectObjects(Users);
    model->reload();
    return splitter(table, m_details[Users], kUsersWidth);
}

QWidget* DataPage::makeItems() {
    auto* model = new ItemTableModel(m_context.bridge(), this);
    auto* table = new DataTable(m_context, *model, DataTable::Find::Ids,
                                {tr("Items"), tr("Find items by id, with * and ?"), Icon::Package, tr("No items yet"),
                                 tr("The demo shop brings some: open the palette and load it.")});
    m_tables[Items] = table;
    m_details[Items] = new ShopDetail(m_context, ShopDetail::Kind::Item);
    QTableView* view = table->table();
    view->setItemDelegateForColumn(ItemTableModel::Id, new MonoDelegate(view));
    auto* amounts = new NumberDelegate(NumberDelegate::Figure::Amount, view);
    view->setItemDelegateForColumn(ItemTableModel::Price, amounts);
    view->setItemDelegateForColumn(ItemTableModel::Stock, amounts);
    table->setWidths({{ItemTableModel::Id, 146},
                      {ItemTableModel::Price, 72},
                      {ItemTableModel::Stock, 60},
                      {ItemTableModel::OnSale, 72}},
                     ItemTableModel::Name);
    connectObjects(Items);
    model->reload();
    return splitter(table, m_details[Items], kItemsWidth);
}

void DataPage::connectObjects(Tab tab) {
    DataTable* table = m_tables[tab];
    ShopDetail* detail = m_details[tab];
    QAbstractItemModel* model = table->table()->model();
    connect(table, &DataTable::chosen, detail,
            [model, detail](int row) { detail->show(model->index(row, 0).data().toString()); });
    // The object that a link named is the current row once it is read; without one the first row is.
    connect(model, &QAbstractItemModel::rowsInserted, detail, [table, model, detail] {
        if (detail->id().isEmpty())
            table->select(model->index(0, 0).data().toString());
        else
            table->select(detail->id());
    });
}

QWidget* DataPage::makePurchaseLog() {
    auto* model = new PurchaseLogModel(m_context.bridge(), this);
    auto* table = new DataTable(m_context, *model, DataTable::Find::Owner,
                                {tr("Purchase log"), tr("Of this user, by the whole id"), Icon::ScrollText,
                                 tr("Nothing in the log yet"), tr("The third step of a purchase writes here.")});
    m_tables[PurchaseLog] = table;
    QTableView* view = table->table();
    table->addMoments(PurchaseLogModel::When, NumberDelegate::Figure::Clock);  // the day stands beside the list
    for (const int column : {PurchaseLogModel::User, PurchaseLogModel::ItemName, PurchaseLogModel::Saga})
        view->setItemDelegateForColumn(column, new MonoDelegate(view));
    auto* amounts = new NumberDelegate(NumberDelegate::Figure::Amount, view);
    view->setItemDelegateForColumn(PurchaseLogModel::Quantity, amounts);
    view->setItemDelegateForColumn(PurchaseLogModel::Price, amounts);
    table->setWidths({{PurchaseLogModel::When, 112},
                      {PurchaseLogModel::User, 120},
                      {PurchaseLogModel::ItemName, 146},
                      {PurchaseLogModel::Quantity, 58},
                      {PurchaseLogModel::Price, 58},
                      {PurchaseLogModel::State, 112}});
    return splitter(table, explainChosen(m_context, *model, *table), kRecordsWidth);
}

bool DataPage::show(const QString& place) {
    const auto tab = static_cast<int>(keys().indexOf(place.section(QLatin1Char('/'), 0, 0)));
    if (tab < 0) return false;
    showTab(static_cast<Tab>(tab));
    const QString id = place.section(QLatin1Char('/'), 1);
    if (id.isEmpty()) return true;
    if (tab == Orders) showOrder(id);
    if (m_details[tab] != nullptr)
        m_details[tab]->show(id);
    else if (tab == Coupons)
        m_coupon->show(id);
    else if (tab == Checkouts)
        m_checkout->show(id);
    else
        return true;
    m_tables[tab]->reveal(id);
    return true;
}

QString DataPage::place() const {
    const int tab = m_tabs->currentIndex();
    const QString id = m_details[tab] != nullptr ? m_details[tab]->id()
                       : tab == Coupons          ? m_coupon->id()
                       : tab == Orders           ? orderId()
                       : tab == Checkouts        ? m_checkout->id()
                                                 : QString();
    const QString key = keys()[tab];
    return id.isEmpty() ? key : key + QLatin1Char('/') + id;
}

}  // namespace saga::ui
