#include "tests/ui/gallery_parts.h"

#include <QHeaderView>
#include <QPainter>
#include <QStandardItemModel>

#include "ui/delegates/cell_delegates.h"
#include "ui/delegates/table_style.h"
#include "ui/models/cell_roles.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/nav_list.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/tag.h"

namespace saga::ui::gallery {
namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

class IconView final : public QWidget {
public:
    explicit IconView(Icon icon) : m_icon(icon) { setFixedSize(20, 20); }

protected:
    void paintEvent(QPaintEvent* event) override {
        Q_UNUSED(event)
        QPainter painter(this);
        const Theme& theme = Theme::of(this);
        theme.icons().paint(painter, m_icon, rect(), theme.tokens().accent);
    }

private:
    Icon m_icon;
};

QWidget* makeNavigation() {
    auto* side = new EdgePanel(Qt::RightEdge);
    auto* rows = new QVBoxLayout(side);
    rows->setContentsMargins(0, 12, 1, 0);
    rows->setSpacing(0);
    auto* brand = new QHBoxLayout;
    brand->setContentsMargins(16, 0, 16, 4);
    brand->setSpacing(8);
    brand->addWidget(new IconView(Icon::Saga));
    brand->addWidget(new Label(s("Saga Console"), FontRole::Heading));
    brand->addStretch(1);
    rows->addLayout(brand);
    auto* nav = new NavList;
    nav->addGroup(s("Monitor"));
    nav->addEntry(s("overview"), Icon::LayoutDashboard, s("Overview"));
    nav->addEntry(s("sagas"), Icon::ListTree, s("Sagas"));
    nav->addEntry(s("flow"), Icon::Radio, s("Event flow"));
    nav->addEntry(s("dead"), Icon::MailX, s("Dead letters"));
    nav->addGroup(s("Operate"));
    nav->addEntry(s("desk"), Icon::ShoppingCart, s("Purchase desk"));
    nav->addEntry(s("faults"), Icon::Zap, s("Failure injection"));
    nav->addEntry(s("data"), Icon::Database, s("Data"));
    nav->addEntry(s("definitions"), Icon::Workflow, s("Definitions"));
    nav->addGroup(s("Assure"));
    nav->addEntry(s("consistency"), Icon::ShieldCheck, s("Consistency"));
    nav->addEntry(s("lab"), Icon::FlaskConical, s("Simulation lab"));
    nav->addEntry(s("audit"), Icon::ScrollText, s("Audit"));
    nav->addStretch();
    nav->addEntry(s("settings"), Icon::Settings, s("Settings"));
    nav->setCurrent(s("sagas"));
    nav->setBadge(s("sagas"), s("12"));
    nav->setBadge(s("dead"), s("2"));
    nav->setBadge(s("faults"), s("1"), NavList::BadgeTone::Alert);
    nav->setRefusal(s("lab"), s("Not in this version"));
    rows->addWidget(nav, 1);
    side->setFixedWidth(Theme::of(side).scaled(209));
    return side;
}

QWidget* makeStatusLine() {
    auto* line = new EdgePanel(Qt::TopEdge);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(12, 1, 12, 0);
    row->setSpacing(12);
    row->addWidget(new Label(s("embedded · shop.db"), FontRole::Secondary, TextTone::Secondary));
    row->addWidget(new Label(s("17 of 17 invariants hold"), FontRole::Secondary, TextTone::Completed));
    row->addStretch(1);
    row->addWidget(new Label(s("1,204,318 sagas"), FontRole::Secondary, TextTone::Secondary));
    auto* fault = new Tag(Icon::Zap, s("1 fault active · 04:12 left"));
    fault->setKind(Tag::Kind::Solid);
    row->addWidget(fault);
    auto* stop = new Button(Button::Kind::Danger, Icon::None, s("STOP ALL"));
    stop->setCompact(true);
    row->addWidget(stop);
    row->addWidget(new Label(s("14:20:03 KST"), FontRole::Mono, TextTone::Secondary));
    return line;
}

PillLook lookOf(int row) {
    PillLook look;
    look.status = static_cast<SagaStatus>(row % kSagaStatusCount);
    if (row % 11 == 4) look.attention = Attention::CompensationFailed;
    look.paused = row % 7 == 1;
    return look;
}

}  // namespace

Frame makeFrame(int currentTab) {
    Frame frame;
    frame.page = std::make_unique<QWidget>();
    auto* rows = new QVBoxLayout(frame.page.get());
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(makeNavigation());
    auto* main = new QVBoxLayout;
    main->setSpacing(0);
    auto* top = new EdgePanel(Qt::BottomEdge);
    auto* bar = new QHBoxLayout(top);
    bar->setContentsMargins(0, 0, 12, 0);
    auto* tabs = new TabStrip(TabStrip::Kind::Pages);
    tabs->addPage(Icon::ListTree, s("Sagas"), false);
    tabs->addPage(Icon::ChartGantt, s("TXN_01JD3K8Q…5CWYZA"));
    tabs->addPage(Icon::Zap, s("Failure injection"));
    tabs->setCurrentIndex(currentTab);
    bar->addWidget(tabs, 1);
    auto* search = new SearchField(s("Find a saga, page or action"));
    search->setShortcutHint(QKeySequence(Qt::CTRL | Qt::Key_K));
    bar->addWidget(search);
    main->addWidget(top);
    frame.content = new QVBoxLayout;
    frame.content->setSpacing(0);
    main->addLayout(frame.content, 1);
    columns->addLayout(main, 1);
    rows->addLayout(columns, 1);
    rows->addWidget(makeStatusLine());
    return frame;
}

QTableView* makeSagaTable(QWidget* parent) {
    enum Column { Check, Id, State, Definition, Mode, Step, Code, User, Amount, Duration, Started, Count };
    auto* model = new QStandardItemModel(0, Count, parent);
    model->setHorizontalHeaderLabels({QString(), s("Saga"), s("State"), s("Definition"), s("Mode"), s("Failed step"),
                                      s("Code"), s("User"), s("Amount"), s("Duration"), s("Started")});
    for (const int column : {Amount, Duration, Started})
        model->setHeaderData(column, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    const char* const codes[]{"ITEM_NOT_AVAILABLE", "GRANT_ERROR", "INSUFFICIENT_STOCK"};
    for (int row = 0; row < 40; ++row) {
        QList<QStandardItem*> items;
        for (int column = 0; column < Count; ++column) items << new QStandardItem;
        const bool marked = row % 4 == 2;
        items[Check]->setCheckable(true);
        items[Check]->setCheckState(marked ? Qt::Checked : Qt::Unchecked);
        items[Id]->setText(QStringLiteral("TXN_01JD3K%1V7M2X4R6T0B5CW").arg(7 * row + 1000));
        items[Id]->setData(row % 5 == 1, InjectedRole);
        items[State]->setData(QVariant::fromValue(lookOf(row)), PillRole);
        items[Definition]->setText(s("item-purchase v1"));
        items[Mode]->setText(row % 3 == 0 ? s("choreography") : s("orchestration"));
        items[Step]->setText(s("item_grant"));
        items[Code]->setText(s(codes[row % 3]));
        items[User]->setText(QStringLiteral("user-%1").arg(100 + row));
        items[Amount]->setData(qint64(row) * row * 100, Qt::DisplayRole);
        items[Duration]->setData(qint64(473'000) * (row + 1) / 3, Qt::DisplayRole);
        items[Started]->setData(qint64(1'736'830'798'120'000) - row * 1'173'000LL, Qt::DisplayRole);
        for (QStandardItem* item : items) item->setData(marked, MarkedRole);
        model->appendRow(items);
    }
    auto* table = new QTableView(parent);
    table->setModel(model);
    styleTable(*table);
    table->setAccessibleName(s("Sagas"));
    table->setItemDelegateForColumn(Check, new CheckDelegate(table));
    table->setItemDelegateForColumn(Id, new MonoDelegate(table));
    table->setItemDelegateForColumn(State, new StatusDelegate(table));
    table->setItemDelegateForColumn(Mode, new CellDelegate(table, TextTone::Secondary));
    table->setItemDelegateForColumn(Code, new MonoDelegate(table, TextTone::Primary, Qt::ElideRight));
    table->setItemDelegateForColumn(Amount, new NumberDelegate(NumberDelegate::Figure::Amount, table));
    table->setItemDelegateForColumn(Duration, new NumberDelegate(NumberDelegate::Figure::Duration, table));
    auto* started = new NumberDelegate(NumberDelegate::Figure::Clock, table, TextTone::Secondary);
    started->setZone(ZoneChoice::Utc);
    table->setItemDelegateForColumn(Started, started);
    const int widths[]{36, 170, 172, 132, 110, 92, 160, 84, 78, 82};
    for (int column = 0; column < Started; ++column) table->setColumnWidth(column, widths[column]);
    table->horizontalHeader()->setSortIndicatorShown(true);
    table->horizontalHeader()->setSortIndicator(Started, Qt::DescendingOrder);
    return table;
}

}  // namespace saga::ui::gallery
