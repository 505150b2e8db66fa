#include "ui/pages/data/coupon_form.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

#include "core/base/money.h"
#include "ui/pages/purchase/field_checks.h"
#include "ui/pages/purchase/form_field.h"
#include "ui/pages/purchase/number_box.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

constexpr qint64 kMaxDays = 36'500;
constexpr qsizetype kMaxNameBytes = 200;

QStringList namesIn(const QString& text) {
    QStringList names;
    for (const QString& name : text.split(QLatin1Char(',')))
        if (!name.trimmed().isEmpty()) names << name.trimmed();
    return names;
}

Timestamp timeIn(const QString& text) {
    const Result<Timestamp> time = parseIso(text.toStdString());
    return time ? *time : Timestamp();
}

}  // namespace

CouponForm::CouponForm(PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_kind(new QComboBox(this)),
      m_target(new QComboBox(this)),
      m_state(new QComboBox(this)),
      m_kindRow(new FormField(tr("Kind"), m_kind, this, false)),
      m_targetRow(new FormField(tr("Applies to"), m_target, this, false)),
      m_stateRow(new FormField(tr("State"), m_state, this, false)),
      m_title(new Label(QString(), FontRole::BodyStrong, TextTone::Primary, this)),
      m_meaning(new Label(tr("The pieces that users have follow the change at once, but keep the day on which they end. "
                             "Orders that run keep their discount."),
                          FontRole::Secondary, TextTone::Secondary, this)),
      m_trouble(new Label(QString(), FontRole::Secondary, TextTone::Failed, this)),
      m_send(new Button(Button::Kind::Primary, Icon::Plus, tr("Make the coupon"), this)) {
    m_kind->addItems({tr("Percentage"), tr("Fixed amount")});
    m_target->addItems({tr("All items"), tr("Categories"), tr("Items")});
    m_state->addItems({tr("active"), tr("stopped")});
    m_meaning->setWordWrap(true);
    m_trouble->setWordWrap(true);
    makeFields();
    layOut();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &CouponForm::showChoices);
    connect(m_target, &QComboBox::currentIndexChanged, this, &CouponForm::showChoices);
    connect(m_send, &QAbstractButton::clicked, this, &CouponForm::submit);
    clear();
    showPurpose();
}

QLineEdit* CouponForm::addLine(const QString& input, const QString& name) {
    auto* line = new QLineEdit(this);
    auto* row = new FormField(name, line, this, false);
    m_fields.push_back({input, row, line, nullptr, 0, 0});
    connect(line, &QLineEdit::textChanged, row, [row] { row->setError({}); });
    connect(line, &QLineEdit::returnPressed, this, &CouponForm::submit);
    return line;
}

NumberBox* CouponForm::addNumber(const QString& input, const QString& name, qint64 least, qint64 most) {
    auto* box = new NumberBox(least, most, this);
    auto* row = new FormField(name, box, this, false);
    m_fields.push_back({input, row, nullptr, box, least, most});
    connect(box, &NumberBox::changed, row, [row] { row->setError({}); });
    return box;
}

void CouponForm::makeFields() {
    const QString time = tr("2026-03-01, or with a time of day 2026-03-01T09:00:00+09:00");
    addLine(QStringLiteral("code"), tr("Code"));
    addLine(QStringLiteral("name"), tr("Name"));
    addNumber(QStringLiteral("value"), tr("Percent"), 1, 100);
    addNumber(QStringLiteral("cap"), tr("At most, 0: no limit"), 0, kMaxAmount);
    addNumber(QStringLiteral("minimum"), tr("Order of at least"), 0, kMaxAmount);
    addNumber(QStringLiteral("total"), tr("Pieces to issue"), 1, kMaxAmount);
    addLine(QStringLiteral("targets"), tr("Which, separated by commas"));
    addNumber(QStringLiteral("days"), tr("Days from issue, 0: until below"), 0, kMaxDays);
    addLine(QStringLiteral("from"), tr("Valid from (optional)"))->setToolTip(time);
    addLine(QStringLiteral("until"), tr("Valid until (optional)"))->setToolTip(time);
    addLine(QStringLiteral("reason"), tr("Why"))->setMaxLength(500);
    for (const char* input : {"from", "until"})
        find(QLatin1String(input))->line->setPlaceholderText(QStringLiteral("2026-03-01"));
    for (const char* input : {"cap", "targets"}) {
        FormField* row = find(QLatin1String(input))->row;
        QSizePolicy policy = row->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        row->setSizePolicy(policy);
    }
}

void CouponForm::layOut() {
    const Metrics& m = Theme::of(this).metrics();
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(m.padding);
    grid->setVerticalSpacing(m.gap);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    const auto row = [this](const char* input) {
        return find(QLatin1String(input))->row;
    };
    const std::vector<std::pair<QWidget*, QWidget*>> pairs{{row("code"), row("name")},   {m_kindRow, row("value")},
                                                           {row("cap"), row("minimum")}, {m_targetRow, row("targets")},
                                                           {row("total"), row("days")},  {row("from"), row("until")},
                                                           {m_stateRow, row("reason")}};
    int at = 0;
    for (const auto& [left, right] : pairs) {
        grid->addWidget(left, at, 0, Qt::AlignTop);
        grid->addWidget(right, at++, 1, Qt::AlignTop);
    }
    auto* buttons = new QHBoxLayout;
    auto* back = new Button(Button::Kind::Plain, Icon::None, tr("Cancel"), this);
    connect(back, &QAbstractButton::clicked, this, &CouponForm::givenUp);
    buttons->setSpacing(m.gap);
    buttons->addStretch(1);
    buttons->addWidget(back);
    buttons->addWidget(m_send);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(m.padding);
    rows->addWidget(m_title);
    rows->addLayout(grid);
    rows->addWidget(m_meaning);
    rows->addWidget(m_trouble);
    rows->addLayout(buttons);
    rows->addStretch(1);
}

void CouponForm::begin() {
    m_isChange = false;
    clear();
    showPurpose();
    find(QStringLiteral("code"))->line->setFocus(Qt::OtherFocusReason);
}

void CouponForm::begin(const Coupon& coupon) {
    m_isChange = true;
    clear();
    fill(coupon);
    showPurpose();
    find(QStringLiteral("name"))->line->setFocus(Qt::OtherFocusReason);
}

// Stopping and starting is a change of its own, beside the coupon.
void CouponForm::showPurpose() {
    m_title->setText(m_isChange ? tr("Change %1").arg(text("code")) : tr("New coupon"));
    m_send->setLabel(m_isChange ? tr("Change the coupon") : tr("Make the coupon"));
    m_send->setGlyph(m_isChange ? Icon::Pencil : Icon::Plus);
    find(QStringLiteral("code"))->line->setEnabled(!m_isChange);
    m_stateRow->setEnabled(!m_isChange);
    m_meaning->setVisible(m_isChange);
}

void CouponForm::fill(const Coupon& coupon) {
    const auto time = [](Timestamp at) {
        return fromCore(toIso(at));
    };
    QStringList names;
    for (const std::string& name : coupon.targets) names << fromCore(name);
    m_kind->setCurrentIndex(coupon.kind == CouponKind::Percentage ? 0 : 1);
    m_target->setCurrentIndex(static_cast<int>(coupon.target));
    m_state->setCurrentIndex(coupon.active ? 0 : 1);
    setText("code", fromCore(coupon.code));
    setText("name", fromCore(coupon.name));
    setNumber("value", coupon.value);
    setNumber("cap", coupon.cap);
    setNumber("minimum", coupon.minimum);
    setNumber("total", coupon.total);
    setText("targets", names.join(QStringLiteral(", ")));
    setNumber("days", coupon.validDays);
    setText("from", time(coupon.from));
    setText("until", time(coupon.until));
}

void CouponForm::clear() {
    for (const Field& field : m_fields) {
        if (field.line != nullptr) field.line->clear();
        if (field.box != nullptr) field.box->setValue(field.least);
    }
    setNumber("value", 10);
    setNumber("total", 100);
    setNumber("days", 30);
    for (QComboBox* box : {m_kind, m_target, m_state}) box->setCurrentIndex(0);
    clearErrors();
    showChoices();
}

// What does not apply keeps its place, so that nothing moves under the pointer.
void CouponForm::showChoices() {
    const bool percent = m_kind->currentIndex() == 0;
    find(QStringLiteral("value"))->row->setName(percent ? tr("Percent") : tr("Amount"));
    find(QStringLiteral("cap"))->row->setVisible(percent);
    find(QStringLiteral("targets"))->row->setVisible(m_target->currentIndex() != 0);
    setError("value", {});
    setError("targets", {});
}

const CouponForm::Field* CouponForm::find(const QString& input) const {
    const auto found =
        std::find_if(m_fields.begin(), m_fields.end(), [&](const Field& field) { return field.input == input; });
    return found == m_fields.end() ? nullptr : &*found;
}

QWidget* CouponForm::field(const QString& input) const {
    const Field* field = find(input);
    if (field == nullptr) return nullptr;
    return field->line != nullptr ? static_cast<QWidget*>(field->line) : field->box;
}

QString CouponForm::text(const char* input) const {
    return find(QLatin1String(input))->line->text().trimmed();
}

qint64 CouponForm::number(const char* input) const {
    return find(QLatin1String(input))->box->value().value_or(0);
}

void CouponForm::setError(const char* input, const QString& error) {
    find(QLatin1String(input))->row->setError(error);
}

void CouponForm::setText(const char* input, const QString& text) {
    QLineEdit* line = find(QLatin1String(input))->line;
    line->setText(text);
    line->setCursorPosition(0);  // a long one shows its beginning
}

void CouponForm::setNumber(const char* input, qint64 number) {
    find(QLatin1String(input))->box->setValue(number);
}

void CouponForm::clearErrors() {
    for (const Field& field : m_fields) field.row->setError({});
    m_trouble->hide();
}

bool CouponForm::check() {
    clearErrors();
    setError("code", FieldChecks::id(text("code")));
    if (text("name").isEmpty())
        setError("name", tr("Name it; this is empty"));
    else if (text("name").toUtf8().size() > kMaxNameBytes)
        setError("name", tr("Longer than %1 bytes").arg(kMaxNameBytes));
    for (const Field& field : m_fields) {
        if (field.box == nullptr || !field.row->isVisibleTo(this)) continue;
        const bool isAmount = field.input == QLatin1String("value") && m_kind->currentIndex() != 0;
        field.row->setError(FieldChecks::number(field.box->value(), field.least, isAmount ? kMaxAmount : field.most));
    }
    if (m_target->currentIndex() != 0 && namesIn(text("targets")).isEmpty())
        setError("targets", tr("Name at least one"));
    checkTimes();
    setError("reason", FieldChecks::reason(text("reason")));
    const auto wrong = std::find_if(m_fields.begin(), m_fields.end(),
                                    [](const Field& field) { return !field.row->error().isEmpty(); });
    if (wrong == m_fields.end()) return true;
    field(wrong->input)->setFocus();
    return false;
}

void CouponForm::checkTimes() {
    for (const char* input : {"from", "until"})
        if (!text(input).isEmpty() && !parseIso(text(input).toStdString()))
            setError(input, tr("Write it like 2026-03-01"));
    const Coupon made = coupon();
    if (!errorAt(QStringLiteral("until")).isEmpty() || !errorAt(QStringLiteral("days")).isEmpty()) return;
    if (made.validDays == 0 && !made.until.isSet())
        setError("until", tr("Needed when no days are given"));
    else if (made.until.isSet() && made.until <= made.from)
        setError("until", tr("Must be after the beginning"));
}

Coupon CouponForm::coupon() const {
    Coupon coupon;
    coupon.code = text("code").toStdString();
    coupon.name = text("name").toStdString();
    coupon.kind = m_kind->currentIndex() == 0 ? CouponKind::Percentage : CouponKind::FixedAmount;
    coupon.value = number("value");
    coupon.cap = coupon.kind == CouponKind::Percentage ? number("cap") : 0;
    coupon.minimum = number("minimum");
    coupon.target = static_cast<CouponTarget>(m_target->currentIndex());
    if (coupon.target != CouponTarget::All)
        for (const QString& name : namesIn(text("targets"))) coupon.targets.push_back(name.toStdString());
    coupon.validDays = static_cast<int>(std::clamp<qint64>(number("days"), 0, kMaxDays));
    coupon.from = timeIn(text("from"));
    coupon.until = timeIn(text("until"));
    coupon.total = number("total");
    coupon.active = m_state->currentIndex() == 0;
    return coupon;
}

void CouponForm::submit() {
    if (m_sending || !check()) return;
    setSending(true);
    const CouponEdit edit{m_isChange ? CouponEditKind::Change : CouponEditKind::Create, coupon(), {}, text("reason").toStdString()};
    Bridge& bridge = m_context.bridge();
    bridge.api().editCoupon(
        edit, bridge.deliver<AuditRecord>(this, [this, code = edit.coupon.code](Result<AuditRecord> answer) {
            setSending(false);
            takeAnswer(fromCore(code), answer);
        }));
}

void CouponForm::setSending(bool sending) {
    m_sending = sending;
    if (sending)
        m_send->refuse(tr("The coupon is on its way"));
    else
        m_send->allow();
}

void CouponForm::takeAnswer(const QString& code, const Result<AuditRecord>& answer) {
    if (answer) {
        m_context.say(m_isChange ? tr("Changed: %1").arg(code) : tr("Made: %1").arg(code));
        Q_EMIT done(code);
        return;
    }
    const QString words = errorWords(answer.error(), m_context.language());
    if (const Field* field = find(fromCore(answer.error().field))) return field->row->setError(words);
    m_trouble->setText(words);
    m_trouble->show();
}

QString CouponForm::errorAt(const QString& input) const {
    if (const Field* field = find(input)) return field->row->error();
    return m_trouble->isVisibleTo(this) ? m_trouble->text() : QString();
}

}  // namespace saga::ui
