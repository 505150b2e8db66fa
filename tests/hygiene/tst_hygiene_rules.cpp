#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

#include "tests/hygiene/include_rules.h"
#include "tests/hygiene/shape_rules.h"
#include "tests/hygiene/tree_rules.h"

using namespace saga::hygiene;

namespace {

std::string textOf(const Findings& findings) {
    std::string text;
    for (const Finding& finding : findings) text += finding.toText() + "\n";
    return text;
}

std::string functionOfLines(int lines) {
    std::string text = "int f(int a) {\n";
    for (int line = 2; line < lines; ++line) text += "    if (a) { g({a}); }\n";
    return text + "}\n";
}

void write(const QTemporaryDir& folder, const char* path, const char* text) {
    const std::filesystem::path file = std::filesystem::path(folder.path().toStdString()) / path;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file) << text;
}

}  // namespace

// Each rule finds a planted offence and leaves its decent neighbour alone.
class TstHygieneRules : public QObject {
    Q_OBJECT

private:
    static void row(const char* name, const char* path, const char* text, const char* reason, int line = 1) {
        QTest::newRow(name) << QByteArray(path) << QByteArray(text) << QByteArray(reason) << line;
    }
    static void columns() {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("reason");  // part of the one finding, or empty for none
        QTest::addColumn<int>("line");
    }
    static void compare() {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, reason);
        QFETCH(int, line);
        const Findings findings = checkSource(path.toStdString(), text.toStdString());
        if (reason.isEmpty()) {
            QCOMPARE(textOf(findings), std::string());
            return;
        }
        QVERIFY2(findings.size() == 1, ("found: " + textOf(findings)).c_str());
        QCOMPARE(findings[0].path, path.toStdString());
        QCOMPARE(findings[0].line, line);
        QVERIFY2(findings[0].reason.find(reason.toStdString()) != std::string::npos, findings[0].reason.c_str());
    }

private Q_SLOTS:
    void includes_data() {
        columns();
        row("core from ui", "core/engine/a.cpp", "#include \"ui/pages/b.h\"\n", "core/engine may not include ui/pages");
        row("engine from kernel", "core/saga/a.cpp", "\n#include \"core/engine/b.h\"\n", "may not include", 2);
        row("store from ui", "ui/pages/sagas/a.cpp", "#include \"core/stores/sqlite/b.h\"\n", "may not include");
        row("engine from ui", "ui/bridge/a.cpp", "#include \"core/engine/b.h\"\n", "may not include");
        row("page from widget", "ui/widgets/a.cpp", "#include \"ui/pages/b.h\"\n", "may not include");
        row("api from delegate", "ui/delegates/a.cpp", "#include \"core/admin_api/b.h\"\n", "may not include");
        row("console from sagactl", "app/sagactl/a.cpp", "#include \"ui/shell/b.h\"\n", "may not include");
        row("not from the root", "core/saga/a.cpp", "#include \"state.h\"\n", "not written from the project root");
        row("unknown room", "core/saga/a.cpp", "#include \"core/misc/b.h\"\n", "names no room");
        row("file in no room", "core/misc/a.cpp", "int a;\n", "lies in no room");
        row("qt in the kernel", "core/saga/a.cpp", "#include <QString>\n", "is plain C++");
        row("qt in the engine", "core/engine/a.cpp", "#include <QtCore/qstring.h>\n", "is plain C++");
        row("window in a store", "core/stores/sqlite/a.cpp", "#include <QWidget>\n", "knows no windows");
        row("window in sagactl", "app/sagactl/a.cpp", "#include <QApplication>\n", "knows no windows");
        row("thread in the kernel", "core/saga/a.cpp", "#  include <mutex>\n", "is pure");
        row("file in the checker", "core/verify/a.cpp", "#include <fstream>\n", "is pure");
        row("thread in base", "core/base/a.cpp", "#include <thread>\n", "starts and locks nothing");
        row("json elsewhere", "core/base/b.cpp", "#include <rapidjson/writer.h>\n", "RapidJSON");
        row("sqlite elsewhere", "core/stores/sql/a.cpp", "#include <sqlite3.h>\n", "sqlite3.h");
        row("spdlog elsewhere", "core/engine/a.cpp", "#include <spdlog/spdlog.h>\n", "core/runtime knows spdlog");
        row("qt sql elsewhere", "core/runtime/a.cpp", "#include <QSqlDatabase>\n", "Qt SQL");
        row("own room", "core/saga/a.cpp", "#include \"core/saga/b.h\"\n", "");
        row("below", "core/saga/a.cpp", "#include \"core/base/b.h\"\n#include <vector>\n", "");
        row("kernel in the checker", "core/verify/a.cpp", "#include \"core/saga/b.h\"\n", "");
        row("json at home", "core/base/json.cpp", "#include <rapidjson/writer.h>\n", "");
        row("sqlite at home", "core/stores/sqlite/a.cpp", "#include <sqlite3.h>\n", "");
        row("moc output", "ui/shell/a.cpp", "#include \"a.moc\"\n", "");
        row("in a comment", "core/saga/a.cpp", "// #include <QString>\n", "");
    }
    void includes() { compare(); }

    void calls_data() {
        columns();
        row("nested loop", "ui/shell/a.cpp", "void f() {\n    QEventLoop loop;\n}\n", "runs an event loop", 2);
        row("processEvents", "app/a.cpp", "void f() { app.processEvents(); }\n", "runs an event loop");
        row("modal exec", "ui/pages/a.cpp", "void f() { dialog.exec(); }\n", "runs an event loop");
        row("message box", "ui/pages/a.cpp", "void f() { QMessageBox::warning(w); }\n", "runs an event loop");
        row("blocking", "ui/bridge/a.cpp", "int f = Qt::BlockingQueuedConnection;\n", "blocks one thread");
        row("signal string", "ui/shell/a.cpp", "void f() { g(SIGNAL(b())); }\n", "string-based");
        row("slot string", "ui/shell/a.cpp", "void f() { g(SLOT(b())); }\n", "string-based");
        row("sleep", "core/engine/a.cpp", "void f() { std::this_thread::sleep_for(d); }\n", "sleeps");
        row("qt sleep", "tests/ui/a.cpp", "void f() { QThread::msleep(5); }\n", "sleeps");
        row("test wait", "tests/ui/a.cpp", "void f() { QTest::qWait(5); }\n", "sleeps");
        row("proxy", "ui/models/a.cpp", "class P : QSortFilterProxyModel {};\n", "quadratic");
        row("wall clock", "core/engine/a.cpp", "auto t = std::chrono::system_clock::now();\n", "asks for the time");
        row("qt wall clock", "ui/pages/a.cpp", "auto t = QDateTime::currentDateTimeUtc();\n", "asks for the time");
        row("kernel clock", "core/saga/a.cpp", "auto t = std::chrono::steady_clock::now();\n", "pure room");
        row("using namespace", "core/base/a.h", "// A.\n#pragma once\nusing namespace std;\n", "in a header", 3);
        row("lambda", "ui/shell/a.cpp", "void f() { connect(a, &A::b, [this] { c(1, 2); }); }\n", "context object");
        row("lambda with context", "ui/shell/a.cpp", "void f() { connect(a, &A::b, this, [this] { c(); }); }\n", "");
        row("clock at home", "core/base/system_clock.cpp", "auto t = std::chrono::system_clock::now();\n", "");
        row("sql exec", "core/stores/sqlite/a.cpp", "void f() { query.exec(); }\n", "");
        row("in words", "ui/shell/a.cpp", "// no processEvents\nauto a = \"SLOT(b)\";\n", "");
        row("own macros", "ui/shell/a.cpp", "int a = Q_SLOTS + Q_SIGNAL;\n", "");
    }
    void calls() { compare(); }

    void shownText_data() {
        columns();
        row("capital", "ui/shell/a.cpp", "void f() { b->setText(QStringLiteral(\"Cancel\")); }\n", "without tr()");
        row("space", "ui/shell/a.cpp", "void f() {\n  b->setToolTip(\n    QStringLiteral(\"buy it\"));\n}\n",
            "without tr()", 3);
        row("second argument", "ui/shell/a.cpp", "void f() { m->addAction(icon(1), QLatin1String(\"Buy\")); }\n",
            "without tr()");
        row("constructor", "ui/shell/a.cpp", "auto l = new QLabel(QString::fromUtf8(\"Sum\"), this);\n",
            "without tr()");
        row("translated", "ui/shell/a.cpp", "void f() { b->setText(tr(\"Cancel\")); }\n", "");
        row("format", "ui/shell/a.cpp", "void f() { b->setText(QStringLiteral(\"%1 / %2\")); }\n", "");
        row("empty", "ui/shell/a.cpp", "void f() { b->setText(QString()); }\n", "");
        row("icon name", "ui/shell/a.cpp", "void f() { m->addAction(icon(QStringLiteral(\"Save\")), tr(\"S\")); }\n",
            "");
        row("object name", "ui/shell/a.cpp", "void f() { b->setObjectName(QStringLiteral(\"Buy now\")); }\n", "");
        row("not in a window", "tests/ui/a.cpp", "void f() { b->setText(QStringLiteral(\"Cancel\")); }\n", "");
    }
    void shownText() { compare(); }

    void comments_data() {
        columns();
        row("reminder", "core/base/a.cpp", "int a;  // TODO: later\n", "do it or leave it out");
        row("fixme", "core/base/a.cpp", "/*\n FIXME */\n", "do it or leave it out", 2);
        row("dead code", "core/base/a.cpp", "int a;\n// f(a);\n", "commented-out code", 2);
        row("dead block", "core/base/a.cpp", "// if (a) {\n", "commented-out code");
        row("banner", "core/base/a.cpp", "// ---------- section\n", "banner");
        row("prose", "core/base/a.cpp", "// Answers later (never at once);\n// may be empty;\nint a;\n", "");
        row("reason", "core/base/a.cpp", "// Once only; a second call would count twice.\nint a;\n", "");
        row("in words", "core/base/a.cpp", "auto a = \"TODO\";\n", "");
    }
    void comments() { compare(); }

    void names_data() {
        columns();
        row("camel case", "core/base/sagaState.cpp", "int a;\n", "snake_case");
        row("catch-all file", "core/base/string_utils.cpp", "int a;\n", "does not say what the file holds");
        row("catch-all type", "core/base/a.cpp", "class SagaManager final : A {};\n", "does not say what the type is");
        row("info type", "core/base/a.cpp", "struct SagaInfo { int a; };\n", "does not say what the type is");
        row("bare header", "core/base/a.h", "#pragma once\nint a;\n", "begins by saying");
        row("unguarded header", "core/base/a.h", "// A.\nint a;\n", "#pragma once");
        row("decent", "core/base/common_cause.h", "// A.\n#pragma once\nstruct Cause {};\n", "does not say");
        row("declared elsewhere", "core/base/a.cpp", "class StyleHintInfo;\n", "");
        row("part of a word", "core/base/utilization.cpp", "struct Database {};\n", "");
    }
    void names() { compare(); }

    void functionLength_data() {
        QTest::addColumn<QByteArray>("frame");  // %1 stands for the function
        QTest::newRow("free") << QByteArray("%1");
        QTest::newRow("after others") << QByteArray(
            "enum class E { A, B };\nint t[] = {1, 2};\nint g() { return 1; }\n%1");
        QTest::newRow("namespace") << QByteArray("namespace a::b {\n%1}\n");
        QTest::newRow("class") << QByteArray("template <class T = int>\nclass C : public B<T> {\n%1};\n");
        QTest::newRow("anonymous") << QByteArray("namespace {\nconst char* k = \"}\"; // }\n%1}\n");
        QTest::newRow("after macro") << QByteArray("#define A(x) \\\n    {\n%1");
    }
    void functionLength() {
        QFETCH(QByteArray, frame);
        const auto framed = [&](int lines) {
            return QByteArray(frame).replace("%1", QByteArray::fromStdString(functionOfLines(lines))).toStdString();
        };
        const auto check = [](std::string text) {
            return checkFunctionLength(splitSource("core/base/a.cpp", std::move(text)));
        };
        QCOMPARE(textOf(check(framed(kMaxFunctionLines))), std::string());
        const Findings findings = check(framed(kMaxFunctionLines + 1));
        QCOMPARE(findings.size(), std::size_t(1));
        QCOMPARE(findings[0].line, 1 + static_cast<int>(frame.left(frame.indexOf("%1")).count('\n')));
    }

    void functionLengthKnowsShapes_data() {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<bool>("isFunction");
        QTest::newRow("operator") << QByteArray("bool operator==(const A& a, const A& b) {") << true;
        QTest::newRow("trailing return") << QByteArray("auto f(int a = 3) -> std::vector<int> {") << true;
        QTest::newRow("member list") << QByteArray("A::A(int a) : m_a{a}, m_b(a) {") << true;
        QTest::newRow("template") << QByteArray("template <typename T>\nT f(T a) requires (sizeof(T) == 4) {") << true;
        QTest::newRow("lambda") << QByteArray("const auto f = [](int a) {") << true;
        QTest::newRow("table") << QByteArray("const std::array kTable = {") << false;
        QTest::newRow("table of calls") << QByteArray("const std::vector<A> kTable{a(1), {") << false;
    }
    void functionLengthKnowsShapes() {
        QFETCH(QByteArray, head);
        QFETCH(bool, isFunction);
        std::string text = head.toStdString() + "\n";
        for (int line = 0; line < kMaxFunctionLines + 5; ++line) text += "    {1, 2},\n";
        text += head.count('{') > 1 && !isFunction ? "}};\n" : "}\n;\n";
        const Findings findings = checkFunctionLength(splitSource("core/base/a.cpp", text));
        QVERIFY2(findings.size() == (isFunction ? 1U : 0U), textOf(findings).c_str());
    }

    void fileLength() {
        const auto check = [](int lines) {
            return checkFileLength(splitSource("core/base/a.cpp", std::string(static_cast<std::size_t>(lines), '\n')));
        };
        QCOMPARE(check(kMaxFileLines).size(), std::size_t(0));
        QCOMPARE(check(kMaxFileLines + 1).size(), std::size_t(1));
    }

    void treesAreReadWhole() {
        QTemporaryDir folder;
        write(folder, "core/base/CMakeLists.txt", "saga_room(NAME saga_base SOURCES a.cpp)\n");
        write(folder, "core/base/a.cpp", "int a;\n");
        write(folder, "core/base/deep/b.h", "#pragma once\n");
        write(folder, "core/base/notes.txt", "TODO\n");
        write(folder, "build/c.cpp", "int c;\n");
        const SourceTree tree = readTree(folder.path().toStdString());
        QCOMPARE(tree.sources, (std::vector<std::string>{"core/base/a.cpp", "core/base/deep/b.h"}));
        QCOMPARE(checkSources(tree).size(), std::size_t(1));

        QCOMPARE(checkRegistered(tree, {"core/base/a.cpp"}).size(), std::size_t(1));
        const std::string root = folder.path().toStdString();
        QCOMPARE(checkRegistered(tree, {root + "/core/base/a.cpp", root + "/core/base/deep/b.h"}).size(),
                 std::size_t(0));

        QCOMPARE(checkReadmes(tree).size(), std::size_t(1));
        write(folder, "core/base/README.md", "# Base\n");
        QCOMPARE(checkReadmes(tree).size(), std::size_t(0));
    }

    void unreadableFilesAreFindings() {
        const SourceTree tree{"/nowhere", {"core/base/a.cpp"}, {}};
        const Findings findings = checkSources(tree);
        QCOMPARE(findings.size(), std::size_t(1));
        QCOMPARE(findings[0].reason, std::string("cannot be read"));
    }
};

QTEST_GUILESS_MAIN(TstHygieneRules)
#include "tst_hygiene_rules.moc"
