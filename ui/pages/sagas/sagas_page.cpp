#include "ui/pages/sagas/sagas_page.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <chrono>

#include "ui/models/filter_text.h"
#include "ui/models/health_watch.h"
#include "ui/models/saga_list_model.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/pages/sagas/filter_completion.h"
#include "ui/pages/sagas/saga_table.h"
#include "ui/pages/sagas/state_chips.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/filter_field.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

using namespace std::chrono_literals;

namespace {

const QString kRememberedFilter = QStringLiteral("sagas/filter");

}  // namespace

SagasPage::SagasPage(PageContext& context, HealthWatch& health, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_health(health),
      m_model(new SagaListModel(context.bridge(), context.clock(), this)) {
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
    setFocusProxy(m_table);
    connectParts();
    m_model->setZone(context.zone());
    m_chips->setCounts(m_health.counts());
    setFilter(context.remembered(kRememberedFilter).toString());
    if (m_model->filter().isEmpty()) m_model->reload();
}

QWidget* SagasPage::makeBar() {
    const Metrics& m = Theme::of(this).metrics();
    auto* bar = new QWidget(this);
    auto* rows = new QVBoxLayout(bar);
    rows->setContentsMargins(2 * m.gap, m.padding, 2 * m.gap, m.padding);
    rows->setSpacing(m.padding);
    m_field = new FilterField(tr("Filter, such as: status = FAILED and step = item_grant and not injected"), bar);
    new FilterCompletion(*m_field);
    rows->addWidget(m_field);
    auto* line = new QHBoxLayout;
    line->setSpacing(m.gap);
    m_chips = new StateChips(bar);
    line->addWidget(m_chips, 1);
    m_new = new Chip(tr("new"), bar);
    m_new->setGlyph(Icon::ArrowUp);
    m_new->setAccented(true);
    m_new->hide();
    m_follow = new Chip(tr("Follow"), bar);
    m_follow->setGlyph(Icon::Radio);
    m_follow->setCheckable(true);
    m_follow->setToolTip(tr("Shows new sagas as they arrive instead of counting them"));
    line->addWidget(m_new, 0, Qt::AlignTop);
    line->addWidget(m_follow, 0, Qt::AlignTop);
    rows->addLayout(line);
    return bar;
}

void SagasPage::connectParts() {
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(200ms);
    m_recount.setSingleShot(true);
    m_recount.setInterval(1s);
    connect(&m_debounce, &QTimer::timeout, this, &SagasPage::apply);
    connect(&m_recount, &QTimer::timeout, this, &SagasPage::count);
    connect(m_field, &FilterField::textChanged, this, [this](const QString& text) {
        check(text);
        m_debounce.start();
    });
    connect(m_field, &FilterField::submitted, this, &SagasPage::apply);
    connect(m_chips, &StateChips::filterChosen, this, &SagasPage::setFilter);
    connect(m_table, &SagaTable::filterWanted, this,
            [this](const QString& condition) { setFilter(filterWith(filter(), condition)); });
    connect(m_table, &SagaTable::opened, &m_context, &PageContext::openSaga);
    connect(m_new, &QAbstractButton::clicked, m_model, &SagaListModel::showNew);
    connect(m_follow, &QAbstractButton::toggled, m_model, &SagaListModel::setFollowing);
    connect(m_model, &SagaListModel::newCountChanged, this, &SagasPage::showNewCount);
    connect(m_model, &SagaListModel::newRowsShown, m_table, &QTableView::scrollToTop);
    connect(m_model, &SagaListModel::phaseChanged, this, &SagasPage::showPhase);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &SagasPage::showPhase);
    connect(&m_context, &PageContext::zoneChanged, this, [this] { m_model->setZone(m_context.zone()); });
    connect(&m_health, &HealthWatch::changed, this, [this] {
        m_chips->setCounts(m_health.counts());
        if (!m_recount.isActive() && isVisible() && !m_model->filter().isEmpty()) m_recount.start();
    });
    connect(m_banner, &Banner::actionTriggered, m_model, &SagaListModel::reload);
    connect(m_stack->notice(), &ViewNotice::actionTriggered, this, [this] {
        if (m_model->phase() == SagaListModel::Phase::Failed)
            m_model->reload();
        else if (m_model->filter().isEmpty())
            m_context.openLink(QStringLiteral("saga-console://page/purchase"));
        else
            setFilter({});
    });
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
    if (m_field->isInvalid() || text == m_model->filter()) return;
    m_model->setFilter(text);
    m_context.remember(kRememberedFilter, text);
    m_table->scrollToTop();
    count();
}

void SagasPage::count() {
    if (m_counting) m_counting->cancel();
    m_counting.reset();
    if (m_model->filter().isEmpty() || !m_context.bridge().isAttached()) return;
    m_counting = std::make_shared<Cancellation>();
    m_countBegan = m_context.clock().monotonic();
    m_context.bridge().api().countSagas(
        m_model->filter().toStdString(), m_counting,
        m_context.bridge().deliver<std::int64_t>(this, [this, asked = m_counting](Result<std::int64_t> answer) {
            if (asked == m_counting) takeCount(std::move(answer));
        }));
}

void SagasPage::takeCount(Result<std::int64_t> answer) {
    m_counting.reset();
    if (!answer || m_field->isInvalid()) return;
    const Micros took = m_context.clock().monotonic() - m_countBegan;
    m_field->setCountText(tr("%1 in %2").arg(formatCount(*answer), formatDuration(took.count())));
}

void SagasPage::showNewCount(qint64 count) {
    m_new->setVisible(count > 0);
    m_new->setLabel(tr("+%1 new").arg(formatCount(count)));
    m_new->setAccessibleName(tr("Show %n new saga(s)", nullptr, static_cast<int>(std::min<qint64>(count, 1'000'000))));
}

void SagasPage::showPhase() {
    const bool failed = m_model->phase() == SagaListModel::Phase::Failed;
    if (m_model->rowCount() > 0) {
        m_stack->showView();
        if (failed)
            m_banner->display(Banner::Kind::Error, errorWords(m_model->error(), m_context.language()), tr("Try again"));
        else
            m_banner->hide();
        return;
    }
    m_banner->hide();
    showNotice();
}

void SagasPage::showNotice() {
    ViewNotice* notice = m_stack->notice();
    switch (m_model->phase()) {
        case SagaListModel::Phase::Idle:
        case SagaListModel::Phase::Loading:
            notice->setLoading(tr("Reading the list"));
            break;
        case SagaListModel::Phase::Failed: {
            const Error& error = m_model->error();
            const std::string_view advice = errorAdvice(error.code, m_context.language());
            notice->setError({tr("The list could not be read"), fromCore(error.reason), fromCore(advice),
                              fromCore(errorName(error.code))},
                             tr("Try again"));
            break;
        }
        case SagaListModel::Phase::Ready:
            if (m_model->filter().isEmpty())
                notice->setEmpty(Icon::ListTree, tr("No sagas yet"),
                                 tr("A purchase starts one. It appears here as soon as it is accepted."),
                                 tr("Open the purchase desk"));
            else
                notice->setEmpty(Icon::Funnel, tr("No saga matches"), tr("The filter leaves nothing to show."),
                                 tr("Clear the filter"));
            break;
    }
    m_stack->showNotice();
}

}  // namespace saga::ui
