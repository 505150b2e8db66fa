#include <QtTest>

#include "tests/hygiene/source_text.h"

using namespace saga::hygiene;

class TstHygieneText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void viewsKeepLengthAndLines() {
        const std::string text = "int a; // one\n/* two\nthree */ char b = 'x';\n";
        const SourceText source = splitSource("core/base/a.cpp", text);
        for (const std::string* view : {&source.code, &source.comments, &source.statements}) {
            QCOMPARE(view->size(), text.size());
            QCOMPARE(std::count(view->begin(), view->end(), '\n'), 3);
        }
    }

    void commentsLeaveTheCode() {
        const SourceText source = splitSource("a.cpp", "f(); // g();\n/* h(); */ i();\n");
        QCOMPARE(source.code, std::string("f();        \n           i();\n"));
        QCOMPARE(source.comments, std::string("     // g();\n/* h(); */     \n"));
    }

    void literalsLeaveTheCode_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("plain") << QByteArray("f(\"a{b\");") << QByteArray("f(\"   \");");
        QTest::newRow("escaped quote") << QByteArray("f(\"a\\\"{\");") << QByteArray("f(\"    \");");
        QTest::newRow("slashes inside") << QByteArray("f(\"a//b\"); g();") << QByteArray("f(\"    \"); g();");
        QTest::newRow("character") << QByteArray("f('{');") << QByteArray("f(' ');");
        QTest::newRow("escaped character") << QByteArray("f('\\'', '}');") << QByteArray("f('  ', ' ');");
        QTest::newRow("digit separator") << QByteArray("a = 1'000'000;") << QByteArray("a = 1'000'000;");
        QTest::newRow("raw") << QByteArray("f(R\"x({\" // )x\", {1});") << QByteArray("f(R\"          \", {1});");
    }
    void literalsLeaveTheCode() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, code);
        QCOMPARE(QByteArray::fromStdString(splitSource("a.cpp", text.toStdString()).code), code);
    }

    void unterminatedTextEndsWithTheFile() {
        for (const char* text : {"f(\"abc", "/* abc", "R\"(abc", "R\"abc", "'", "\"\\"}) {
            const SourceText source = splitSource("a.cpp", text);
            QCOMPARE(source.code.size(), source.whole.size());
        }
    }

    void directivesLeaveTheStatements() {
        const SourceText source = splitSource("a.cpp", "#define A \\\n  {\nint a;\n  #if B\nint b;\n");
        QCOMPARE(source.statements.find('{'), std::string::npos);
        QCOMPARE(source.statements.find('#'), std::string::npos);
        QVERIFY(source.statements.find("int a;") != std::string::npos);
        QVERIFY(source.statements.find("int b;") != std::string::npos);
    }

    void wordsAreWhole() {
        QCOMPARE(findWord("Q_SLOT(a) SLOT(b) XSLOTY(c) SLOT (d)", "SLOT(").size(), std::size_t(2));
        QCOMPARE(findWord("SLOT SLOTS", "SLOT").size(), std::size_t(1));
        QCOMPARE(findWord("SLOT", "SLOT(").size(), std::size_t(0));
    }

    void argumentsAreSplitAtTheOutermostCommas() {
        const std::string code = "f(a, g(b, c), [this](int d, int e) { h(d, e); })";
        const std::size_t close = matchingBracket(code, 1);
        QCOMPARE(close, code.size() - 1);
        const auto starts = argumentStarts(code, 1, close);
        QCOMPARE(starts.size(), std::size_t(3));
        QCOMPARE(code[starts[2]], '[');
        QVERIFY(argumentStarts("f()", 1, 2).empty());
        QCOMPARE(matchingBracket("f((", 1), std::string::npos);
    }

    void linesCountFromOne() {
        const SourceText source = splitSource("a.cpp", "a\nb\n");
        QCOMPARE(source.lineAt(0), 1);
        QCOMPARE(source.lineAt(2), 2);
        QCOMPARE(source.lineAt(999), 3);
    }
};

QTEST_GUILESS_MAIN(TstHygieneText)
#include "tst_hygiene_text.moc"
