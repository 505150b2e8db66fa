#include "ui/models/core_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "ui/models/core_sentences.h"

namespace saga::ui {

namespace {

const QString kColon = QStringLiteral(": ");

bool isMark(const QString& text, qsizetype at) {
    return text[at] == QLatin1Char('%') && at + 1 < text.size() && text[at + 1] >= QLatin1Char('1') && text[at + 1] <= QLatin1Char('9');
}

// A sentence taken apart: marks stand between the pieces, the one behind pieces[i] is marks[i].
struct Sentence {
    explicit Sentence(const char* text) : source(text) {
        const QString whole = QString::fromUtf8(text);
        QString piece;
        for (qsizetype at = 0; at < whole.size(); ++at) {
            if (!isMark(whole, at)) {
                piece += whole[at];
                continue;
            }
            fixed += piece.size();
            pieces << std::exchange(piece, QString());
            marks.push_back(whole[++at].digitValue());
        }
        fixed += piece.size();
        pieces << piece;
    }

    const char* source;
    QStringList pieces;
    std::vector<int> marks;
    qsizetype fixed = 0;  // characters that are always the same
};

using Values = std::array<QString, 10>;

// What stands at the marks; nothing when the text is another sentence.
std::optional<Values> valuesOf(const Sentence& sentence, const QString& text) {
    const QStringList& pieces = sentence.pieces;
    Values values;
    if (sentence.marks.empty()) return text == pieces.front() ? std::optional(values) : std::nullopt;
    const qsizetype end = text.size() - pieces.back().size();
    if (end <= pieces.front().size() || !text.startsWith(pieces.front()) || !text.endsWith(pieces.back())) return std::nullopt;
    qsizetype from = pieces.front().size();
    for (std::size_t i = 0; i < sentence.marks.size(); ++i) {
        const bool isLast = i + 1 == sentence.marks.size();
        const QString& next = pieces[static_cast<qsizetype>(i) + 1];
        const qsizetype to = isLast ? end : text.indexOf(next, from + 1);
        if (to <= from || to > end) return std::nullopt;
        values[static_cast<std::size_t>(sentence.marks[i])] = text.mid(from, to - from);
        from = to + next.size();
    }
    return values;
}

// The one that says most comes first: "must be at most 5 bytes" is no "must be at most" of "5 bytes".
std::vector<Sentence> allSentences() {
    std::vector<Sentence> all;
    for (const auto& group : {invariantSentences(), refusalSentences(), readingSentences()})
        for (const char* text : group) all.emplace_back(text);
    std::stable_sort(all.begin(), all.end(), [](const Sentence& a, const Sentence& b) { return a.fixed > b.fixed; });
    return all;
}

std::optional<QString> wordsOf(const QString& text);

QString withValues(const QString& translated, const Values& values) {
    QString out;
    for (qsizetype at = 0; at < translated.size(); ++at) {
        if (!isMark(translated, at)) {
            out += translated[at];
            continue;
        }
        const QString& value = values[static_cast<std::size_t>(translated[++at].digitValue())];
        // A sentence within a sentence has more than one word; one word is an id or a state.
        out += value.contains(QLatin1Char(' ')) ? wordsOf(value).value_or(value) : value;
    }
    return out;
}

std::optional<QString> wordsOf(const QString& text) {
    static const std::vector<Sentence> kSentences = allSentences();
    for (const Sentence& sentence : kSentences)
        if (const std::optional<Values> values = valuesOf(sentence, text))
            return withValues(QCoreApplication::translate("CoreWords", sentence.source), *values);
    const qsizetype colon = text.indexOf(kColon);
    if (colon < 0) return std::nullopt;
    const std::optional<QString> behind = wordsOf(text.mid(colon + kColon.size()));
    return behind ? std::optional(text.left(colon) + kColon + *behind) : std::nullopt;
}

}  // namespace

QString coreWords(std::string_view english) {
    const QString text = QString::fromUtf8(english.data(), static_cast<qsizetype>(english.size()));
    return wordsOf(text).value_or(text);
}

}  // namespace saga::ui
