// Text that follows the theme. Always plain text: what a user typed is never taken for markup.
#pragma once

#include <QLabel>

#include "ui/widgets/theme.h"

namespace saga::ui {

class Label : public QLabel {
    Q_OBJECT

public:
    explicit Label(const QString& text = {}, FontRole role = FontRole::Body, TextTone tone = TextTone::Primary,
                   QWidget* parent = nullptr);

    TextTone tone() const { return m_tone; }
    void setTone(TextTone tone);
    void setRole(FontRole role);
    // Lets the reader mark and copy it, with mouse and keyboard.
    void makeSelectable();

private:
    void restyle();

    FontRole m_role;
    TextTone m_tone;
};

// The quiet heading of a group: "Why", "Payload", "Actions".
class SectionLabel final : public Label {
    Q_OBJECT

public:
    explicit SectionLabel(const QString& text, QWidget* parent = nullptr)
        : Label(text, FontRole::Label, TextTone::Secondary, parent) {
        // Belongs to what follows: more room above than below.
        setContentsMargins(0, Theme::of(this).metrics().gap - 2, 0, 0);
    }
};

}  // namespace saga::ui
