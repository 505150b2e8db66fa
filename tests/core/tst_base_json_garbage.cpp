// Seeded garbage at the JSON border: whatever comes in, the answer is a value that survives writing, or an error whose
// place lies within the text.
#include <QTest>
#include <array>

#include "core/base/json.h"
#include "core/base/rng.h"
#include "tests/core/mutations.h"
#include "tests/core/printed_text.h"

namespace saga::test {

namespace {

constexpr std::array<std::string_view, 6> kDocuments{
    R"({"name":"item-purchase","version":1,"steps":[{"id":"user_validation","retry":{"attempts":3,"factor":2.0}}]})",
    R"(["\uD83D\uDDE1","\u0041\n\\",-12.5e-3,9223372036854775807,true,false,null,{}])",
    "{\n  \"user\": \"사용자\",\n  \"price\": 100\n}",
    R"([[[[[[[[[[1]]]]]]]]]])",
    R"({"a":{"b":{"c":{"d":[]}}},"":"","e":[1,2,3]})",
    "-0.0",
};

constexpr std::array<std::string_view, 16> kFragments{"{",        "}",
                                                      "[",        "]",
                                                      "\"",       ",",
                                                      ":",        "\\u",
                                                      "\\uD800",  "\xED\xA0\x80",
                                                      "\xC0\x80", "1e999",
                                                      "-",        "null",
                                                      "\n",       "9223372036854775808"};

// Line and column of "line L, column C: ...", or nothing when the reason has another form.
std::optional<TextPosition> placeOf(const std::string& reason) {
    TextPosition place;
    if (std::sscanf(reason.c_str(), "line %d, column %d: ", &place.line, &place.column) != 2) return std::nullopt;
    return place;
}

bool liesWithin(std::string_view text, TextPosition place) {
    for (int line = 1; line < place.line; ++line) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos) return false;
        text.remove_prefix(end + 1);
    }
    const std::size_t lineLength = std::min(text.find('\n'), text.size());
    return place.column >= 1 && static_cast<std::size_t>(place.column) <= lineLength + 1;
}

}  // namespace

class TestBaseJsonGarbage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void garbageIsAValueOrAnErrorWithAPlace();
};

void TestBaseJsonGarbage::garbageIsAValueOrAnErrorWithAPlace() {
    Rng rng(20'260'301);
    int accepted = 0;
    int refused = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string text(kDocuments[rng.below(kDocuments.size())]);
        mutate(text, rng, kFragments);
        const Result<Json> json = parseJson(text, "body", {2'000, 16, 60});
        if (json.ok()) {
            ++accepted;
            QVERIFY(isUtf8(text));
            const Result<Json> again = parseJson(json->dump(), "body");
            QVERIFY2(again.ok(), json->dump().c_str());
            QVERIFY2(*again == *json, json->dump().c_str());
            continue;
        }
        ++refused;
        if (text.size() > 2'000) continue;
        const std::optional<TextPosition> place = placeOf(json.error().reason);
        QVERIFY2(place, json.error().reason.c_str());
        QVERIFY2(liesWithin(text, *place), json.error().reason.c_str());
        QVERIFY(isUtf8(json.error().reason));
    }
    QVERIFY2(accepted > 500, std::to_string(accepted).c_str());
    QVERIFY2(refused > 5'000, std::to_string(refused).c_str());
}

}  // namespace saga::test

QTEST_APPLESS_MAIN(saga::test::TestBaseJsonGarbage)
#include "tst_base_json_garbage.moc"
