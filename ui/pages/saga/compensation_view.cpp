#include "ui/pages/saga/compensation_view.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/delegates/cell_delegates.h"
#include "ui/delegates/table_style.h"
#include "ui/models/compensation_model.h"
#include "ui/pages/saga/command_buttons.h"
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
      m_isCorner(size == Size::Corner),
      m_table(new QTableView),
      m_summary(new Label({}, FontRole::Body, TextTone::Secondary)),
      m_causeHead(new SectionLabel(tr("First cause"))),
      m_cause(new Label),
      m_injected(new Label({}, FontRole::Body, TextTone::Failed)),
      m_trouble(new Banner),
      m_commands(new CommandButtons(this)) {
    const Theme& theme = Theme::of(this);
    const Metrics& metrics = theme.metrics();
    m_table->setModel(&m_model);
    styleTable(*m_table);
    m_table->setAccessibleName(tr("Compensation plan, newest step first"));
    m_table->setSelectionMode(size == Size::Whole ? QAbstractItemView::SingleSelection : QAbstractItemView::NoSelection);
    m_table->setColumnHidden(CompensationModel::Step, size == Size::Corner);
    for (const int column : {CompensationModel::Before, CompensationModel::After})
        m_table->setItemDelegateForColumn(column, new NumberDelegate(NumberDelegate::Figure::Amount, m_table));
    QHeaderView* header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(CompensationModel::Undo, QHeaderView::Stretch);
    header->setSectionResizeMode(CompensationModel::Step, QHeaderView::Stretch);
    for (const int column : {CompensationModel::Before, CompensationModel::After})
        header->resizeSection(column, theme.scaled(size == Size::Whole ? 76 : 56));
    if (size == Size::Whole) header->resizeSection(CompensationModel::State, theme.scaled(150));
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
    rows->addWidget(m_summary);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    rows->addWidget(m_table);
    if (size == Size::Whole)
        rows->addWidget(makeButtons());
    rows->addWidget(m_causeHead);
    rows->addWidget(m_cause);
    rows->addWidget(m_injected);
    rows->addStretch(1);

    connect(m_commands, &CommandButtons::asked, this, &CompensationView::ask);
}

QWidget* CompensationView::makeButtons() {
    auto* room = new QWidget;
    auto* rows = new QVBoxLayout(room);
    rows->setContentsMargins(0, 0, 0, 0);
    auto* line = new QHBoxLayout;
    line->setSpacing(Theme::of(this).metrics().gap);
    line->addWidget(m_commands->add(CommandKind::Compensate, Button::Kind::Primary));
    for (const CommandKind kind : {CommandKind::Retry, CommandKind::Skip, CommandKind::HandledOutside})
        line->addWidget(m_commands->add(kind));
    m_commands->button(CommandKind::Retry)->setLabel(tr("Retry the undo"));
    line->addStretch(1);
    auto* order = new Label(tr("The engine undoes the plan as a whole, newest step first, and takes no single step out of its order. Pause holds it "
                               "between two steps."),
                            FontRole::Secondary, TextTone::Secondary);
    order->setWordWrap(true);
    rows->addLayout(line);
    rows->addWidget(order);
    return room;
}

Button* CompensationView::commandButton(CommandKind kind) const {
    return m_commands->button(kind);
}

// Skip and HandledOutside speak of one undo: of the chosen row when that one failed.
void CompensationView::ask(CommandKind kind) {
    const PlanLine* line = m_model.lineAt(m_table->currentIndex().row());
    const bool isAboutOne = kind == CommandKind::Skip || kind == CommandKind::HandledOutside;
    const bool isChosen = line != nullptr && line->need == "failed";
    Q_EMIT asked(kind, isAboutOne && isChosen ? fromCore(line->step) : QString());
}

void CompensationView::setDetail(const SagaDetail& detail) {
    showCause(detail);
    m_commands->offer(detail, m_context.language());
    updateRun();
}

void CompensationView::showCause(const SagaDetail& detail) {
    const QString why = whySentence(detail, m_context.language());
    const bool hasCause = detail.firstCause.has_value();
    m_causeHead->setText(hasCause ? tr("First cause") : tr("Why it stands"));
    m_causeHead->setVisible(!why.isEmpty());
    m_cause->setVisible(!why.isEmpty());
    m_injected->setVisible(hasCause && !detail.firstCause->rule.empty());
    if (!hasCause)
        return m_cause->setText(why);
    const FirstCauseView& cause = *detail.firstCause;
    QString text = fromCore(cause.code);
    if (!cause.step.empty())
        text = tr("%1 at %2, attempts: %3").arg(fromCore(cause.code), fromCore(cause.step)).arg(cause.attempts);
    m_cause->setText(text + QLatin1Char('\n') + why);
    m_injected->setText(tr("Injected by fault rule %1.").arg(shortId(fromCore(cause.rule))));
}

void CompensationView::planChanged() {
    m_trouble->hide();
    const int pending = m_model.pendingSteps();
    const auto& lines = m_model.plan().lines;
    const auto failed = std::count_if(lines.begin(), lines.end(), [](const PlanLine& line) { return line.need == "failed"; });
    if (failed > 0)
        m_summary->setText(tr("Undos that failed for good: %1. Retry, skip, or state that it was handled outside.").arg(failed));
    else if (pending == 0)
        m_summary->setText(tr("Nothing is left to undo."));
    else
        m_summary->setText(tr("Steps that would be undone: %1. This is a dry run; nothing has been changed.").arg(pending));
    // Columns that say nothing take no room.
    const bool moves = std::any_of(lines.begin(), lines.end(), [](const PlanLine& line) { return !line.moves.empty(); });
    for (const int column : {CompensationModel::Before, CompensationModel::After})
        m_table->setColumnHidden(column, !moves);
    if (!m_isCorner) {
        m_table->setColumnHidden(CompensationModel::Undo, !moves);
    } else {
        // The sentence above says already that all of it is to be undone.
        const bool isAllToUndo = std::all_of(lines.begin(), lines.end(), [](const PlanLine& line) {
            return line.need == "undo" && line.problem.empty();
        });
        m_table->setColumnHidden(CompensationModel::State, moves && isAllToUndo);
        m_table->horizontalHeader()->resizeSection(CompensationModel::State, Theme::of(this).scaled(moves ? 84 : 122));
    }
    fitTable();
    updateRun();
}

// The table is as high as its rows, so that the cause stands right below it.
void CompensationView::fitTable() {
    const int row = m_table->verticalHeader()->defaultSectionSize();
    m_table->setMaximumHeight(m_table->horizontalHeader()->height() + row * std::max(1, m_model.rowCount()) + 2);
}

void CompensationView::updateRun() {
    Button* run = m_commands->button(CommandKind::Compensate);
    if (run == nullptr)
        return;
    run->setLabel(m_model.pendingSteps() > 0 ? tr("Compensate %1 of %2").arg(m_model.pendingSteps()).arg(m_model.plan().lines.size()) : tr("Compensate"));
}

void CompensationView::showPlanError(const Error& error) {
    m_trouble->display(Banner::Kind::Error, errorWords(error, m_context.language()));
}

}  // namespace saga::ui
