#include "ui/pages/faults/faults_page.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/models/core_words.h"
#include "ui/models/fault_list_model.h"
#include "ui/pages/faults/fault_template.h"
#include "ui/pages/faults/fault_words.h"
#include "ui/pages/faults/hit_list.h"
#include "ui/pages/faults/rule_editor.h"
#include "ui/pages/faults/rule_table.h"
#include "ui/pages/faults/steady_state_panel.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

constexpr int kLeftWidth = 400;
constexpr int kRulesShown = 7;

}  // namespace

FaultsPage::FaultsPage(PageContext& context, HealthWatch& health, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(new FaultListModel(context.bridge(), context.clock(), this)) {
    setAccessibleName(tr("Failure injection"));
    const Metrics& m = Theme::of(this).metrics();
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeHeader());
    rows->addWidget(new HairLine(Qt::Horizontal, this));
    m_blocked = new Banner(this);
    m_blocked->hide();
    rows->addWidget(m_blocked);
    auto* columns = new QHBoxLayout;
    columns->setContentsMargins(2 * m.gap, 2 * m.gap, 2 * m.gap, 2 * m.gap);
    columns->setSpacing(m.padding);
    columns->addWidget(makeLeft(health));
    columns->addWidget(makeRight(), 1);
    rows->addLayout(columns, 1);
    connectParts();
    showRules();
    showSelected();
    m_model->reload();
}

QWidget* FaultsPage::makeHeader() {
    const Metrics& m = Theme::of(this).metrics();
    auto* header = new QWidget(this);
    auto* line = new QHBoxLayout(header);
    line->setContentsMargins(2 * m.gap, m.padding, 2 * m.gap, m.padding);
    line->setSpacing(m.gap);
    auto* words = new QVBoxLayout;
    words->setSpacing(m.unit / 2);
    words->addWidget(new Label(tr("Failure injection"), FontRole::Title, TextTone::Primary, header));
    auto* subtitle = new Label(tr("Every injected failure is written into the history of the saga it hit."),
                               FontRole::Secondary, TextTone::Secondary, header);
    subtitle->setWordWrap(true);
    words->addWidget(subtitle);
    line->addLayout(words, 1);
    m_templatesButton = new Button(Button::Kind::Plain, Icon::Bookmark, tr("Templates"), header);
    m_templatesButton->setHint(tr("Failures worth trying; one fills in the editor and starts nothing"));
    m_stop = new Button(Button::Kind::Danger, Icon::OctagonX, tr("STOP ALL"), header);
    m_stop->setHint(tr("Ends every rule and blocks new ones (Ctrl+Shift+X)"));
    line->addWidget(m_templatesButton);
    line->addWidget(m_stop);
    m_templates = new QMenu(m_templatesButton);
    m_templates->setToolTipsVisible(true);
    for (const FaultTemplate& one : FaultTemplate::all()) {
        QAction* action = m_templates->addAction(themedIcon(Icon::Zap), one.title);
        action->setToolTip(one.text);
        connect(action, &QAction::triggered, this, [this, request = one.request] {
            m_editor->setDraft(RuleDraft::of(request));
            m_editor->startButton()->setFocus(Qt::OtherFocusReason);
        });
    }
    return header;
}

QWidget* FaultsPage::makeLeft(HealthWatch& health) {
    const Theme& theme = Theme::of(this);
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme.metrics().padding);
    auto* editor = new PanelFrame(tr("New rule"), content);
    m_editor = new RuleEditor(m_context, editor);
    editor->body()->addWidget(m_editor);
    rows->addWidget(editor);
    auto* steady = new PanelFrame(tr("Steady state"), content);
    m_steady = new SteadyStatePanel(m_context, health, steady);
    steady->body()->addWidget(m_steady);
    rows->addWidget(steady);
    rows->addStretch(1);
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    area->setFixedWidth(theme.scaled(kLeftWidth));
    return area;
}

QWidget* FaultsPage::makeRight() {
    const Metrics& m = Theme::of(this).metrics();
    auto* content = new QWidget(this);
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(m.padding);
    m_rulesPanel = new PanelFrame(tr("Rules"), content);
    m_rulesPanel->setFlush(true);
    m_rulesPanel->setNote({});
    m_table = new RuleTable(*m_model, RuleTable::Width::Full);
    m_rulesStack = new ViewStack(m_table, m_rulesPanel);
    m_rulesPanel->body()->addWidget(new HairLine(Qt::Horizontal, m_rulesPanel));
    m_rulesPanel->body()->addWidget(m_rulesStack);
    m_rulesPanel->body()->addWidget(new HairLine(Qt::Horizontal, m_rulesPanel));
    auto* foot = new QWidget(m_rulesPanel);
    auto* line = new QHBoxLayout(foot);
    line->setContentsMargins(m.padding, m.gap, m.padding, m.gap);
    line->setSpacing(m.gap);
    m_sentence = new Label(QString(), FontRole::Secondary, TextTone::Secondary, foot);
    m_sentence->setWordWrap(true);
    m_sentence->makeSelectable();
    m_again = new Button(Button::Kind::Plain, Icon::Copy, tr("Into the editor"), foot);
    m_again->setHint(tr("Fills in the editor with the selected rule"));
    line->addWidget(m_sentence, 1);
    line->addWidget(m_again, 0, Qt::AlignTop);
    m_rulesPanel->body()->addWidget(foot);
    rows->addWidget(m_rulesPanel);
    m_hits = new HitList(m_context, content);
    rows->addWidget(m_hits, 1);
    return content;
}

void FaultsPage::connectParts() {
    connect(m_model, &FaultListModel::refreshed, this, &FaultsPage::showState);
    connect(m_stop, &QAbstractButton::clicked, this, &FaultsPage::stopWanted);
    connect(m_blocked, &Banner::actionTriggered, this, &FaultsPage::releaseWanted);
    connect(m_templatesButton, &QAbstractButton::clicked, this,
            [this] { m_templates->popup(m_templatesButton->mapToGlobal(QPoint(0, m_templatesButton->height()))); });
    connect(m_table, &RuleTable::removeWanted, this, &FaultsPage::askRemoval);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (!current.isValid()) return;
                m_selected = m_model->rule(current.row()).id;
                showSelected();
            });
    connect(m_editor, &RuleEditor::started, this, [this](const FaultRule& rule) {
        m_selected = rule.id;
        m_model->reload();
    });
    connect(m_again, &QAbstractButton::clicked, this, [this] {
        const int row = m_model->rowOf(m_selected);
        if (row < 0) return;
        const FaultRule& rule = m_model->rule(row);
        m_editor->setDraft(RuleDraft::of({rule, durationOf(rule)}));
    });
    connect(m_rulesStack->notice(), &ViewNotice::actionTriggered, m_model, &FaultListModel::reload);
}

void FaultsPage::showState() {
    const bool blocked = m_model->isBlocked();
    m_editor->setBlocked(blocked);
    if (blocked) {
        m_blocked->display(
            Banner::Kind::Warning,
            tr("STOP ALL is in force: no rule can be added or hit. Release allows new rules; those that were "
               "stopped stay ended."),
            tr("Release"));
        m_stop->refuse(tr("STOP ALL is in force already"));
        m_templatesButton->refuse(tr("STOP ALL is in force; release it first"));
    } else {
        m_blocked->hide();
        m_stop->allow();
        m_templatesButton->allow();
    }
    if (m_selected.empty() && m_model->rowCount() > 0) m_selected = m_model->rule(0).id;
    const int active = m_model->activeCount();
    m_rulesPanel->setNote(active == 0 ? QString() : tr("%n active", nullptr, active));
    showRules();
    select(m_selected);
}

void FaultsPage::select(const RuleId& id) {
    m_selected = id;
    const int row = m_model->rowOf(id);
    if (row >= 0 && row != m_table->currentIndex().row()) m_table->setCurrentIndex(m_model->index(row, 0));
    showSelected();
}

void FaultsPage::showRules() {
    const Metrics& m = Theme::of(this).metrics();
    m_table->fitHeight(kRulesShown);
    m_rulesStack->setFixedHeight(m_model->rowCount() > 0 ? m_table->height() : 7 * m.row);
    if (m_model->rowCount() > 0) return m_rulesStack->showView();
    ViewNotice* notice = m_rulesStack->notice();
    if (m_model->error()) {
        const Error& error = *m_model->error();
        notice->setError({tr("The rules could not be read"), coreWords(error.reason),
                          fromCore(errorAdvice(error.code, m_context.language())), fromCore(errorName(error.code))},
                         tr("Try again"));
    } else if (m_model->isLoaded()) {
        notice->setEmpty(Icon::Zap, tr("No rule yet"), tr("Start one at the left, or take a template."));
    } else {
        notice->setLoading(tr("Reading the rules"));
    }
    m_rulesStack->showNotice();
}

void FaultsPage::showSelected() {
    const int row = m_model->rowOf(m_selected);
    m_sentence->parentWidget()->setVisible(row >= 0);
    if (row < 0) {
        m_hits->setRule(std::nullopt);
        m_steady->setRule(std::nullopt);
        return;
    }
    const FaultRule& rule = m_model->rule(row);
    QString words = tr("%1: %2 Started at %3 by %4.")
                        .arg(placeWords(rule), ruleSentence(rule, durationOf(rule)),
                             formatTimeOfDay(rule.createdAt.us, m_context.zone()).left(8), fromCore(rule.createdBy));
    if (!rule.active)
        words += QLatin1Char(' ') +
                 tr("Ended at %1: %2.")
                     .arg(formatTimeOfDay(rule.endedAt.us, m_context.zone()).left(8), FaultListModel::endedWords(rule));
    m_sentence->setText(words);
    m_hits->setRule(rule);
    m_steady->setRule(rule);
}

void FaultsPage::askRemoval(int row) {
    const FaultRule& rule = m_model->rule(row);
    const Question question{
        tr("Remove the rule “%1”?").arg(fromCore(rule.name)),
        tr("It hits nothing more. Sagas that were hit go on by themselves: what failed is retried or compensated."),
        tr("Remove"),
        false,
        true,
        tr("removed by hand")};
    m_context.ask(question, this, [this, id = rule.id](const QString& reason) { remove(id, reason); });
}

void FaultsPage::remove(const RuleId& id, const QString& reason) {
    Bridge& bridge = m_context.bridge();
    bridge.api().removeFault(id, reason.toStdString(),
                             bridge.deliver<FaultRule>(this, [this](Result<FaultRule> removed) {
                                 m_context.say(removed ? tr("Rule removed: %1").arg(fromCore(removed->name))
                                                       : errorWords(removed.error(), m_context.language()));
                                 m_model->reload();
                             }));
}

}  // namespace saga::ui
