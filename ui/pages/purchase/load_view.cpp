#include "ui/pages/purchase/load_view.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/models/load_comparison.h"
#include "ui/pages/purchase/comparison_panel.h"
#include "ui/pages/purchase/load_form.h"
#include "ui/pages/purchase/load_result.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

constexpr int kFormWidth = 340;

QScrollArea* scrolling(QWidget* content) {
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

}  // namespace

LoadView::LoadView(PageContext& context, LoadWatch& load, ModeWatch& mode, UserListModel& users, ItemListModel& items,
                   QWidget* parent)
    : QWidget(parent), m_context(context), m_load(load) {
    const Theme& theme = Theme::of(this);
    const Metrics& m = theme.metrics();
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(2 * m.gap, 2 * m.gap, 2 * m.gap, 2 * m.gap);
    columns->setSpacing(m.padding);
    auto* left = new QWidget;
    auto* rows = new QVBoxLayout(left);
    rows->setContentsMargins(0, 0, 0, 0);
    auto* panel = new PanelFrame(tr("New load"), left);
    m_form = new LoadForm(users, items, mode, panel);
    panel->body()->addWidget(m_form);
    rows->addWidget(panel);
    rows->addStretch(1);
    QScrollArea* form = scrolling(left);
    form->setFixedWidth(theme.scaled(kFormWidth));
    auto* right = new QWidget;
    auto* results = new QVBoxLayout(right);
    results->setContentsMargins(0, 0, 0, 0);
    results->setSpacing(m.padding);
    m_result = new LoadResult(context, load);
    m_comparison = new ComparisonPanel;
    results->addWidget(m_comparison);
    results->addWidget(m_result, 1);
    columns->addWidget(form);
    columns->addWidget(scrolling(right), 1);
    m_comparison->show(m_load.comparison());
    if (m_load.comparison() != nullptr)
        connect(m_load.comparison(), &Operation::phaseChanged, this, &LoadView::showPhase);
    connect(m_form, &LoadForm::startWanted, &m_load, &LoadWatch::start);
    connect(m_form, &LoadForm::compareWanted, this, &LoadView::compare);
    connect(m_form, &LoadForm::stopWanted, &m_load, &LoadWatch::stop);
    connect(&m_load, &LoadWatch::changed, this, &LoadView::showPhase);
    connect(&m_load, &LoadWatch::refused, this,
            [this](const Error& error) { m_form->showError(error, m_context.language()); });
    showPhase();
}

void LoadView::compare(const LoadRequest& request) {
    auto* comparison = new LoadComparison(m_load, m_context.clock(), request);
    m_load.setComparison(comparison);
    m_comparison->show(comparison);
    connect(comparison, &Operation::phaseChanged, this, &LoadView::showPhase);
    Q_EMIT comparisonBegun(comparison);
    comparison->start();
}

void LoadView::showPhase() {
    m_form->setPhase(m_load.isStarting()      ? LoadForm::Phase::Starting
                     : m_load.state().running || (m_load.comparison() != nullptr && m_load.comparison()->isRunning())
                         ? LoadForm::Phase::Running
                                              : LoadForm::Phase::Idle);
}

}  // namespace saga::ui
