#include "ui/widgets/label.h"

namespace saga::ui {

Label::Label(const QString& text, FontRole role, TextTone tone, QWidget* parent)
    : QLabel(parent), m_role(role), m_tone(tone) {
    setTextFormat(Qt::PlainText);
    // Else Qt takes the role that goes with the background of the parent.
    setForegroundRole(QPalette::WindowText);
    setText(text);
    restyle();
    connect(&Theme::of(this), &Theme::changed, this, [this] { restyle(); });
}

void Label::setTone(TextTone tone) {
    if (tone == m_tone) return;
    m_tone = tone;
    restyle();
}

void Label::setRole(FontRole role) {
    if (role == m_role) return;
    m_role = role;
    restyle();
}

void Label::makeSelectable() {
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void Label::restyle() {
    const Theme& theme = Theme::of(this);
    setFont(theme.font(m_role));
    QPalette palette;
    palette.setColor(QPalette::WindowText, theme.tokens().onNeutral.of(m_tone));
    setPalette(palette);
}

}  // namespace saga::ui
