#include "ui/pages/saga/compensation_view.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

#include "core/model/failure_code.h"
#include "ui/delegates/cell_delegates.h"
#include "ui/delegates/table_style.h"
#include "ui/models/compensation_model.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

CompensationView::CompensationView(PageContext& context, CompensationModel& model, Size size, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_model(model),
      m_table(new QTableView),
      m_summary(new Label({}, FontRole::Body, TextTone::Secondary)),
      m_causeHead(new SectionLabel(tr("First cause"))),
      m_cause(new Label),
      m_injected(new Label({}, FontRole::Body, TextTone::Failed)),
      m_trouble(new Banner),
      m_run(new Button(Button::Kind::Primary, Icon::Undo, tr("Compensate"))),
      m_retry(new Button(Button::Kind::Plain, Icon::RefreshCw, tr("Retry the undo"))),
      m_skip(new Button(Button::Kind::Plain, Icon::SkipForward, tr("Skip"))),
      m_handled(new Button(Button::Kind::Plain, Icon::Hand, tr("Handled outside"))) {
    const Theme& theme = Theme::of(this);
    const Metrics& metrics = theme.metrics();
    m_table->setModel(&m_model);
    styleTable(*m_table);
    m_table->setAccessibleName(tr("Compensation plan, newest step first"));
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    for (const int column : {CompensationModel::Before, CompensationModel::After})
        m_table->setItemDelegateForColumn(column, new NumberDelegate(NumberDelegate::Figure::Amount, m_table));
    QHeaderView* header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(CompensationModel::Undo, QHeaderView::Stretch);
    header->resizeSection(CompensationModel::Before, theme.scaled(size == Size::Whole ? 110 : 64));
    header->resizeSection(CompensationModel::After, theme.scaled(size == Size::Whole ? 110 : 64));
    header->resizeSection(CompensationModel::State, theme.scaled(size == Size::Whole ? 190 : 112));
    m_cause->setWordWrap(true);
    m_cause->makeSelectable();
    m_injected->setWordWrap(true);
    m_summary->setWordWrap(true);
    m_trouble->hide();

    auto* rows = new QVBoxLayout(this);
    const int side = size == Size::Whole ? metrics.padding + metrics.unit : metrics.padding;
    rows->setContentsMargins(side, metrics.gap, side, metrics.gap);
    rows->setSpacing(metrics.gap);
    rows->addWidget(new SectionLabel(tr("Compensation plan, newest first")));
    rows->addWidget(m_trouble);
    if (size == Size::Whole) {
        auto* buttons = new QHBoxLayout;
        buttons->setSpacing(metrics.gap);
        buttons->addWidget(m_summary, 1);
        for (Button* button : {m_handled, m_skip, m_retry, m_run})
            buttons->addWidget(button);
        rows->addLayout(buttons);
    } else {
        rows->addWidget(m_summary);
        for (Button* button : {m_handled, m_skip, m_retry, m_run})
            button->setParent(this), button->hide();
    }
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    rows->addWidget(m_table);
    rows->addWidget(m_causeHead);
    rows->addWidget(m_cause);
    rows->addWidget(m_injected);
    rows->addStretch(1);

    const auto bind = [this](Button* button, CommandKind kind) {
        connect(button, &Button::clicked, this, [this, kind] { Q_EMIT asked(kind, QString()); });
    };
    bind(m_run, CommandKind::Compensate);
    bind(m_retry, CommandKind::Retry);
    bind(m_skip, CommandKind::Skip);
    bind(m_handled, CommandKind::HandledOutside);
}

void CompensationView::setDetail(const SagaDetail& detail) {
    const bool hasCause = detail.firstCause.has_value();
    m_causeHead->setVisible(hasCause);
    m_cause->setVisible(hasCause);
    m_injected->setVisible(hasCause && !detail.firstCause->rule.empty());
    if (hasCause) {
        const FirstCauseView& cause = *detail.firstCause;
        QString text = fromCore(cause.code);
        if (!cause.step.empty())
            text = tr("%1 at %2, attempts: %3").arg(fromCore(cause.code), fromCore(cause.step)).arg(cause.attempts);
        const QString sentence = fromCore(failureSentence(cause.code, m_context.language()));
        m_cause->setText(sentence.isEmpty() ? text : text + QLatin1Char('\n') + sentence);
        m_injected->setText(tr("Injected by fault rule %1.").arg(shortId(fromCore(cause.rule))));
    }
    const auto offer = [&detail](Button* button, CommandKind kind) {
        const auto found = std::find_if(detail.offers.begin(), detail.offers.end(), [kind](const CommandOffer& o) { return o.kind == kind; });
        if (found != detail.offers.end() && found->allowed)
            button->allow();
        else
            button->refuse(found == detail.offers.end() ? tr("Not offered") : fromCore(found->reason));
    };
    offer(m_run, CommandKind::Compensate);
    offer(m_retry, CommandKind::Retry);
    offer(m_skip, CommandKind::Skip);
    offer(m_handled, CommandKind::HandledOutside);
    updateRun();
}

void CompensationView::planChanged() {
    m_trouble->hide();
    const int pending = m_model.pendingSteps();
    if (pending == 0)
        m_summary->setText(tr("Nothing is left to undo."));
    else
        m_summary->setText(tr("Steps that would be undone: %1. This is a dry run; nothing has been changed.").arg(pending));
    fitTable();
    updateRun();
}

// The table is as high as its rows, so that the cause stands right below it.
void CompensationView::fitTable() {
    const int row = m_table->verticalHeader()->defaultSectionSize();
    m_table->setMaximumHeight(m_table->horizontalHeader()->height() + row * std::max(1, m_model.rowCount()) + 2);
}

void CompensationView::updateRun() {
    m_run->setLabel(m_model.pendingSteps() > 0 ? tr("Compensate %1 of %2").arg(m_model.pendingSteps()).arg(m_model.plan().lines.size()) : tr("Compensate"));
}

void CompensationView::showPlanError(const Error& error) {
    m_trouble->display(Banner::Kind::Error, errorWords(error, m_context.language()));
}

}  // namespace saga::ui
