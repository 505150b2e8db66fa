// A typed filter as the field shows it: places in UTF-16 units, coloured words, completion, joining.
#include <QTest>

#include "ui/models/filter_text.h"

namespace saga::ui {

class TestFilterText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marksTheError_data();
    void marksTheError();
    void coloursWords_data();
    void coloursWords();
    void completesAtTheCursor();
    void joinsConditions_data();
    void joinsConditions();
};

void TestFilterText::marksTheError_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("ok");
    QTest::addColumn<int>("position");
    QTest::newRow("empty") << QString() << true << 0;
    QTest::newRow("right") << QStringLiteral("status = FAILED and not injected") << true << 0;
    QTest::newRow("unknown field") << QStringLiteral("status = FAILED and colour = red") << false << 20;
    QTest::newRow("no value") << QStringLiteral("user =") << false << 6;
    // Three Hangul syllables are nine bytes and three units.
    QTest::newRow("after Hangul") << QStringLiteral("user = \"마법검\" nonsense") << false << 13;
    QTest::newRow("after an emoji") << QStringLiteral("user = \"\U0001F5E1\" nonsense") << false << 12;
}

void TestFilterText::marksTheError() {
    QFETCH(QString, text);
    QFETCH(bool, ok);
    QFETCH(int, position);
    const FilterTextCheck check = checkFilterText(text);
    QCOMPARE(check.ok, ok);
    QCOMPARE(check.position, position);
    QCOMPARE(check.message.isEmpty(), ok);
}

void TestFilterText::coloursWords_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("parts");  // F field, K keyword, V value
    QTest::newRow("condition") << QStringLiteral("status = FAILED") << QStringLiteral("FV");
    QTest::newRow("joined") << QStringLiteral("duration > 2s and not injected") << QStringLiteral("FVKKF");
    QTest::newRow("value that is called like a field") << QStringLiteral("user = status") << QStringLiteral("FV");
    QTest::newRow("text") << QStringLiteral("user ~ \"and or\"") << QStringLiteral("FV");
    QTest::newRow("half typed") << QStringLiteral("user = \"and") << QStringLiteral("FV");
    QTest::newRow("list") << QStringLiteral("status in (FAILED, COMPLETED)") << QStringLiteral("FKVV");
}

void TestFilterText::coloursWords() {
    QFETCH(QString, text);
    QFETCH(QString, parts);
    QString found;
    for (const FilterField::Span& span : filterSpans(text)) {
        QVERIFY(span.start >= 0 && span.start + span.length <= text.size());
        found += span.part == FilterField::Part::Field     ? QLatin1Char('F')
                 : span.part == FilterField::Part::Keyword ? QLatin1Char('K')
                                                           : QLatin1Char('V');
    }
    QCOMPARE(found, parts);
}

void TestFilterText::completesAtTheCursor() {
    int start = -1;
    const QString text = QStringLiteral("sta = FAILED");
    QVERIFY(filterWordsAt(text, 3, start).contains(QStringLiteral("status")));
    QCOMPARE(start, 0);
    const QString more = QStringLiteral("user = \"마법검\" an");
    QVERIFY(filterWordsAt(more, static_cast<int>(more.size()), start).contains(QStringLiteral("and")));
    QCOMPARE(start, 13);
}

void TestFilterText::joinsConditions_data() {
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("nothing") << QStringLiteral("  ") << QStringLiteral("injected");
    QTest::newRow("and") << QStringLiteral("paused") << QStringLiteral("paused and injected");
    QTest::newRow("or binds weaker") << QStringLiteral("paused or running")
                                     << QStringLiteral("(paused or running) and injected");
    QTest::newRow("or in a text") << QStringLiteral("user = \"a or b\"")
                                  << QStringLiteral("user = \"a or b\" and injected");
}

void TestFilterText::joinsConditions() {
    QFETCH(QString, before);
    QFETCH(QString, after);
    const QString joined = filterWith(before, QStringLiteral("injected"));
    QCOMPARE(joined, after);
    QVERIFY(checkFilterText(joined).ok);
}

}  // namespace saga::ui

QTEST_APPLESS_MAIN(saga::ui::TestFilterText)
#include "tst_filter_text.moc"
