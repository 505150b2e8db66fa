// The JSON border: what is refused and where, what is read, and how it is written.
#include <QTest>
#include <cmath>
#include <cstring>
#include <limits>

#include "core/base/json.h"
#include "core/base/json_writer.h"
#include "core/base/rng.h"
#include "tests/core/printed_text.h"

namespace saga::test {

class TestBaseJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesBadText_data();
    void refusesBadText();
    void keepsToItsLimits_data();
    void keepsToItsLimits();
    void duplicateKeysOfLargeObjectsAreFound();
    void readsValues_data();
    void readsValues();
    void valuesKnowTheirPlace();
    void writesEveryKindOfText_data();
    void writesEveryKindOfText();
    void writesInThreeStyles();
    void doublesComeBackExactly();
    void equalityIgnoresOrderAndPlace();
    void readersNeverFail();
    void setAndAppend();
    void utf8_data();
    void utf8();
};

void TestBaseJson::refusesBadText_data() {
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("reason");
    const auto row = [](const char* name, std::string text, const char* reason) {
        QTest::newRow(name) << std::move(text) << std::string(reason);
    };
    row("empty", "", "line 1, column 1: the document is empty");
    row("blank", " \n ", "line 2, column 2: the document is empty");
    row("more text", "{}\n 7", "line 2, column 2: there is more text after the end of the document");
    row("NUL behind", std::string("{}\0", 3), "line 1, column 3: there is more text after the end of the document");
    row("NUL within", std::string("{\0}", 3), "line 1, column 2: expected the name of a member in quotes");
    row("NUL in text", std::string("\"a\0b\"", 5), "line 1, column 3: this text has no closing quotation mark");
    row("no name", "{\n  a: 1}", "line 2, column 3: expected the name of a member in quotes");
    row("no colon", "{\"a\" 1}", "line 1, column 6: expected a colon after the name of a member");
    row("no comma", "{\"a\":1 \"b\":2}", "line 1, column 8: expected a comma or } after a member");
    row("no bracket", "[1, 2", "line 1, column 6: expected a comma or ] after an item");
    row("trailing comma", "[1,]", "line 1, column 4: expected a value");
    row("trailing comma in object", "{\"a\":1,}", "line 1, column 8: expected the name of a member in quotes");
    row("bare word", "[nul]", "line 1, column 5: expected a value");
    row("comment", "[1, // one\n]", "line 1, column 5: expected a value");
    row("plus", "[+1]", "line 1, column 2: expected a value");
    row("NaN", "[NaN]", "line 1, column 2: expected a value");
    row("fraction", "[1.]", "line 1, column 4: expected a digit after the decimal point");
    row("exponent", "[1e]", "line 1, column 4: expected a digit in the exponent");
    row("huge exponent", "[\n1e999]", "line 2, column 1: this number is too large");
    row("just too large", "[1.8e308]", "line 1, column 2: this number is too large");
    row("2^63", "{\"n\": 9223372036854775808}", "line 1, column 7: this integer does not fit into 64 bits");
    row("-2^63-1", "[-9223372036854775809]", "line 1, column 2: this integer does not fit into 64 bits");
    row("40 digits", "[" + std::string(40, '9') + "]", "line 1, column 2: this integer does not fit into 64 bits");
    row("open text", "[\"abc", "line 1, column 6: this text has no closing quotation mark");
    row("raw newline", "[\"a\nb\"]", "line 1, column 4: this character must be escaped, or the escape is unknown");
    row("bad escape", "[\"\\x\"]", "line 1, column 3: this character must be escaped, or the escape is unknown");
    row("bad hex", "[\"\\u12G4\"]", "line 1, column 3: expected four hexadecimal digits after \\u");
    row("high surrogate", R"(["\uD83D"])", "line 1, column 3: this text holds half of a surrogate pair");
    row("low surrogate", R"(["\uDC00"])", "line 1, column 2: this text holds half of a surrogate pair");
    row("surrogate key", R"({"\uDFFF":1})", "line 1, column 2: this text holds half of a surrogate pair");
    row("two high surrogates", R"(["\uD83D\uD83D"])", "line 1, column 3: this text holds half of a surrogate pair");
    row("raw surrogate", "[\"\xED\xA0\x80\"]", "line 1, column 3: this is not valid UTF-8");
    row("overlong", "[\n\"\xC0\x80\"]", "line 2, column 2: this is not valid UTF-8");
    row("cut character", "\"\xEA\xB0", "line 1, column 2: this is not valid UTF-8");
    row("byte order mark", "\xEF\xBB\xBF{}",
        "line 1, column 1: the document begins with a byte order mark; save it without");
    row("UTF-16", std::string("\xFF\xFE{\0}\0", 6), "line 1, column 1: this is not valid UTF-8");
    row("duplicate key", "{\"a\":1,\n \"a\":2}", "line 2, column 2: the key \"a\" appears twice in this object");
    row("escaped duplicate", R"({"a":1,"\u0061":2})", "line 1, column 8: the key \"a\" appears twice in this object");
    row("carriage returns", "{\r\n\"a\":1\r\n\"b\"}", "line 3, column 1: expected a comma or } after a member");
}

void TestBaseJson::refusesBadText() {
    QFETCH(std::string, text);
    QFETCH(std::string, reason);
    const Result<Json> json = parseJson(text, "definition");
    QVERIFY(!json.ok());
    QCOMPARE(json.error().code, ErrorCode::InvalidInput);
    QCOMPARE(json.error().field, std::string("definition"));
    QCOMPARE(json.error().reason, reason);
}

void TestBaseJson::keepsToItsLimits_data() {
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("reason");  // empty: accepted
    const auto nested = [](std::size_t depth) {
        return std::string(depth, '[') + std::string(depth, ']');
    };
    const auto zeros = [](std::size_t count) {
        std::string text = "[0";
        for (std::size_t i = 1; i < count; ++i) text += ",0";
        return text + "]";
    };
    const std::string mebibyte = "\"" + std::string((1u << 20) - 2, 'x') + "\"";
    QTest::newRow("32 deep") << nested(32) << std::string();
    QTest::newRow("33 deep") << nested(33)
                             << std::string("line 1, column 33: values are nested more than 32 levels deep");
    QTest::newRow("500,000 deep") << nested(500'000)
                                  << std::string("line 1, column 33: values are nested more than 32 levels deep");
    QTest::newRow("500,000 open") << std::string(500'000, '[')
                                  << std::string("line 1, column 33: values are nested more than 32 levels deep");
    QTest::newRow("100,000 values") << zeros(99'999) << std::string();
    QTest::newRow("100,001 values") << zeros(100'000)
                                    << std::string("line 1, column 200000: there are more than 100000 values");
    QTest::newRow("1 MiB") << mebibyte << std::string();
    QTest::newRow("1 MiB and one") << mebibyte + " "
                                   << std::string("is 1048577 bytes long; at most 1048576 are allowed");
}

void TestBaseJson::keepsToItsLimits() {
    QFETCH(std::string, text);
    QFETCH(std::string, reason);
    const Result<Json> json = parseJson(text, "body");
    QCOMPARE(json.ok(), reason.empty());
    if (json.ok()) return;
    QCOMPARE(json.error().code, ErrorCode::LimitExceeded);
    QCOMPARE(json.error().reason, reason);
}

void TestBaseJson::duplicateKeysOfLargeObjectsAreFound() {
    std::string text = "{";
    for (int i = 0; i < 50'000; ++i) text += "\"k" + std::to_string(i) + "\":0,";
    QVERIFY(parseJson(text + "\"last\":0}", "body").ok());
    for (const char* key : {"k0", "k16", "k49999"}) {
        const Result<Json> json = parseJson(text + "\"" + key + "\":0}", "body");
        QVERIFY(!json.ok());
        QVERIFY(json.error().reason.ends_with("the key \"" + std::string(key) + "\" appears twice in this object"));
    }
}

void TestBaseJson::readsValues_data() {
    QTest::addColumn<std::string>("text");
    QTest::addColumn<Json>("value");
    const auto row = [](std::string text, Json value) {
        QTest::newRow(text.c_str()) << text << std::move(value);
    };
    row("null", Json());
    row("true", Json(true));
    row(" false ", Json(false));
    row("0", Json(0));
    row("-0", Json(0));
    row("9223372036854775807", Json(std::numeric_limits<std::int64_t>::max()));
    row("-9223372036854775808", Json(std::numeric_limits<std::int64_t>::min()));
    row("1.0", Json(1.0));
    row("1e2", Json(100.0));
    row("-2.5E-3", Json(-0.0025));
    row("1e-999", Json(0.0));
    row("5e-324", Json(5e-324));
    row("0.000000000000000000000000000000000000000000000001e-2147483639", Json(0.0));
    row("1.7976931348623157e308", Json(1.7976931348623157e308));
    row("0.1", Json(0.1));
    row("\"\"", Json(""));
    row(R"("\"\\\/\b\f\n\r\t")", Json("\"\\/\b\f\n\r\t"));
    row(R"("\u0000")", Json(std::string(1, '\0')));
    row(R"("\uac00\uD83D\uDDE1")", Json("가\xF0\x9F\x97\xA1"));
    row("\"가\xF0\x9F\x97\xA1\"", Json("가\xF0\x9F\x97\xA1"));
    row("[]", Json::array());
    row("{}", Json(Json::Object{}));
    row("[[],{},[1,[2]]]",
        Json(Json::Array{Json::array(), Json(Json::Object{}), Json(Json::Array{Json(1), Json(Json::Array{Json(2)})})}));
    row("{\"b\":{\"\":null},\"a\":[true]}",
        Json::object({{"b", Json::object({{"", Json()}})}, {"a", Json(Json::Array{Json(true)})}}));
}

void TestBaseJson::readsValues() {
    QFETCH(std::string, text);
    QFETCH(Json, value);
    const Result<Json> json = parseJson(text, "body");
    QVERIFY2(json.ok(), json.ok() ? "" : json.error().reason.c_str());
    QVERIFY(*json == value);
    const Result<Json> again = parseJson(json->dump(), "body");
    QVERIFY(again.ok());
    QVERIFY(*again == value);
}

void TestBaseJson::valuesKnowTheirPlace() {
    const Result<Json> json =
        parseJson("{\n  \"steps\": [ {\"id\": \"가\", \"x\": -12 },\n\t\"\\\"\", true ]\n}", "body");
    QVERIFY(json.ok());
    const auto place = [](const Json& value) {
        return std::pair(value.position().line, value.position().column);
    };
    const Json& steps = json->at("steps");
    QCOMPARE(place(*json), std::pair(1, 1));
    QCOMPARE(place(steps), std::pair(2, 12));
    QCOMPARE(place(steps.items()[0]), std::pair(2, 14));
    QCOMPARE(place(steps.items()[0].at("id")), std::pair(2, 21));
    QCOMPARE(place(steps.items()[0].at("x")), std::pair(2, 33));
    QCOMPARE(place(steps.items()[1]), std::pair(3, 2));
    QCOMPARE(place(steps.items()[2]), std::pair(3, 8));
    QCOMPARE(place(Json(1)), std::pair(0, 0));
}

void TestBaseJson::writesEveryKindOfText_data() {
    QTest::addColumn<Json>("value");
    QTest::addColumn<std::string>("text");
    const auto row = [](const char* name, Json value, std::string text) {
        QTest::newRow(name) << std::move(value) << std::move(text);
    };
    row("infinity", Json(std::numeric_limits<double>::infinity()), "null");
    row("not a number", Json(std::nan("")), "null");
    row("whole double", Json(2.0), "2.0");
    row("negative zero", Json(-0.0), "-0.0");
    row("large double", Json(1e300), "1e+300");
    row("tenth", Json(0.1), "0.1");
    row("least integer", Json(std::numeric_limits<std::int64_t>::min()), "-9223372036854775808");
    row("escapes", Json(std::string("\"\\/\b\f\n\r\t\x01\x1F\x7F\0", 12)),
        std::string(R"("\"\\/\b\f\n\r\t\u0001\u001f)"
                    "\x7F\\u0000\""));
    row("Korean", Json("마법검"), "\"마법검\"");
    row("malformed", Json("a\xFF\xC0\x80z\xED\xA0\x80"),
        "\"a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBDz\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"");
    row("cut off", Json("\xEA\xB0"), "\"\xEF\xBF\xBD\xEF\xBF\xBD\"");
    row("key", Json::object({{"a\"b", Json()}}), R"({"a\"b":null})");
}

void TestBaseJson::writesEveryKindOfText() {
    QFETCH(Json, value);
    QFETCH(std::string, text);
    QCOMPARE(value.dump(), text);
    QVERIFY(parseJson(text, "body").ok());
}

void TestBaseJson::writesInThreeStyles() {
    const Json json = Json::object({{"b", Json(Json::Array{Json(1), Json(Json::Object{}), Json::array()})},
                                    {"a", Json::object({{"z", "x"}, {"y", true}})}});
    QCOMPARE(json.dump(), std::string(R"({"b":[1,{},[]],"a":{"z":"x","y":true}})"));
    QCOMPARE(json.dumpCanonical(), std::string(R"({"a":{"y":true,"z":"x"},"b":[1,{},[]]})"));
    QCOMPARE(json.dumpPretty(),
             std::string("{\n  \"b\": [\n    1,\n    {},\n    []\n  ],\n  \"a\": {\n    \"z\": \"x\",\n"
                         "    \"y\": true\n  }\n}\n"));
}

void TestBaseJson::doublesComeBackExactly() {
    Rng rng(23);
    for (int i = 0; i < 20'000; ++i) {
        const std::uint64_t bits = rng.next();
        double value = 0;
        std::memcpy(&value, &bits, sizeof value);
        if (!std::isfinite(value)) continue;
        const std::string text = Json(value).dump();
        const Result<Json> back = parseJson(text, "number");
        QVERIFY2(back.ok(), text.c_str());
        QCOMPARE(back->type(), Json::Type::Double);
        QVERIFY2(back->asDouble() == value, text.c_str());
    }
}

void TestBaseJson::equalityIgnoresOrderAndPlace() {
    const auto read = [](const char* text) {
        return parseJson(text, "body").value();
    };
    QVERIFY(read(R"({"a":1,"b":[1,2]})") == read("{ \"b\" : [1, 2],\n\"a\":1 }"));
    QVERIFY(!(read(R"({"a":1,"b":2})") == read(R"({"a":1,"c":2})")));
    QVERIFY(!(read(R"({"a":1})") == read(R"({"a":1,"b":2})")));
    QVERIFY(!(read("[1,2]") == read("[2,1]")));
    QVERIFY(!(read("1") == read("1.0")));
    QVERIFY(!(read("\"1\"") == read("1")));
    QVERIFY(!(read("null") == read("false")));
    QVERIFY(read(R"({"a":{"x":1,"y":2}})") == read(R"({"a":{"y":2,"x":1}})"));
}

void TestBaseJson::readersNeverFail() {
    const Json text("x");
    QCOMPARE(static_cast<qint64>(text.asInt(7)), qint64{7});
    QCOMPARE(text.asBool(true), true);
    QCOMPARE(text.asDouble(1.5), 1.5);
    QVERIFY(text.items().empty());
    QVERIFY(text.members().empty());
    QVERIFY(text.at("a").at("b").isNull());
    QVERIFY(text.find("a") == nullptr);
    QCOMPARE(Json(3).asDouble(), 3.0);
    QCOMPARE(Json(3).asString(), std::string());
    // A double is no integer, even when it is whole: an amount must have been sent as one.
    QCOMPARE(static_cast<qint64>(Json(3.0).asInt(-1)), qint64{-1});
}

void TestBaseJson::setAndAppend() {
    Json json;
    json.set("a", 1);
    json.set("b", "x");
    json.set("a", 2);
    QCOMPARE(json.dump(), std::string(R"({"a":2,"b":"x"})"));
    QCOMPARE(static_cast<qint64>(json.integer("a")), qint64{2});
    QCOMPARE(json.text("b"), std::string_view("x"));
    Json list;
    list.append(json);
    list.append(nullptr);
    QCOMPARE(list.dump(), std::string(R"([{"a":2,"b":"x"},null])"));
}

void TestBaseJson::utf8_data() {
    QTest::addColumn<std::string>("text");
    QTest::addColumn<bool>("good");
    const auto row = [](const char* name, std::string text, bool good) {
        QTest::newRow(name) << text << good;
    };
    row("empty", "", true);
    row("ASCII", std::string("\0\x7F", 2), true);
    row("lowest of each length", "\xC2\x80\xE0\xA0\x80\xF0\x90\x80\x80", true);
    row("highest of each length", "\xDF\xBF\xEF\xBF\xBF\xF4\x8F\xBF\xBF", true);
    row("around the surrogates", "\xED\x9F\xBF\xEE\x80\x80", true);
    row("surrogate", "\xED\xA0\x80", false);
    row("last surrogate", "\xED\xBF\xBF", false);
    row("overlong 2", "\xC1\xBF", false);
    row("overlong 3", "\xE0\x9F\xBF", false);
    row("overlong 4", "\xF0\x8F\xBF\xBF", false);
    row("above", "\xF4\x90\x80\x80", false);
    row("F5", "\xF5\x80\x80\x80", false);
    row("FF", "\xFF", false);
    row("stray tail", "abcdefgh\x80", false);
    row("cut 2", "abcdefgh\xC2", false);
    row("cut 3", "\xE1\x80", false);
    row("cut 4", "\xF1\x80\x80", false);
    row("bad third", "\xE1\x80\x41", false);
    row("bad in a long text", std::string(1000, 'a') + "\xC0" + std::string(1000, 'a'), false);
    row("10 MB", std::string(10'000'000, 'a'), true);
}

void TestBaseJson::utf8() {
    QFETCH(std::string, text);
    QFETCH(bool, good);
    QCOMPARE(isUtf8(text), good);
}

}  // namespace saga::test

QTEST_APPLESS_MAIN(saga::test::TestBaseJson)
#include "tst_base_json.moc"
