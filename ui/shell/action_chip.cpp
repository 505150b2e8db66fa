#include "ui/shell/action_chip.h"

#include <QPainter>

#include "ui/widgets/painted_button.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

constexpr int kChipHeight = 20;
constexpr int kActionHeight = 16;

struct Colours {
    QColor ground;
    QColor words;
};

Colours coloursOf(const Tokens& t, ActionChip::Tone tone) {
    return tone == ActionChip::Tone::Danger ? Colours{t.danger, t.onDanger} : Colours{t.accent, t.onAccent};
}

}  // namespace

class ActionChip::Action final : public PaintedButton {
public:
    Action(Tone tone, QWidget* parent) : PaintedButton(Icon::None, QString(), parent), m_tone(tone) {}

    QSize sizeHint() const override {
        return {textWidth(theme().font(FontRole::LabelStrong), label()) + theme().scaled(12), theme().metrics().target};
    }

protected:
    void paintEvent(QPaintEvent* event) override {
        Q_UNUSED(event)
        QPainter painter(this);
        const Tokens& t = theme().tokens();
        const Colours colours = coloursOf(t, m_tone);
        const int tall = theme().scaled(kActionHeight);
        const QRectF box(0, (height() - tall) / 2.0, width(), tall);
        // White words need a darker ground on the light blue of the dark theme.
        const double rest = m_tone == Tone::Accent && t.isDark ? 0.45 : 0.3;
        const QColor fill = isDown() ? mixed(colours.ground, t.isDark ? Qt::black : Qt::white, 0.4)
                                     : mixed(colours.ground, Qt::black, isHovered() ? rest + 0.15 : rest);
        const qreal radius = theme().metrics().radius * 0.6;
        paintBox(painter, box, radius, fill, QColor());
        paintText(painter, box, theme().font(FontRole::LabelStrong), QColor(Qt::white), label(), Qt::AlignHCenter);
        if (showsFocus()) paintBox(painter, box, radius, QColor(), colours.words, 1.5);
    }

private:
    Tone m_tone;
};

ActionChip::ActionChip(Tone tone, QWidget* parent) : QWidget(parent), m_tone(tone), m_button(new Action(tone, this)) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_button, &QAbstractButton::clicked, this, &ActionChip::actionTriggered);
    connect(&Theme::of(this), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    hide();
}

void ActionChip::display(Icon icon, const QString& text, const QString& action, const QString& name) {
    m_icon = icon;
    m_text = text;
    m_button->setLabel(action);
    m_button->setAccessibleName(name);
    setAccessibleName(text);
    updateGeometry();
    update();
}

QAbstractButton* ActionChip::button() const {
    return m_button;
}

QSize ActionChip::sizeHint() const {
    const Theme& theme = Theme::of(this);
    const Metrics& m = theme.metrics();
    const int words = textWidth(theme.font(FontRole::Secondary), m_text);
    return {m.gap + m.glyph + m.unit + words + m.gap + m_button->sizeHint().width() + m.unit / 2, m.target};
}

void ActionChip::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const QSize size = m_button->sizeHint();
    m_button->setGeometry(width() - size.width() - Theme::of(this).metrics().unit / 2, 0, size.width(), height());
}

void ActionChip::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    const Colours colours = coloursOf(theme.tokens(), m_tone);
    const Metrics& m = theme.metrics();
    const int tall = theme.scaled(kChipHeight);
    const QRectF box(0, (height() - tall) / 2.0, width(), tall);
    paintBox(painter, box, m.radius * 0.8, colours.ground, QColor());
    const QRectF icon(m.gap, box.center().y() - m.glyph / 2.0, m.glyph, m.glyph);
    theme.icons().paint(painter, m_icon, icon, colours.words);
    paintText(painter, QRectF(icon.right() + m.unit, box.top(), m_button->x() - icon.right() - m.unit, box.height()),
              theme.font(FontRole::Secondary), colours.words, m_text);
}

}  // namespace saga::ui
