#include "ui/pages/definitions/start_form.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "ui/models/core_words.h"
#include "ui/pages/definitions/definition_text.h"
#include "ui/pages/purchase/form_field.h"
#include "ui/pages/purchase/mode_box.h"
#include "ui/pages/purchase/number_box.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/tall_content.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

constexpr int kFormWidth = 520;
constexpr int kMostDigits = 500;
constexpr qint64 kMostStepped = 1'000'000'000'000;  // by the arrows; more can be typed
const QString kKeyField = QStringLiteral("idempotencyKey");

QString typeWords(const QString& type) {
    if (type == QLatin1String("text"))
        return StartForm::tr("text");
    if (type == QLatin1String("integer"))
        return StartForm::tr("whole number");
    if (type == QLatin1String("number"))
        return StartForm::tr("number");
    if (type == QLatin1String("boolean"))
        return StartForm::tr("yes or no");
    if (type == QLatin1String("object"))
        return StartForm::tr("JSON object");
    return StartForm::tr("JSON array");
}

}  // namespace

StartForm::StartForm(PageContext& context, ModeWatch& mode, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_title(new Label(QString(), FontRole::Secondary, TextTone::Secondary)),
      m_fieldRoom(new QWidget),
      m_fieldRows(new QVBoxLayout(m_fieldRoom)),
      m_mode(new ModeBox(mode)),
      m_modeRow(new FormField(tr("Mode"), m_mode)),
      m_key(new QLineEdit),
      m_keyRow(new FormField(tr("Idempotency key (optional)"), m_key)),
      m_trouble(new Label(QString(), FontRole::Secondary, TextTone::Failed)),
      m_start(new Button(Button::Kind::Primary, Icon::Play, tr("Start"))) {
    const Theme& theme = Theme::of(this);
    const Metrics& m = theme.metrics();
    m_fieldRows->setContentsMargins(0, 0, 0, 0);
    m_fieldRows->setSpacing(m.unit);
    m_title->setWordWrap(true);
    m_trouble->setWordWrap(true);
    m_trouble->makeSelectable();
    m_trouble->hide();
    m_keyRow->setHint(tr("The same key again starts nothing twice"), TextTone::Hint);
    auto* form = new PanelFrame(tr("Start a saga"));
    form->setMaximumWidth(theme.scaled(kFormWidth));
    auto* button = new QHBoxLayout;
    button->addStretch(1);
    button->addWidget(m_start);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_title, m_fieldRoom, m_modeRow, m_keyRow, m_trouble})
        form->body()->addWidget(widget);
    form->body()->addLayout(button);
    auto* content = new TallContent;
    content->rows()->setContentsMargins(2 * m.gap, 2 * m.gap, 2 * m.gap, 2 * m.gap);
    content->rows()->addWidget(form);
    content->rows()->addStretch(1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(content);
    connect(m_start, &QAbstractButton::clicked, this, &StartForm::start);
    connect(m_key, &QLineEdit::textChanged, this, [this] { m_keyRow->setError({}); });
    showButton();
}

void StartForm::show(const DefinitionView& definition) {
    if (definition.name == m_definition && definition.version == m_version)
        return;
    keepTyped();
    m_definition = definition.name;
    m_version = definition.version;
    m_title->setText(tr("%1 version %2").arg(fromCore(m_definition)).arg(m_version));
    m_trouble->hide();
    makeFields(definition);
    const bool both = definition.notChoreographed.empty();
    auto* items = qobject_cast<QStandardItemModel*>(m_mode->model());
    items->item(2)->setEnabled(both);
    if (!both && m_mode->currentIndex() == 2)
        m_mode->setCurrentIndex(0);
    m_modeRow->setHint(both ? QString() : tr("Orchestration only: %1").arg(fromCore(definition.notChoreographed)), TextTone::Hint);
    showButton();
}

void StartForm::keepTyped() {
    for (const Field& field : m_fields)
        m_typed.insert(field.name, typed(field));
}

QWidget* StartForm::makeControl(const QString& type) {
    if (type == QLatin1String("integer"))
        return new NumberBox(0, kMostStepped);
    if (type == QLatin1String("boolean")) {
        auto* box = new QComboBox;
        box->addItem(tr("no"), false);
        box->addItem(tr("yes"), true);
        return box;
    }
    if (type == QLatin1String("object") || type == QLatin1String("array")) {
        auto* text = new QPlainTextEdit;
        text->setTabChangesFocus(true);
        text->setFont(Theme::of(this).font(FontRole::Mono));
        text->setFixedHeight(4 * Theme::of(this).metrics().row);
        text->setPlaceholderText(type == QLatin1String("array") ? QStringLiteral("[]") : QStringLiteral("{}"));
        return text;
    }
    auto* line = new QLineEdit;
    line->setMaxLength(type == QLatin1String("number") ? kMostDigits : 32'767);
    return line;
}

void StartForm::makeFields(const DefinitionView& definition) {
    for (const Field& field : m_fields)
        field.row->deleteLater();
    m_fields.clear();
    QWidget* before = nullptr;
    for (const auto& [name, type] : inputFields(definition.source)) {
        Field field{name, type, makeControl(type), nullptr};
        // As errors name it.
        const QString place = QStringLiteral("input.") + name;
        field.row = new FormField(place, field.control, m_fieldRoom);
        field.control->setAccessibleName(tr("%1, %2").arg(place, typeWords(type)));
        field.row->setHint(typeWords(type), TextTone::Hint);
        m_fieldRows->addWidget(field.row);
        if (before != nullptr)
            setTabOrder(before, field.control);
        before = field.control;
        const QString kept = m_typed.value(name);
        const auto clear = [row = field.row] { row->setError({}); };
        if (auto* number = qobject_cast<NumberBox*>(field.control)) {
            number->setText(kept);
            connect(number, &NumberBox::changed, field.row, clear);
        } else if (auto* box = qobject_cast<QComboBox*>(field.control)) {
            box->setCurrentIndex(kept == QLatin1String("true") ? 1 : 0);
        } else if (auto* text = qobject_cast<QPlainTextEdit*>(field.control)) {
            text->setPlainText(kept);
            connect(text, &QPlainTextEdit::textChanged, field.row, clear);
        } else if (auto* line = qobject_cast<QLineEdit*>(field.control)) {
            line->setText(kept);
            connect(line, &QLineEdit::textChanged, field.row, clear);
        }
        m_fields.push_back(field);
    }
    if (before != nullptr)
        setTabOrder(before, m_mode);
}

QString StartForm::typed(const Field& field) const {
    if (const auto* number = qobject_cast<NumberBox*>(field.control))
        return number->text();
    if (const auto* box = qobject_cast<QComboBox*>(field.control))
        return box->currentData().toBool() ? QStringLiteral("true") : QStringLiteral("false");
    if (const auto* text = qobject_cast<QPlainTextEdit*>(field.control))
        return text->toPlainText();
    return qobject_cast<QLineEdit*>(field.control)->text();
}

std::optional<Json> StartForm::valueOf(const Field& field) {
    const QString text = typed(field).trimmed();
    const auto wrong = [&field](const QString& why) {
        field.row->setError(why);
        return std::nullopt;
    };
    if (field.type == QLatin1String("text"))
        return Json(typed(field).toStdString());
    if (field.type == QLatin1String("boolean"))
        return Json(text == QLatin1String("true"));
    if (field.type == QLatin1String("integer")) {
        const auto value = qobject_cast<NumberBox*>(field.control)->value();
        return value ? std::optional(Json(static_cast<std::int64_t>(*value))) : wrong(tr("Not a whole number"));
    }
    const Result<Json> json = parseJson(text.toStdString(), field.name.toStdString());
    if (field.type == QLatin1String("number"))
        return json && json->isNumber() ? std::optional(*json) : wrong(tr("Not a number"));
    if (!json)
        return wrong(text.isEmpty() ? tr("Empty: this is to be JSON") : coreWords(json.error().reason));
    if (field.type == QLatin1String("object"))
        return json->isObject() ? std::optional(*json) : wrong(tr("Must be a JSON object: {…}"));
    return json->isArray() ? std::optional(*json) : wrong(tr("Must be a JSON array: […]"));
}

void StartForm::start() {
    if (m_sending || m_definition.empty() || !m_context.bridge().isAttached())
        return;
    m_trouble->hide();
    SagaRequest request;
    request.definition = m_definition;
    request.version = m_version;
    request.input = Json(Json::Object{});
    const Field* firstWrong = nullptr;
    for (const Field& field : m_fields) {
        field.row->setError({});
        const std::optional<Json> value = valueOf(field);
        if (value)
            request.input.set(field.name.toStdString(), *value);
        else if (firstWrong == nullptr)
            firstWrong = &field;
    }
    if (firstWrong != nullptr)
        return firstWrong->control->setFocus(Qt::OtherFocusReason);
    request.idempotencyKey = m_key->text().trimmed().toStdString();
    request.mode = m_mode->mode();
    m_sending = true;
    showButton();
    Bridge& bridge = m_context.bridge();
    bridge.api().startSaga(request, bridge.deliver<StartedSaga>(this, [this](Result<StartedSaga> answer) {
        m_sending = false;
        showButton();
        takeAnswer(answer);
    }));
}

void StartForm::takeAnswer(const Result<StartedSaga>& answer) {
    if (answer) {
        m_context.say(answer->existing ? tr("That key had started %1").arg(shortId(fromCore(answer->id.text))) : tr("Started %1").arg(shortId(fromCore(answer->id.text))));
        Q_EMIT started(answer->id);
        return m_context.openSaga(answer->id);
    }
    const Error& error = answer.error();
    const QString words = errorWords(error, m_context.language());
    if (error.field == kKeyField.toStdString())
        return m_keyRow->setError(words);
    for (const Field& field : m_fields) {
        if (error.field != "input." + field.name.toStdString())
            continue;
        field.row->setError(words);
        return field.control->setFocus(Qt::OtherFocusReason);
    }
    m_trouble->setText(words);
    m_trouble->show();
}

void StartForm::showButton() {
    if (m_definition.empty())
        m_start->refuse(tr("No definition is chosen"));
    else if (m_sending)
        m_start->refuse(tr("The start is on its way"));
    else
        m_start->allow();
}

QStringList StartForm::fieldNames() const {
    QStringList names;
    for (const Field& field : m_fields)
        names << field.name;
    return names;
}

QWidget* StartForm::control(const QString& field) const {
    for (const Field& one : m_fields) {
        if (one.name == field)
            return one.control;
    }
    return field == kKeyField ? m_key : nullptr;
}

QString StartForm::errorAt(const QString& field) const {
    for (const Field& one : m_fields) {
        if (one.name == field)
            return one.row->error();
    }
    return field == kKeyField ? m_keyRow->error() : QString();
}

QString StartForm::trouble() const {
    return m_trouble->isVisibleTo(this) ? m_trouble->text() : QString();
}

}  // namespace saga::ui
