#include "ui/pages/purchase/purchase_page.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/models/item_list_model.h"
#include "ui/models/load_comparison.h"
#include "ui/models/purchase_list_model.h"
#include "ui/models/user_list_model.h"
#include "ui/pages/purchase/checkout_view.h"
#include "ui/pages/purchase/default_mode_bar.h"
#include "ui/pages/purchase/desk_view.h"
#include "ui/pages/purchase/example_list.h"
#include "ui/pages/purchase/fault_panel.h"
#include "ui/pages/purchase/load_view.h"
#include "ui/pages/purchase/order_view.h"
#include "ui/pages/purchase/purchase_form.h"
#include "ui/pages/purchase/session_panel.h"
#include "ui/pages/purchase/shop_panel.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/tab_strip.h"

namespace saga::ui {

namespace {

constexpr int kLeftWidth = 288;
constexpr int kRightWidth = 260;

}  // namespace

PurchasePage::PurchasePage(PageContext& context, PurchaseListModel& purchases, LoadWatch& load, ModeWatch& mode,
                           QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_purchases(purchases),
      m_mode(mode),
      m_users(new UserListModel(context.bridge(), this)),
      m_items(new ItemListModel(context.bridge(), this)) {
    setAccessibleName(tr("Purchase desk"));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeHeader());
    m_tabs = new TabStrip(TabStrip::Kind::Views, this);
    m_tabs->setAccessibleName(tr("Views of the purchase desk"));
    m_tabs->addPage(Icon::ShoppingCart, tr("One purchase"));
    m_tabs->addPage(Icon::Play, tr("Load"));
    m_tabs->addPage(Icon::Ticket, tr("Order"));
    m_tabs->addPage(Icon::Wallet, tr("Checkout"));
    auto* line = new QHBoxLayout;
    line->setContentsMargins(Theme::of(this).metrics().padding, 0, Theme::of(this).metrics().padding, 0);
    line->addWidget(m_tabs, 1);
    m_defaultMode = new DefaultModeBar(m_context, m_mode, this);
    line->addWidget(m_defaultMode);
    rows->addLayout(line);
    rows->addWidget(new HairLine(Qt::Horizontal, this));
    m_views = new QStackedWidget(this);
    m_views->addWidget(makeSingle());
    m_load = new LoadView(context, load, mode, *m_users, *m_items, m_views);
    m_views->addWidget(m_load);
    m_order = new OrderView(context, m_purchases, *m_users, *m_items, mode, m_views);
    m_views->addWidget(m_order);
    m_checkout = new CheckoutView(context, m_purchases, *m_users, *m_items, mode, m_views);
    m_views->addWidget(m_checkout);
    rows->addWidget(m_views, 1);
    connectParts();
    m_users->reload();
    m_items->reload();
}

QWidget* PurchasePage::makeHeader() {
    const Metrics& m = Theme::of(this).metrics();
    auto* header = new QWidget(this);
    auto* rows = new QVBoxLayout(header);
    rows->setContentsMargins(2 * m.gap, m.padding, 2 * m.gap, m.padding);
    rows->setSpacing(m.unit / 2);
    rows->addWidget(new Label(tr("Purchase desk"), FontRole::Title, TextTone::Primary, header));
    auto* subtitle = new Label(tr("Start purchases, make steps fail, and see what each one did to money and stock."),
                               FontRole::Secondary, TextTone::Secondary, header);
    subtitle->setWordWrap(true);
    rows->addWidget(subtitle);
    return header;
}

QWidget* PurchasePage::makeSingle() {
    const Metrics& m = Theme::of(this).metrics();
    auto* view = new QWidget(m_views);
    auto* columns = new QHBoxLayout(view);
    columns->setContentsMargins(2 * m.gap, 2 * m.gap, 2 * m.gap, 2 * m.gap);
    columns->setSpacing(m.padding);
    columns->addWidget(makeLeft());
    columns->addWidget(makeMiddle(), 1);
    columns->addWidget(makeRight());
    return view;
}

void PurchasePage::showView(View view) {
    m_tabs->setCurrentIndex(view);
}

QWidget* PurchasePage::makeLeft() {
    const Theme& theme = Theme::of(this);
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme.metrics().padding);
    auto* purchase = new PanelFrame(tr("New purchase"), content);
    m_form = new PurchaseForm(*m_users, *m_items, m_mode, purchase);
    purchase->body()->addWidget(m_form);
    rows->addWidget(purchase);
    auto* examples = new PanelFrame(tr("Examples on the demo shop"), content);
    m_examples = new ExampleList(examples);
    examples->body()->addWidget(m_examples);
    rows->addWidget(examples);
    rows->addStretch(1);
    return DeskView::column(content, kLeftWidth, this);
}

QWidget* PurchasePage::makeMiddle() {
    const Metrics& m = Theme::of(this).metrics();
    auto* content = new QWidget(this);
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(m.padding);
    m_session = new SessionPanel(m_context, m_purchases, tr("Purchases of this session"), tr("Nothing bought yet"),
                                 tr("Fill in the form, or choose an example to see a failure and what it undoes."),
                                 content);
    rows->addWidget(m_session, 1);
    m_faults = new FaultPanel(m_context, content);
    rows->addWidget(m_faults);
    return content;
}

QWidget* PurchasePage::makeRight() {
    m_shop = new ShopPanel(m_context);
    return DeskView::column(m_shop, kRightWidth, this);
}

void PurchasePage::connectParts() {
    connect(m_tabs, &QTabBar::currentChanged, m_views, &QStackedWidget::setCurrentIndex);
    connect(m_form, &PurchaseForm::bought, this, &PurchasePage::buy);
    connect(m_load, &LoadView::comparisonBegun, this, &PurchasePage::operationBegun);
    connect(m_form, &PurchaseForm::userChanged, this, [this] { m_shop->setUser(m_form->userId()); });
    connect(m_form, &PurchaseForm::itemChanged, this, [this] { m_shop->setItem(m_form->itemId()); });
    connect(m_examples, &ExampleList::chosen, this, [this](int index) {
        const std::string correlation = "COR_example_" + std::to_string(m_context.now().us);
        run(Example::all(correlation)[static_cast<std::size_t>(index)]);
    });
    connect(m_faults, &FaultPanel::stopWanted, this, &PurchasePage::stopWanted);
    connect(m_faults, &FaultPanel::releaseWanted, this, &PurchasePage::releaseWanted);
}

void PurchasePage::run(const Example& example) {
    m_form->setRequest(example.request);
    setSending(true);
    addFaults(example, 0);
}

void PurchasePage::addFaults(Example example, std::size_t next) {
    if (next == example.faults.size()) return buy(example.request);
    Bridge& bridge = m_context.bridge();
    const FaultRequest request{example.faults[next], Micros{0}};
    bridge.api().addFault(request, bridge.deliver<FaultRule>(this, [this, example, next](Result<FaultRule> added) {
        if (added) return addFaults(example, next + 1);
        setSending(false);
        m_form->showError(added.error(), m_context.language());
        Q_EMIT refused(added.error());
    }));
}

void PurchasePage::buy(const PurchaseRequest& request) {
    setSending(true);
    Bridge& bridge = m_context.bridge();
    bridge.api().startPurchase(request, bridge.deliver<StartedSaga>(this, [this, request](Result<StartedSaga> answer) {
        setSending(false);
        takeAnswer(request, answer);
    }));
}

void PurchasePage::setSending(bool sending) {
    m_form->setSending(sending);
    m_examples->setBusy(sending);
}

void PurchasePage::takeAnswer(const PurchaseRequest& request, const Result<StartedSaga>& answer) {
    if (!answer) {
        m_form->showError(answer.error(), m_context.language());
        Q_EMIT refused(answer.error());
        return;
    }
    m_session->reveal(m_purchases.add(*answer, request, m_context.now()));
    if (answer->existing)
        m_context.say(tr("This key was used before: the same purchase is shown, nothing was bought again"));
    Q_EMIT accepted(answer->id);
}

PurchaseView* PurchasePage::purchases() const {
    return m_session->view();
}

}  // namespace saga::ui
