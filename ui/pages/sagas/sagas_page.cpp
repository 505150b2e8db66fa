#include "ui/pages/sagas/sagas_page.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

#include <chrono>

#include "ui/models/filter_text.h"
#include "ui/models/health_watch.h"
#include "ui/models/saga_list_model.h"
#include "ui/pages/filter_completion.h"
#include "ui/pages/sagas/name_popup.h"
#include "ui/pages/sagas/saga_column_layout.h"
#include "ui/pages/sagas/saga_table.h"
#include "ui/pages/sagas/saga_views.h"
#include "ui/pages/sagas/selection_bar.h"
#include "ui/pages/sagas/state_chips.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/filter_field.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

using namespace std::chrono_literals;

namespace {

const QString kFilter = QStringLiteral("sagas/filter");
constexpr qint64 kMostNewRoom = 99'999;

}  // namespace

SagasPage::SagasPage(PageContext& context, HealthWatch& health, SagaSelection& selection, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_health(health),
      m_selection(selection),
      m_model(new SagaListModel(context.bridge(), context.clock(), this)),
      m_views(new SagaViews(context, this)) {
    setAccessibleName(tr("Sagas"));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeBar());
    rows->addWidget(new HairLine(Qt::Horizontal, this));
    m_banner = new Banner(this);
    rows->addWidget(m_banner);
    m_table = new SagaTable(context, *m_model);
    m_stack = new ViewStack(m_table, this);
    rows->addWidget(m_stack, 1);
    makeMarks();
    rows->addWidget(m_marks);
    connectParts();
    connectModel();
    begin();
}

// Not a focus proxy: Tab would take the page for its table and pass over the bar above it.
void SagasPage::focusInEvent(QFocusEvent* event) {
    m_table->setFocus(event->reason());
}

QWidget* SagasPage::makeBar() {
    const Metrics& m = Theme::of(this).metrics();
    auto* bar = new QWidget(this);
    auto* rows = new QVBoxLayout(bar);
    rows->setContentsMargins(2 * m.gap, m.padding, 2 * m.gap, m.padding);
    rows->setSpacing(m.padding);
    auto* line = new QHBoxLayout;
    line->setSpacing(m.gap);
    m_field = new FilterField(tr("Filter, such as: status = FAILED and step = item_grant and not injected"), bar);
    new FilterCompletion(m_context, *m_field);
    line->addWidget(m_field, 1);
    m_order = new Button(Button::Kind::Quiet, Icon::RefreshCw, QString(), bar);
    m_order->hide();
    line->addWidget(m_order);
    m_viewsButton = new Button(Button::Kind::Plain, Icon::Bookmark, tr("Views"), bar);
    m_viewsButton->setHint(tr("Saved filters, and saving this one"));
    m_columnsButton = new Button(Button::Kind::Plain, Icon::Columns, tr("Columns"), bar);
    m_columnsButton->setHint(tr("Which columns are shown, and by what the list is ordered"));
    line->addWidget(m_viewsButton);
    line->addWidget(m_columnsButton);
    rows->addLayout(line);
    rows->addWidget(makeChipLine(bar));
    return bar;
}

QWidget* SagasPage::makeChipLine(QWidget* bar) {
    auto* holder = new QWidget(bar);
    auto* line = new QHBoxLayout(holder);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Theme::of(this).metrics().gap);
    m_chips = new StateChips(holder);
    m_new = new Chip(tr("new"), holder);
    m_new->setGlyph(Icon::ArrowUp);
    m_new->setAccented(true);
    // Its room is kept: coming and going it must not break the line of chips anew, which would move the rows.
    m_new->setLabel(tr("+%1 new").arg(formatCount(kMostNewRoom)));
    m_new->setMinimumWidth(m_new->sizeHint().width());
    QSizePolicy kept = m_new->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_new->setSizePolicy(kept);
    m_new->hide();
    m_follow = new Chip(tr("Follow"), holder);
    m_follow->setGlyph(Icon::Radio);
    m_follow->setCheckable(true);
    line->addWidget(m_chips, 1);
    line->addWidget(m_new, 0, Qt::AlignTop);
    line->addWidget(m_follow, 0, Qt::AlignTop);
    return holder;
}

void SagasPage::connectParts() {
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(200ms);
    m_ageing.setInterval(1s);
    connect(&m_debounce, &QTimer::timeout, this, &SagasPage::apply);
    connect(&m_ageing, &QTimer::timeout, this, &SagasPage::showBanner);
    connect(m_field, &FilterField::textChanged, this, [this](const QString& text) {
        check(text);
        m_debounce.start();
    });
    connect(m_field, &FilterField::submitted, this, &SagasPage::apply);
    connect(m_chips, &StateChips::filterChosen, this, &SagasPage::setFilter);
    connect(m_views, &SagaViews::chosen, this, &SagasPage::setFilter);
    connect(m_views, &SagaViews::nameWanted, this, &SagasPage::askForName);
    connect(m_viewsButton, &QAbstractButton::clicked, this, &SagasPage::openViews);
    connect(m_columnsButton, &QAbstractButton::clicked, this, &SagasPage::openColumns);
    connect(m_table, &SagaTable::filterWanted, this, &SagasPage::setFilter);
    connect(m_table, &SagaTable::opened, &m_context, &PageContext::openSaga);
    connect(m_new, &QAbstractButton::clicked, this, [this] {
        m_topWanted = true;
        m_model->showNew();
    });
    connect(m_follow, &QAbstractButton::toggled, m_model, &SagaListModel::setFollowing);
    connect(m_order, &QAbstractButton::clicked, m_model, &SagaListModel::reload);
    connect(m_banner, &Banner::actionTriggered, m_model, &SagaListModel::reload);
    connect(m_stack->notice(), &ViewNotice::actionTriggered, this, &SagasPage::actOnNotice);
    connect(&m_context, &PageContext::zoneChanged, this, [this] {
        m_model->setZone(m_context.zone());
        showOrder();
    });
    connect(&m_health, &HealthWatch::changed, this, [this] { m_chips->setCounts(m_health.counts()); });
}

void SagasPage::connectModel() {
    connect(m_model, &SagaListModel::newCountChanged, this, &SagasPage::showNewCount);
    connect(m_model, &SagaListModel::newRowsShown, this, [this] {
        if (std::exchange(m_topWanted, false)) m_table->scrollToTop();
    });
    connect(m_model, &SagaListModel::phaseChanged, this, &SagasPage::showPhase);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &SagasPage::showPhase);
}

void SagasPage::begin() {
    m_model->setZone(m_context.zone());
    m_chips->setCounts(m_health.counts());
    m_field->setText(m_context.remembered(kFilter).toString());
    m_debounce.stop();
    const QString text = m_field->isInvalid() ? QString() : filter().trimmed();
    m_chips->setFilter(text);
    m_table->setFilter(text);
    m_table->restoreSort();
    m_askedAt = m_context.clock().monotonic();
    m_model->setFilter(text);
    showOrder();
}

QString SagasPage::filter() const {
    return m_field->text();
}

void SagasPage::setFilter(const QString& text) {
    m_field->setText(text);
    apply();
}

void SagasPage::check(const QString& text) {
    m_field->setSpans(filterSpans(text));
    const FilterTextCheck checked = checkFilterText(text);
    if (!checked.ok)
        m_field->setInvalid(checked.position, checked.length, checked.message);
    else if (text.trimmed().isEmpty())
        m_field->setUnchecked();
    else
        m_field->setValid();
    m_field->setCountText({});
}

// A filter with an error changes nothing: the rows of the last right one stay.
void SagasPage::apply() {
    m_debounce.stop();
    const QString text = filter().trimmed();
    m_chips->setFilter(text);
    if (m_field->isInvalid()) return;
    if (text == m_model->filter()) return showCount();
    m_table->setFilter(text);
    m_table->scrollToTop();
    m_askedAt = m_context.clock().monotonic();
    m_took = Micros{0};
    m_model->setFilter(text);
    m_context.remember(kFilter, text);
}

void SagasPage::showCount() {
    const bool known = m_model->phase() == SagaListModel::Phase::Ready && m_model->isWhole();
    if (m_model->filter().isEmpty() || !known || m_field->isInvalid()) return m_field->setCountText({});
    const QString count = formatCount(m_model->rowCount());
    m_field->setCountText(m_took.count() > 0 ? tr("%1 in %2").arg(count, formatDuration(m_took.count())) : count);
}

void SagasPage::showNewCount(qint64 count) {
    m_new->setVisible(count > 0);
    m_new->setLabel(tr("+%1 new").arg(formatCount(count)));
    m_new->setAccessibleName(tr("Show %n new saga(s)", nullptr, static_cast<int>(std::min<qint64>(count, 1'000'000))));
}

void SagasPage::showOrder() {
    const bool newestFirst = m_model->isNewestFirst();
    m_follow->setEnabled(newestFirst);
    m_follow->setToolTip(newestFirst ? tr("Shows new sagas as they arrive instead of counting them")
                                     : tr("Only a list with the newest saga first can follow"));
    m_order->setVisible(!newestFirst && m_model->isWhole() && m_model->orderedAt().isSet());
    const QString time = formatTimeOfDay(m_model->orderedAt().us, m_context.zone()).left(8);
    m_order->setLabel(tr("Order of %1").arg(time));
    m_order->setHint(tr("The order is kept as it was at this time; click to put the list in order anew"));
}

void SagasPage::openViews() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_views->fillMenu(*menu, filter().trimmed());
    menu->popup(m_viewsButton->mapToGlobal(QPoint(0, m_viewsButton->height())));
}

void SagasPage::openColumns() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_table->fillSortMenu(*menu->addMenu(tr("Order by")));
    menu->addSeparator();
    m_table->columns()->fillMenu(*menu);
    menu->popup(m_columnsButton->mapToGlobal(QPoint(0, m_columnsButton->height())));
}

void SagasPage::askForName() {
    auto* popup = new NamePopup(tr("Name of the view"), this);
    connect(popup, &NamePopup::named, this, [this, text = filter().trimmed()](const QString& name) {
        m_views->save(name, text);
        m_context.say(tr("View saved"));
    });
    popup->openBelow(*m_viewsButton);
}

}  // namespace saga::ui
