#include "ui/widgets/tab_strip.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

TabStrip::TabStrip(Kind kind, QWidget* parent) : QTabBar(parent), m_kind(kind) {
    const bool pages = kind == Kind::Pages;
    setProperty("sagaPageTabs", pages);
    setDrawBase(false);
    setExpanding(false);
    setElideMode(Qt::ElideRight);
    setTabsClosable(pages);
    setMovable(pages);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QTabBar::tabCloseRequested, this, &TabStrip::closeRequested);
    connect(&Theme::of(this), &Theme::changed, this, [this] { restyle(); });
    restyle();
}

int TabStrip::addPage(Icon icon, const QString& title, bool closable) {
    const int index = addTab(themedIcon(icon), QString());
    setTitle(index, title);
    if (!closable) setTabButton(index, QTabBar::RightSide, nullptr);
    return index;
}

void TabStrip::setTitle(int index, const QString& title) {
    setTabText(index, QString(title).replace(QLatin1Char('&'), QStringLiteral("&&")));
    setTabToolTip(index, plainToolTip(title));
}

bool TabStrip::isClosable(int index) const {
    return index >= 0 && tabButton(index, QTabBar::RightSide) != nullptr;
}

QSize TabStrip::tabSizeHint(int index) const {
    const Theme& theme = Theme::of(this);
    const Metrics& m = theme.metrics();
    const bool pages = m_kind == Kind::Pages;
    int width = 2 * (m.padding + (pages ? m.unit / 2 : 0));
    // Hangul comes from other fonts, whose weights differ in width: the widest of the faces it is painted in counts.
    int words = 0;
    for (const FontRole role : {FontRole::Body, FontRole::BodyMedium, FontRole::BodyStrong})
        words = qMax(words, textWidth(theme.font(role), withoutMnemonics(tabText(index))));
    width += qMin(words, theme.scaled(pages ? 180 : 320));
    if (!tabIcon(index).isNull()) width += m.icon + m.gap;
    if (isClosable(index)) width += m.target;
    return {width, pages ? m.tab : m.viewTab};
}

QSize TabStrip::minimumTabSizeHint(int index) const {
    return tabSizeHint(index);
}

void TabStrip::paintEvent(QPaintEvent* event) {
    const Tokens& t = Theme::of(this).tokens();
    if (m_kind == Kind::Pages) {
        QPainter painter(this);
        painter.fillRect(rect(), t.panel);
        painter.fillRect(0, height() - 1, width(), 1, t.line);
    }
    QTabBar::paintEvent(event);
}

void TabStrip::mouseReleaseEvent(QMouseEvent* event) {
    const int index = tabAt(event->position().toPoint());
    if (event->button() == Qt::MiddleButton && isClosable(index)) {
        Q_EMIT closeRequested(index);
        return;
    }
    QTabBar::mouseReleaseEvent(event);
}

void TabStrip::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Delete && isClosable(currentIndex())) {
        Q_EMIT closeRequested(currentIndex());
        return;
    }
    QTabBar::keyPressEvent(event);
}

void TabStrip::restyle() {
    const Metrics& m = Theme::of(this).metrics();
    setIconSize(QSize(m.icon, m.icon));
    setFont(Theme::of(this).font(FontRole::Body));
    updateGeometry();
    update();
}

}  // namespace saga::ui
