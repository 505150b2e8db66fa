// What every painted clickable thing shares: label without mnemonics, icon, hover, focus mark for the keyboard only,
// Enter as well as Space, follows the theme, and a double click counts once.
#pragma once

#include <QAbstractButton>

#include "ui/widgets/icons.h"

namespace saga::ui {

class Theme;

class PaintedButton : public QAbstractButton {
    Q_OBJECT

public:
    // The words shown; '&' is an ampersand. Becomes the accessible name unless one was set.
    const QString& label() const { return m_label; }
    virtual void setLabel(const QString& label);

    Icon glyph() const { return m_glyph; }
    void setGlyph(Icon icon);

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    PaintedButton(Icon icon, const QString& label, QWidget* parent);

    const Theme& theme() const;
    bool isHovered() const;
    // Focus that came by keyboard; a click leaves no ring.
    bool showsFocus() const { return m_showsFocus && hasFocus(); }
    // Called when the theme or the content changed.
    virtual void restyle();

    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    Icon m_glyph;
    QString m_label;
    bool m_showsFocus = false;
};

}  // namespace saga::ui
