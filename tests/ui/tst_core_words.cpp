// What core says, in Korean: every sentence that stands in its sources is known, keeps what is in it, and stays as it is in
// English. A new sentence of core fails here until it has its line in ui/models/core_sentences_*.cpp and its translation.
#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

#include "core/verify/invariant_checker.h"
#include "tests/ui/core_sentence_scan.h"
#include "ui/models/core_sentences.h"
#include "ui/models/core_words.h"
#include "ui/models/shop_record_models.h"

namespace saga::ui {

namespace {

// Settings that are read before there is a window, what only development meets, and the judgement of a stored history.
const QStringList kOfNoWindow{
    QStringLiteral("core/bench/"),
    QStringLiteral("core/cli/"),
    QStringLiteral("core/channels/mail_message.cpp"),
    QStringLiteral("core/base/json_schema_keywords.cpp"),
    QStringLiteral("core/checkout/event_catalog.cpp"),
    QStringLiteral("core/runtime/environment.cpp"),
    QStringLiteral("core/runtime/notice_channels_choice.cpp"),
    QStringLiteral("core/runtime/payment_gateway_choice.cpp"),
    QStringLiteral("core/runtime/restore.cpp"),
    QStringLiteral("core/runtime/embedded.cpp"),
};

// Sources in which functions return sentences, or pieces that stand in them.
const QStringList kReturning{
    QStringLiteral("core/base/json_reader.cpp"),      QStringLiteral("core/base/json_schema.cpp"),
    QStringLiteral("core/checkout/order_stream.cpp"), QStringLiteral("core/engine/resolve_letter.cpp"),
    QStringLiteral("core/model/email_address.cpp"),   QStringLiteral("core/saga/action_address.cpp"),
    QStringLiteral("core/saga/choreography.cpp"),     QStringLiteral("core/saga/definition.cpp"),
    QStringLiteral("core/verify/"),
};

// Returned to stand in other sentences, which are looked at as a whole.
const QStringList kPieces{QStringLiteral("event §")};

bool isIn(const QStringList& places, const QString& path) {
    return std::any_of(places.begin(), places.end(), [&](const QString& place) { return path.startsWith(place); });
}

// What names and calls of a source stand for where a sentence is put together.
QMap<QString, QString> partsOf(const QString& path) {
    const auto in = [&](const char* name) { return path.endsWith(QLatin1String(name)); };
    if (in("bus_checks.cpp"))
        return {{QStringLiteral("eventNo"), QStringLiteral("event §")}, {QStringLiteral("name"), QStringLiteral("the dead letter of event §")},
                {QStringLiteral("nothing"), QStringLiteral("it has ended")}};
    if (in("history_checks.cpp")) return {{QStringLiteral("name"), QStringLiteral("its definition § version §")}};
    if (in("link_checks.cpp")) return {{QStringLiteral("name"), QStringLiteral("child § of step § ")}, {QStringLiteral("why"), QStringLiteral("its parent is FAILED")}};
    if (in("checkout_checks.cpp")) return {{QStringLiteral("name"), QStringLiteral("order")}};
    if (in("step_checks.cpp") || in("order_checks.cpp")) return {{QStringLiteral("why"), QStringLiteral("was undone")}};
    if (in("global_checks.cpp")) return {{QStringLiteral("what"), QStringLiteral("events")}};
    if (in("json_schema.cpp")) return {{QStringLiteral("schemaTypeName"), QStringLiteral("a text")}, {QStringLiteral("names"), QStringLiteral("a text")}};
    if (in("publish_definition.cpp")) return {{QStringLiteral("present"), QStringLiteral("§ is at version §")}};
    if (in("shop_edits.cpp")) return {{QStringLiteral("move.noun"), QStringLiteral("stock")}, {QStringLiteral("move"), QStringLiteral("stock")}};
    if (in("filter_parser.cpp"))
        return {{QStringLiteral("after"), QStringLiteral(" after §")}, {QStringLiteral("hint"), QStringLiteral("; did you mean §?")},
                {QStringLiteral("describeKind"), QStringLiteral("a number")}};
    if (in("filter_value.cpp")) return {{QStringLiteral("duration"), QStringLiteral("is longer than 10 years")}, {QStringLiteral("time"), QStringLiteral("is a time too far from 1970 to be stored")}};
    return {};
}

std::vector<ScannedSentence> sentencesOfCore() {
    const QDir root(QStringLiteral(SAGA_SOURCES));
    std::vector<ScannedSentence> all;
    for (QDirIterator files(root.filePath(QStringLiteral("core")), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        QFile file(files.next());
        const QString path = root.relativeFilePath(file.fileName());
        if (isIn(kOfNoWindow, path) || !file.open(QIODevice::ReadOnly)) continue;
        const std::vector<ScannedSentence> found = scanSentences(path, QString::fromUtf8(file.readAll()), isIn(kReturning, path), partsOf(path));
        all.insert(all.end(), found.begin(), found.end());
    }
    return all;
}

// With a value of its own at each place: "must be from v1v to v2v".
QString withValues(const QString& text) {
    QString out;
    int number = 0;
    for (const QChar c : text) out += c == kValue ? QStringLiteral("v%1v").arg(++number) : QString(c);
    return out;
}

QStringList valuesIn(const QString& text) {
    static const QRegularExpression value(QStringLiteral("v\\d+v"));
    QStringList found;
    for (auto it = value.globalMatch(text); it.hasNext();) found << it.next().captured();
    found.sort();
    found.removeDuplicates();
    return found;
}

bool isKorean(const QString& text) {
    static const QRegularExpression hangul(QStringLiteral("[가-힣]"));
    return hangul.match(text).hasMatch();
}

QString words(const QString& english) {
    return coreWords(english.toStdString());
}

}  // namespace

class TestCoreWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void everySentenceOfCoreIsKnownInKorean();
    void everySentenceKeepsItsValues();
    void everyInvariantIsSaidInKorean();
    void whatAnInvariantFoundIsSaidWhole();
    void resultsOfChannelsAreSaidInKorean();
    void englishStaysAsItIs();
    void whatIsNotKnownStaysAsItIs();
    void valuesAreNotTouched();

private:
    void speakKorean();
    QTranslator m_korean;
};

void TestCoreWords::speakKorean() {
    QVERIFY(m_korean.load(QStringLiteral(":/saga/i18n/saga_console_ko.qm")));
    QVERIFY(QCoreApplication::installTranslator(&m_korean));
}

void TestCoreWords::cleanup() {
    QCoreApplication::removeTranslator(&m_korean);
}

void TestCoreWords::everySentenceOfCoreIsKnownInKorean() {
    speakKorean();
    const std::vector<ScannedSentence> sentences = sentencesOfCore();
    // Far fewer would mean that the sources were not read.
    QVERIFY2(sentences.size() > 300, qPrintable(QString::number(sentences.size())));
    QStringList unknown;
    for (const ScannedSentence& sentence : sentences) {
        if (kPieces.contains(sentence.text)) continue;
        const QString english = withValues(sentence.text);
        const QString counted = QStringLiteral("7 %1 of sagas that do not exist").arg(english);
        const bool isCounted = sentence.place.endsWith(QStringLiteral("global_checks.cpp")) && isKorean(words(counted));
        const QString korean = words(isCounted ? counted : english);
        if (isKorean(korean) && valuesIn(korean) == valuesIn(english)) continue;
        unknown << sentence.place + QStringLiteral(": ") + sentence.text;
        qWarning("%s", qPrintable(unknown.last()));
    }
    QVERIFY2(unknown.isEmpty(), qPrintable(QStringLiteral("unknown: %1").arg(unknown.size())));
}

void TestCoreWords::everySentenceKeepsItsValues() {
    speakKorean();
    for (const auto& group : {invariantSentences(), refusalSentences(), readingSentences()}) {
        for (const char* source : group) {
            QString english = QString::fromUtf8(source);
            english.replace(QRegularExpression(QStringLiteral("%([1-9])")), QStringLiteral("v\\1v"));
            QVERIFY2(!english.contains(QStringLiteral("vv")), source);
            const QString korean = words(english);
            const bool isFrame = !english.contains(QRegularExpression(QStringLiteral("[a-z]{2}")));
            QVERIFY2(isFrame || isKorean(korean), source);
            QVERIFY2(valuesIn(korean) == valuesIn(english), qPrintable(korean));
        }
    }
}

void TestCoreWords::everyInvariantIsSaidInKorean() {
    speakKorean();
    InvariantChecker bare({});
    InvariantChecker whole({});
    GlobalFacts global;
    global.databaseCheck = "ok";
    whole.addGlobal(global);
    whole.addAcknowledged(1, {});
    for (const VerifyReport& report : {bare.finish(), whole.finish()}) {
        for (const InvariantResult& result : report.results) {
            QVERIFY2(isKorean(coreWords(result.title)), result.title.c_str());
            QVERIFY2(isKorean(coreWords(result.compared)), result.compared.c_str());
        }
    }
    QCOMPARE(words(QStringLiteral("3 running of 1,204 sagas, 2 child sagas against their parents")),
             QStringLiteral("사가 1,204개 중 실행 중 3개, 하위 사가 2개와 상위 사가"));
}

void TestCoreWords::whatAnInvariantFoundIsSaidWhole() {
    speakKorean();
    QCOMPARE(words(QStringLiteral("TXN_1: step debit was done but has no effect row")),
             QStringLiteral("TXN_1: debit 단계: 실행되었지만 반영 기록이 없습니다"));
    QCOMPARE(words(QStringLiteral("user-123/balance: the balance is 5, its postings sum to 4")),
             QStringLiteral("user-123/balance: 잔액은 5인데 변동의 합은 4입니다"));
    QCOMPARE(words(QStringLiteral("TXN_1: child TXN_2 of step pay is COMPLETED though its parent is FAILED")),
             QStringLiteral("TXN_1: pay 단계의 하위 사가 TXN_2: COMPLETED 상태이지만 상위 사가는 FAILED입니다"));
}

void TestCoreWords::resultsOfChannelsAreSaidInKorean() {
    speakKorean();
    for (const char* result : {"delivered", "not configured", "no address", "pending", "sent", "failed"})
        QVERIFY2(isKorean(NoticeModel::resultText(result)), result);
    for (const char* reason : {"no answer came in time", "the answer is larger than 1 MiB", "too many calls wait for a connection",
                               "is no address of http or https", "the request failed", "https://hook.example answered 503",
                               "https://hook.example: the request failed", "too many notices wait to leave"}) {
        const QString said = NoticeModel::resultText("pending: " + std::string(reason));
        QVERIFY2(isKorean(said.section(QStringLiteral(": "), 1)), qPrintable(said));
    }
}

void TestCoreWords::englishStaysAsItIs() {
    for (const ScannedSentence& sentence : sentencesOfCore()) QCOMPARE(words(withValues(sentence.text)), withValues(sentence.text));
    QCOMPARE(words(QStringLiteral("limit: must be from 1 to 500 (INVALID_INPUT)")), QStringLiteral("limit: must be from 1 to 500 (INVALID_INPUT)"));
}

void TestCoreWords::whatIsNotKnownStaysAsItIs() {
    speakKorean();
    for (const char* text : {"", ":", ": ", "the buyer changed his mind", "bank: closed for today (see notice)", "must be from", "한국어 사유"})
        QCOMPARE(coreWords(text), QString::fromUtf8(text));
}

void TestCoreWords::valuesAreNotTouched() {
    speakKorean();
    QCOMPARE(words(QStringLiteral("there is no user %1-money")), QStringLiteral("사용자 %1-money이(가) 없습니다"));
    QCOMPARE(words(QStringLiteral("all postings in stock sum to -5")), QStringLiteral("stock 단위의 모든 변동을 더하면 0이 아니라 -5입니다"));
    QCOMPARE(words(QStringLiteral("limit: must be from 1 to 500 (INVALID_INPUT)")), QStringLiteral("limit: 1에서 500 사이여야 합니다 (INVALID_INPUT)"));
}

}  // namespace saga::ui

QTEST_GUILESS_MAIN(saga::ui::TestCoreWords)
#include "tst_core_words.moc"
