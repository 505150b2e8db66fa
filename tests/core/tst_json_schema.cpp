// JSON Schemas: what a value is refused for, which schemas are refused, and which changes are compatible.
#include <QtTest>

#include "core/base/json_schema.h"

namespace saga {
namespace {

constexpr std::string_view kOrder = R"({
  "type": "object", "additionalProperties": false, "required": ["id", "items"],
  "properties": {
    "id": {"type": "string", "minLength": 1, "maxLength": 4},
    "method": {"enum": ["card", "cash"]},
    "note": {"type": ["string", "null"]},
    "share": {"type": "number", "maximum": 1},
    "items": {"type": "array", "minItems": 1, "maxItems": 2, "items": {
      "type": "object", "required": ["quantity"], "properties": {"quantity": {"type": "integer", "minimum": 1}}}}
  }
})";

Json json(std::string_view text) {
    const Result<Json> read = parseJson(text, "test");
    if (!read.ok()) qFatal("%s", describe(read.error()).c_str());
    return *read;
}

JsonSchema schemaOf(std::string_view text) {
    const Result<JsonSchema> made = JsonSchema::make(json(text), "test");
    if (!made.ok()) qFatal("%s", describe(made.error()).c_str());
    return *made;
}

}  // namespace

class JsonSchemaTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesPathAndReason_data();
    void namesPathAndReason();
    void refusesWhatIsNoSchema_data();
    void refusesWhatIsNoSchema();
    void judgesChanges_data();
    void judgesChanges();
    void aKeywordNobodyKnowsCannotBeJudged();
};

void JsonSchemaTest::namesPathAndReason_data() {
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char* name, const char* value, const char* field, const char* reason) {
        QTest::newRow(name) << QByteArray(value) << QByteArray(field) << QByteArray(reason);
    };
    row("good", R"({"id": "a", "items": [{"quantity": 1, "more": true}], "note": null, "share": 0.5, "method": "cash"})", "", "");
    row("four characters of Korean", R"({"id": "마법의검", "items": [{"quantity": 1}]})", "", "");
    row("no object", "[]", "payload", "must be an object");
    row("field missing", R"({"id": "a"})", "payload.items", "is missing");
    row("field missing below", R"({"id": "a", "items": [{"quantity": 1}, {}]})", "payload.items[1].quantity", "is missing");
    row("unknown field", R"({"id": "a", "items": [{"quantity": 1}], "extra": 1})", "payload.extra", "is not a known field");
    row("other type", R"({"id": 7, "items": [{"quantity": 1}]})", "payload.id", "must be a text");
    row("two types", R"({"id": "a", "items": [{"quantity": 1}], "note": 1})", "payload.note", "must be a text or null");
    row("fraction", R"({"id": "a", "items": [{"quantity": 1.5}]})", "payload.items[0].quantity", "must be a whole number");
    row("too small", R"({"id": "a", "items": [{"quantity": 0}]})", "payload.items[0].quantity", "must be 1 or more");
    row("too large", R"({"id": "a", "items": [{"quantity": 1}], "share": 1.5})", "payload.share", "must be 1 or less");
    row("empty text", R"({"id": "", "items": [{"quantity": 1}]})", "payload.id", "must not be empty");
    row("long text", R"({"id": "abcde", "items": [{"quantity": 1}]})", "payload.id", "must have 4 characters or fewer");
    row("empty list", R"({"id": "a", "items": []})", "payload.items", "must not be empty");
    row("long list", R"({"id": "a", "items": [{"quantity": 1}, {"quantity": 1}, {"quantity": 1}]})", "payload.items",
        "must have 2 items or fewer");
    row("not listed", R"({"id": "a", "items": [{"quantity": 1}], "method": "gold"})", "payload.method", "must be one of card, cash");
}

void JsonSchemaTest::namesPathAndReason() {
    QFETCH(const QByteArray, value);
    QFETCH(const QByteArray, field);
    QFETCH(const QByteArray, reason);
    const Result<void> checked = schemaOf(kOrder).check(json(value.toStdString()), "payload");
    QCOMPARE(checked.ok(), field.isEmpty());
    if (checked.ok()) return;
    QCOMPARE(checked.error().code, ErrorCode::InvalidInput);
    QCOMPARE(QByteArray::fromStdString(checked.error().field), field);
    QCOMPARE(QByteArray::fromStdString(checked.error().reason), reason);
}

void JsonSchemaTest::refusesWhatIsNoSchema_data() {
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("field");
    const auto row = [](const char* name, const char* source, const char* field) {
        QTest::newRow(name) << QByteArray(source) << QByteArray(field);
    };
    row("list", "[]", "Sold.v1");
    row("unknown keyword", R"({"type": "object", "patternProperties": {}})", "Sold.v1: patternProperties");
    row("misspelt keyword", R"({"properties": {"a": {"minimun": 1}}})", "Sold.v1: properties.a.minimun");
    row("no such type", R"({"type": "text"})", "Sold.v1: type");
    row("empty enum", R"({"enum": []})", "Sold.v1: enum");
    row("required is no list", R"({"required": "a"})", "Sold.v1: required");
    row("negative count", R"({"items": {"minLength": -1}})", "Sold.v1: items.minLength");
    row("fields are no object", R"({"properties": []})", "Sold.v1: properties");
    row("items by place", R"({"items": [{}]})", "Sold.v1: items");
    row("reference", R"({"additionalProperties": {"$ref": "#"}})", "Sold.v1: additionalProperties.$ref");
}

void JsonSchemaTest::refusesWhatIsNoSchema() {
    QFETCH(const QByteArray, source);
    QFETCH(const QByteArray, field);
    const Result<JsonSchema> made = JsonSchema::make(json(source.toStdString()), "Sold.v1");
    QVERIFY(!made.ok());
    QCOMPARE(made.error().code, ErrorCode::InvalidInput);
    QCOMPARE(QByteArray::fromStdString(made.error().field), field);
}

void JsonSchemaTest::judgesChanges_data() {
    QTest::addColumn<QByteArray>("older");
    QTest::addColumn<QByteArray>("newer");
    QTest::addColumn<QByteArray>("reasons");
    const auto row = [](const char* name, const char* older, const char* newer, const char* reasons) {
        QTest::newRow(name) << QByteArray(older) << QByteArray(newer) << QByteArray(reasons);
    };
    row("the same", R"({"type": "object"})", R"({"type": "object"})", "");
    row("further field that may be missing", R"({"additionalProperties": false})",
        R"({"additionalProperties": false, "properties": {"a": {"type": "string"}}})", "");
    row("further field where anything stood before", R"({})", R"({"properties": {"a": {"type": ["string", "number", "boolean", "object", "array"]}}})",
        "a: may not be null any more");
    row("field required", R"({"properties": {"a": {}}})", R"({"required": ["a"], "properties": {"a": {}}})", "a: is required now");
    row("field required below", R"({"items": {"properties": {"w": {}}}})", R"({"items": {"required": ["w"], "properties": {"w": {}}}})",
        "[].w: is required now");
    row("field gone", R"({"additionalProperties": false, "properties": {"a": {}}})", R"({"additionalProperties": false})",
        "a: may not be there any more");
    row("closed", R"({})", R"({"additionalProperties": false})", "all: takes no further fields any more");
    row("wider type", R"({"type": "integer"})", R"({"type": ["number", "null"]})", "");
    row("narrower type", R"({"type": ["string", "null"]})", R"({"type": "string"})", "all: may not be null any more");
    row("value added", R"({"enum": ["a"]})", R"({"enum": ["a", "b"]})", "");
    row("value gone", R"({"enum": ["a", "b"]})", R"({"enum": ["a"]})", "all: may not be b any more");
    row("values listed", R"({"type": "string"})", R"({"type": "string", "enum": ["a"]})", "all: takes listed values only now");
    row("wider limits", R"({"minimum": 2, "maxLength": 3})", R"({"minimum": 1, "maxLength": 4})", "");
    row("narrower limits", R"({"minimum": 1, "maxLength": 4, "maxItems": 2})", R"({"minimum": 2, "maxLength": 3, "maxItems": 2, "minItems": 1})",
        "all: minimum is 2 now; all: minItems is 1 now; all: maxLength is 3 now");
    row("two fields changed", R"({"properties": {"a": {"type": "string"}, "b": {"type": "string"}}})",
        R"({"properties": {"a": {"type": "integer"}, "b": {"type": "null"}}})", "a: may not be a text any more; b: may not be a text any more");
}

void JsonSchemaTest::judgesChanges() {
    QFETCH(const QByteArray, older);
    QFETCH(const QByteArray, newer);
    QFETCH(const QByteArray, reasons);
    std::string found;
    for (const std::string& reason : schemaIncompatibilities(json(older.toStdString()), json(newer.toStdString())))
        found += (found.empty() ? "" : "; ") + reason;
    QCOMPARE(QByteArray::fromStdString(found), reasons);
}

void JsonSchemaTest::aKeywordNobodyKnowsCannotBeJudged() {
    const Json plain = json(R"({"properties": {"a": {"type": "string"}}})");
    const Json strange = json(R"({"properties": {"a": {"type": "string", "pattern": "^a"}}})");
    const std::vector<std::string> wanted{"a: the keyword pattern cannot be judged"};
    QCOMPARE(schemaIncompatibilities(plain, strange), wanted);
    QCOMPARE(schemaIncompatibilities(strange, plain), wanted);
}

}  // namespace saga

QTEST_APPLESS_MAIN(saga::JsonSchemaTest)
#include "tst_json_schema.moc"
