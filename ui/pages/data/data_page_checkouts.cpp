// The tab of order processing: checkouts, the chosen one with its payment and stream, and the way to make the projections
// anew.
#include <QHBoxLayout>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/delegates/column_fit.h"
#include "ui/models/checkout_models.h"
#include "ui/pages/data/checkout_record.h"
#include "ui/pages/data/data_page.h"
#include "ui/pages/data/data_table.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

constexpr int kCheckoutsWidth = 600;

}  // namespace

QWidget* DataPage::makeCheckouts() {
    auto* model = new CheckoutTableModel(m_context.bridge(), this);
    auto* table = new DataTable(m_context, *model, DataTable::Find::Owner,
                                {tr("Checkouts"), tr("Of this buyer, by the whole id"), Icon::Wallet,
                                 tr("No checkouts yet"), tr("The purchase desk has a view that checks out any goods.")});
    m_tables[Checkouts] = table;
    m_checkout = new CheckoutRecord(m_context);
    QTableView* view = table->table();
    // The day stands beside the list.
    table->addMoments(CheckoutTableModel::When, NumberDelegate::Figure::Clock);
    for (const int column : {CheckoutTableModel::Id, CheckoutTableModel::Buyer})
        view->setItemDelegateForColumn(column, new MonoDelegate(view));
    view->setItemDelegateForColumn(CheckoutTableModel::Total, new NumberDelegate(NumberDelegate::Figure::Amount, view));
    view->setItemDelegateForColumn(CheckoutTableModel::Version,
                                   new NumberDelegate(NumberDelegate::Figure::Count, view, TextTone::Secondary));
    table->setWidths({{CheckoutTableModel::When, 112},
                      {CheckoutTableModel::Id, 88},
                      {CheckoutTableModel::Buyer, 88},
                      {CheckoutTableModel::Total, 76},
                      {CheckoutTableModel::Payment, 86},
                      {CheckoutTableModel::Version, 64}});
    ColumnFit::grow(*view, CheckoutTableModel::Id, kWholeId, 90);
    connect(table, &DataTable::chosen, m_checkout,
            [this, model](int row) { m_checkout->show(QString::fromStdString(model->row(row).id)); });
    connect(table, &DataTable::opened, this, [this, model](int row) { m_context.openSaga(model->row(row).sagaId); });
    // The order that a link named is the current row once it is read; without one the first row is.
    connect(model, &QAbstractItemModel::rowsInserted, m_checkout, [this, table, model] {
        if (m_checkout->id().isEmpty())
            table->select(QString::fromStdString(model->row(0).id));
        else
            table->select(m_checkout->id());
    });
    model->reload();
    return splitter(withAction(table, Icon::RefreshCw, tr("Rebuild the projections…"), [this] { Q_EMIT rebuildWanted(); }),
                    m_checkout, kCheckoutsWidth);
}

// The table with a button below it.
QWidget* DataPage::withAction(DataTable* table, Icon icon, const QString& label, std::function<void()> run) {
    const Metrics& m = Theme::of(this).metrics();
    auto* left = new QWidget;
    auto* rows = new QVBoxLayout(left);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(table, 1);
    rows->addWidget(new HairLine(Qt::Horizontal, left));
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(m.padding, m.gap, m.padding, m.gap);
    auto* button = new Button(Button::Kind::Plain, icon, label, left);
    connect(button, &QAbstractButton::clicked, this, std::move(run));
    bar->addWidget(button);
    bar->addStretch(1);
    rows->addLayout(bar);
    return left;
}

}  // namespace saga::ui
