#include "ui/pages/purchase/fault_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <chrono>

#include "core/base/money.h"
#include "ui/models/fault_list_model.h"
#include "ui/pages/faults/rule_table.h"
#include "ui/pages/flow_layout.h"
#include "ui/pages/purchase/form_field.h"
#include "ui/pages/purchase/number_box.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/panel_frame.h"

namespace saga::ui {

namespace {

constexpr const char* kDefinition = "item-purchase";
constexpr int kRowsShown = 4;
// Longer than the timeout of a step, so that it shows what a timeout does.
constexpr qint64 kProposedDelayMs = 3000;
constexpr qint64 kLongestDelayMs = 3'600'000;

}  // namespace

FaultPanel::FaultPanel(PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_model(new FaultListModel(context.bridge(), context.clock(), this)),
      m_panel(new PanelFrame(tr("Fault injection"), this)) {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_panel);
    m_stop = new Button(Button::Kind::Danger, Icon::OctagonX, tr("STOP ALL"), m_panel);
    // Made now, so that it stands before the button.
    m_panel->setNote({});
    m_page = new Button(Button::Kind::Quiet, Icon::ExternalLink, tr("Open the page"), m_panel);
    m_page->setHint(tr("Opens the page of failure injection"));
    m_panel->titleRow()->addWidget(m_page);
    m_panel->titleRow()->addWidget(m_stop);
    m_blocked = new Banner(m_panel);
    m_panel->body()->addWidget(m_blocked);
    m_panel->body()->addWidget(makeForm());
    m_trouble = new Label(QString(), FontRole::Secondary, TextTone::Failed, m_panel);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    m_panel->body()->addWidget(m_trouble);
    m_none = new Label(tr("No rule yet. Every injected failure is written into the history of the saga it hit."),
                       FontRole::Secondary, TextTone::Secondary, m_panel);
    m_none->setWordWrap(true);
    m_panel->body()->addWidget(m_none);
    m_table = new RuleTable(*m_model, RuleTable::Width::Compact, m_panel);
    m_panel->body()->addWidget(m_table);
    connectParts();
    readSteps();
    m_model->reload();
    showState();
}

QWidget* FaultPanel::makeForm() {
    const Metrics& m = Theme::of(this).metrics();
    auto* form = new QWidget(m_panel);
    auto* line = new FlowLayout(m.gap, form);
    line->setContentsMargins(0, 0, 0, 0);
    m_step = new QComboBox(form);
    m_direction = new QComboBox(form);
    m_direction->addItem(tr("action"), static_cast<int>(Direction::Action));
    m_direction->addItem(tr("undo"), static_cast<int>(Direction::Compensation));
    m_kind = new QComboBox(form);
    for (const FaultKind kind :
         {FaultKind::TechnicalError, FaultKind::BusinessFailure, FaultKind::LostReply, FaultKind::Delay})
        m_kind->addItem(FaultListModel::kindName(kind), static_cast<int>(kind));
    m_count = new NumberBox(0, kMaxAmount, form);
    m_count->setPlaceholder(tr("no limit"));
    m_delay = new NumberBox(1, kLongestDelayMs, form);
    m_delay->setValue(kProposedDelayMs);
    m_add = new Button(Button::Kind::Plain, Icon::Zap, tr("Add rule"), form);
    for (QComboBox* box : {m_step, m_direction, m_kind}) box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    line->addWidget(new FormField(tr("Step"), m_step, form, false));
    line->addWidget(new FormField(tr("Direction"), m_direction, form, false));
    line->addWidget(new FormField(tr("What"), m_kind, form, false));
    m_delayRow = new FormField(tr("Held back, ms"), m_delay, form, false);
    m_delayRow->hide();
    line->addWidget(m_delayRow);
    m_countRow = new FormField(tr("At most"), m_count, form, false);
    line->addWidget(m_countRow);
    // A field without a name, so that the button stands in line with the others.
    line->addWidget(new FormField(QString(), m_add, form, false));
    m_add->setAccessibleName(m_add->label());
    return form;
}

void FaultPanel::connectParts() {
    connect(m_model, &FaultListModel::refreshed, this, &FaultPanel::showState);
    connect(m_add, &QAbstractButton::clicked, this, &FaultPanel::add);
    connect(m_stop, &QAbstractButton::clicked, this, &FaultPanel::stopWanted);
    connect(m_blocked, &Banner::actionTriggered, this, &FaultPanel::releaseWanted);
    connect(m_kind, &QComboBox::currentIndexChanged, this,
            [this] { m_delayRow->setVisible(m_kind->currentData().toInt() == static_cast<int>(FaultKind::Delay)); });
    connect(m_count, &NumberBox::changed, this, [this] { m_countRow->setError({}); });
    connect(m_table, &RuleTable::removeWanted, this, &FaultPanel::remove);
    connect(m_page, &QAbstractButton::clicked, this,
            [this] { m_context.openLink(QStringLiteral("saga-console://page/faults")); });
}

// The steps come from the definition, so that a changed one is offered as it is.
void FaultPanel::readSteps() {
    Bridge& bridge = m_context.bridge();
    if (!bridge.isAttached()) return;
    bridge.api().definitions(
        bridge.deliver<std::vector<DefinitionView>>(this, [this](Result<std::vector<DefinitionView>> answer) {
            if (!answer) return showError(answer.error());
            const DefinitionView* latest = nullptr;
            for (const DefinitionView& definition : *answer) {
                if (definition.name == kDefinition && (latest == nullptr || definition.version > latest->version))
                    latest = &definition;
            }
            if (latest == nullptr) return;
            m_step->clear();
            for (const std::string& step : latest->steps) m_step->addItem(fromCore(step));
        }));
}

FaultRule FaultPanel::rule() const {
    FaultRule rule;
    rule.definition = kDefinition;
    rule.step = m_step->currentText().toStdString();
    rule.direction = static_cast<Direction>(m_direction->currentData().toInt());
    rule.kind = static_cast<FaultKind>(m_kind->currentData().toInt());
    rule.maxHits = m_count->value().value_or(0);
    if (rule.kind == FaultKind::Delay) rule.delay = std::chrono::milliseconds(m_delay->value().value_or(0));
    return rule;
}

void FaultPanel::add() {
    m_trouble->hide();
    const std::optional<qint64> count = m_count->value();
    if (!m_count->text().isEmpty() && (!count || *count < 0)) {
        m_countRow->setError(tr("Not a number of hits"));
        return;
    }
    m_add->refuse(tr("The rule is on its way"));
    Bridge& bridge = m_context.bridge();
    bridge.api().addFault({rule(), Micros{0}}, bridge.deliver<FaultRule>(this, [this](Result<FaultRule> added) {
        m_add->allow();
        showState();
        if (!added) showError(added.error());
        m_model->reload();
    }));
}

void FaultPanel::remove(int row) {
    const FaultRule& rule = m_model->rule(row);
    Bridge& bridge = m_context.bridge();
    bridge.api().removeFault(rule.id, tr("removed at the purchase desk").toStdString(),
                             bridge.deliver<FaultRule>(this, [this](Result<FaultRule> removed) {
                                 if (!removed) showError(removed.error());
                                 m_model->reload();
                             }));
}

void FaultPanel::showError(const Error& error) {
    m_trouble->setText(errorWords(error, m_context.language()));
    m_trouble->show();
}

void FaultPanel::showState() {
    const bool blocked = m_model->isBlocked();
    const int active = m_model->activeCount();
    if (blocked)
        m_blocked->display(Banner::Kind::Warning, tr("STOP ALL is in force: no rule can be added or hit."),
                           tr("Release"));
    else
        m_blocked->hide();
    if (blocked)
        m_add->refuse(tr("STOP ALL is in force; release it first"));
    else
        m_add->allow();
    if (blocked)
        m_stop->refuse(tr("STOP ALL is in force already"));
    else
        m_stop->allow();
    m_panel->setNote(active == 0 ? QString() : tr("%n active", nullptr, active));
    const bool any = m_model->rowCount() > 0;
    m_none->setVisible(!any);
    m_table->setVisible(any);
    m_table->fitHeight(kRowsShown);
}

}  // namespace saga::ui
