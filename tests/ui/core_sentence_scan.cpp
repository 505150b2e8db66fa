#include "tests/ui/core_sentence_scan.h"

#include <QRegularExpression>
#include <QSet>

namespace saga::ui {

namespace {

using Tokens = QStringList;

const QString kOpening = QStringLiteral("([{");
const QString kClosing = QStringLiteral(")]}");

// Functions that take the sentence of an error, or of what an invariant found. Those of core end in makeError.
const QSet<QString>& callees() {
    static const QSet<QString> names{
        QStringLiteral("makeError"),  QStringLiteral("wrapError"),   QStringLiteral("invalid"),     QStringLiteral("refuse"),
        QStringLiteral("refused"),    QStringLiteral("notAllowed"),  QStringLiteral("noSuchWait"),  QStringLiteral("offend"),
        QStringLiteral("note"),       QStringLiteral("noteInput"),   QStringLiteral("noteProblem"), QStringLiteral("noteStep"),
        QStringLiteral("fail"),       QStringLiteral("failAt"),      QStringLiteral("corrupt"),     QStringLiteral("syntaxError"),
        QStringLiteral("checkStray"), QStringLiteral("offendByStep")};
    return names;
}

bool isLiteral(const QString& token) {
    return token.startsWith(QLatin1Char('"'));
}

// As the compiler reads it; adjacent literals have been joined.
QString textOf(const QString& literal) {
    QString text = literal.mid(1, literal.size() - 2);
    text.replace(QStringLiteral("\\\""), QStringLiteral("\"")).replace(QStringLiteral("\\\\"), QStringLiteral("\\"));
    return text;
}

Tokens tokensOf(const QString& source) {
    static const QRegularExpression token(
        QStringLiteral(R"re(//[^\n]*|#[^\n]*|"(?:\\.|[^"\\\n])*"|\d[\w']*|'(?:\\.|[^'\\])+'|[A-Za-z_][\w:]*|[^\s])re"));
    Tokens tokens;
    for (auto it = token.globalMatch(source); it.hasNext();) {
        const QString next = it.next().captured();
        if (next.startsWith(QStringLiteral("//")) || next.startsWith(QLatin1Char('#'))) continue;
        if (isLiteral(next) && !tokens.isEmpty() && isLiteral(tokens.last())) {
            tokens.last().chop(1);
            tokens.last() += next.mid(1);
        } else {
            tokens << next;
        }
    }
    return tokens;
}

// Parts of an expression between signs that stand outside of every bracket.
std::vector<Tokens> splitAt(const Tokens& tokens, const QString& sign) {
    std::vector<Tokens> parts(1);
    int depth = 0;
    for (const QString& token : tokens) {
        if (token.size() == 1 && kOpening.contains(token)) ++depth;
        if (token.size() == 1 && kClosing.contains(token)) --depth;
        if (depth == 0 && token == sign)
            parts.emplace_back();
        else
            parts.back() << token;
    }
    return parts;
}

// The end of the bracket that opens at `at`.
qsizetype closingOf(const Tokens& tokens, qsizetype at) {
    int depth = 0;
    for (qsizetype i = at; i < tokens.size(); ++i) {
        if (tokens[i].size() == 1 && kOpening.contains(tokens[i])) ++depth;
        if (tokens[i].size() == 1 && kClosing.contains(tokens[i]) && --depth == 0) return i;
    }
    return tokens.size();
}

class Reader {
public:
    explicit Reader(const QMap<QString, QString>& parts) : m_parts(parts) {}

    // Every text that the expression can be.
    QStringList textsOf(const Tokens& expression) const {
        const Tokens tokens = bare(expression);
        if (tokens.isEmpty()) return {QString(kValue)};
        const std::vector<Tokens> choice = splitAt(tokens, QStringLiteral("?"));
        if (choice.size() > 1) return ofChoice(choice);
        const std::vector<Tokens> summands = splitAt(tokens, QStringLiteral("+"));
        if (summands.size() > 1) return ofSum(summands);
        if (tokens.size() == 1 && isLiteral(tokens.first())) return {textOf(tokens.first())};
        return {m_parts.value(tokens.first(), QString(kValue))};
    }

private:
    // Without brackets and the making of a string around it.
    static Tokens bare(const Tokens& tokens) {
        const bool isMade = tokens.size() > 2 && (tokens.first() == QStringLiteral("std::string") || tokens.first() == QStringLiteral("std::string_view"));
        const qsizetype open = isMade ? 1 : 0;
        if (tokens.size() <= open || tokens[open] != QStringLiteral("(") || closingOf(tokens, open) != tokens.size() - 1) return tokens;
        return bare(tokens.mid(open + 1, tokens.size() - open - 2));
    }

    QStringList ofChoice(const std::vector<Tokens>& choice) const {
        Tokens rest;
        for (std::size_t i = 1; i < choice.size(); ++i) rest += (i > 1 ? Tokens{QStringLiteral("?")} : Tokens{}) + choice[i];
        QStringList texts;
        for (const Tokens& either : splitAt(rest, QStringLiteral(":"))) texts += textsOf(either);
        return texts;
    }

    QStringList ofSum(const std::vector<Tokens>& summands) const {
        QStringList texts{QString()};
        for (const Tokens& summand : summands) {
            QStringList longer;
            for (const QString& end : textsOf(summand))
                for (const QString& beginning : texts) longer << beginning + end;
            texts = longer;
        }
        return texts;
    }

    const QMap<QString, QString>& m_parts;
};

// Names of fields and kinds have no space; a sentence has.
bool isSentence(const QString& text) {
    static const QRegularExpression words(QStringLiteral("[A-Za-z]+ |[ ][A-Za-z]+"));
    return words.match(text).hasMatch();
}

}  // namespace

std::vector<ScannedSentence> scanSentences(const QString& place, const QString& source, bool returns, const QMap<QString, QString>& parts) {
    const Tokens tokens = tokensOf(source);
    const Reader reader(parts);
    std::vector<ScannedSentence> found;
    const auto take = [&](const Tokens& expression) {
        for (const QString& text : reader.textsOf(expression))
            if (isSentence(text)) found.push_back({place, text});
    };
    for (qsizetype at = 0; at + 1 < tokens.size(); ++at) {
        if (callees().contains(tokens[at]) && tokens[at + 1] == QStringLiteral("(")) {
            const qsizetype end = closingOf(tokens, at + 1);
            const std::vector<Tokens> arguments = splitAt(tokens.mid(at + 2, end - at - 2), QStringLiteral(","));
            const bool isError = tokens[at].endsWith(QStringLiteral("Error")) && arguments.size() > 2 && tokens[at] != QStringLiteral("syntaxError");
            for (std::size_t i = isError ? 2 : 0; i < arguments.size(); ++i) take(arguments[i]);
        }
        if (returns && tokens[at] == QStringLiteral("return")) take(tokens.mid(at + 1, tokens.indexOf(QStringLiteral(";"), at) - at - 1));
    }
    return found;
}

}  // namespace saga::ui
