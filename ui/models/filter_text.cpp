#include "ui/models/filter_text.h"

#include <QRegularExpression>

#include "core/model/filter.h"

#include "ui/models/core_words.h"

namespace saga::ui {

namespace {

QString fromView(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// UTF-16 units before byte `offset`.
int unitsBefore(const QByteArray& utf8, std::size_t offset) {
    return static_cast<int>(QString::fromUtf8(utf8.constData(), static_cast<qsizetype>(offset)).size());
}

bool isKeyword(const QString& word) {
    for (const char* keyword : {"and", "or", "not", "in"}) {
        if (word.compare(QLatin1String(keyword), Qt::CaseInsensitive) == 0) return true;
    }
    return false;
}

bool isFieldOrFlag(const QString& word) {
    for (int i = 0; i <= static_cast<int>(saga::FilterField::Correlation); ++i) {
        if (word.compare(fromView(toText(static_cast<saga::FilterField>(i))), Qt::CaseInsensitive) == 0) return true;
    }
    for (int i = 0; i <= static_cast<int>(FilterFlag::Ended); ++i) {
        if (word.compare(fromView(toText(static_cast<FilterFlag>(i))), Qt::CaseInsensitive) == 0) return true;
    }
    return false;
}

}  // namespace

FilterTextCheck checkFilterText(const QString& text) {
    const QByteArray utf8 = text.toUtf8();
    const FilterParse parse = parseFilter(std::string_view(utf8.constData(), static_cast<std::size_t>(utf8.size())));
    if (parse.ok()) return {};
    const FilterError& error = parse.error();
    FilterTextCheck check;
    check.ok = false;
    check.position = unitsBefore(utf8, error.offset);
    check.length = unitsBefore(utf8, error.offset + error.length) - check.position;
    check.message = coreWords(error.reason);
    return check;
}

QVector<FilterField::Span> filterSpans(const QString& text) {
    static const QRegularExpression words(QStringLiteral("\"(?:\\\\.|[^\"\\\\])*\"?|[^\\s\"()=!<>~,]+"));
    QVector<FilterField::Span> spans;
    bool valueExpected = false;
    int end = 0;
    for (auto it = words.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString word = match.captured();
        // An operator or a comma before a word makes it a value, whatever it is called.
        const QString before = text.mid(end, match.capturedStart() - end);
        valueExpected = before.contains(QRegularExpression(QStringLiteral("[=<>~,]")));
        end = static_cast<int>(match.capturedEnd());
        FilterField::Part part = FilterField::Part::Value;
        if (!valueExpected && !word.startsWith(QLatin1Char('"'))) {
            if (isKeyword(word))
                part = FilterField::Part::Keyword;
            else if (isFieldOrFlag(word))
                part = FilterField::Part::Field;
        }
        spans.append({static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()), part});
    }
    return spans;
}

QStringList filterWordsAt(const QString& text, int cursor, int& start) {
    const QString before = text.left(cursor);
    const QByteArray utf8 = before.toUtf8();
    QStringList words;
    for (const std::string& word :
         filterCompletions(std::string_view(utf8.constData(), static_cast<std::size_t>(utf8.size())),
                           static_cast<std::size_t>(utf8.size())))
        words << fromView(word);
    static const QRegularExpression typed(QStringLiteral("[^\\s\"()=!<>~,]*$"));
    start = static_cast<int>(typed.match(before).capturedStart());
    return words;
}

QString filterFieldAt(const QString& text, int start) {
    static const QRegularExpression wanted(QStringLiteral("(\\w+)\\s*(?:!=|=|~|in\\s*\\((?:[^()]*,)?)\\s*\"?$"),
                                           QRegularExpression::CaseInsensitiveOption);
    return wanted.match(text.left(start)).captured(1).toLower();
}

QString filterWith(const QString& text, const QString& condition) {
    const QString old = text.trimmed();
    if (old.isEmpty()) return condition;
    for (const FilterField::Span& span : filterSpans(old)) {
        const bool isOr = span.part == FilterField::Part::Keyword &&
                          old.mid(span.start, span.length).compare(QLatin1String("or"), Qt::CaseInsensitive) == 0;
        if (isOr) return QStringLiteral("(%1) and %2").arg(old, condition);
    }
    return QStringLiteral("%1 and %2").arg(old, condition);
}

QString filterOr(const QString& text, const QString& condition) {
    const QString old = text.trimmed();
    return old.isEmpty() ? condition : QStringLiteral("%1 or %2").arg(old, condition);
}

}  // namespace saga::ui
