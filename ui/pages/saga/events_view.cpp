#include "ui/pages/saga/events_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSplitter>
#include <QVBoxLayout>

#include "ui/models/saga_event_model.h"
#include "ui/pages/saga/event_details.h"
#include "ui/pages/saga/event_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

EventsView::EventsView(PageContext& context, SagaEventModel& model, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_kind(new QComboBox),
      m_step(new QComboBox),
      m_count(new Label({}, FontRole::Secondary, TextTone::Secondary)),
      m_table(new EventTable(model)),
      m_details(new EventDetails(context)),
      m_split(new QSplitter(Qt::Vertical)) {
    const Metrics& metrics = Theme::of(this).metrics();
    using Kinds = SagaEventModel::Kinds;
    m_kind->addItem(tr("All events"), static_cast<int>(Kinds::All));
    m_kind->addItem(tr("Documented order"), static_cast<int>(Kinds::Documented));
    m_kind->addItem(tr("Failures"), static_cast<int>(Kinds::Failures));
    m_kind->addItem(tr("Injected faults"), static_cast<int>(Kinds::Injected));
    m_kind->addItem(tr("By operators"), static_cast<int>(Kinds::ByOperator));
    m_kind->setAccessibleName(tr("Which events are shown"));
    m_kind->setToolTip(tr("Documented order: the events that the definition publishes, in the order it documents"));
    m_step->addItem(tr("All steps"), -1);
    m_step->setAccessibleName(tr("Of which step"));
    for (QComboBox* box : {m_kind, m_step})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);

    auto* bar = new QWidget;
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(metrics.padding, metrics.unit + 2, metrics.padding, metrics.unit + 2);
    line->setSpacing(metrics.gap);
    line->addWidget(m_kind);
    line->addWidget(m_step);
    line->addWidget(m_count);
    line->addStretch(1);
    m_split->addWidget(m_table);
    m_split->addWidget(m_details);
    m_split->setStretchFactor(0, 1);
    m_split->setChildrenCollapsible(false);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(bar);
    rows->addWidget(new HairLine(Qt::Horizontal));
    rows->addWidget(m_split, 1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &EventsView::applyFilter);
    connect(m_step, &QComboBox::currentIndexChanged, this, &EventsView::applyFilter);
}

void EventsView::setSteps(const QStringList& steps) {
    if (m_step->count() == steps.size() + 1)
        return;
    const QSignalBlocker quiet(m_step);
    while (m_step->count() > 1)
        m_step->removeItem(1);
    for (int i = 0; i < static_cast<int>(steps.size()); ++i)
        m_step->addItem(steps[i], i);
}

void EventsView::applyFilter() {
    m_model.setFilter(static_cast<SagaEventModel::Kinds>(m_kind->currentData().toInt()), m_step->currentData().toInt());
    refreshCount();
}

void EventsView::refreshCount() {
    const QString all = formatCount(m_model.total());
    m_count->setText(m_model.isFiltered() ? tr("%1 of %2 events").arg(formatCount(m_model.rowCount()), all) : QString());
}

void EventsView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (std::exchange(m_sized, true))
        return;
    m_split->setSizes({height() * 3 / 5, height() * 2 / 5});
}

}  // namespace saga::ui
