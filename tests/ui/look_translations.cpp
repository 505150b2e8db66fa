#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include "tests/ui/look_rules.h"

namespace saga::ui::look {

namespace {

// Words that stay as they are in every language: of the filter language, states, products, files.
const QRegularExpression& keptWords() {
    static const QRegularExpression words(QStringLiteral(
        "\\b(and|or|not|in|status|step|user|item|injected|attention|paused|running|ended|duration|amount|"
        "Saga Console|SQLite|STOP ALL|LIVE|Ctrl|Alt|Shift|Enter|Return|Space|Del|PgDown|PgUp|Left|Right|"
        "p50|p95|p99|ms|synchronous|FULL|WAL|UTC|[a-z]+[._:/-][\\w.:/"
        "-]+|\\w*[A-Z]\\w*[A-Z0-9]\\w*|\\w*_\\w*|\\w*[0-9]\\w*)\\b"));
    return words;
}

}  // namespace

Translations::Translations(const QString& tsFile) {
    QFile file(tsFile);
    if (!file.open(QIODevice::ReadOnly)) return;
    QXmlStreamReader reader(&file);
    QString source;
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement()) continue;
        if (reader.name() == QLatin1String("source")) source = reader.readElementText();
        if (reader.name() != QLatin1String("translation")) continue;
        const QString translation = reader.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
        if (translation != source) m_plain.insert(source, translation);
    }
}

QStringList Translations::untranslated(const QStringList& texts) const {
    // Three words in a row that nothing explains are a sentence.
    static const QRegularExpression sentence(QStringLiteral("[A-Za-z]{2,}[ ,]+[A-Za-z]{2,}[ ,]+[A-Za-z]{2,}"));
    // What the shop's services wrote is data.
    static const QRegularExpression notice(QStringLiteral("Magic Sword|Health Potion|Rare Gem"));
    QStringList found;
    for (const QString& text : texts) {
        if (notice.match(text).hasMatch()) continue;
        QString rest = text;
        rest.remove(keptWords());
        if (m_plain.contains(text) || sentence.match(rest).hasMatch()) found << text;
    }
    return found;
}

}  // namespace saga::ui::look
