// Tabs. Pages: the open pages of the window, with icon and close cross, movable. Views: the views of one page,
// underlined. QTabBar underneath brings keyboard, scrolling and the accessibility tree; HouseStyle paints them. The
// width of a tab does not change when it becomes the current one.
#pragma once

#include <QTabBar>

#include "ui/widgets/icons.h"

namespace saga::ui {

class TabStrip final : public QTabBar {
    Q_OBJECT

public:
    enum class Kind { Pages, Views };

    explicit TabStrip(Kind kind, QWidget* parent = nullptr);

    Kind kind() const { return m_kind; }
    // Appends and returns the index. A page that cannot be closed has no cross.
    int addPage(Icon icon, const QString& title, bool closable = true);
    // Plain text in a form safe for the tool tip.
    void setTitle(int index, const QString& title);

Q_SIGNALS:
    // The page was asked to close: cross, middle click, or Delete on the focused tab.
    void closeRequested(int index);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool isClosable(int index) const;
    void restyle();

    Kind m_kind;
};

}  // namespace saga::ui
