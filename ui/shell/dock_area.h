// The pages, and below or at the right of them the docks: one panel with a tab for each, shown and hidden, moved and
// resized by hand. Where it stands is written to the settings at once. UI thread.
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/shell/console_settings.h"
#include "ui/widgets/icons.h"

class QSplitter;
class QStackedWidget;

namespace saga::ui {

class Button;
class EdgePanel;
class TabStrip;

namespace dock_key {
inline const QString kOperations = QStringLiteral("operations");
inline const QString kAudit = QStringLiteral("audit");
inline const QString kLog = QStringLiteral("log");
}  // namespace dock_key

class DockArea final : public QWidget {
    Q_OBJECT

public:
    // Takes ownership of the pages; the settings are borrowed.
    DockArea(QWidget* pages, ConsoleSettings& settings, QWidget* parent = nullptr);
    ~DockArea() override;

    // Appends a dock. Takes ownership of the view. The layout is restored by restore(), once all are there.
    void add(const QString& key, Icon icon, const QString& title, QWidget* view);
    void restore();

    // Shows the dock; with `focus` the keyboard goes to it.
    void showDock(const QString& key, bool focus);
    // Shows it, or hides the panel when it is in front.
    void toggle(const QString& key);
    void hideDocks();
    // Below the pages, at its first height, hidden.
    void resetLayout();
    void setAtRight(bool atRight);

    bool isShown(const QString& key) const;
    bool isAtRight() const { return m_place.atRight; }
    // Height below, width at the right.
    int extent() const;
    TabStrip* tabs() const { return m_tabs; }
    QSplitter* splitter() const { return m_split; }

Q_SIGNALS:
    void movedToRight(bool atRight);
    // Hidden while the keyboard was in them.
    void focusReleased();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHead();
    void applyPlace();
    void giveExtent();
    void takeMoved();
    int& placedExtent() { return m_place.atRight ? m_place.width : m_place.height; }
    void write() { m_settings.setDocks(m_place); }

    ConsoleSettings& m_settings;
    DockPlace m_place;
    QSplitter* m_split;
    EdgePanel* m_panel;
    TabStrip* m_tabs;
    QStackedWidget* m_stack;
    Button* m_move = nullptr;
    QStringList m_keys;  // in the order of tabs and stack
    QTimer m_writeDelay;
};

}  // namespace saga::ui
