#include "ui/pages/purchase/form_lines.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

#include "core/base/money.h"
#include "ui/pages/purchase/form_field.h"
#include "ui/widgets/button.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

constexpr std::size_t kMostLines = 100;

}  // namespace

FormLine::FormLine(QWidget* parent)
    : QWidget(parent), m_remove(Button::iconOnly(Icon::X, tr("Remove this line"), this)) {}

void FormLine::addField(const QStringList& inputs, FormField* field) {
    m_fields.emplace_back(inputs, field);
}

void FormLine::submitsFrom(QWidget* control) {
    auto* edit = qobject_cast<QLineEdit*>(control);
    if (edit == nullptr) edit = control->findChild<QLineEdit*>();
    if (edit != nullptr) connect(edit, &QLineEdit::returnPressed, this, &FormLine::submitted);
}

std::optional<qint64> FormLine::sumOf(std::optional<qint64> price, std::optional<qint64> quantity) {
    if (!price || *price < 0 || !quantity || *quantity < 1) return std::nullopt;
    const Result<std::int64_t> total = multiplyAmount("lines", *price, *quantity);
    return total ? std::optional<qint64>(*total) : std::nullopt;
}

FormField* FormLine::field(const QString& input) const {
    const auto found =
        std::find_if(m_fields.begin(), m_fields.end(), [&](const auto& field) { return field.first.contains(input); });
    return found == m_fields.end() ? nullptr : found->second;
}

void FormLine::clearErrors() {
    for (const auto& [inputs, field] : m_fields) field->setError({});
}

bool FormLine::hasError() const {
    return std::any_of(m_fields.begin(), m_fields.end(),
                       [](const auto& field) { return !field.second->error().isEmpty(); });
}

FormLines::FormLines(Make make, QWidget* parent)
    : QWidget(parent),
      m_make(std::move(make)),
      m_rows(new QVBoxLayout),
      m_add(new Button(Button::Kind::Plain, Icon::Plus, tr("Add a line"), this)) {
    const Metrics& m = Theme::of(this).metrics();
    m_rows->setSpacing(m.unit);
    auto* last = new QHBoxLayout;
    last->addWidget(m_add);
    last->addStretch(1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(m.gap);
    rows->addLayout(m_rows);
    rows->addLayout(last);
    connect(m_add, &QAbstractButton::clicked, this,
            [this] { add()->controls().first()->setFocus(Qt::OtherFocusReason); });
    add();
}

FormLine* FormLines::add() {
    FormLine* line = m_make(this);
    m_lines.push_back(line);
    m_rows->addWidget(line);
    connect(line, &FormLine::changed, this, &FormLines::changed);
    connect(line, &FormLine::submitted, this, &FormLines::submitted);
    connect(line->removeButton(), &QAbstractButton::clicked, this, [this, line] { remove(line); });
    place();
    return line;
}

void FormLines::remove(FormLine* line) {
    if (m_lines.size() == 1) return;
    m_lines.erase(std::find(m_lines.begin(), m_lines.end(), line));
    m_rows->removeWidget(line);
    // Whoever pressed its button goes on adding.
    if (line->removeButton()->hasFocus()) m_add->setFocus(Qt::OtherFocusReason);
    line->hide();
    line->deleteLater();
    place();
}

void FormLines::setCount(std::size_t count) {
    while (m_lines.size() > std::max<std::size_t>(1, count)) remove(m_lines.back());
    while (m_lines.size() < count) add();
}

void FormLines::place() {
    QWidget* before = nullptr;
    const auto follow = [&before](QWidget* next) {
        if (before != nullptr) setTabOrder(before, next);
        before = next;
    };
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        FormLine* line = m_lines[i];
        line->setPlace(static_cast<int>(i));
        if (m_lines.size() == 1)
            line->removeButton()->refuse(tr("An order has at least one line"));
        else
            line->removeButton()->allow();
        for (QWidget* control : line->controls()) follow(control);
        follow(line->removeButton());
    }
    follow(m_add);
    if (m_lines.size() >= kMostLines)
        m_add->refuse(tr("An order has at most %1 lines").arg(kMostLines));
    else
        m_add->allow();
    Q_EMIT changed();
}

std::optional<qint64> FormLines::total() const {
    std::int64_t all = 0;
    for (const FormLine* line : m_lines) {
        const std::optional<qint64> sum = line->sum();
        if (!sum) return std::nullopt;
        const Result<std::int64_t> more = addAmounts("lines", all, *sum);
        if (!more) return std::nullopt;
        all = *more;
    }
    return all;
}

FormField* FormLines::field(const QString& input) const {
    static const QRegularExpression kPlace(QStringLiteral("^lines\\[(\\d+)\\]\\.(\\w+)$"));
    const QRegularExpressionMatch match = kPlace.match(input);
    if (!match.hasMatch()) return nullptr;
    const auto line = static_cast<std::size_t>(match.captured(1).toULongLong());
    return line < m_lines.size() ? m_lines[line]->field(match.captured(2)) : nullptr;
}

void FormLines::check() {
    for (auto line = m_lines.begin(); line != m_lines.end(); ++line) {
        (*line)->check();
        const auto isSame = [&](const FormLine* other) {
            return other->product() == (*line)->product();
        };
        if (!(*line)->product().isEmpty() && std::any_of(m_lines.begin(), line, isSame))
            (*line)->productRow()->setError(tr("Is in the order already; give one quantity for it"));
    }
}

void FormLines::clearErrors() {
    for (FormLine* line : m_lines) line->clearErrors();
}

bool FormLines::hasError() const {
    return std::any_of(m_lines.begin(), m_lines.end(), [](const FormLine* line) { return line->hasError(); });
}

}  // namespace saga::ui
