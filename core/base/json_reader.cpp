#include <algorithm>
#include <charconv>
#include <locale>
#include <optional>
#include <sstream>
#include <unordered_set>

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include "core/base/json.h"
#include "core/base/utf8.h"

namespace saga {

namespace {

std::string atPlace(TextPosition place, std::string_view reason) {
    return "line " + std::to_string(place.line) + ", column " + std::to_string(place.column) + ": " +
           std::string(reason);
}

// Turns byte offsets into lines and columns; offsets must not go back, so that a whole document costs one pass.
class Places {
public:
    explicit Places(std::string_view text) : m_text(text) {}

    TextPosition at(std::size_t offset) {
        for (; m_at < offset && m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] == '\n') {
                ++m_line;
                m_lineStart = m_at + 1;
            }
        }
        return {m_line, static_cast<int>(offset - m_lineStart) + 1};
    }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_lineStart = 0;
    int m_line = 1;
};

// Keys of one object. A few are compared one by one; beyond that a set keeps hostile input from being quadratic.
class KeysSeen {
public:
    bool add(const Json::Object& members, const std::string& key) {
        constexpr std::size_t kFew = 16;
        if (members.size() < kFew)
            return std::none_of(members.begin(), members.end(), [&](const auto& m) { return m.first == key; });
        if (m_keys.empty()) {
            for (const Json::Member& member : members) m_keys.insert(member.first);
        }
        return m_keys.insert(key).second;
    }

private:
    std::unordered_set<std::string> m_keys;
};

// Receives the events of the reader and builds the value. RapidJSON calls it after a scalar and before a bracket was
// taken, so the start of a token is found by skipping separators from the end of the one before.
class Builder {
public:
    Builder(std::string_view text, std::string_view what, const JsonLimits& limits,
            const rapidjson::MemoryStream& stream)
        : m_text(text), m_what(what), m_limits(limits), m_stream(stream), m_places(text) {}

    bool Null() { return scalar(Json()); }
    bool Bool(bool v) { return scalar(Json(v)); }
    bool String(const char* text, rapidjson::SizeType length, bool) {
        if (!begin()) return false;
        std::string value(text, length);
        return checkText(value) && place(Json(std::move(value))) && finish();
    }
    bool RawNumber(const char*, rapidjson::SizeType, bool) {
        if (!begin()) return false;
        const std::string_view token = m_text.substr(m_start, m_stream.Tell() - m_start);
        if (token.find_first_of(".eE") == std::string_view::npos) return integer(token);
        return real(token);
    }
    bool Int(int) { return unreachable(); }
    bool Uint(unsigned) { return unreachable(); }
    bool Int64(std::int64_t) { return unreachable(); }
    bool Uint64(std::uint64_t) { return unreachable(); }
    bool Double(double) { return unreachable(); }

    bool StartObject() { return open(Json(Json::Object{})); }
    bool EndObject(rapidjson::SizeType) { return close(); }
    bool StartArray() { return open(Json(Json::Array{})); }
    bool EndArray(rapidjson::SizeType) { return close(); }

    bool Key(const char* text, rapidjson::SizeType length, bool) {
        m_start = nextToken();
        Frame& frame = m_open.back();
        frame.key.assign(text, length);
        if (!checkText(frame.key)) return false;
        if (!frame.seen.add(frame.members, frame.key)) {
            std::string shown = frame.key.substr(0, 64);
            shown.resize(firstBadUtf8(shown));
            return fail(ErrorCode::InvalidInput, "the key \"" + shown + "\" appears twice in this object");
        }
        return finish();
    }

    const std::optional<Error>& error() const { return m_error; }
    Json takeRoot() { return std::move(m_root); }

private:
    struct Frame {
        bool isObject = false;
        TextPosition position;
        Json::Array items;
        Json::Object members;
        std::string key;
        KeysSeen seen;
    };

    bool unreachable() { return fail(ErrorCode::Internal, "the reader reported a number in an unexpected way"); }

    std::size_t nextToken() const { return std::min(m_text.find_first_not_of(" \t\r\n:,", m_end), m_text.size()); }

    // Notes where a value starts and counts it.
    bool begin() {
        m_start = nextToken();
        if (++m_values > m_limits.maxValues)
            return fail(ErrorCode::LimitExceeded,
                        "there are more than " + std::to_string(m_limits.maxValues) + " values");
        return true;
    }
    bool finish() {
        m_end = m_stream.Tell();
        return true;
    }

    bool scalar(Json value) { return begin() && place(std::move(value)) && finish(); }

    bool integer(std::string_view token) {
        std::int64_t value = 0;
        const auto [end, failure] = std::from_chars(token.data(), token.data() + token.size(), value);
        if (failure != std::errc()) return fail(ErrorCode::InvalidInput, "this integer does not fit into 64 bits");
        return place(Json(value)) && finish();
    }

    bool real(std::string_view token) {
        double value = 0;
        const auto [end, failure] = std::from_chars(token.data(), token.data() + token.size(), value);
        if (failure != std::errc()) {
            // from_chars does not say whether it was too large or too close to zero; the stream fails on the former
            // only.
            std::istringstream stream{std::string(token)};
            stream.imbue(std::locale::classic());
            if (!(stream >> value)) return fail(ErrorCode::InvalidInput, "this number is too large");
        }
        return place(Json(value)) && finish();
    }

    bool checkText(std::string_view text) {
        // The bytes of the document are known to be good; what can still go wrong is a lone surrogate written as
        // \uD800.
        return isUtf8(text) || fail(ErrorCode::InvalidInput, "this text holds half of a surrogate pair");
    }

    bool open(Json container) {
        if (!begin()) return false;
        if (m_open.size() >= static_cast<std::size_t>(std::max(m_limits.maxDepth, 0)))
            return fail(ErrorCode::LimitExceeded,
                        "values are nested more than " + std::to_string(m_limits.maxDepth) + " levels deep");
        Frame& frame = m_open.emplace_back();
        frame.isObject = container.isObject();
        frame.position = m_places.at(m_start);
        m_end = m_start + 1;
        return true;
    }

    bool close() {
        Frame frame = std::move(m_open.back());
        m_open.pop_back();
        m_end = nextToken() + 1;
        Json value = frame.isObject ? Json(std::move(frame.members)) : Json(std::move(frame.items));
        value.setPosition(frame.position);
        attach(std::move(value));
        return true;
    }

    bool place(Json value) {
        value.setPosition(m_places.at(m_start));
        attach(std::move(value));
        return true;
    }

    void attach(Json value) {
        if (m_open.empty()) {
            m_root = std::move(value);
            return;
        }
        Frame& frame = m_open.back();
        if (frame.isObject)
            frame.members.emplace_back(std::move(frame.key), std::move(value));
        else
            frame.items.push_back(std::move(value));
    }

    bool fail(ErrorCode code, std::string_view reason) {
        m_error = makeError(code, std::string(m_what), atPlace(m_places.at(m_start), reason));
        return false;
    }

    std::string_view m_text;
    std::string_view m_what;
    const JsonLimits& m_limits;
    const rapidjson::MemoryStream& m_stream;
    Places m_places;
    std::vector<Frame> m_open;
    Json m_root;
    std::size_t m_start = 0;
    std::size_t m_end = 0;
    std::size_t m_values = 0;
    std::optional<Error> m_error;
};

std::string_view syntaxReason(rapidjson::ParseErrorCode code) {
    switch (code) {
        case rapidjson::kParseErrorDocumentEmpty:
            return "the document is empty";
        case rapidjson::kParseErrorDocumentRootNotSingular:
            return "there is more text after the end of the document";
        case rapidjson::kParseErrorObjectMissName:
            return "expected the name of a member in quotes";
        case rapidjson::kParseErrorObjectMissColon:
            return "expected a colon after the name of a member";
        case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
            return "expected a comma or } after a member";
        case rapidjson::kParseErrorArrayMissCommaOrSquareBracket:
            return "expected a comma or ] after an item";
        case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
            return "expected four hexadecimal digits after \\u";
        case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
            return "this text holds half of a surrogate pair";
        case rapidjson::kParseErrorStringEscapeInvalid:
            return "this character must be escaped, or the escape is unknown";
        case rapidjson::kParseErrorStringMissQuotationMark:
            return "this text has no closing quotation mark";
        case rapidjson::kParseErrorNumberTooBig:
            return "this number is too large";
        case rapidjson::kParseErrorNumberMissFraction:
            return "expected a digit after the decimal point";
        case rapidjson::kParseErrorNumberMissExponent:
            return "expected a digit in the exponent";
        default:
            return "expected a value";
    }
}

Error syntaxError(std::string_view text, std::string_view what, std::size_t offset, std::string_view reason) {
    return makeError(ErrorCode::InvalidInput, std::string(what),
                     atPlace(Places(text).at(std::min(offset, text.size())), reason));
}

}  // namespace

Result<Json> parseJson(std::string_view text, std::string_view what, const JsonLimits& limits) {
    if (text.size() > limits.maxBytes)
        return makeError(ErrorCode::LimitExceeded, std::string(what),
                         "is " + std::to_string(text.size()) + " bytes long; at most " +
                             std::to_string(limits.maxBytes) + " are allowed");
    if (const std::size_t bad = firstBadUtf8(text); bad < text.size())
        return syntaxError(text, what, bad, "this is not valid UTF-8");
    if (text.starts_with("\xEF\xBB\xBF"))
        return syntaxError(text, what, 0, "the document begins with a byte order mark; save it without");

    rapidjson::MemoryStream stream(text.data(), text.size());
    Builder builder(text, what, limits, stream);
    rapidjson::Reader reader;
    constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
    const rapidjson::ParseResult result = reader.Parse<kFlags>(stream, builder);
    if (builder.error()) return *builder.error();
    if (result.IsError()) return syntaxError(text, what, result.Offset(), syntaxReason(result.Code()));
    // The reader takes a NUL byte for the end of its input.
    if (stream.Tell() != text.size())
        return syntaxError(text, what, stream.Tell(), syntaxReason(rapidjson::kParseErrorDocumentRootNotSingular));
    return builder.takeRoot();
}

}  // namespace saga
