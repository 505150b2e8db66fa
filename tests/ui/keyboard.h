// A person without a mouse: keys go to the window as the system sends them and reach whatever has the focus; what stands
// there is known by the name a screen reader says. For tests of the real window. Main thread.
#pragma once

#include <QString>
#include <QWidget>

namespace saga::ui {

class Keyboard {
public:
    // The window is shown and active, and outlives this.
    explicit Keyboard(QWidget& window) : m_window(window) {}

    void press(Qt::Key key, Qt::KeyboardModifiers keys = {});
    void type(const QString& text);  // ASCII
    // Types over what stands in the field.
    void replace(const QString& text);
    // The name of what has the focus.
    static QString focused();
    // Presses Tab until what has the focus is called so, or begins so when `begins`. False when the tour of the window
    // ends without it.
    bool tabTo(const QString& name, bool begins = false);
    // Opens the palette, types and takes the first it finds.
    void command(const QString& words);

private:
    QWidget& m_window;
};

}  // namespace saga::ui
