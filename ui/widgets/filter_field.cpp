#include "ui/widgets/filter_field.h"

#include <QFocusEvent>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QTextCharFormat>
#include <algorithm>

#include "ui/widgets/button.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

// A line edit that colours parts of its text and underlines an error.
class FilterField::Edit final : public QLineEdit {
public:
    explicit Edit(QWidget* parent) : QLineEdit(parent) { setFrame(false); }

    void setSpans(const QVector<Span>& spans) {
        m_spans = spans;
        colour();
    }

    void setError(int start, int length) {
        m_errorStart = start;
        m_errorLength = length;
        update();
    }

    void colour() {
        // While a syllable is composed the input method owns the formats.
        if (m_isComposing) return;
        const Theme& theme = Theme::of(this);
        const TextColours& text = theme.tokens().onNeutral;
        QList<QInputMethodEvent::Attribute> attributes;
        for (const Span& span : m_spans) {
            QTextCharFormat format;
            if (span.part == Part::Field) format.setForeground(text.accent);
            if (span.part == Part::Keyword) format.setFontWeight(QFont::DemiBold);
            if (span.part == Part::Value) format.setForeground(text.primary);
            attributes.append({QInputMethodEvent::TextFormat, span.start - cursorPosition(), span.length, format});
        }
        // QLineEdit has no formats of its own; the attributes of an empty input method event set those of its layout.
        QInputMethodEvent event(QString(), attributes);
        QLineEdit::inputMethodEvent(&event);
    }

protected:
    void inputMethodEvent(QInputMethodEvent* event) override {
        m_isComposing = !event->preeditString().isEmpty();
        QLineEdit::inputMethodEvent(event);
        if (!m_isComposing) colour();
    }

    void paintEvent(QPaintEvent* event) override {
        QLineEdit::paintEvent(event);
        if (m_errorLength <= 0) return;
        const QFontMetricsF metrics(font());
        const auto advance = [&](int count) {
            return metrics.horizontalAdvance(text().left(count));
        };
        const qreal origin = QRectF(cursorRect()).center().x() - advance(cursorPosition());
        const qreal from = origin + advance(m_errorStart);
        const qreal to = qMax(origin + advance(m_errorStart + m_errorLength), from + metrics.averageCharWidth());
        const qreal y = height() / 2.0 + metrics.capHeight() / 2 + 3.5;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Theme::of(this).tokens().shape.failed, 1.2));
        QPainterPath wave(QPointF(from, y));
        for (int step = 1; from + step * 2.0 <= to; ++step) wave.lineTo(from + step * 2.0, y + (step % 2 == 0 ? 0 : 2));
        painter.drawPath(wave);
    }

private:
    QVector<Span> m_spans;
    int m_errorStart = 0;
    int m_errorLength = 0;
    bool m_isComposing = false;
};

FilterField::FilterField(const QString& placeholder, QWidget* parent)
    : QWidget(parent),
      m_edit(new Edit(this)),
      m_clear(Button::iconOnly(Icon::X, tr("Clear the filter"), this, Button::Kind::Quiet)) {
    m_edit->setPlaceholderText(placeholder);
    m_edit->setAccessibleName(tr("Filter"));
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_clear->setCompact(true);
    m_clear->hide();
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_edit->setSpans({});
        m_clear->setVisible(!text.isEmpty());
        setUnchecked();
        place();
        Q_EMIT textChanged(text);
    });
    connect(m_edit, &QLineEdit::returnPressed, this, [this] { Q_EMIT submitted(m_edit->text()); });
    connect(m_clear, &QAbstractButton::clicked, this, [this] {
        m_edit->clear();
        m_edit->setFocus(Qt::OtherFocusReason);
    });
    connect(&Theme::of(this), &Theme::changed, this, [this] { restyle(); });
    restyle();
}

FilterField::~FilterField() = default;

QString FilterField::text() const {
    return m_edit->text();
}

void FilterField::setText(const QString& text) {
    m_edit->setText(text);
}

QLineEdit* FilterField::edit() const {
    return m_edit;
}

void FilterField::setUnchecked() {
    m_edit->setError(0, 0);
    setState(State::Unchecked, {});
}

void FilterField::setValid() {
    m_edit->setError(0, 0);
    setState(State::Valid, {});
}

void FilterField::setInvalid(int position, int length, const QString& message) {
    m_edit->setError(qMax(0, position), qMax(1, length));
    setState(State::Invalid, message);
}

void FilterField::setState(State state, const QString& message) {
    m_state = state;
    m_message = message;
    m_edit->setToolTip(plainToolTip(message));
    m_edit->setAccessibleDescription(message);
    place();
    update();
}

void FilterField::setCountText(const QString& text) {
    m_countText = text;
    place();
    update();
}

void FilterField::setSpans(const QVector<Span>& spans) {
    m_edit->setSpans(spans);
}

QString FilterField::rightText() const {
    return m_state == State::Invalid ? m_message : m_countText;
}

QSize FilterField::sizeHint() const {
    const Theme& theme = Theme::of(this);
    return {theme.scaled(480), theme.metrics().control};
}

QSize FilterField::minimumSizeHint() const {
    const Theme& theme = Theme::of(this);
    return {theme.scaled(200), theme.metrics().control};
}

void FilterField::restyle() {
    const Theme& theme = Theme::of(this);
    m_edit->setFont(theme.font(FontRole::Mono));
    m_edit->colour();
    updateGeometry();
    place();
    update();
}

void FilterField::place() {
    const Theme& theme = Theme::of(this);
    const Metrics& m = theme.metrics();
    const int left = m.cellPadding + m.icon + m.gap - 2;
    const int clear = m_clear->isVisibleTo(this) ? m.target : 0;
    // The message may take half of the line; the tool tip has it whole.
    const int wanted = rightText().isEmpty() ? 0 : textWidth(theme.font(FontRole::Secondary), rightText()) + m.gap;
    const int right = m.gap + std::min(wanted, width() / 2);
    m_edit->setGeometry(left, 1, qMax(0, width() - left - right - clear), height() - 2);
    m_clear->setGeometry(width() - right - clear, (height() - m.target) / 2, clear, m.target);
}

void FilterField::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

void FilterField::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    const Tokens& t = theme.tokens();
    const Metrics& m = theme.metrics();
    const bool wrong = m_state == State::Invalid;
    QColor border = t.line;
    if (wrong)
        border = t.shape.failed;
    else if (m_state == State::Valid)
        border = t.shape.completed;
    else if (m_edit->hasFocus())
        border = t.accent;
    // Validity keeps its colour under focus, so focus shows as weight.
    paintBox(painter, rect(), m.radius, t.field, border, m_edit->hasFocus() ? 1.5 : 1.0);
    const QRectF icon(m.cellPadding, (height() - m.icon) / 2.0, m.icon, m.icon);
    theme.icons().paint(painter, wrong ? Icon::TriangleAlert : Icon::Funnel, icon,
                        wrong ? t.shape.failed : t.onNeutral.secondary);
    if (rightText().isEmpty()) return;
    const int left = (m_clear->isVisibleTo(this) ? m_clear : static_cast<QWidget*>(m_edit))->geometry().right() + 1;
    const QRectF room(left, 0, width() - left - m.gap, height());
    paintText(painter, room, theme.font(FontRole::Secondary), wrong ? t.onNeutral.state.failed : t.onNeutral.secondary,
              rightText(), Qt::AlignRight);
}

bool FilterField::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_edit && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)) update();
    return QWidget::eventFilter(watched, event);
}

}  // namespace saga::ui
