// Reading definitions: what is taken over, and every way to be refused, with path, line and column.
#include <QTest>

#include "core/saga/condition.h"
#include "tests/core/saga_script.h"

using namespace std::chrono_literals;

namespace saga::test {

class TestKernelDefinition : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void badText_data();
    void badText();
    void badField_data();
    void badField();
    void badSteps_data();
    void badSteps();
    void graphRules_data();
    void graphRules();
    void allProblemsInTheOrderOfTheText();
    void asOneError();
    void manyProblemsAreBounded();
    void badConditions_data();
    void badConditions();
    void goodConditions();
    void badInput_data();
    void badInput();
    void readsEveryField();
    void defaults();
    void sourceIsCanonical();
    void orderOfAGraph();
};

namespace {

std::string withField(const std::string& field) {
    return R"({"name": "x", "version": 1, "steps": [{"id": "a", "action": "a.do"}], )" + field + "}";
}

std::string withStepField(const std::string& field) {
    return R"({"name": "x", "version": 1, "input": {"n": "integer"}, "steps": [{"id": "a", "action": "a.do", "compensation": "a.undo", )" + field + "}]}";
}

std::string withSteps(const std::string& steps) { return R"({"name": "x", "version": 1, "steps": [)" + steps + "]}"; }

void expectProblem(const std::string& text, const QString& path, const QString& reason) {
    const DefinitionReading reading = readDefinition(text, knownActions());
    QVERIFY2(!reading.definition, "it was accepted");
    QVERIFY(!reading.problems.empty());
    const DefinitionProblem& problem = reading.problems.front();
    QCOMPARE(QString::fromStdString(problem.path), path);
    QVERIFY2(QString::fromStdString(problem.reason).contains(reason), problem.reason.c_str());
    QVERIFY(problem.position.line >= 1 && problem.position.column >= 1);
    QCOMPARE(reading.problems.size(), std::size_t{1});
}

void columns() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("reason");
}

void row(const char* name, const std::string& text, const char* path, const char* reason) {
    QTest::newRow(name) << QString::fromStdString(text) << QString::fromLatin1(path) << QString::fromLatin1(reason);
}

void checkRow() {
    QFETCH(QString, text);
    QFETCH(QString, path);
    QFETCH(QString, reason);
    expectProblem(text.toStdString(), path, reason);
}

}  // namespace

void TestKernelDefinition::badText_data() {
    columns();
    row("empty", "", "", "");
    row("syntax", "{\n  \"name\": }", "", "");
    row("list", "[]", "", "must be an object");
    row("number", "7", "", "must be an object");
    row("duplicate key", R"({"name": "a", "name": "b"})", "", "");
    row("deep", std::string(100, '[') + std::string(100, ']'), "", "");
}

void TestKernelDefinition::badText() { checkRow(); }

void TestKernelDefinition::badField_data() {
    columns();
    row("unknown", withField(R"("colour": 1)"), "colour", "is an unknown field");
    row("no name", R"({"version": 1, "steps": [{"id": "a", "action": "a.do"}]})", "name", "is missing");
    row("no version", R"({"name": "x", "steps": [{"id": "a", "action": "a.do"}]})", "version", "is missing");
    row("no steps", R"({"name": "x", "version": 1})", "steps", "is missing");
    row("name", R"({"name": "a b", "version": 1, "steps": [{"id": "a", "action": "a.do"}]})", "name", "1 to 64 letters");
    row("name type", R"({"name": 5, "version": 1, "steps": [{"id": "a", "action": "a.do"}]})", "name", "must be a text");
    row("version 0", R"({"name": "x", "version": 0, "steps": [{"id": "a", "action": "a.do"}]})", "version", "between 1 and 1000000");
    row("version 1.5", R"({"name": "x", "version": 1.5, "steps": [{"id": "a", "action": "a.do"}]})", "version", "must be a whole number");
    row("deadline", withField(R"("deadlineMs": -1)"), "deadlineMs", "between 0 and 31536000000");
    row("deadline type", withField(R"("deadlineMs": "5s")"), "deadlineMs", "whole number of milliseconds");
    row("input type", withField(R"("input": [])"), "input", "must be an object");
    row("input field type", withField(R"("input": {"a": "string"})"), "input.a", "must be one of text, integer");
    row("input field name", withField(R"("input": {"1a": "text"})"), "input.1a", "is no field name");
    row("onEnd type", withField(R"("onEnd": {})"), "onEnd", "must be a list");
    row("onEnd on", withField(R"("onEnd": [{"on": "never", "action": "a.do"}])"), "onEnd[0].on", "completed or failed");
    row("onEnd action", withField(R"("onEnd": [{"on": "failed", "action": "x.y"}])"), "onEnd[0].action", "nobody answers to the action \"x.y\"");
    row("onEnd no action", withField(R"("onEnd": [{"on": "failed"}])"), "onEnd[0].action", "is missing");
    row("events unknown", withField(R"("events": {"begun": "X"})"), "events.begun", "unknown field");
    row("events name", withField(R"("events": {"started": ""})"), "events.started", "1 to 64");
    row("steps type", R"({"name": "x", "version": 1, "steps": {}})", "steps", "must be a list");
    row("no step", withSteps(""), "steps", "at least one step");
    std::string many = R"({"id": "s0", "action": "a.do"})";
    for (int i = 1; i < 65; ++i)
        many += R"(, {"id": "s)" + std::to_string(i) + R"(", "action": "a.do"})";
    row("65 steps", withSteps(many), "steps", "more than 64");
}

void TestKernelDefinition::badField() { checkRow(); }

void TestKernelDefinition::badSteps_data() {
    columns();
    row("no object", withSteps("5"), "steps[0]", "must be an object");
    row("no id", withSteps(R"({"action": "a.do"})"), "steps[0].id", "is missing");
    row("no action", withSteps(R"({"id": "a"})"), "steps[0].action", "is missing");
    row("unknown action", withSteps(R"({"id": "a", "action": "z.do"})"), "steps[0].action", "nobody answers to the action \"z.do\"");
    row("unknown compensation", withSteps(R"({"id": "a", "action": "a.do", "compensation": "z.undo"})"), "steps[0].compensation", "\"z.undo\"");
    row("unknown field", withStepField(R"("retries": 1)"), "steps[0].retries", "unknown field");
    row("retry type", withStepField(R"("retry": 3)"), "steps[0].retry", "must be an object");
    row("retry unknown", withStepField(R"("retry": {"tries": 3})"), "steps[0].retry.tries", "unknown field");
    row("attempts", withStepField(R"("retry": {"attempts": 0})"), "steps[0].retry.attempts", "between 1 and 100");
    row("backoff", withStepField(R"("retry": {"backoffMs": -1})"), "steps[0].retry.backoffMs", "between 0 and 86400000");
    row("factor", withStepField(R"("retry": {"factor": 0.5})"), "steps[0].retry.factor", "between 1 and 10");
    row("cap", withStepField(R"("retry": {"backoffMs": 500, "capMs": 100})"), "steps[0].retry.capMs", "must not be below backoffMs");
    row("jitter", withStepField(R"("retry": {"jitter": 1.01})"), "steps[0].retry.jitter", "between 0 and 1");
    row("timeout", withStepField(R"("timeoutMs": 0)"), "steps[0].timeoutMs", "between 1 and");
    row("delay", withStepField(R"("delayMs": 1.5)"), "steps[0].delayMs", "whole number of milliseconds");
    row("pivot type", withStepField(R"("pivot": "yes")"), "steps[0].pivot", "must be true or false");
    row("failable type", withStepField(R"("failable": 1)"), "steps[0].failable", "must be true or false");
    row("failure policy", withStepField(R"("onCompensationFailure": "panic")"), "steps[0].onCompensationFailure", "continue or halt");
    row("event", withStepField(R"("events": {"success": 5})"), "steps[0].events.success", "must be a text");
    row("priority", withStepField(R"("priority": 5000)"), "steps[0].priority", "between -1000 and 1000");
    row("child and action", withStepField(R"("child": "other")"), "steps[0].child", "only one of them");
    row("condition", withStepField(R"("when": "n >")"), "steps[0].when", "expected a value (at character 4");
    row("after type", withStepField(R"("after": "b")"), "steps[0].after", "must be a list");
    row("after item", withStepField(R"("after": [1])"), "steps[0].after[0]", "must be the id of a step");
    row("after unknown", withStepField(R"("after": ["z"])"), "steps[0].after[0]", "there is no step \"z\"");
}

void TestKernelDefinition::badSteps() { checkRow(); }

void TestKernelDefinition::graphRules_data() {
    columns();
    const std::string a = R"({"id": "a", "action": "a.do", "compensation": "a.undo"})";
    row("duplicate id", withSteps(a + "," + a), "steps[1].id", "\"a\" is the id of steps[0] already");
    row("self", withSteps(R"({"id": "a", "action": "a.do", "after": ["a"]})"), "steps[0].after", "cycle: a -> a");
    row("cycle", withSteps(R"({"id": "a", "action": "a.do", "after": ["b"]}, {"id": "b", "action": "b.do"})"), "steps[1].after", "cycle: a -> b -> a");
    row("cycle of three",
        withSteps(a + R"(, {"id": "b", "action": "b.do", "compensation": "b.undo", "after": ["a", "d"]},
            {"id": "c", "action": "c.do", "compensation": "c.undo", "after": ["b"]}, {"id": "d", "action": "d.do", "compensation": "d.undo", "after": ["c"]})"),
        "steps[2].after", "cycle: b -> c -> d -> b");
    row("named twice", withSteps(a + R"(, {"id": "b", "action": "b.do", "after": ["a", "a"]})"), "steps[1].after[1]", "named twice");
    row("two pivots", withSteps(R"({"id": "a", "action": "a.do", "pivot": true}, {"id": "b", "action": "b.do", "pivot": true})"), "steps[1].pivot",
        "only one step can be the pivot, and \"a\" is");
    row("optional pivot", withSteps(R"({"id": "a", "action": "a.do", "pivot": true, "optional": true})"), "steps[0].optional", "cannot be optional");
    const std::string mail = R"({"id": "mail", "action": "b.do")";
    row("not compensable", withSteps(mail + "}, " + a), "steps[0]", "\"mail\" can fail and has no compensation, but stands before \"a\"");
    row("optional too", withSteps(mail + R"(, "optional": true}, )" + a), "steps[0]", "stands before \"a\"");
    row("before the pivot", withSteps(mail + R"(}, {"id": "p", "action": "c.do", "pivot": true}, )" + a), "steps[0]", "stands before \"a\"");
    row("in a graph", withSteps(R"({"id": "z", "action": "c.do", "compensation": "c.undo", "after": ["a"]}, {"id": "mail", "action": "b.do", "after": []},
        {"id": "a", "action": "a.do", "compensation": "a.undo", "after": ["mail"]})"), "steps[1]", "stands before \"a\"");
}

void TestKernelDefinition::graphRules() { checkRow(); }

void TestKernelDefinition::allProblemsInTheOrderOfTheText() {
    const DefinitionReading reading = readDefinition("{\"name\": \"x y\",\n \"version\": 1,\n \"steps\": [\n  {\"id\": \"a\", \"action\": \"no.such\",\n   \"timeoutMs\": 0, \"extra\": 1}]}", knownActions());
    QCOMPARE(reading.problems.size(), std::size_t{4});
    QStringList seen;
    for (const DefinitionProblem& problem : reading.problems)
        seen << QStringLiteral("%1:%2 %3").arg(problem.position.line).arg(problem.position.column).arg(QString::fromStdString(problem.path));
    QCOMPARE(seen, (QStringList{QStringLiteral("1:10 name"), QStringLiteral("4:25 steps[0].action"), QStringLiteral("5:17 steps[0].timeoutMs"), QStringLiteral("5:29 steps[0].extra")}));
}

void TestKernelDefinition::asOneError() {
    const auto broken = readDefinitionOrError("{\"name\": \"x\", \"version\": 1,\n \"steps\": [{\"id\": \"a\"}], \"b\": 1, \"c\": 1, \"d\": 1, \"e\": 1, \"f\": 1}", knownActions());
    QVERIFY(!broken);
    QCOMPARE(broken.error().code, ErrorCode::InvalidInput);
    QCOMPARE(broken.error().field, std::string("steps[0].action"));
    QCOMPARE(broken.error().reason, std::string("line 2, column 12: is missing; b (line 2, column 31): is an unknown field; c (line 2, column 39): is an unknown field; "
                                                "d (line 2, column 47): is an unknown field; e (line 2, column 55): is an unknown field; and 1 more"));
    const auto syntax = readDefinitionOrError("{\n  \"name\": }", knownActions());
    QCOMPARE(syntax.error().field, std::string("definition"));
    QVERIFY2(syntax.error().reason.starts_with("line 2, column 11: "), syntax.error().reason.c_str());
}

void TestKernelDefinition::manyProblemsAreBounded() {
    std::string fields = R"("f0": 0)";
    for (int i = 1; i < 500; ++i)
        fields += ", \"f" + std::to_string(i) + "\": 0";
    QCOMPARE(readDefinition(withField(fields), knownActions()).problems.size(), std::size_t{100});
}

namespace {

const std::vector<InputField> kFields{{"text", InputType::Text},    {"count", InputType::Integer}, {"rate", InputType::Number},
                                      {"flag", InputType::Boolean}, {"lines", InputType::Array},   {"who", InputType::Object}};

}  // namespace

void TestKernelDefinition::badConditions_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QString>("reason");
    const auto bad = [](const char* text, int offset, const char* reason) { QTest::newRow(text) << QString::fromLatin1(text) << offset << QString::fromLatin1(reason); };
    bad("", 0, "expected a field");
    bad("  ", 2, "expected a field");
    bad("nobody = 1", 0, "no field \"nobody\"");
    bad("count", 5, "expected a comparison after \"count\"");
    bad("count =", 7, "expected a value");
    bad("count = abc", 8, "whole numbers");
    bad("count = 1.5", 8, "whole numbers");
    bad("count = \"1\"", 8, "whole numbers");
    bad("rate > nan", 7, "numbers");
    bad("flag = 1", 7, "true or false");
    bad("flag > true", 5, "= and !=");
    bad("text < a", 5, "text is compared with");
    bad("count ~ 1", 6, "numbers are compared with");
    bad("lines = 1", 6, "not a single value");
    bad("who = 1", 4, "not a single value");
    bad("count = 1 count = 2", 10, "expected \"and\", \"or\" or the end");
    bad("count = 1 and", 13, "expected a field");
    bad("(count = 1", 10, "expected )");
    bad("count = 1)", 9, "expected \"and\"");
    bad("not", 3, "expected a field");
    bad("text = \"open", 7, "expected a value");
    bad("count in 1", 9, "expected ( after in");
    bad("count in (1,", 12, "expected a value");
    bad("count in (1 2)", 12, "expected , or )");
    bad("count & 1", 6, "expected a comparison");
}

void TestKernelDefinition::badConditions() {
    QFETCH(QString, text);
    QFETCH(int, offset);
    QFETCH(QString, reason);
    const auto problem = checkCondition(text.toStdString(), {kFields});
    QVERIFY2(problem.has_value(), "accepted");
    QVERIFY2(QString::fromStdString(problem->reason).contains(reason), problem->reason.c_str());
    QCOMPARE(static_cast<int>(problem->offset), offset);
    QVERIFY(checkCondition(std::string(1000, '('), {kFields})->reason == "nested too deeply");
    QVERIFY(checkCondition(std::string(2000, ' '), {kFields})->reason.starts_with("longer than"));
}

void TestKernelDefinition::goodConditions() {
    for (const char* text : {"count > 3", "flag", "not flag and count in (1, 2, -3)", "(text ~ item-* or text = \"a \\\" b\") and not (rate <= 1.5e3)", "flag != false", "text in (a, b)", "count!=1 or count>=2"}) {
        const auto problem = checkCondition(text, {kFields});
        QVERIFY2(!problem, text);
    }
}

void TestKernelDefinition::badInput_data() {
    columns();
    row("list", "[]", "input", "must be an object");
    row("missing", R"({"userId": "u", "itemId": "i", "quantity": 1})", "price", "is missing");
    row("unknown", R"({"userId": "u", "itemId": "i", "quantity": 1, "price": 1, "x": 1})", "x", "is not a field of item-purchase");
    row("text", R"({"userId": 5, "itemId": "i", "quantity": 1, "price": 1})", "userId", "must be a text");
    row("integer", R"({"userId": "u", "itemId": "i", "quantity": 1.5, "price": 1})", "quantity", "must be a whole number");
    row("null", R"({"userId": "u", "itemId": null, "quantity": 1, "price": 1})", "itemId", "must be a text");
}

void TestKernelDefinition::badInput() {
    QFETCH(QString, text);
    QFETCH(QString, path);
    QFETCH(QString, reason);
    const auto json = parseJson(text.toStdString(), "input");
    const Result<void> checked = checkInput(*itemPurchase(), *json);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, ErrorCode::InvalidInput);
    QCOMPARE(QString::fromStdString(checked.error().field), path);
    QVERIFY2(QString::fromStdString(checked.error().reason).contains(reason), checked.error().reason.c_str());
}

void TestKernelDefinition::readsEveryField() {
    const auto definition = definitionFrom(R"({
        "name": "full", "version": 3, "input": {"n": "integer", "o": "object", "l": "array", "b": "boolean", "d": "number", "t": "text"}, "deadlineMs": 60000,
        "onEnd": [{"on": "completed", "action": "a.do"}, {"on": "failed", "action": "b.do"}],
        "steps": [
          {"id": "one", "action": "a.do", "compensation": "a.undo", "when": "n > 3 and b", "delayMs": 5, "timeoutMs": 700, "priority": -3,
           "retry": {"attempts": 7, "backoffMs": 20, "factor": 3, "capMs": 90, "jitter": 0.25}, "onCompensationFailure": "halt",
           "events": {"success": "One.Done", "failure": "One.Failed"}},
          {"id": "two", "child": "other", "after": [], "failable": false},
          {"id": "three", "action": "c.do", "after": ["one", "two"], "pivot": true},
          {"id": "four", "action": "d.do", "optional": true}],
        "events": {"started": "S", "completed": "C", "failed": "F", "compensating": "U", "compensated": "V", "compensationFailed": "W"}})");
    QVERIFY(definition);
    QCOMPARE(definition->name + std::to_string(definition->version), std::string("full3"));
    QCOMPARE(definition->input.size(), std::size_t{6});
    QCOMPARE(definition->input[1].type, InputType::Object);
    QCOMPARE(definition->deadline, Micros{1min});
    QVERIFY(definition->onEnd[0].onCompleted && !definition->onEnd[1].onCompleted);
    const StepDefinition& one = definition->steps[0];
    QCOMPARE(one.retry.attempts, 7);
    QCOMPARE(one.retry.backoff + one.retry.cap + one.timeout + one.delay, Micros{815ms});
    QCOMPARE(one.retry.factor + one.retry.jitter, 3.25);
    QCOMPARE(one.when + one.successEvent + one.failureEvent, std::string("n > 3 and bOne.DoneOne.Failed"));
    QCOMPARE(one.priority, -3);
    QCOMPARE(one.onCompensationFailure, OnCompensationFailure::Halt);
    QVERIFY(definition->steps[1].neverRefuses && definition->steps[1].child == "other" && definition->steps[1].after.empty());
    QCOMPARE(definition->steps[2].after, (std::vector<int>{0, 1}));
    QCOMPARE(definition->steps[3].after, std::vector<int>{2});
    QVERIFY(definition->steps[3].optional);
    QCOMPARE(definition->pivotIndex(), 2);
    QCOMPARE(definition->stepIndex("four"), 3);
    QCOMPARE(definition->stepIndex("five"), -1);
    const FrameEvents& frame = definition->events;
    QCOMPARE(frame.started + frame.completed + frame.failed + frame.compensating + frame.compensated + frame.compensationFailed, std::string("SCFUVW"));
}

void TestKernelDefinition::defaults() {
    const auto definition = definitionFrom(withSteps(R"({"id": "a", "action": "a.do", "retry": {"backoffMs": 3000}})"));
    const StepDefinition& step = definition->steps[0];
    QCOMPARE(step.retry.attempts, 3);
    QCOMPARE(step.retry.cap, Micros{3s});
    QCOMPARE(step.timeout, Micros{2s});
    QVERIFY(!step.pivot && !step.optional && !step.neverRefuses && step.compensation.empty());
    QCOMPARE(step.onCompensationFailure, OnCompensationFailure::Continue);
    QCOMPARE(definition->pivotIndex(), -1);
    QCOMPARE(definition->deadline, Micros{0});
}

void TestKernelDefinition::sourceIsCanonical() {
    const auto one = definitionFrom(R"({"name": "x", "version": 1, "steps": [{"id": "a", "action": "a.do"}]})");
    const auto other = definitionFrom("{\"version\": 1,\n\"steps\": [{\"action\": \"a.do\", \"id\": \"a\"}], \"name\": \"x\"}");
    QCOMPARE(one->source, other->source);
    QCOMPARE(definitionFrom(one->source)->source, one->source);
}

void TestKernelDefinition::orderOfAGraph() {
    QCOMPARE(forwardOrder(*itemPurchase()), (std::vector<int>{0, 1, 2, 3}));
    const auto graph = definitionFrom(withSteps(R"({"id": "d", "action": "d.do", "after": ["b", "c"]}, {"id": "c", "action": "c.do", "after": ["a"]},
        {"id": "b", "action": "b.do", "after": ["a"]}, {"id": "a", "action": "a.do", "after": []}, {"id": "e", "action": "e.do", "after": []})"));
    QCOMPARE(forwardOrder(*graph), (std::vector<int>{3, 1, 2, 0, 4}));
}

}  // namespace saga::test

QTEST_APPLESS_MAIN(saga::test::TestKernelDefinition)
#include "tst_kernel_definition.moc"
