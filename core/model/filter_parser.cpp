#include "core/model/filter_parser.h"

#include <algorithm>

#include "core/model/filter_value.h"
#include "core/model/filter_words.h"

namespace saga {

namespace {

using Kind = FilterToken::Kind;

std::optional<FilterOp> operatorFromText(std::string_view text) {
    for (const FilterOp op : {FilterOp::Equal, FilterOp::NotEqual, FilterOp::Less, FilterOp::LessEqual,
                              FilterOp::Greater, FilterOp::GreaterEqual, FilterOp::Glob, FilterOp::In}) {
        if (equalIgnoringCase(toText(op), text)) return op;
    }
    return std::nullopt;
}

// A chain of one is that one: And and Or nodes have two children or more.
void closeChain(FilterNode& out, FilterNode::Kind kind, std::vector<FilterNode> children) {
    if (children.size() == 1) {
        FilterNode only = std::move(children.front());
        out = std::move(only);
        return;
    }
    out.kind = kind;
    out.children = std::move(children);
}

}  // namespace

FilterParser::FilterParser(std::string_view text) : m_text(text), m_lexer(text), m_token(m_lexer.next()) {}

FilterParse FilterParser::parse() {
    ParsedFilter filter;
    if (m_token.kind == Kind::End) {
        noteExpected(conditionStarts());
        return filter;
    }
    filter.matchesAll = false;
    if (parseOr(filter.root, 0) && m_token.kind != Kind::End)
        fail(m_token, m_token.kind == Kind::Close ? "this ) closes nothing" : "expected and or or", {"and", "or"});
    if (m_error) return *m_error;
    return filter;
}

std::vector<std::string> FilterParser::expectedAtEnd() const {
    std::vector<std::string> words = m_expectedAtEnd;
    if (m_error) {
        if (m_error->offset < m_text.size()) return {};
        words.insert(words.end(), m_error->expected.begin(), m_error->expected.end());
    }
    std::vector<std::string> unique;
    for (std::string& word : words) {
        if (std::find(unique.begin(), unique.end(), word) == unique.end()) unique.push_back(std::move(word));
    }
    return unique;
}

bool FilterParser::parseOr(FilterNode& out, int depth) {
    std::vector<FilterNode> children(1);
    if (!parseAnd(children.back(), depth)) return false;
    noteExpected({"or"});
    while (atKeyword("or")) {
        advance();
        if (!parseAnd(children.emplace_back(), depth)) return false;
        noteExpected({"or"});
    }
    closeChain(out, FilterNode::Kind::Or, std::move(children));
    return true;
}

bool FilterParser::parseAnd(FilterNode& out, int depth) {
    std::vector<FilterNode> children(1);
    if (!parseNot(children.back(), depth)) return false;
    noteExpected({"and"});
    while (atKeyword("and")) {
        advance();
        if (!parseNot(children.emplace_back(), depth)) return false;
        noteExpected({"and"});
    }
    closeChain(out, FilterNode::Kind::And, std::move(children));
    return true;
}

bool FilterParser::parseNot(FilterNode& out, int depth) {
    if (depth > kMaxFilterDepth)
        return fail(m_token, "not and ( are nested more than " + std::to_string(kMaxFilterDepth) + " levels deep");
    if (atKeyword("not")) {
        advance();
        out.kind = FilterNode::Kind::Not;
        return parseNot(out.children.emplace_back(), depth + 1);
    }
    if (m_token.kind == Kind::Open) return parseGroup(out, depth);
    return parseCondition(out);
}

bool FilterParser::parseGroup(FilterNode& out, int depth) {
    const std::size_t opened = m_token.offset;
    advance();
    if (!parseOr(out, depth + 1)) return false;
    noteExpected({")"});
    if (m_token.kind != Kind::Close)
        return fail(m_token, "expected and, or, or a ) for the ( in column " + std::to_string(opened + 1),
                    {"and", "or", ")"});
    advance();
    return true;
}

bool FilterParser::parseCondition(FilterNode& out) {
    const FilterToken first = m_token;
    if (first.kind != Kind::Word || isFilterKeyword(first.text)) {
        const std::string after = m_previous.empty() ? "" : " after " + shownWord(m_previous);
        return fail(first, "expected a condition" + after, conditionStarts());
    }
    const std::optional<FilterField> field = filterFieldFromText(first.text);
    const std::optional<FilterFlag> flag = filterFlagFromText(first.text);
    if (!field && !flag) {
        const std::string_view nearest = nearestWord(first.text);
        const std::string hint = nearest.empty() ? "" : "; did you mean " + std::string(nearest) + "?";
        return fail(first, "there is no field or flag \"" + shownWord(first.text) + "\"" + hint, conditionStarts());
    }
    if (!countTerm(first)) return false;
    advance();
    if (field) {
        noteExpected(operatorsOf(*field));
        if (!flag || atOperator()) return parseComparison(out, *field);
    }
    if (atOperator())
        return fail(m_token, std::string(toText(*flag)) + " is yes or no and takes no operator", {"and", "or"});
    out.kind = FilterNode::Kind::Flag;
    out.flag = *flag;
    return true;
}

bool FilterParser::parseComparison(FilterNode& out, FilterField field) {
    out.kind = FilterNode::Kind::Compare;
    out.field = field;
    if (!atOperator())
        return fail(m_token, "expected an operator after " + std::string(toText(field)), operatorsOf(field));
    out.op = *operatorFromText(m_token.text);
    const FilterFieldKind kind = kindOf(field);
    if (!isAllowed(kind, out.op))
        return fail(m_token,
                    m_token.text + " does not work on " + std::string(toText(field)) + ", which is " +
                        std::string(describeKind(kind)),
                    operatorsOf(field));
    advance();
    return out.op == FilterOp::In ? parseList(out) : parseValue(out);
}

bool FilterParser::parseList(FilterNode& out) {
    if (m_token.kind != Kind::Open) return fail(m_token, "expected ( after in", {"("});
    advance();
    while (true) {
        if (!out.values.empty() && !countTerm(m_token)) return false;
        if (!parseValue(out)) return false;
        if (m_token.kind == Kind::Close) break;
        if (m_token.kind != Kind::Comma) return fail(m_token, "expected , or ) after a value of the list", {",", ")"});
        advance();
    }
    advance();
    return true;
}

bool FilterParser::parseValue(FilterNode& out) {
    const bool isWord = m_token.kind == Kind::Word && !isFilterKeyword(m_token.text);
    if (!isWord && m_token.kind != Kind::Text)
        return fail(m_token, "expected a value after " + m_previous, valuesOf(out.field));
    Result<FilterValue> value = readFilterValue(out.field, m_token.text);
    if (!value) return fail(m_token, value.error().reason, valuesOf(out.field));
    out.values.push_back(std::move(value).value());
    advance();
    return true;
}

bool FilterParser::atKeyword(std::string_view keyword) const {
    return m_token.kind == Kind::Word && equalIgnoringCase(m_token.text, keyword);
}

bool FilterParser::atOperator() const {
    return m_token.kind == Kind::Operator || atKeyword("in");
}

void FilterParser::advance() {
    m_previous = m_text.substr(m_token.offset, m_token.length);
    m_token = m_lexer.next();
}

void FilterParser::noteExpected(const Words& words) {
    if (m_token.kind == Kind::End) m_expectedAtEnd.insert(m_expectedAtEnd.end(), words.begin(), words.end());
}

bool FilterParser::countTerm(const FilterToken& place) {
    if (++m_terms <= kMaxFilterTerms) return true;
    return fail(place, "there are more than " + std::to_string(kMaxFilterTerms) + " conditions and values");
}

bool FilterParser::fail(const FilterToken& place, std::string reason, Words expected) {
    if (place.kind == Kind::Bad)
        m_error = FilterError{place.offset, place.length, place.text, {}};
    else
        m_error = FilterError{place.offset, place.length, std::move(reason), std::move(expected)};
    return false;
}

}  // namespace saga
