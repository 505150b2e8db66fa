#include "ui/pages/definitions/definition_editor.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <chrono>

#include "ui/delegates/cell_delegates.h"
#include "ui/delegates/table_style.h"
#include "ui/models/core_words.h"
#include "ui/models/definition_list_model.h"
#include "ui/models/problem_list_model.h"
#include "ui/pages/definitions/definition_checker.h"
#include "ui/pages/definitions/definition_text.h"
#include "ui/pages/flow_layout.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/scenes/definition_graph_view.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/code_editor.h"
#include "ui/widgets/json_highlighter.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/panel_frame.h"

namespace saga::ui {

using namespace std::chrono_literals;

namespace {

constexpr int kGraphWidth = 304;  // steps one below the other, whole

}  // namespace

DefinitionEditor::DefinitionEditor(PageContext& context, DefinitionListModel& list, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_list(list),
      m_drafts(context),
      m_checker(new DefinitionChecker(context, this)),
      m_problems(new ProblemListModel(this)),
      m_banner(new Banner(this)) {
    m_banner->hide();
    m_keep.setSingleShot(true);
    m_keep.setInterval(500ms);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeBar());
    rows->addWidget(new HairLine(Qt::Horizontal, this));
    rows->addWidget(m_banner);
    const Metrics& m = Theme::of(this).metrics();
    m_state = new ElidedLabel(QString(), FontRole::Secondary, TextTone::Secondary, this);
    auto* state = new QHBoxLayout;
    state->setContentsMargins(m.padding, m.unit, m.padding, m.unit);
    state->addWidget(m_state);
    rows->addLayout(state);
    rows->addWidget(makeBody(), 1);
    connectParts();
    for (const DefinitionKey& key : m_drafts.keys())
        m_list.setEdited(key.name, key.version, true);
    showState();
}

QWidget* DefinitionEditor::makeBar() {
    const Metrics& m = Theme::of(this).metrics();
    auto* bar = new QWidget(this);
    auto* line = new FlowLayout(m.gap, bar);
    line->setContentsMargins(m.padding, m.gap, m.padding, m.gap);
    const auto add = [&](Button::Kind kind, Icon icon, const QString& label, const QString& hint, void (DefinitionEditor::*run)()) {
        auto* button = new Button(kind, icon, label, bar);
        button->setHint(hint);
        connect(button, &QAbstractButton::clicked, this, run);
        line->addWidget(button);
        return button;
    };
    m_publish = add(Button::Kind::Primary, Icon::Share, tr("Publish…"), tr("New sagas begin with this version from then on"), &DefinitionEditor::publish);
    m_raise = add(Button::Kind::Plain, Icon::Plus, tr("Raise version"), tr("Sets the version in the text to the next one"), &DefinitionEditor::raiseVersion);
    m_revert = add(Button::Kind::Plain, Icon::History, tr("Give up changes"), tr("Back to the text as it is published"), &DefinitionEditor::revert);
    add(Button::Kind::Plain, Icon::Inbox, tr("Open…"), tr("Replaces the text by that of a file"), &DefinitionEditor::openFile);
    add(Button::Kind::Plain, Icon::Download, tr("Save…"), tr("Writes the text to a file"), &DefinitionEditor::saveFile);
    add(Button::Kind::Plain, Icon::Copy, tr("Copy"), tr("Copies the whole text"), &DefinitionEditor::copy);
    return bar;
}

QWidget* DefinitionEditor::makeBody() {
    const Theme& theme = Theme::of(this);
    m_editor = new CodeEditor;
    m_editor->setAccessibleName(tr("Text of the definition"));
    new JsonHighlighter(m_editor->document());
    m_problemTable = new QTableView;
    m_problemTable->setModel(m_problems);
    styleTable(*m_problemTable);
    m_problemTable->setAccessibleName(tr("Problems of the text"));
    m_problemTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_problemTable->horizontalHeader()->setSectionsClickable(false);
    m_problemTable->horizontalHeader()->setAccessibleName(tr("Columns of the problems"));
    for (const int column : {ProblemListModel::Line, ProblemListModel::ColumnNo}) {
        m_problemTable->setItemDelegateForColumn(column, new NumberDelegate(NumberDelegate::Figure::Count, m_problemTable, TextTone::Secondary));
        m_problemTable->horizontalHeader()->resizeSection(column, theme.scaled(column == ProblemListModel::Line ? 48 : 64));
    }
    m_problemTable->setItemDelegateForColumn(ProblemListModel::Path, new MonoDelegate(m_problemTable, TextTone::Primary));
    m_problemTable->horizontalHeader()->resizeSection(ProblemListModel::Path, theme.scaled(200));
    m_graph = new DefinitionGraphView;
    m_graph->setAccessibleName(tr("Graph of the text"));
    auto* above = new QSplitter(Qt::Horizontal);
    above->addWidget(m_editor);
    above->addWidget(m_graph);
    above->setStretchFactor(0, 1);
    above->setChildrenCollapsible(false);
    above->setSizes({1000, theme.scaled(kGraphWidth)});
    auto* split = new QSplitter(Qt::Vertical);
    split->addWidget(above);
    split->addWidget(m_problemTable);  // hidden while there is nothing wrong, and then the text has its room
    split->setStretchFactor(0, 1);
    split->setChildrenCollapsible(false);
    split->setSizes({600, theme.scaled(120)});
    return split;
}

void DefinitionEditor::connectParts() {
    connect(m_editor, &QPlainTextEdit::textChanged, this, &DefinitionEditor::takeText);
    connect(m_checker, &DefinitionChecker::checked, this, &DefinitionEditor::takeCheck);
    connect(m_checker, &DefinitionChecker::failed, this, [this](const Error& error) {
        m_banner->setDismissible(false);
        m_banner->display(Banner::Kind::Warning, tr("The text could not be checked. %1").arg(errorWords(error, m_context.language())), tr("Try again"));
        showState();
    });
    connect(m_banner, &Banner::actionTriggered, m_checker, &DefinitionChecker::checkAgain);
    connect(m_banner, &Banner::dismissed, m_banner, &QWidget::hide);
    connect(m_problemTable, &QTableView::clicked, this, [this](const QModelIndex& index) { goToProblem(index.row()); });
    connect(m_problemTable, &QTableView::activated, this, [this](const QModelIndex& index) { goToProblem(index.row()); });
    connect(m_graph, &DefinitionGraphView::stepChosen, this, [this](const QString& step) {
        const auto place = placeOfStep(text(), step);
        if (!place)
            return;
        m_editor->goTo(place->first, place->second);
        m_graph->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_keep, &QTimer::timeout, this, [this] {
        if (isEdited())
            m_drafts.keep(m_key, text());
    });
    connect(&m_list, &DefinitionListModel::refreshed, this, &DefinitionEditor::showState);
}

QString DefinitionEditor::text() const {
    return m_editor->toPlainText();
}

bool DefinitionEditor::isEdited() const {
    return !m_key.empty() && text() != m_published;
}

void DefinitionEditor::replaceText(const QString& text) {
    // As typed, so that it can be taken back.
    QTextCursor all(m_editor->document());
    all.select(QTextCursor::Document);
    all.insertText(text);
}

void DefinitionEditor::show(const DefinitionView& definition) {
    const DefinitionKey key{definition.name, definition.version};
    if (key == m_key)
        return showState();
    m_keep.stop();
    if (isEdited())
        m_drafts.keep(m_key, text());
    m_key = key;
    m_published = readableDefinition(definition.source);
    m_showing = true;
    m_editor->setPlainText(m_drafts.find(key).value_or(m_published));
    m_showing = false;
    m_graph->setSteps(graphSteps(definition.graph));
    m_banner->hide();
    takeText();
}

void DefinitionEditor::takeText() {
    if (m_showing)
        return;
    const bool edited = isEdited();
    if (edited)
        m_keep.start();
    else
        m_drafts.drop(m_key);
    m_list.setEdited(m_key.name, m_key.version, edited);
    Q_EMIT editedChanged(m_key.text(), edited);
    m_checker->setText(text());
    m_graph->setStale(!m_checker->isSettled());
    showState();
}

void DefinitionEditor::takeCheck(const DefinitionCheck& check) {
    m_check = check;
    if (m_banner->kind() == Banner::Kind::Warning)
        m_banner->hide();
    QVector<CodeEditor::Mark> marks;
    for (const DefinitionIssue& issue : check.issues) {
        const QString words = issue.path.empty() ? coreWords(issue.reason) : fromCore(issue.path) + QStringLiteral(": ") + coreWords(issue.reason);
        if (issue.line > 0)
            marks.push_back({issue.line, characterColumn(text(), issue.line, issue.column), words});
    }
    m_editor->setMarks(marks);
    m_problems->setProblems(check.issues);
    if (check.issues.empty())
        m_graph->setSteps(graphSteps(check.steps));
    m_graph->setStale(!check.issues.empty());
    showState();
}

QString DefinitionEditor::whyNotPublish() const {
    if (m_key.empty())
        return tr("No definition is chosen");
    if (m_sending)
        return tr("It is being published");
    if (!isEdited())
        return tr("The text is published as it stands");
    if (!m_checker->isSettled())
        return tr("The text is being checked");
    if (!m_check.issues.empty())
        return tr("The text has problems");
    const int latest = m_list.latestVersion(m_check.name);
    if (latest > 0 && m_check.version != latest + 1)
        return tr("%1 is at version %2; the next one is %3").arg(fromCore(m_check.name)).arg(latest).arg(latest + 1);
    return {};
}

QString DefinitionEditor::state() const {
    return m_state->text();
}

void DefinitionEditor::showState() {
    const QString why = whyNotPublish();
    if (why.isEmpty())
        m_publish->allow();
    else
        m_publish->refuse(why);
    const bool checked = m_checker->isSettled();
    const bool right = checked && m_check.issues.empty();
    const int next = m_list.latestVersion(right ? m_check.name : m_key.name) + 1;
    if (m_key.empty() || m_sending)
        m_raise->refuse(tr("No text to change"));
    else if (right && m_check.version == next)
        m_raise->refuse(tr("It is the next version already"));
    else
        m_raise->allow();
    if (isEdited() && !m_sending)
        m_revert->allow();
    else
        m_revert->refuse(tr("Nothing was changed"));
    m_editor->setReadOnly(m_sending);
    m_problemTable->setVisible(checked && !right);
    m_state->setTone(right ? TextTone::Completed : checked ? TextTone::Failed : TextTone::Secondary);
    if (!checked)
        m_state->setText(tr("Checking the text"));
    else if (!right)
        m_state->setText(tr("%n problem(s); a click goes there. The graph shows the last text that was right.", nullptr, static_cast<int>(m_check.issues.size())));
    else if (m_check.notChoreographed.empty())
        m_state->setText(tr("✓ %1 version %2, %n step(s), runs in both modes", nullptr, static_cast<int>(m_check.steps.size())).arg(fromCore(m_check.name)).arg(m_check.version));
    else
        m_state->setText(tr("✓ %1 version %2, %n step(s), needs a conductor: %3", nullptr, static_cast<int>(m_check.steps.size()))
                             .arg(fromCore(m_check.name)).arg(m_check.version).arg(fromCore(m_check.notChoreographed)));
}

void DefinitionEditor::goToProblem(int row) {
    const DefinitionIssue& issue = m_problems->problem(row);
    if (issue.line > 0)
        m_editor->goTo(issue.line, characterColumn(text(), issue.line, issue.column));
}

void DefinitionEditor::raiseVersion() {
    const std::string& name = m_checker->isSettled() && m_check.issues.empty() ? m_check.name : m_key.name;
    const auto raised = withVersion(text(), m_list.latestVersion(name) + 1);
    if (raised)
        replaceText(*raised);
    else
        m_context.say(tr("The text names no version"));
}

void DefinitionEditor::revert() {
    const Question question{tr("Give up the changes of %1 version %2?").arg(fromCore(m_key.name)).arg(m_key.version),
                            tr("The text becomes that of the published version again. Your changes are lost."), tr("Give up"), true, false, {}};
    m_context.ask(question, this, [this, key = m_key](const QString&) {
        if (key == m_key && !m_sending)
            replaceText(m_published);
    });
}

void DefinitionEditor::openFile() {
    m_context.load(tr("Definitions (*.json)"), this, [this](const QString& name, const QByteArray& content) {
        replaceText(QString::fromUtf8(content));
        m_context.say(tr("Opened %1").arg(name));
    });
}

void DefinitionEditor::saveFile() {
    m_context.save(QStringLiteral("%1-%2.json").arg(fromCore(m_key.name)).arg(m_checker->isSettled() && m_check.issues.empty() ? m_check.version : m_key.version), text().toUtf8());
}

void DefinitionEditor::copy() {
    QApplication::clipboard()->setText(text());
    m_context.say(tr("Text copied"));
}

void DefinitionEditor::publish() {
    if (!whyNotPublish().isEmpty())
        return;
    const std::int64_t running = m_list.runningOf(m_check.name);
    const QString who = tr("%1 version %2").arg(fromCore(m_check.name)).arg(m_check.version);
    QString effect = m_list.latestVersion(m_check.name) == 0 ? tr("It is a new definition: sagas of it can be started from then on.")
                                                             : tr("New sagas begin with it. Running ones keep the version they began with: %1 now.").arg(formatCount(running));
    if (!m_check.notChoreographed.empty())
        effect += QLatin1Char('\n') + tr("It runs in orchestration only: %1").arg(fromCore(m_check.notChoreographed));
    effect += QLatin1Char('\n') + tr("A published version cannot be changed or taken back.");
    m_context.ask({tr("Publish %1?").arg(who), effect, tr("Publish"), false, false, {}}, this, [this, text = text()](const QString&) { send(text); });
}

void DefinitionEditor::send(const QString& text) {
    if (m_sending || !m_context.bridge().isAttached())
        return;
    m_sending = true;
    showState();
    Bridge& bridge = m_context.bridge();
    bridge.api().publishDefinition(text.toStdString(), bridge.deliver<DefinitionView>(this, [this, from = m_key](Result<DefinitionView> answer) {
        m_sending = false;
        takeAnswer(answer, from);
        showState();
    }));
}

void DefinitionEditor::takeAnswer(const Result<DefinitionView>& answer, const DefinitionKey& from) {
    if (!answer) {
        m_banner->setDismissible(true);
        m_banner->display(Banner::Kind::Error, tr("Not published. %1").arg(errorWords(answer.error(), m_context.language())));
        return;
    }
    m_banner->hide();
    m_drafts.drop(from);
    m_list.setEdited(from.name, from.version, false);
    if (from == m_key) {
        m_showing = true;
        m_editor->setPlainText(m_published);
        m_showing = false;
        m_keep.stop();
    }
    m_context.say(tr("Published: %1 version %2").arg(fromCore(answer->name)).arg(answer->version));
    Q_EMIT published(fromCore(answer->name), answer->version);
}

}  // namespace saga::ui
