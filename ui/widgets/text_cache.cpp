#include "ui/widgets/text_cache.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>

#include "ui/widgets/theme.h"

namespace saga::ui {
namespace {

// Some screens full of cells. Beyond it all go: what is visible comes back with the next frame.
constexpr qsizetype kMaxLines = 4096;
// Longer lines are payloads and reasons, which rarely come twice and would fill the memory.
constexpr qsizetype kMaxKeptCharacters = 256;

// From here on a script may come from another face than the one that was asked for.
constexpr char16_t kFirstOfOtherFaces = 0x2E80;

qreal ascentOf(const QFont& font, const QString& text) {
    const bool isOfOneFace = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < kFirstOfOtherFaces; });
    if (isOfOneFace) return QFontMetricsF(font).ascent();
    QTextLayout layout(text, font);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    return line.isValid() ? line.ascent() : 0;
}

}  // namespace

const TextCache::Line& TextCache::line(FontRole role, const QFont& font, const QString& text) const {
    static const Line kEmpty;
    if (text.isEmpty()) return kEmpty;
    const Key key{role, -1, Qt::ElideNone, text};
    const auto found = m_lines.constFind(key);
    return found != m_lines.constEnd() ? *found : insert(key, font, text);
}

const TextCache::Line& TextCache::fitted(FontRole role, const QFont& font, const QString& text, int room,
                                         Qt::TextElideMode mode) const {
    const Line& whole = line(role, font, text);
    // Half a pixel of rounding must not shorten a text that was measured to fit.
    if (whole.width <= room + 0.5) return whole;
    const Key key{role, room, mode, text};
    const auto found = m_lines.constFind(key);
    if (found != m_lines.constEnd()) return *found;
    return insert(key, font, QFontMetricsF(font).elidedText(text, mode, room));
}

const TextCache::Line& TextCache::insert(const Key& key, const QFont& font, const QString& shown) const {
    if (m_lines.size() >= kMaxLines) m_lines.clear();
    Line line;
    line.text.setTextFormat(Qt::PlainText);
    line.text.setText(shown);
    line.text.prepare(QTransform(), font);
    line.width = line.text.size().width();
    line.ascent = ascentOf(font, shown);
    Key kept = key;
    // One slot, under a text that is never looked up, is enough for a line that is painted now and forgotten.
    if (key.text.size() > kMaxKeptCharacters) kept.text.clear();
    return *m_lines.insert(kept, line);
}

}  // namespace saga::ui
