// Lines of text that were shaped once. Shaping is most of the cost of painting a table, and the same words return in
// every row and frame. Belongs to the Theme, which empties it when the fonts change. Interface thread only.
#pragma once

#include <QFont>
#include <QHash>
#include <QStaticText>
#include <QString>

namespace saga::ui {

enum class FontRole;

class TextCache {
public:
    struct Line {
        QStaticText text;
        qreal width = 0;
        qreal ascent = 0;  // of the face that is highest: Hangul comes from another one
    };

    // The whole text on one line. The reference holds until the next call.
    const Line& line(FontRole role, const QFont& font, const QString& text) const;
    // At most `room` pixels wide, shortened when it has to be.
    const Line& fitted(FontRole role, const QFont& font, const QString& text, int room, Qt::TextElideMode mode) const;
    void clear() { m_lines.clear(); }

private:
    struct Key {
        FontRole role;
        int room;  // -1: not shortened
        Qt::TextElideMode mode;
        QString text;
        bool operator==(const Key&) const = default;
        friend size_t qHash(const Key& key, size_t seed) {
            return qHashMulti(seed, static_cast<int>(key.role), key.room, static_cast<int>(key.mode), key.text);
        }
    };

    const Line& insert(const Key& key, const QFont& font, const QString& shown) const;

    mutable QHash<Key, Line> m_lines;
};

}  // namespace saga::ui
