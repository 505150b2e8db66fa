// Recursive descent over the tokens of a filter. Internal to the room; use parseFilter. One thread, one use.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/filter.h"
#include "core/model/filter_lexer.h"

namespace saga {

class FilterParser {
public:
    // `text` is UTF-8 within kMaxFilterBytes and outlives the parser.
    explicit FilterParser(std::string_view text);

    FilterParse parse();
    // After parse: what could follow at the end of the text; empty when the text is wrong before its end.
    std::vector<std::string> expectedAtEnd() const;

private:
    using Words = std::vector<std::string>;

    bool parseOr(FilterNode& out, int depth);
    bool parseAnd(FilterNode& out, int depth);
    bool parseNot(FilterNode& out, int depth);
    bool parseGroup(FilterNode& out, int depth);
    bool parseCondition(FilterNode& out);
    bool parseComparison(FilterNode& out, FilterField field);
    bool parseList(FilterNode& out);
    bool parseValue(FilterNode& out);

    bool atKeyword(std::string_view keyword) const;
    bool atOperator() const;
    void advance();
    void noteExpected(const Words& words);
    bool countTerm(const FilterToken& place);
    bool fail(const FilterToken& place, std::string reason, Words expected = {});

    std::string_view m_text;
    FilterLexer m_lexer;
    FilterToken m_token;
    std::string m_previous;  // as written, to say "after ="
    std::size_t m_terms = 0;
    Words m_expectedAtEnd;
    std::optional<FilterError> m_error;
};

}  // namespace saga
