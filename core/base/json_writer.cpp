#include "core/base/json_writer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/base/utf8.h"

namespace saga {

namespace {

enum class Style { Compact, Pretty, Canonical };

void appendEscape(std::string& out, char c) {
    constexpr std::string_view kHex = "0123456789abcdef";
    switch (c) {
        case '"':
            out += "\\\"";
            return;
        case '\\':
            out += "\\\\";
            return;
        case '\b':
            out += "\\b";
            return;
        case '\f':
            out += "\\f";
            return;
        case '\n':
            out += "\\n";
            return;
        case '\r':
            out += "\\r";
            return;
        case '\t':
            out += "\\t";
            return;
        default:
            break;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += "\\u00";
    out += kHex[byte >> 4];
    out += kHex[byte & 15];
}

void appendLine(std::string& out, Style style, int depth) {
    if (style != Style::Pretty) return;
    out += '\n';
    out.append(static_cast<std::size_t>(depth) * 2, ' ');
}

void appendValue(std::string& out, const Json& value, Style style, int depth);

void appendArray(std::string& out, const Json::Array& items, Style style, int depth) {
    out += '[';
    bool first = true;
    for (const Json& item : items) {
        if (!first) out += ',';
        first = false;
        appendLine(out, style, depth + 1);
        appendValue(out, item, style, depth + 1);
    }
    if (!first) appendLine(out, style, depth);
    out += ']';
}

void appendMember(std::string& out, const Json::Member& member, Style style, int depth) {
    appendLine(out, style, depth + 1);
    appendJsonText(out, member.first);
    out += style == Style::Pretty ? ": " : ":";
    appendValue(out, member.second, style, depth + 1);
}

void appendObject(std::string& out, const Json::Object& members, Style style, int depth) {
    out += '{';
    bool first = true;
    const auto append = [&](const Json::Member& member) {
        if (!first) out += ',';
        first = false;
        appendMember(out, member, style, depth);
    };
    if (style == Style::Canonical) {
        std::vector<const Json::Member*> sorted;
        sorted.reserve(members.size());
        for (const Json::Member& member : members) sorted.push_back(&member);
        std::sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return a->first < b->first; });
        for (const Json::Member* member : sorted) append(*member);
    } else {
        for (const Json::Member& member : members) append(member);
    }
    if (!first) appendLine(out, style, depth);
    out += '}';
}

void appendValue(std::string& out, const Json& value, Style style, int depth) {
    switch (value.type()) {
        case Json::Type::Null:
            out += "null";
            break;
        case Json::Type::Bool:
            out += value.asBool() ? "true" : "false";
            break;
        case Json::Type::Int:
            appendJsonInt(out, value.asInt());
            break;
        case Json::Type::Double:
            appendJsonDouble(out, value.asDouble());
            break;
        case Json::Type::String:
            appendJsonText(out, value.asString());
            break;
        case Json::Type::Array:
            appendArray(out, value.items(), style, depth);
            break;
        case Json::Type::Object:
            appendObject(out, value.members(), style, depth);
            break;
    }
}

}  // namespace

void appendJsonText(std::string& out, std::string_view text) {
    out += '"';
    std::size_t plainFrom = 0;
    const auto flush = [&](std::size_t upTo) {
        out.append(text, plainFrom, upTo - plainFrom);
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\') {
            ++at;
            continue;
        }
        const std::size_t length = byte < 0x80 ? 0 : utf8Length(text, at);
        if (length > 0) {
            at += length;
            continue;
        }
        flush(at);
        if (byte < 0x80)
            appendEscape(out, text[at]);
        else
            out += "\xEF\xBF\xBD";
        plainFrom = ++at;
    }
    flush(text.size());
    out += '"';
}

void appendJsonInt(std::string& out, std::int64_t value) {
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), end);
}

void appendJsonDouble(std::string& out, double value) {
    if (!std::isfinite(value)) {
        out += "null";
        return;
    }
    std::array<char, 40> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    const std::string_view text(digits.data(), static_cast<std::size_t>(end - digits.data()));
    out += text;
    // Without these it would be read back as an integer.
    if (text.find_first_of(".e") == std::string_view::npos) out += ".0";
}

void appendJson(std::string& out, const Json& value) {
    appendValue(out, value, Style::Compact, 0);
}

std::string Json::dump() const {
    std::string out;
    appendJson(out, *this);
    return out;
}

std::string Json::dumpPretty() const {
    std::string out;
    appendValue(out, *this, Style::Pretty, 0);
    out += '\n';
    return out;
}

std::string Json::dumpCanonical() const {
    std::string out;
    appendValue(out, *this, Style::Canonical, 0);
    return out;
}

}  // namespace saga
