#include "ui/widgets/json_highlighter.h"

#include <algorithm>

#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

// Behind the closing quote of the text that begins at `start`, or the end of the line.
qsizetype endOfText(const QString& line, qsizetype start) {
    for (qsizetype i = start + 1; i < line.size(); ++i) {
        if (line[i] == QLatin1Char('\\'))
            ++i;
        else if (line[i] == QLatin1Char('"'))
            return i + 1;
    }
    return line.size();
}

bool isName(const QString& line, qsizetype end) {
    while (end < line.size() && line[end].isSpace())
        ++end;
    return end < line.size() && line[end] == QLatin1Char(':');
}

}  // namespace

JsonHighlighter::JsonHighlighter(QTextDocument* document) : QSyntaxHighlighter(document) {
    connect(&Theme::of(nullptr), &Theme::changed, this, &QSyntaxHighlighter::rehighlight);
}

void JsonHighlighter::highlightBlock(const QString& text) {
    const TextColours& colours = Theme::of(nullptr).tokens().onNeutral;
    for (qsizetype i = 0; i < text.size();) {
        const QChar c = text[i];
        qsizetype end = i + 1;
        QColor colour = colours.secondary;
        if (c == QLatin1Char('"')) {
            end = endOfText(text, i);
            colour = isName(text, end) ? colours.primary : colours.state.completed;
        } else if (c.isLetterOrNumber() || c == QLatin1Char('-')) {
            while (end < text.size() && (text[end].isLetterOrNumber() || QStringLiteral("+-.").contains(text[end])))
                ++end;
            colour = c.isLetter() ? colours.state.compensating : colours.state.inProgress;
        }
        setFormat(static_cast<int>(i), static_cast<int>(end - i), colour);
        i = end;
    }
}

}  // namespace saga::ui
