#include "ui/pages/purchase/example_list.h"

#include <QPainter>
#include <QVBoxLayout>

#include "ui/widgets/painted_button.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/state_look.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

// A play sign, the title, and the sign of the state in which it ends.
class ExampleButton final : public PaintedButton {
public:
    ExampleButton(const Example& example, QWidget* parent)
        : PaintedButton(Icon::Play, example.title, parent),
          m_end(example.end),
          m_attention(example.attention != Attention::None) {
        const QString ends = m_attention ? ExampleList::tr("ends %1 and needs attention") : ExampleList::tr("ends %1");
        setAccessibleDescription(QStringLiteral("%1; %2").arg(example.effect, ends.arg(statusWord(m_end))));
        setToolTip(
            plainToolTip(QStringLiteral("%1\n%2; %3").arg(example.title, example.effect, ends.arg(statusWord(m_end)))));
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override {
        const Metrics& m = theme().metrics();
        return {3 * m.gap + m.smallIcon + m.icon + textWidth(theme().font(FontRole::Body), label()) + 2 * m.gap,
                m.control};
    }
    QSize minimumSizeHint() const override { return {theme().scaled(120), theme().metrics().control}; }

protected:
    void paintEvent(QPaintEvent* event) override {
        Q_UNUSED(event)
        QPainter painter(this);
        const Tokens& t = theme().tokens();
        const Metrics& m = theme().metrics();
        if (isHovered() || isDown()) paintBox(painter, rect(), m.radius, isDown() ? t.pressed : t.hover, QColor());
        const QColor quiet = isEnabled() ? t.onNeutral.secondary : t.onNeutral.hint;
        const auto centred = [&](qreal x, int size) {
            return QRectF(x, (height() - size) / 2.0, size, size);
        };
        theme().icons().paint(painter, glyph(), centred(m.gap, m.smallIcon), isEnabled() ? t.onNeutral.accent : quiet);
        const qreal right = width() - m.gap - m.smallIcon;
        const TextTone tone = m_attention ? TextTone::Failed : toneOf(m_end);
        const Icon end = m_attention ? Icon::TriangleAlert : statusIcon(m_end);
        theme().icons().paint(painter, end, centred(right, m.smallIcon), isEnabled() ? t.onNeutral.of(tone) : quiet);
        const qreal left = 2 * m.gap + m.smallIcon;
        paintText(painter, QRectF(left, 0, right - left - m.unit, height()), theme().font(FontRole::Body),
                  isEnabled() ? t.onNeutral.primary : quiet, label());
        if (showsFocus()) paintFocusRing(painter, rect(), m.radius, theme());
    }

private:
    SagaStatus m_end;
    bool m_attention;
};

}  // namespace

ExampleList::ExampleList(QWidget* parent) : QWidget(parent) {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    const std::vector<Example> examples = Example::all({});
    for (std::size_t i = 0; i < examples.size(); ++i) {
        auto* button = new ExampleButton(examples[i], this);
        rows->addWidget(button);
        m_buttons.push_back(button);
        connect(button, &QAbstractButton::clicked, this, [this, i] { Q_EMIT chosen(static_cast<int>(i)); });
    }
}

void ExampleList::setBusy(bool busy) {
    for (QAbstractButton* button : m_buttons) button->setEnabled(!busy);
}

QAbstractButton* ExampleList::button(int index) const {
    return m_buttons[static_cast<std::size_t>(index)];
}

}  // namespace saga::ui
