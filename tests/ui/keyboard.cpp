#include "tests/ui/keyboard.h"

#include <QAccessible>
#include <QApplication>
#include <QStringList>
#include <QTest>
#include <QWindow>

namespace saga::ui {

namespace {

constexpr int kMostStops = 150;

}  // namespace

void Keyboard::press(Qt::Key key, Qt::KeyboardModifiers keys) {
    QTest::keyClick(m_window.windowHandle(), key, keys);
}

void Keyboard::type(const QString& text) {
    for (const QChar each : text) QTest::keyClick(m_window.windowHandle(), each.toLatin1());
}

void Keyboard::replace(const QString& text) {
    press(Qt::Key_A, Qt::ControlModifier);
    type(text);
}

QString Keyboard::focused() {
    QWidget* widget = QApplication::focusWidget();
    // Boxes and tabs say what is chosen in them; their name comes from here by a relation.
    if (widget == nullptr || !widget->accessibleName().isEmpty()) return widget ? widget->accessibleName() : QString();
    QAccessibleInterface* what = QAccessible::queryAccessibleInterface(widget);
    return what == nullptr ? QString() : what->text(QAccessible::Name);
}

bool Keyboard::tabTo(const QString& name, bool begins) {
    const auto isThere = [&] {
        return begins ? focused().startsWith(name) : focused() == name;
    };
    QStringList way;
    for (int i = 0; i < kMostStops && !isThere(); ++i) {
        way << focused();
        press(Qt::Key_Tab);
    }
    if (!isThere()) qWarning("%s is not on the way: %s", qPrintable(name), qPrintable(way.join(QStringLiteral(" > "))));
    return isThere();
}

void Keyboard::command(const QString& words) {
    press(Qt::Key_K, Qt::ControlModifier);
    type(words);
    press(Qt::Key_Return);
}

}  // namespace saga::ui
