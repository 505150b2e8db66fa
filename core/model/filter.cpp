#include "core/model/filter.h"

#include <algorithm>

#include "core/base/utf8.h"
#include "core/model/filter_parser.h"

namespace saga {

namespace {

std::size_t countCharacters(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) at += std::max<std::size_t>(utf8Length(text, at), 1);
    return count;
}

// Columns of a terminal: Kana, Han and Hangul take two. From U+3000 upwards that is near enough for a mark.
std::size_t displayWidth(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = std::max<std::size_t>(utf8Length(text, at), 1);
        const unsigned lead = static_cast<unsigned char>(text[at]);
        width += length == 4 || (length == 3 && lead >= 0xE3 && lead <= 0xED) ? 2 : 1;
        at += length;
    }
    return width;
}

bool isTail(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

// One line of the text around the place, and a line below it with carets.
std::string excerpt(std::string_view text, const FilterError& error) {
    constexpr std::size_t kAround = 40;
    std::size_t from = error.offset > kAround ? error.offset - kAround : 0;
    std::size_t to = std::min(text.size(), error.offset + kAround);
    while (from > 0 && from < error.offset && isTail(text[from])) ++from;
    while (to < text.size() && isTail(text[to])) ++to;
    std::string line(text.substr(from, to - from));
    for (char& c : line) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
    }
    const std::size_t before = error.offset - from;
    const std::string_view marked = std::string_view(line).substr(before, error.length);
    const std::string indent(displayWidth(std::string_view(line).substr(0, before)), ' ');
    return "\n  " + line + "\n  " + indent + std::string(std::max<std::size_t>(displayWidth(marked), 1), '^');
}

bool isKnownAtStart(FilterField field) {
    switch (field) {
        case FilterField::Id:
        case FilterField::Definition:
        case FilterField::Version:
        case FilterField::Mode:
        case FilterField::User:
        case FilterField::Item:
        case FilterField::Amount:
        case FilterField::Quantity:
        case FilterField::Started:
        case FilterField::Correlation:
            return true;
        case FilterField::Status:
        case FilterField::Step:
        case FilterField::Code:
        case FilterField::Duration:
        case FilterField::Ended:
        case FilterField::Attempts:
        case FilterField::Rule:
            return false;
    }
    return false;
}

// The name of the first field or flag that a start does not know; empty when there is none.
std::string_view unknownAtStart(const FilterNode& node) {
    if (node.kind == FilterNode::Kind::Flag) return toText(node.flag);
    if (node.kind == FilterNode::Kind::Compare)
        return isKnownAtStart(node.field) ? std::string_view() : toText(node.field);
    for (const FilterNode& child : node.children) {
        if (const std::string_view name = unknownAtStart(child); !name.empty()) return name;
    }
    return {};
}

}  // namespace

FilterParse parseFilter(std::string_view text) {
    if (text.size() > kMaxFilterBytes) {
        std::size_t end = kMaxFilterBytes;
        while (end > 0 && isTail(text[end])) --end;
        return FilterError{end,
                           0,
                           "the filter is " + std::to_string(text.size()) + " bytes long; at most " +
                               std::to_string(kMaxFilterBytes) + " are allowed",
                           {}};
    }
    if (const std::size_t bad = firstBadUtf8(text); bad < text.size())
        return FilterError{bad, 1, "this is not valid UTF-8", {}};
    return FilterParser(text).parse();
}

Result<ParsedFilter> parseFilterFor(std::string_view field, std::string_view text) {
    const FilterParse parse = parseFilter(text);
    if (parse.ok()) return parse.filter();
    const FilterError& error = parse.error();
    const std::size_t column = countCharacters(text.substr(0, error.offset)) + 1;
    std::string reason = "column " + std::to_string(column) + ": " + error.reason;
    // Bytes that are not text cannot be shown.
    if (isUtf8(text)) reason += excerpt(text, error);
    return makeError(ErrorCode::InvalidInput, std::string(field), std::move(reason));
}

Result<void> checkKnownAtStart(const ParsedFilter& filter) {
    if (filter.matchesAll) return {};
    const std::string_view name = unknownAtStart(filter.root);
    if (name.empty()) return {};
    return makeError(ErrorCode::InvalidInput, "where",
                     std::string(name) +
                         " is not known at the start of a saga; id, definition, version, mode, user, item, amount, "
                         "quantity, started and correlation are");
}

}  // namespace saga
