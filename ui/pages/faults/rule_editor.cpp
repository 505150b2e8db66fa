#include "ui/pages/faults/rule_editor.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

#include "ui/models/fault_list_model.h"
#include "ui/models/filter_text.h"
#include "ui/pages/faults/fault_words.h"
#include "ui/pages/filter_completion.h"
#include "ui/pages/purchase/form_field.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/filter_field.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

using namespace std::chrono_literals;

RuleEditor::RuleEditor(PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_form(new QWidget(this)),
      m_sentence(new Label(QString(), FontRole::Body, TextTone::Primary, this)),
      m_outcome(new Label(QString(), FontRole::Secondary, TextTone::Secondary, this)),
      m_match(new Label(QString(), FontRole::Secondary, TextTone::Secondary, this)),
      m_trouble(new Label(QString(), FontRole::Secondary, TextTone::Failed, this)),
      m_start(new Button(Button::Kind::Primary, Icon::Play, tr("Start rule"), this)) {
    const Metrics& m = Theme::of(this).metrics();
    makeFields();
    for (Label* label : {m_sentence, m_outcome, m_match, m_trouble}) label->setWordWrap(true);
    m_trouble->hide();
    auto* last = new QHBoxLayout;
    last->setSpacing(m.gap);
    last->addWidget(m_match, 1);
    last->addWidget(m_start, 0, Qt::AlignBottom);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(m.gap);
    rows->addWidget(m_form);
    rows->addWidget(m_sentence);
    rows->addWidget(m_outcome);
    rows->addWidget(m_trouble);
    rows->addLayout(last);
    connectParts();
    readDefinitions();
    RuleDraft first;
    first.definition = QStringLiteral("item-purchase");
    first.step = QStringLiteral("item_grant");
    first.probability = first.share = QStringLiteral("100");
    first.duration = QStringLiteral("5 min");
    setDraft(first);
}

QLineEdit* RuleEditor::addLine(const QString& name, const QString& label, const QString& placeholder) {
    auto* line = new QLineEdit(m_form);
    line->setPlaceholderText(placeholder);
    m_lines.insert(name, line);
    m_rows.insert(name, new FormField(label, line, m_form, false));
    return line;
}

void RuleEditor::makeFields() {
    m_definition = new QComboBox(m_form);
    m_step = new QComboBox(m_form);
    m_direction = new QComboBox(m_form);
    m_direction->addItem(tr("action"), static_cast<int>(Direction::Action));
    m_direction->addItem(tr("undo"), static_cast<int>(Direction::Compensation));
    m_kind = new QComboBox(m_form);
    for (const FaultKind kind :
         {FaultKind::TechnicalError, FaultKind::BusinessFailure, FaultKind::LostReply, FaultKind::Delay})
        m_kind->addItem(FaultListModel::kindName(kind), static_cast<int>(kind));
    m_code = new QComboBox(m_form);
    m_rows.insert(QStringLiteral("definition"), new FormField(tr("Saga"), m_definition, m_form, false));
    m_rows.insert(QStringLiteral("step"), new FormField(tr("Step"), m_step, m_form, false));
    m_rows.insert(QStringLiteral("direction"), new FormField(tr("Direction"), m_direction, m_form, false));
    m_rows.insert(QStringLiteral("kind"), new FormField(tr("What"), m_kind, m_form, false));
    m_rows.insert(QStringLiteral("code"), new FormField(tr("Answer code"), m_code, m_form, false));
    addLine(QStringLiteral("delay"), tr("Held back"), tr("1500 ms"));
    addLine(QStringLiteral("name"), tr("Name"), tr("kind and place"));
    m_where = new FilterField(tr("all sagas, or such as: user ~ \"user-1*\""), m_form);
    new FilterCompletion(m_context, *m_where);
    m_rows.insert(QStringLiteral("where"), new FormField(tr("For whom"), m_where, m_form, false));
    m_where->edit()->setAccessibleName(tr("For whom"));
    addLine(QStringLiteral("share"), tr("Of sagas, %"), QStringLiteral("100"))
        ->setToolTip(tr("Sagas are chosen by their id, so that a saga is hit at each call or at none"));
    addLine(QStringLiteral("probability"), tr("Of calls, %"), QStringLiteral("100"))
        ->setToolTip(tr("Each call of a chosen saga is hit with this probability"));
    addLine(QStringLiteral("count"), tr("At most"), tr("no limit"))->setToolTip(tr("Hits after which the rule ends"));
    addLine(QStringLiteral("duration"), tr("For"), tr("no end"))->setToolTip(tr("Time after which the rule ends"));
    const Metrics& m = Theme::of(this).metrics();
    m_grid = new QGridLayout(m_form);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(m.gap);
    m_grid->setVerticalSpacing(m.gap);
    const auto place = [this](const char* name, int row, int column, int columns) {
        m_grid->addWidget(m_rows.value(QLatin1String(name)), row, column, 1, columns, Qt::AlignTop);
    };
    place("definition", 0, 0, 2);
    place("step", 0, 2, 2);
    place("direction", 1, 0, 2);
    place("kind", 1, 2, 2);
    place("code", 2, 0, 2);
    place("delay", 2, 0, 2);
    place("name", 2, 2, 2);
    place("where", 3, 0, 4);
    place("share", 4, 0, 1);
    place("probability", 4, 1, 1);
    place("count", 4, 2, 1);
    place("duration", 4, 3, 1);
    for (int column = 0; column < 4; ++column) m_grid->setColumnStretch(column, 1);
    for (QComboBox* box : {m_definition, m_step, m_direction, m_kind, m_code}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
}

void RuleEditor::connectParts() {
    m_countDelay.setSingleShot(true);
    m_countDelay.setInterval(300ms);
    connect(&m_countDelay, &QTimer::timeout, this, &RuleEditor::count);
    connect(m_definition, &QComboBox::currentIndexChanged, this, [this] {
        showSteps();
        edited();
    });
    connect(m_step, &QComboBox::currentIndexChanged, this, [this] {
        showCodes();
        edited();
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showKind();
        edited();
    });
    for (QComboBox* box : {m_direction, m_code})
        connect(box, &QComboBox::currentIndexChanged, this, &RuleEditor::edited);
    connect(m_where, &FilterField::textChanged, this, [this](const QString& text) {
        m_where->setSpans(filterSpans(text));
        edited();
    });
    connect(m_where, &FilterField::submitted, this, &RuleEditor::start);
    for (QLineEdit* line : std::as_const(m_lines)) {
        connect(line, &QLineEdit::textChanged, this, &RuleEditor::edited);
        connect(line, &QLineEdit::returnPressed, this, &RuleEditor::start);
    }
    connect(m_start, &QAbstractButton::clicked, this, &RuleEditor::start);
}

// The steps come from the definitions, so that a changed one is offered as it is.
void RuleEditor::readDefinitions() {
    Bridge& bridge = m_context.bridge();
    if (!bridge.isAttached()) return;
    bridge.api().definitions(
        bridge.deliver<std::vector<DefinitionView>>(this, [this](Result<std::vector<DefinitionView>> answer) {
            if (!answer) {
                m_trouble->setText(errorWords(answer.error(), m_context.language()));
                m_trouble->show();
                return;
            }
            m_definitions.clear();
            for (DefinitionView& definition : *answer) {
                const auto known =
                    std::find_if(m_definitions.begin(), m_definitions.end(),
                                 [&](const DefinitionView& other) { return other.name == definition.name; });
                if (known == m_definitions.end())
                    m_definitions.push_back(std::move(definition));
                else if (known->version < definition.version)
                    *known = std::move(definition);
            }
            const RuleDraft kept = draft();
            {
                const QSignalBlocker quiet(m_definition);
                m_definition->clear();
                for (const DefinitionView& definition : m_definitions) m_definition->addItem(fromCore(definition.name));
            }
            setDraft(kept);
        }));
}

void RuleEditor::setDraft(const RuleDraft& draft) {
    const auto choose = [](QComboBox* box, const QString& text) {
        if (box->findText(text) < 0 && !text.isEmpty()) box->addItem(text);
        box->setCurrentIndex(std::max(0, box->findText(text)));
    };
    choose(m_definition, draft.definition);
    showSteps();
    choose(m_step, draft.step);
    m_direction->setCurrentIndex(m_direction->findData(static_cast<int>(draft.direction)));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(draft.kind)));
    showCodes();
    m_code->setCurrentIndex(std::max(0, m_code->findData(draft.code)));
    m_where->setText(draft.where);
    const std::pair<const char*, QString> lines[] = {
        {"delay", draft.delay.isEmpty() ? QStringLiteral("3 s") : draft.delay},
        {"probability", draft.probability},
        {"share", draft.share},
        {"count", draft.count},
        {"duration", draft.duration},
        {"name", draft.name}};
    for (const auto& [name, text] : lines) m_lines.value(QLatin1String(name))->setText(text);
    showKind();
    edited();
}

RuleDraft RuleEditor::draft() const {
    RuleDraft draft;
    const auto line = [this](const char* name) {
        return m_lines.value(QLatin1String(name))->text();
    };
    draft.name = line("name");
    draft.definition = m_definition->currentText();
    draft.step = m_step->currentText();
    draft.direction = static_cast<Direction>(m_direction->currentData().toInt());
    draft.kind = static_cast<FaultKind>(m_kind->currentData().toInt());
    draft.code = m_code->currentData().toString();
    draft.delay = line("delay");
    draft.probability = line("probability");
    draft.where = m_where->text();
    draft.share = line("share");
    draft.count = line("count");
    draft.duration = line("duration");
    return draft;
}

void RuleEditor::showSteps() {
    const QString kept = m_step->currentText();
    const QString name = m_definition->currentText();
    const auto found = std::find_if(m_definitions.begin(), m_definitions.end(), [&](const DefinitionView& definition) {
        return fromCore(definition.name) == name;
    });
    if (found == m_definitions.end()) return;
    const QSignalBlocker quiet(m_step);
    m_step->clear();
    for (const std::string& step : found->steps) m_step->addItem(fromCore(step));
    m_step->setCurrentIndex(std::max(0, m_step->findText(kept)));
    showCodes();
}

void RuleEditor::showCodes() {
    const QString kept = m_code->currentData().toString();
    const QSignalBlocker quiet(m_code);
    m_code->clear();
    m_code->addItem(tr("the step's own"), QString());
    for (const QString& code : codesFor(m_step->currentText())) m_code->addItem(code, code);
    m_code->setCurrentIndex(std::max(0, m_code->findData(kept)));
}

void RuleEditor::showKind() {
    const auto kind = static_cast<FaultKind>(m_kind->currentData().toInt());
    m_rows.value(QStringLiteral("delay"))->setVisible(kind == FaultKind::Delay);
    m_rows.value(QStringLiteral("code"))->setVisible(kind != FaultKind::Delay);
    // What is lost or late has no code of its own.
    m_code->setEnabled(kind != FaultKind::LostReply);
    m_code->setToolTip(m_code->isEnabled() ? QString() : tr("An answer that is lost has no code"));
}

void RuleEditor::edited() {
    m_trouble->hide();
    showDraft();
    m_countDelay.start();
}

void RuleEditor::showDraft() {
    const RuleDraft::Reading reading = draft().read();
    showErrors(reading.errors);
    const bool whole = reading.errors.isEmpty();
    m_sentence->setText(whole ? ruleSentence(reading.request.rule, reading.request.duration)
                              : tr("What the rule will do stands here when every field is right."));
    m_sentence->setTone(whole ? TextTone::Primary : TextTone::Secondary);
    m_outcome->setText(whole ? outcomeSentence(reading.request.rule) : QString());
    m_outcome->setVisible(!m_outcome->text().isEmpty());
    showButton();
}

void RuleEditor::showErrors(const QHash<QString, QString>& errors) {
    for (auto row = m_rows.constBegin(); row != m_rows.constEnd(); ++row) {
        if (row.key() != QLatin1String("where")) row.value()->setError(errors.value(row.key()));
    }
    const QString text = m_where->text();
    const FilterTextCheck checked = checkFilterText(text);
    if (!checked.ok)
        m_where->setInvalid(checked.position, checked.length, checked.message);
    else if (const QString why = errors.value(QStringLiteral("where")); !why.isEmpty())
        m_where->setInvalid(0, static_cast<int>(text.size()), why);
    else if (text.trimmed().isEmpty())
        m_where->setUnchecked();
    else
        m_where->setValid();
}

QString RuleEditor::errorAt(const QString& name) const {
    if (name == QLatin1String("where")) return draft().read().errors.value(name);
    const FormField* row = m_rows.value(name);
    return row != nullptr ? row->error() : QString();
}

QString RuleEditor::sentence() const {
    return m_sentence->text();
}

QString RuleEditor::matchText() const {
    return m_match->text();
}

// How many of the stored sagas it would have fitted: the same filter over what is known.
void RuleEditor::count() {
    if (m_counting) m_counting->cancel();
    m_counting.reset();
    const RuleDraft now = draft();
    if (now.read().errors.contains(QStringLiteral("where")) || now.definition.isEmpty() ||
        !m_context.bridge().isAttached()) {
        m_match->setText({});
        return;
    }
    const QString filter = filterWith(now.where.trimmed(), QStringLiteral("definition = \"%1\"").arg(now.definition));
    m_counting = std::make_shared<Cancellation>();
    Bridge& bridge = m_context.bridge();
    bridge.api().countSagas(filter.toStdString(), m_counting,
                            bridge.deliver<std::int64_t>(this, [this, asked = m_counting](Result<std::int64_t> answer) {
                                if (asked == m_counting) takeCount(answer);
                            }));
}

void RuleEditor::takeCount(const Result<std::int64_t>& answer) {
    m_counting.reset();
    if (!answer) {
        m_match->setText({});
        return;
    }
    const double share = draft().read().request.rule.share;
    const QString count = formatCount(*answer);
    m_match->setText(share < 1 ? tr("Fits %1 stored sagas, about %2 of them by share.")
                                     .arg(count, formatCount(static_cast<qint64>(static_cast<double>(*answer) * share)))
                               : tr("Fits %1 stored sagas.").arg(count));
}

void RuleEditor::setBlocked(bool blocked) {
    m_blocked = blocked;
    m_form->setEnabled(!blocked);
    m_form->setToolTip(blocked ? tr("STOP ALL is in force; release it first") : QString());
    showButton();
}

void RuleEditor::showButton() {
    if (m_sending)
        m_start->refuse(tr("The rule is on its way"));
    else if (m_blocked)
        m_start->refuse(tr("STOP ALL is in force; release it first"));
    else if (!draft().read().errors.isEmpty())
        m_start->refuse(tr("A field is not right yet"));
    else
        m_start->allow();
}

void RuleEditor::start() {
    const RuleDraft::Reading reading = draft().read();
    if (m_sending || m_blocked || !reading.errors.isEmpty()) return;
    m_sending = true;
    m_trouble->hide();
    showButton();
    Bridge& bridge = m_context.bridge();
    bridge.api().addFault(reading.request, bridge.deliver<FaultRule>(this, [this](Result<FaultRule> answer) {
        m_sending = false;
        showButton();
        takeAnswer(answer);
    }));
}

void RuleEditor::takeAnswer(const Result<FaultRule>& answer) {
    if (answer) {
        m_context.say(tr("Rule started: %1").arg(fromCore(answer->name)));
        Q_EMIT started(*answer);
        return;
    }
    const QString words = errorWords(answer.error(), m_context.language());
    if (FormField* row = m_rows.value(fromCore(answer.error().field)); row != nullptr && row->isVisibleTo(this)) {
        row->setError(words);
        return;
    }
    m_trouble->setText(words);
    m_trouble->show();
}

}  // namespace saga::ui
