// A JSON value and its border: reading (with limits, duplicate keys refused, UTF-8 checked) and compact writing.
// Objects keep the order of their members. Numbers are int64 when they are whole and fit, else double. Values are plain;
// copy them freely, no thread affinity.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/result.h"

namespace saga {

// Where a value began in the text it was read from; 0 when it was not read from text. Columns count bytes, from 1.
struct TextPosition {
    int line = 0;
    int column = 0;
};

class Json {
public:
    enum class Type { Null, Bool, Int, Double, String, Array, Object };
    using Array = std::vector<Json>;
    using Member = std::pair<std::string, Json>;
    using Object = std::vector<Member>;

    Json() = default;
    Json(std::nullptr_t) {}
    Json(bool v) : m_value(v) {}
    Json(int v) : m_value(static_cast<std::int64_t>(v)) {}
    Json(std::int64_t v) : m_value(v) {}
    Json(double v) : m_value(v) {}
    Json(const char* v) : m_value(std::string(v)) {}
    Json(std::string v) : m_value(std::move(v)) {}
    Json(std::string_view v) : m_value(std::string(v)) {}
    Json(Array v) : m_value(std::move(v)) {}
    Json(Object v) : m_value(std::move(v)) {}
    static Json object(std::initializer_list<Member> members) { return Json(Object(members)); }
    static Json array() { return Json(Array{}); }

    Type type() const { return static_cast<Type>(m_value.index()); }
    bool isNull() const { return type() == Type::Null; }
    bool isString() const { return type() == Type::String; }
    bool isInt() const { return type() == Type::Int; }
    bool isObject() const { return type() == Type::Object; }
    bool isArray() const { return type() == Type::Array; }
    bool isBool() const { return type() == Type::Bool; }
    bool isNumber() const { return type() == Type::Int || type() == Type::Double; }

    // Readers that never fail: the fallback when the type is another one.
    bool asBool(bool fallback = false) const;
    std::int64_t asInt(std::int64_t fallback = 0) const;
    double asDouble(double fallback = 0) const;                 // an Int is widened
    const std::string& asString() const;                        // empty text when it is no string
    const Array& items() const;                                 // empty when it is no array
    const Object& members() const;                              // empty when it is no object

    const Json* find(std::string_view key) const;               // null when absent or not an object
    const Json& at(std::string_view key) const;                 // a null value when absent
    std::string_view text(std::string_view key) const { return at(key).asString(); }
    std::int64_t integer(std::string_view key, std::int64_t fallback = 0) const { return at(key).asInt(fallback); }
    void set(std::string key, Json value);                      // replaces or appends; makes an object of null
    void append(Json value);                                    // makes an array of null

    TextPosition position() const { return m_position; }
    void setPosition(TextPosition position) { m_position = position; }

    // Equal type and content; the order of members does not count, positions neither.
    friend bool operator==(const Json& a, const Json& b);

    std::string dump() const;                                   // compact, UTF-8, members in their order
    std::string dumpPretty() const;                             // two spaces, a newline at the end
    std::string dumpCanonical() const;                          // members sorted by bytes of the key: equal values, equal text

private:
    std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object> m_value;
    TextPosition m_position;
};

struct JsonLimits {
    std::size_t maxBytes = 1u << 20;
    int maxDepth = 32;
    std::size_t maxValues = 100'000;
};

// Reads one JSON document. InvalidInput (field = `what`, reason with line and column) on bad syntax, bad UTF-8, a
// duplicate key or an integer that does not fit int64; LimitExceeded beyond the limits. Every value carries its position.
Result<Json> parseJson(std::string_view text, std::string_view what, const JsonLimits& limits = {});

// True when the bytes are well-formed UTF-8 (RFC 3629).
bool isUtf8(std::string_view text);

}  // namespace saga
