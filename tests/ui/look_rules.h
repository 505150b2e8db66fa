// What every window of the program must keep to, whatever it shows: each rule looks at the visible widgets below one
// and returns what breaks it, in words; empty when nothing does. For tests; main thread.
#pragma once

#include <QHash>
#include <QStringList>

class QWidget;

namespace saga::ui::look {

// Text that has less room than it needs, and does not shorten itself with the whole as tool tip; widgets smaller than
// they can be, or beyond an edge that no scrolling reaches.
QStringList cutTexts(const QWidget& window);
// Takes the focus and says no name.
QStringList nameless(const QWidget& window);
// Is clicked, and less than 24 pixels wide or high.
QStringList smallTargets(const QWidget& window);
// Takes the focus by Tab, and pressing Tab does not come by. Moves the focus; the window is active.
QStringList unreachable(QWidget& window);
// Everything a person can read or hear: labels, buttons, tabs, headers, tool tips, placeholders, names.
QStringList textsOf(const QWidget& window);

// Texts of the program's sources with their translations, from a .ts file: to find those that were not translated.
class Translations {
public:
    explicit Translations(const QString& tsFile);
    bool isEmpty() const { return m_plain.isEmpty(); }
    // Of `texts`, those that are a text of the sources word for word though its translation is another, or read like a
    // sentence in Latin letters.
    QStringList untranslated(const QStringList& texts) const;

private:
    QHash<QString, QString> m_plain;
};

}  // namespace saga::ui::look
