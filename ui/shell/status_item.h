// One entry of the status bar: an icon or a dot, and a word; elided when there is no room, never cut. Read by screen
// readers as text, takes no focus.
#pragma once

#include <QWidget>

#include "ui/widgets/icons.h"
#include "ui/widgets/tokens.h"

namespace saga::ui {

class StatusItem final : public QWidget {
    Q_OBJECT

public:
    explicit StatusItem(Icon icon, QWidget* parent = nullptr, bool isFigure = false);

    const QString& text() const { return m_text; }
    void setText(const QString& text, TextTone tone = TextTone::Secondary);
    void setGlyph(Icon icon, TextTone tone);
    // A filled circle instead of an icon, and bold words.
    void setDot(bool dot);
    // What is said on hover; the whole text when empty.
    void setDetail(const QString& detail);
    // Gives way to its neighbours when there is no room.
    void setShrinks(bool shrinks);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int markRoom() const;
    const QFont& wordFont() const;

    Icon m_icon;
    TextTone m_iconTone = TextTone::Secondary;
    QString m_text;
    QString m_detail;
    TextTone m_tone = TextTone::Secondary;
    bool m_figure;
    bool m_dot = false;
    bool m_shrinks = false;
};

}  // namespace saga::ui
