// One line of the navigation. Used by NavList alone.
#pragma once

#include "ui/widgets/nav_list.h"
#include "ui/widgets/painted_button.h"

namespace saga::ui {

class NavEntry final : public PaintedButton {
    Q_OBJECT

public:
    NavEntry(Icon icon, const QString& title, QWidget* parent);

    void setBadge(const QString& text, NavList::BadgeTone tone);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int badgeWidth() const;
    int textRoom() const;
    void paintBadge(QPainter& painter) const;

    QString m_badge;
    NavList::BadgeTone m_badgeTone = NavList::BadgeTone::Quiet;
};

}  // namespace saga::ui
