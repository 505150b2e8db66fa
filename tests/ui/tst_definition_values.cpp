// The text of a definition as it is read and written, differences between lines, where the nodes of a graph lie.
#include <QTest>

#include "ui/models/diff_model.h"
#include "ui/models/line_diff.h"
#include "ui/pages/definitions/definition_drafts.h"
#include "ui/pages/definitions/definition_text.h"
#include "ui/scenes/dag_layout.h"

namespace saga::ui {

namespace {

QString drawn(const std::vector<DiffLine>& lines) {
    QStringList words;
    for (const DiffLine& line : lines) {
        const QString sign = line.what == DiffLine::What::Added ? QStringLiteral("+") : line.what == DiffLine::What::Removed ? QStringLiteral("-") : QStringLiteral("=");
        words << sign + line.text + QString::number(line.before) + QLatin1Char('/') + QString::number(line.after);
    }
    return words.join(QLatin1Char(' '));
}

QStringList letters(const char* text) {
    QStringList lines;
    for (const QChar c : QString::fromLatin1(text))
        lines << QString(c);
    return lines;
}

constexpr const char* kStored = R"({"deadlineMs":300000,"input":{"price":"integer","userId":"text"},"name":"gift","steps":[{"action":"users.debit","after":[],"id":"pay","retry":{"attempts":3,"backoffMs":50}}],"version":1})";

}  // namespace

class DefinitionValuesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesAreCompared_data();
    void linesAreCompared();
    void aDiffTurnsOneTextIntoTheOther();
    void onlyChangesWithTheirSurroundings();
    void theStoredFormBecomesReadable();
    void theVersionIsRaisedInPlace();
    void stepsAreFoundInTheText();
    void columnsCountCharacters();
    void aKeyReadsItself();
    void aListIsAColumn();
    void aDiamondStandsInThreeLayers();
    void aLongEdgeGoesAround();
    void aCycleDoesNotHang();
};

void DefinitionValuesTest::linesAreCompared_data() {
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    QTest::addColumn<QString>("expected");
    QTest::newRow("the same") << letters("ab") << letters("ab") << QStringLiteral("=a1/1 =b2/2");
    QTest::newRow("nothing") << QStringList() << QStringList() << QString();
    QTest::newRow("all new") << QStringList() << letters("ab") << QStringLiteral("+a0/1 +b0/2");
    QTest::newRow("all gone") << letters("ab") << QStringList() << QStringLiteral("-a1/0 -b2/0");
    QTest::newRow("changed in the middle") << letters("abc") << letters("axc") << QStringLiteral("=a1/1 -b2/0 +x0/2 =c3/3");
    QTest::newRow("inserted") << letters("ac") << letters("abc") << QStringLiteral("=a1/1 +b0/2 =c2/3");
}

void DefinitionValuesTest::linesAreCompared() {
    QFETCH(QStringList, before);
    QFETCH(QStringList, after);
    QTEST(drawn(lineDiff(before, after)), "expected");
}

// Whatever the texts: leaving out what was added gives the one, leaving out what was removed the other, and no shorter script
// exists than the longest common part allows.
void DefinitionValuesTest::aDiffTurnsOneTextIntoTheOther() {
    quint32 seed = 1;
    const auto draw = [&seed](quint32 most) {
        seed = seed * 1664525 + 1013904223;
        return (seed >> 16) % most;
    };
    for (int round = 0; round < 200; ++round) {
        QStringList a;
        QStringList b;
        for (quint32 i = draw(14); i > 0; --i)
            a << QString(QChar(u'a' + static_cast<char16_t>(draw(4))));
        for (quint32 i = draw(14); i > 0; --i)
            b << QString(QChar(u'a' + static_cast<char16_t>(draw(4))));
        QStringList before;
        QStringList after;
        int same = 0;
        for (const DiffLine& line : lineDiff(a, b)) {
            if (line.what != DiffLine::What::Added)
                before << line.text;
            if (line.what != DiffLine::What::Removed)
                after << line.text;
            same += line.what == DiffLine::What::Same ? 1 : 0;
        }
        QCOMPARE(before, a);
        QCOMPARE(after, b);
        std::vector<std::vector<int>> common(static_cast<std::size_t>(a.size()) + 1, std::vector<int>(static_cast<std::size_t>(b.size()) + 1, 0));
        for (std::size_t i = 1; i < common.size(); ++i)
            for (std::size_t k = 1; k < common[i].size(); ++k)
                common[i][k] = a[static_cast<qsizetype>(i) - 1] == b[static_cast<qsizetype>(k) - 1] ? common[i - 1][k - 1] + 1 : std::max(common[i - 1][k], common[i][k - 1]);
        QCOMPARE(same, common.back().back());
    }
}

void DefinitionValuesTest::onlyChangesWithTheirSurroundings() {
    QStringList lines;
    for (int i = 0; i < 40; ++i)
        lines << QStringLiteral("line %1").arg(i);
    QStringList changed = lines;
    changed[20] = QStringLiteral("other");
    DiffModel model;
    model.setTexts(lines.join(QLatin1Char('\n')), changed.join(QLatin1Char('\n')));
    QCOMPARE(model.rowCount(), 41);
    QCOMPARE(model.added(), 1);
    QCOMPARE(model.removed(), 1);
    model.setChangesOnly(true);
    QCOMPARE(model.rowCount(), 1 + 3 + 2 + 3 + 1);
    QCOMPARE(model.index(0, DiffModel::Text).data().toString(), QStringLiteral("…"));
    QVERIFY(!model.index(0, DiffModel::Text).data(DiffModel::WhatRole).isValid());
    QCOMPARE(model.index(4, DiffModel::Text).data().toString(), QStringLiteral("− line 20"));
    QCOMPARE(model.index(5, DiffModel::Text).data().toString(), QStringLiteral("+ other"));
    QCOMPARE(model.index(5, DiffModel::Text).data(Qt::AccessibleTextRole).toString(), QStringLiteral("added: other"));
    model.setTexts(QStringLiteral("a\nb"), QStringLiteral("a\nb"));
    QVERIFY(model.isSame());
    QCOMPARE(model.rowCount(), 1);
}

void DefinitionValuesTest::theStoredFormBecomesReadable() {
    const QString text = readableDefinition(kStored);
    const QStringList lines = text.split(QLatin1Char('\n'));
    QVERIFY2(lines.size() > 10, qPrintable(text));
    QCOMPARE(lines[1], QStringLiteral("  \"name\": \"gift\","));
    QCOMPARE(lines[2], QStringLiteral("  \"version\": 1,"));
    QVERIFY2(text.contains(QStringLiteral("\"retry\": { \"attempts\": 3, \"backoffMs\": 50 }")), qPrintable(text));
    QVERIFY(text.indexOf(QStringLiteral("\"id\"")) < text.indexOf(QStringLiteral("\"action\"")));
    // Nothing but the form is another one.
    QVERIFY(*parseJson(text.toStdString(), "text") == *parseJson(kStored, "stored"));
    QCOMPARE(readableDefinition("{ no json"), QStringLiteral("{ no json"));
    QCOMPARE(inputFields(kStored).size(), std::size_t{2});
    QCOMPARE(inputFields("{").size(), std::size_t{0});
}

void DefinitionValuesTest::theVersionIsRaisedInPlace() {
    QCOMPARE(*withVersion(QStringLiteral("{ \"name\": \"a\",\n  \"version\" : 7 }"), 8), QStringLiteral("{ \"name\": \"a\",\n  \"version\" : 8 }"));
    // One within a step is not the definition's.
    QCOMPARE(*withVersion(QStringLiteral("{\"x\":{\"version\":1},\"version\":2}"), 3), QStringLiteral("{\"x\":{\"version\":1},\"version\":3}"));
    QVERIFY(!withVersion(QStringLiteral("{\"x\":{\"version\":1}}"), 3));
    QVERIFY(!withVersion(QString(), 3));
}

void DefinitionValuesTest::stepsAreFoundInTheText() {
    const QString text = QStringLiteral("{\n  \"steps\": [\n    { \"id\": \"pay\" },\n    { \"id\": \"pay.back\" } ] }");
    QCOMPARE(*placeOfStep(text, QStringLiteral("pay")), std::pair(3, 7));
    QCOMPARE(*placeOfStep(text, QStringLiteral("pay.back")), std::pair(4, 7));
    QVERIFY(!placeOfStep(text, QStringLiteral("payXback")));
}

void DefinitionValuesTest::columnsCountCharacters() {
    const QString text = QStringLiteral("a\n") + QString::fromUtf8("\"결제\": x");
    QCOMPARE(characterColumn(text, 2, 1), 1);
    QCOMPARE(characterColumn(text, 2, 11), 7);
    QCOMPARE(characterColumn(text, 9, 4), 1);
}

void DefinitionValuesTest::aKeyReadsItself() {
    const DefinitionKey key{"item-purchase", 3};
    QCOMPARE(key.text(), QStringLiteral("item-purchase/3"));
    QVERIFY(*DefinitionKey::of(key.text()) == key);
    QVERIFY(!DefinitionKey::of(QStringLiteral("item-purchase")));
    QVERIFY(!DefinitionKey::of(QStringLiteral("item-purchase/x")));
    QVERIFY(!DefinitionKey::of({}));
}

void DefinitionValuesTest::aListIsAColumn() {
    const DagLayout layout({}, {{{}, 60}, {{0}, 60}, {{1}, 60}});
    QCOMPARE(layout.layerOf(2), 2);
    QCOMPARE(layout.nodeRect(0).center().x(), layout.nodeRect(2).center().x());
    QVERIFY(layout.nodeRect(1).top() > layout.nodeRect(0).bottom());
    QCOMPARE(layout.below(0), 1);
    QCOMPARE(layout.above(0), -1);
    QCOMPARE(layout.beside(1, 1), -1);
    QVERIFY(DagLayout({}, {}).size().isEmpty());
}

void DefinitionValuesTest::aDiamondStandsInThreeLayers() {
    const DagLayout layout({}, {{{}, 60}, {{0}, 60}, {{0}, 90}, {{1, 2}, 60}});
    QCOMPARE(layout.layerOf(1), 1);
    QCOMPARE(layout.layerOf(2), 1);
    QCOMPARE(layout.layerOf(3), 2);
    QVERIFY(!layout.nodeRect(1).intersects(layout.nodeRect(2)));
    QVERIFY(std::abs(layout.nodeRect(0).center().x() - layout.nodeRect(3).center().x()) < 2);
    QCOMPARE(layout.edges().size(), std::size_t{4});
    QCOMPARE(layout.beside(1, 1), 2);
    QCOMPARE(layout.nodeAt(layout.nodeRect(2).center()), 2);
    QCOMPARE(layout.nodeAt(QPointF(-5, -5)), -1);
}

void DefinitionValuesTest::aLongEdgeGoesAround() {
    const DagLayout layout({}, {{{}, 60}, {{0}, 60}, {{0, 1}, 60}});
    for (const DagEdge& edge : layout.edges()) {
        for (int i = 1; i < edge.path.size(); ++i) {
            const QPointF middle = (edge.path[i - 1] + edge.path[i]) / 2;
            QVERIFY(!layout.nodeRect(1).contains(middle));
        }
    }
}

void DefinitionValuesTest::aCycleDoesNotHang() {
    const DagLayout layout({}, {{{1}, 60}, {{0}, 60}, {{2, 7, -1}, 60}});
    QCOMPARE(layout.nodeCount(), 3);
    QCOMPARE(layout.edges().size(), std::size_t{1});
}

}  // namespace saga::ui

QTEST_GUILESS_MAIN(saga::ui::DefinitionValuesTest)
#include "tst_definition_values.moc"
