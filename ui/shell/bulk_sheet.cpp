#include "ui/shell/bulk_sheet.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/models/command_words.h"
#include "ui/pages/docks/operation_words.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/key_value_grid.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/tall_content.h"

namespace saga::ui {

namespace {

constexpr int kWidth = 560;
constexpr int kReasonHeight = 48;
constexpr qint64 kTypedAbove = 100;
constexpr std::size_t kRefusalsShown = 4;

bool isHopeless(const CommandPreview& preview) {
    return preview.accepted == 0 &&
           std::none_of(preview.refusals.begin(), preview.refusals.end(),
                        [](const CommandPreview::Refusal& refusal) { return refusal.refusal.why == RefusalReason::Undecided; });
}

}  // namespace

BulkSheet::BulkSheet(PageContext& context, BulkRun* run, QWidget* window)
    : Sheet(run->title(), kWidth, window), m_context(context), m_run(run) {
    if (run->parent() == nullptr) run->setParent(this);
    auto* content = new TallContent(this);
    m_content = content;
    m_rows = content->rows();
    body()->addWidget(content, 1);
    makeSet();
    makePreview();
    if (needsReason(run->kind())) makeReason();
    makeSteps();
    makeProgress();
    makeButtons();
    m_pauseAfterStep.setSingleShot(true);
    m_pauseAfterStep.setInterval(QApplication::doubleClickInterval());
    connect(&m_pauseAfterStep, &QTimer::timeout, this, &BulkSheet::check);
    connect(run, &BulkRun::previewChanged, this, &BulkSheet::showPreview);
    connect(run, &Operation::changed, this, &BulkSheet::showProgress);
    connect(run, &Operation::phaseChanged, this, [this] {
        if (m_run->isRunning()) return check();
        m_pauseAfterStep.start();
        showSteps();
        if (m_run->left() > 0) m_run->preview();
    });
    setFirstFocus(m_reason != nullptr ? static_cast<QWidget*>(m_reason) : m_closeButton);
    showSteps();
    showProgress();
    if (!run->isRunning() && run->left() > 0) run->preview();
}

void BulkSheet::makeSet() {
    auto* effect = new Label(bulkEffect(m_run->kind()), FontRole::Body, TextTone::Primary, this);
    effect->setWordWrap(true);
    auto* set = new Label(setWords(), FontRole::Secondary, TextTone::Secondary, this);
    set->setWordWrap(true);
    m_rows->addWidget(effect);
    m_rows->addWidget(set);
}

// A scroll area does not tell of what happens inside it.
void BulkSheet::fit() {
    m_content->updateGeometry();
    panel()->layout()->activate();
    place();
}

QString BulkSheet::setWords() const {
    if (!m_run->countedAt().isSet()) return tr("The sagas you have marked. The set does not change any more.");
    return tr("What matched when it was counted at %1. Sagas that match since then are not in it.")
        .arg(formatTimeOfDay(m_run->countedAt().us, m_context.zone()).left(8));
}

void BulkSheet::makePreview() {
    auto* head = new QHBoxLayout;
    head->addWidget(new SectionLabel(tr("What it would do now"), this), 1);
    auto* again = Button::iconOnly(Icon::RefreshCw, tr("Ask again"), this, Button::Kind::Quiet);
    again->setCompact(true);
    head->addWidget(again);
    connect(again, &QAbstractButton::clicked, this, [this] {
        if (!m_run->isRunning() && m_run->left() > 0) m_run->preview();
    });
    m_rows->addLayout(head);
    m_verdict = new Label({}, FontRole::BodyStrong, TextTone::Primary, this);
    m_verdict->setWordWrap(true);
    m_rows->addWidget(m_verdict);
    m_refusalName = new SectionLabel(tr("The others refuse, because"), this);
    m_refusals = new KeyValueGrid(this);
    m_rows->addWidget(m_refusalName);
    m_rows->addWidget(m_refusals);
}

void BulkSheet::makeReason() {
    auto* name = new Label(tr("Reason, kept in the audit trail"), FontRole::Secondary, TextTone::Secondary, this);
    m_reason = new QPlainTextEdit(m_run->reason(), this);
    m_reason->setAccessibleName(name->text());
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(Theme::of(this).scaled(kReasonHeight));
    name->setBuddy(m_reason);
    m_rows->addWidget(name);
    m_rows->addWidget(m_reason);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &BulkSheet::check);
}

void BulkSheet::makeSteps() {
    const Metrics& m = Theme::of(this).metrics();
    m_stepRow = new QWidget(this);
    auto* row = new QHBoxLayout(m_stepRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m.gap);
    row->addWidget(new Label(tr("How many now"), FontRole::Secondary, TextTone::Secondary, m_stepRow));
    for (const qint64 size : {qint64{1}, qint64{10}, qint64{100}, qint64{0}}) {
        auto* chip = new Chip(size == 0 ? tr("all") : formatCount(size), m_stepRow);
        chip->setCheckable(true);
        row->addWidget(chip);
        m_steps.push_back({size, chip});
        connect(chip, &QAbstractButton::clicked, this, [this, size] { choose(size); });
    }
    row->addStretch(1);
    m_rows->addWidget(m_stepRow);

    m_countRow = new QWidget(this);
    auto* confirm = new QHBoxLayout(m_countRow);
    confirm->setContentsMargins(0, 0, 0, 0);
    confirm->setSpacing(m.gap);
    m_countName = new Label({}, FontRole::Secondary, TextTone::Secondary, m_countRow);
    m_count = new QLineEdit(m_countRow);
    m_count->setMaximumWidth(Theme::of(this).scaled(120));
    confirm->addWidget(m_countName);
    confirm->addWidget(m_count);
    confirm->addStretch(1);
    m_rows->addWidget(m_countRow);
    connect(m_count, &QLineEdit::textChanged, this, &BulkSheet::check);
    // A few first, and a look, before all of them.
    m_step = m_run->size() > 10 ? 10 : 0;
}

void BulkSheet::makeProgress() {
    const Metrics& m = Theme::of(this).metrics();
    m_progress = new QWidget(this);
    auto* rows = new QVBoxLayout(m_progress);
    rows->setContentsMargins(0, m.unit, 0, 0);
    rows->setSpacing(m.unit);
    m_line = new ProgressLine(m_progress);
    m_state = new Label({}, FontRole::Secondary, TextTone::Secondary, m_progress);
    m_state->setWordWrap(true);
    rows->addWidget(m_line);
    rows->addWidget(m_state);
    m_rows->addWidget(m_progress);
}

void BulkSheet::makeButtons() {
    const Metrics& m = Theme::of(this).metrics();
    m_go = new Button(isDangerous(m_run->kind()) ? Button::Kind::Danger : Button::Kind::Primary, Icon::None, {}, this);
    m_stop = new Button(Button::Kind::Plain, Icon::OctagonX, tr("Stop"), this);
    m_results = new Button(Button::Kind::Plain, Icon::List, tr("Show the results"), this);
    m_closeButton = new Button(tr("Close"), this);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, m.unit, 0, 0);
    buttons->setSpacing(m.gap);
    buttons->addWidget(m_results);
    buttons->addStretch(1);
    for (Button* button : {m_closeButton, m_stop, m_go}) buttons->addWidget(button);
    body()->addLayout(buttons);
    connect(m_go, &QAbstractButton::clicked, this, &BulkSheet::go);
    connect(m_stop, &QAbstractButton::clicked, this, [this] { m_run->stop(); });
    connect(m_closeButton, &QAbstractButton::clicked, this, &Sheet::close);
    connect(m_results, &QAbstractButton::clicked, this, [this] {
        Q_EMIT resultsWanted(m_run);
        close();
    });
}

Chip* BulkSheet::stepChip(qint64 step) const {
    const auto found =
        std::find_if(m_steps.begin(), m_steps.end(), [&](const Step& each) { return each.size == step; });
    return found == m_steps.end() || found->chip->isHidden() ? nullptr : found->chip;
}

void BulkSheet::choose(qint64 size) {
    m_step = size;
    showSteps();
}

qint64 BulkSheet::chosenCount() const {
    return m_step == 0 ? m_run->left() : std::min(m_step, m_run->left());
}

bool BulkSheet::asksForCount() const {
    return isDangerous(m_run->kind()) && chosenCount() > kTypedAbove;
}

void BulkSheet::showSteps() {
    const qint64 left = m_run->left();
    if (m_step >= left) m_step = 0;
    for (const Step& step : m_steps) {
        step.chip->setVisible(step.size < left);
        step.chip->setChecked(step.size == m_step);
        if (step.size == 0) step.chip->setCount(formatCount(left));
    }
    m_stepRow->setVisible(left > 1);
    m_countRow->setVisible(left > 0 && asksForCount());
    m_countName->setText(tr("Type %1 to confirm").arg(formatCount(chosenCount())));
    m_count->setAccessibleName(m_countName->text());
    const QString verb = commandVerb(m_run->kind());
    const QString count = formatCount(chosenCount());
    if (chosenCount() == m_run->size())
        m_go->setLabel(tr("%1: all %2").arg(verb, count));
    else if (chosenCount() == left)
        m_go->setLabel(tr("%1: the remaining %2").arg(verb, count));
    else
        m_go->setLabel(left == m_run->size() ? tr("%1: the first %2").arg(verb, count)
                                             : tr("%1: the next %2").arg(verb, count));
    m_go->setVisible(left > 0);
    check();
    fit();
}

void BulkSheet::showPreview() {
    m_refusals->clear();
    const auto& said = m_run->previewed();
    if (!said) {
        m_verdict->setTone(TextTone::Secondary);
        m_verdict->setText(tr("Asking every saga …"));
    } else if (!*said) {
        m_verdict->setTone(TextTone::Failed);
        m_verdict->setText(errorWords(said->error(), m_context.language()));
    } else {
        const CommandPreview& preview = **said;
        m_verdict->setTone(preview.accepted > 0 ? TextTone::Completed : TextTone::Failed);
        m_verdict->setText(
            tr("%1 of %2 accept it, %3 in money")
                .arg(formatCount(preview.accepted), formatCount(m_run->left()), formatAmount(preview.amount)));
        const std::size_t shown = std::min(preview.refusals.size(), kRefusalsShown);
        for (std::size_t i = 0; i < shown; ++i)
            m_refusals->addRow(formatCount(preview.refusals[i].count),
                               fromCore(refusalCause(preview.refusals[i].refusal, m_context.language())));
        qint64 others = 0;
        for (std::size_t i = shown; i < preview.refusals.size(); ++i) others += preview.refusals[i].count;
        if (others > 0) m_refusals->addRow(formatCount(others), tr("of other reasons"));
        if (preview.missing > 0) m_refusals->addRow(formatCount(preview.missing), tr("they are not there"));
    }
    m_refusals->setVisible(m_refusals->rowCount() > 0);
    m_refusalName->setVisible(m_refusals->rowCount() > 0);
    check();
    fit();
}

void BulkSheet::showProgress() {
    const bool begun = m_run->startedAt().isSet();
    const bool changed = m_progress->isHidden() == begun;
    m_progress->setVisible(begun);
    m_results->setVisible(begun);
    m_stop->setVisible(m_run->isRunning());
    m_stop->setEnabled(!m_run->isStopping());
    m_line->setProgress(m_run->done(), m_run->total(), m_run->isRunning());
    m_state->setText(progressWords(*m_run));
    m_state->setTone(m_run->phase() == Operation::Phase::Failed ? TextTone::Failed : TextTone::Secondary);
    if (changed) fit();
}

QString BulkSheet::whyNot() const {
    if (m_run->isRunning()) return tr("A step is running");
    if (m_pauseAfterStep.isActive()) return tr("One step per click");
    if (m_run->isPreviewing()) return tr("Every saga is being asked first");
    const auto& said = m_run->previewed();
    if (said && *said && isHopeless(**said)) return tr("None of these sagas accepts it now");
    if (m_reason != nullptr && m_reason->toPlainText().trimmed().isEmpty()) return tr("Say why first");
    if (asksForCount() && m_count->text().remove(QLatin1Char(',')).trimmed() != QString::number(chosenCount()))
        return tr("Type the number of sagas first");
    return {};
}

void BulkSheet::check() {
    const QString why = whyNot();
    if (why.isEmpty())
        m_go->allow();
    else
        m_go->refuse(why);
    if (m_reason != nullptr) m_reason->setReadOnly(m_run->isRunning());
}

void BulkSheet::go() {
    if (!whyNot().isEmpty()) return;
    const bool first = !m_run->startedAt().isSet();
    m_count->clear();
    m_run->run(chosenCount(), m_reason != nullptr ? m_reason->toPlainText().trimmed() : QString());
    if (first) Q_EMIT begun(m_run);
}

}  // namespace saga::ui
