// A panel over the window, with what lies behind it dimmed: questions, settings, the list of shortcuts. Blocks no event
// loop. Escape, the cross and a click beside it close it; focus stays inside and goes back where it came from. Owned by
// the window it covers; deletes itself when closed.
#pragma once

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace saga::ui {

class PanelFrame;

class Sheet : public QWidget {
    Q_OBJECT

public:
    Sheet(const QString& title, int widthPx, QWidget* window);

    void open();
    void close();
    // Below the title; add the content here.
    QVBoxLayout* body() const;

Q_SIGNALS:
    void closed();

protected:
    // The widget that gets the focus when the sheet opens.
    void setFirstFocus(QWidget* widget) { m_first = widget; }
    PanelFrame* panel() const { return m_panel; }
    // Gives the panel the size its content asks for now. Called by itself when the sheet opens and the window changes.
    void place();

    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    PanelFrame* m_panel;
    int m_widthPx;
    QPointer<QWidget> m_first;
    QPointer<QWidget> m_before;
};

}  // namespace saga::ui
