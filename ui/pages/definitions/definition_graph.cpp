#include "ui/pages/definitions/definition_graph.h"

#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/models/saga_list_cells.h"
#include "ui/pages/definitions/definition_text.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/scenes/definition_graph_view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/key_value_grid.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tall_content.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

DefinitionGraph::DefinitionGraph(PageContext& context, QWidget* parent) : QWidget(parent), m_context(context), m_view(new DefinitionGraphView) {
    auto* split = new QSplitter(Qt::Horizontal);
    split->addWidget(m_view);
    split->addWidget(makeFacts());
    split->setStretchFactor(0, 1);
    split->setChildrenCollapsible(false);
    split->setSizes({900, Theme::of(this).scaled(320)});
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(split);
    connect(m_view, &DefinitionGraphView::stepChosen, this, &DefinitionGraph::showFacts);
    connect(&m_context, &PageContext::zoneChanged, this, &DefinitionGraph::showFacts);
}

QWidget* DefinitionGraph::makeFacts() {
    const Metrics& m = Theme::of(this).metrics();
    m_kind = new Label(QString(), FontRole::Label, TextTone::Secondary);
    m_title = new Label(QString(), FontRole::Heading);
    m_title->setWordWrap(true);
    m_facts = new KeyValueGrid;
    m_running = new Button(Button::Kind::Plain, Icon::ListTree, tr("Sagas of this definition"));
    m_running->setHint(tr("Opens the list of sagas with this definition"));
    m_running->setLeading(true);
    auto* picture = new Button(Button::Kind::Plain, Icon::Download, tr("Save the picture…"));
    picture->setLeading(true);
    auto* content = new TallContent;
    // The ground of a panel, as behind the tables beside it.
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    QVBoxLayout* rows = content->rows();
    rows->setContentsMargins(m.padding, m.padding, m.padding, m.padding);
    rows->setSpacing(m.gap);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_kind, m_title, m_facts, m_running, picture})
        rows->addWidget(widget);
    rows->addStretch(1);
    connect(m_running, &QAbstractButton::clicked, this, [this] {
        m_context.showSagas(QStringLiteral("definition = %1").arg(quotedForFilter(fromCore(m_definition.name))));
    });
    connect(picture, &QAbstractButton::clicked, this, [this, picture] {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (const QString& suffix : {QStringLiteral("png"), QStringLiteral("svg")})
            menu->addAction(themedIcon(Icon::Download), tr("As %1").arg(suffix.toUpper()), this, [this, suffix] { exportPicture(suffix); });
        menu->popup(picture->mapToGlobal(QPoint(0, picture->height())));
    });
    return content;
}

void DefinitionGraph::show(const DefinitionView& definition) {
    const bool other = definition.name != m_definition.name || definition.version != m_definition.version;
    const bool counts = definition.running != m_definition.running && m_view->selectedStep().isEmpty();
    m_definition = definition;
    if (other)
        m_view->setSteps(graphSteps(definition.graph));
    // What is marked to be copied stays marked while nothing changes.
    if (other || counts)
        showFacts();
}

void DefinitionGraph::showFacts() {
    m_facts->clear();
    const QString id = m_view->selectedStep();
    const auto step = std::find_if(m_definition.graph.begin(), m_definition.graph.end(), [&id](const DefinitionStepView& view) { return fromCore(view.id) == id; });
    if (step == m_definition.graph.end())
        showDefinition();
    else
        showStep(*step);
}

void DefinitionGraph::showDefinition() {
    using Kind = KeyValueGrid::ValueKind;
    m_kind->setText(tr("Definition"));
    m_title->setText(tr("%1 v%2").arg(fromCore(m_definition.name)).arg(m_definition.version));
    m_facts->addRow(tr("Published"), formatTimestamp(m_definition.publishedAt.us, m_context.zone()), Kind::Mono);
    m_facts->addRow(tr("By"), m_definition.publishedBy.empty() ? tr("not known") : fromCore(m_definition.publishedBy), Kind::Mono);
    m_facts->addRow(tr("Running"), formatCount(m_definition.running), Kind::Mono);
    m_facts->addRow(tr("Steps"), formatCount(static_cast<qint64>(m_definition.graph.size())), Kind::Mono);
    m_facts->addRow(tr("Event types"), formatCount(static_cast<qint64>(m_definition.eventTypes.size())), Kind::Mono);
    m_facts->addRow(tr("Modes"), m_definition.notChoreographed.empty() ? tr("orchestration and choreography")
                                                                       : tr("orchestration only: %1").arg(fromCore(m_definition.notChoreographed)));
}

void DefinitionGraph::showStep(const DefinitionStepView& step) {
    using Kind = KeyValueGrid::ValueKind;
    m_kind->setText(tr("Step"));
    m_title->setText(fromCore(step.id));
    const auto say = [this](const QString& name, const std::string& value) {
        if (!value.empty())
            m_facts->addRow(name, fromCore(value), Kind::Mono);
    };
    say(tr("Action"), step.action);
    say(tr("Child saga"), step.child);
    say(tr("Signal"), step.signal);
    m_facts->addRow(tr("Compensation"), step.compensation.empty() ? tr("none: nothing takes it back") : fromCore(step.compensation),
                    step.compensation.empty() ? Kind::Text : Kind::Mono);
    QStringList after;
    for (const std::string& id : step.after)
        after << fromCore(id);
    m_facts->addRow(tr("After"), after.isEmpty() ? tr("the start") : after.join(QStringLiteral(", ")), after.isEmpty() ? Kind::Text : Kind::Mono);
    say(tr("Only when"), step.when);
    if (step.delay.count() > 0)
        m_facts->addRow(tr("Delay"), formatDuration(step.delay.count()), Kind::Mono);
    m_facts->addRow(tr("Timeout"), step.timeout.count() > 0 ? formatDuration(step.timeout.count()) : tr("none"), step.timeout.count() > 0 ? Kind::Mono : Kind::Text);
    m_facts->addRow(tr("Attempts"), formatCount(step.attempts), Kind::Mono);
    if (step.priority != 0)
        m_facts->addRow(tr("Priority"), QString::number(step.priority), Kind::Mono);
    if (step.pivot)
        m_facts->addRow(tr("Pivot"), tr("after it only forward"));
    if (step.optional)
        m_facts->addRow(tr("Optional"), tr("a failure does not fail the saga"));
    say(tr("On success"), step.successEvent);
    say(tr("On failure"), step.failureEvent);
    say(tr("When undone"), step.undoneEvent);
}

QString DefinitionGraph::facts() const {
    QStringList lines{m_title->text()};
    for (int row = 0; row < m_facts->rowCount(); ++row)
        lines << m_facts->name(row) + QStringLiteral(": ") + m_facts->value(row);
    return lines.join(QLatin1Char('\n'));
}

void DefinitionGraph::exportPicture(const QString& suffix) {
    const bool vector = suffix == QLatin1String("svg");
    m_context.save(QStringLiteral("%1-%2.%3").arg(fromCore(m_definition.name)).arg(m_definition.version).arg(suffix),
                   pictureBytes(m_view->picture(), vector ? PictureFormat::Svg : PictureFormat::Png));
}

}  // namespace saga::ui
