#include "core/saga/condition.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <compare>

#include "core/model/filter.h"

namespace saga {

namespace {

enum class Kind { Word, Text, Operator, Open, Close, Comma, End, Bad };

struct Token {
    Kind kind = Kind::End;
    std::string_view text;
    std::size_t offset = 0;
};

// Globs (* and ?) need no quotes.
bool isWordChar(char c) { return std::isalnum(static_cast<unsigned char>(c)) || std::string_view("_.-:*?").find(c) != std::string_view::npos; }

class Tokens {
public:
    explicit Tokens(std::string_view text) : m_text(text) { advance(); }
    const Token& current() const { return m_current; }
    void advance() {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t'))
            ++m_at;
        const std::size_t length = m_at < m_text.size() ? scan() : 0;
        m_current.text = m_text.substr(m_at, length);
        m_current.offset = m_at;
        if (length == 0 && m_at >= m_text.size())
            m_current.kind = Kind::End;
        m_at += length;
    }

private:
    std::size_t scan() {
        const char c = m_text[m_at];
        if (c == '"')
            return scanText();
        if (isWordChar(c)) {
            m_current.kind = Kind::Word;
            std::size_t end = m_at;
            while (end < m_text.size() && isWordChar(m_text[end]))
                ++end;
            return end - m_at;
        }
        m_current.kind = c == '(' ? Kind::Open : c == ')' ? Kind::Close : c == ',' ? Kind::Comma : Kind::Operator;
        if (m_current.kind != Kind::Operator)
            return 1;
        const std::string_view two = m_text.substr(m_at, 2);
        if (two == "!=" || two == "<=" || two == ">=")
            return 2;
        if (c != '=' && c != '<' && c != '>' && c != '~')
            m_current.kind = Kind::Bad;
        return 1;
    }
    std::size_t scanText() {
        m_current.kind = Kind::Text;
        for (std::size_t end = m_at + 1; end < m_text.size(); ++end) {
            if (m_text[end] == '\\')
                ++end;
            else if (m_text[end] == '"')
                return end + 1 - m_at;
        }
        m_current.kind = Kind::Bad;
        return m_text.size() - m_at;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    Token m_current;
};

bool isNumber(std::string_view word, bool whole) {
    if (word.find_first_not_of(whole ? "-0123456789" : "-.eE0123456789") != std::string_view::npos)
        return false;
    double number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    return error == std::errc{} && end == word.data() + word.size();
}

// The text between quotes, without the backslashes.
std::string unquoted(const Token& token) {
    if (token.kind != Kind::Text)
        return std::string(token.text);
    std::string text;
    for (std::size_t i = 1; i + 1 < token.text.size(); ++i) {
        if (token.text[i] == '\\')
            ++i;
        text += token.text[i];
    }
    return text;
}

bool ordered(std::partial_ordering is, std::string_view op) {
    if (op == "!=")
        return is != std::partial_ordering::equivalent;
    if (op == "<" || op == "<=")
        return is == std::partial_ordering::less || (op == "<=" && is == std::partial_ordering::equivalent);
    if (op == ">" || op == ">=")
        return is == std::partial_ordering::greater || (op == ">=" && is == std::partial_ordering::equivalent);
    return is == std::partial_ordering::equivalent;
}

bool compareNumbers(const Json& value, std::string_view op, const std::string& with) {
    if (std::int64_t whole = 0; value.isInt() && isNumber(with, true)) {
        const auto read = std::from_chars(with.data(), with.data() + with.size(), whole);
        if (read.ec == std::errc{})
            return ordered(value.asInt() <=> whole, op);
    }
    double number = 0;
    const auto read = std::from_chars(with.data(), with.data() + with.size(), number);
    return read.ec == std::errc{} && ordered(value.asDouble() <=> number, op);
}

// What is not of one kind with the value is never equal to it.
bool compare(const Json& value, std::string_view op, const Token& token) {
    const std::string with = unquoted(token);
    if (value.isNumber())
        return isNumber(with, false) ? compareNumbers(value, op, with) : op == "!=";
    if (value.isBool())
        return (with == (value.asBool() ? "true" : "false")) == (op != "!=");
    if (op == "~")
        return globMatches(with, value.asString());
    return value.isString() && ordered(value.asString() <=> with, op);
}

class ConditionParser {
public:
    // Without `valueOf` it only checks.
    ConditionParser(std::string_view text, const ConditionNames& names, const ConditionValue& valueOf)
        : m_tokens(text), m_names(names), m_valueOf(valueOf) {}

    std::optional<ConditionProblem> check() {
        if (parseOr(0) && m_tokens.current().kind != Kind::End)
            fail("expected \"and\", \"or\" or the end");
        return m_problem;
    }
    // Of what was parsed.
    bool truth() const { return m_truth; }

private:
    bool fail(std::string reason) { return failAt(m_tokens.current().offset, std::move(reason)); }
    bool failAt(std::size_t offset, std::string reason) {
        if (!m_problem)
            m_problem = ConditionProblem{offset, std::move(reason)};
        return false;
    }
    bool takeWord(std::string_view word) {
        if (m_tokens.current().kind != Kind::Word || m_tokens.current().text != word)
            return false;
        m_tokens.advance();
        return true;
    }

    // Each leaves the truth of what it parsed in m_truth. Everything is parsed, also what cannot change the outcome.
    bool parseOr(int depth) {
        bool any = false;
        do {
            if (!parseAnd(depth))
                return false;
            any = any || m_truth;
        } while (takeWord("or"));
        m_truth = any;
        return true;
    }
    bool parseAnd(int depth) {
        bool all = true;
        do {
            if (!parseNot(depth))
                return false;
            all = all && m_truth;
        } while (takeWord("and"));
        m_truth = all;
        return true;
    }
    bool parseNot(int depth) {
        if (depth > kMaxConditionDepth)
            return fail("nested too deeply");
        if (takeWord("not")) {
            const bool parsed = parseNot(depth + 1);
            m_truth = !m_truth;
            return parsed;
        }
        if (m_tokens.current().kind != Kind::Open)
            return parseComparison();
        m_tokens.advance();
        if (!parseOr(depth + 1))
            return false;
        if (m_tokens.current().kind != Kind::Close)
            return fail("expected )");
        m_tokens.advance();
        return true;
    }

    struct Field {
        std::string name;
        std::optional<InputType> type;  // not set: a member of a step's data
    };
    std::optional<Field> findField(std::string_view name) const {
        const auto& input = m_names.input;
        const auto field = std::find_if(input.begin(), input.end(), [&](const InputField& f) { return f.name == name; });
        if (field != input.end())
            return Field{field->name, field->type};
        const std::size_t dot = name.find('.');
        const auto& steps = m_names.steps;
        if (dot == std::string_view::npos || std::find(steps.begin(), steps.end(), name.substr(0, dot)) == steps.end())
            return std::nullopt;
        return Field{std::string(name), std::nullopt};
    }

    bool parseComparison() {
        const Token name = m_tokens.current();
        if (name.kind != Kind::Word)
            return fail("expected a field of the input");
        const std::optional<Field> field = findField(name.text);
        if (!field)
            return fail("the input has no field \"" + std::string(name.text) + "\"");
        m_value = m_valueOf ? m_valueOf(field->name) : nullptr;
        m_tokens.advance();
        const Token op = m_tokens.current();
        if (op.kind == Kind::Word && op.text == "in") {
            m_tokens.advance();
            return checkOperator(*field, op) && parseList(*field);
        }
        if (op.kind == Kind::Operator) {
            m_tokens.advance();
            return checkOperator(*field, op) && parseValue(*field, op.text);
        }
        m_truth = m_value != nullptr && m_value->asBool();
        return field->type.value_or(InputType::Boolean) == InputType::Boolean || fail("expected a comparison after \"" + field->name + "\"");
    }

    bool checkOperator(const Field& field, const Token& op) {
        const bool equality = op.text == "=" || op.text == "!=";
        if (!field.type)
            return true;
        switch (*field.type) {
        case InputType::Text: return equality || op.text == "~" || op.text == "in" || failAt(op.offset, "text is compared with = != ~ in");
        case InputType::Integer:
        case InputType::Number: return op.text != "~" || failAt(op.offset, "numbers are compared with = != < <= > >= in");
        case InputType::Boolean: return equality || failAt(op.offset, "true and false are compared with = and !=");
        case InputType::Object:
        case InputType::Array: break;
        }
        return failAt(op.offset, "\"" + field.name + "\" is not a single value and cannot be compared");
    }

    bool parseValue(const Field& field, std::string_view op) {
        const Token value = m_tokens.current();
        if (value.kind != Kind::Word && value.kind != Kind::Text)
            return fail("expected a value");
        const bool word = value.kind == Kind::Word;
        if (field.type == InputType::Integer && !(word && isNumber(value.text, true)))
            return fail("\"" + field.name + "\" is compared with whole numbers");
        if (field.type == InputType::Number && !(word && isNumber(value.text, false)))
            return fail("\"" + field.name + "\" is compared with numbers");
        if (field.type == InputType::Boolean && !(word && (value.text == "true" || value.text == "false")))
            return fail("\"" + field.name + "\" is compared with true or false");
        m_truth = m_value != nullptr && compare(*m_value, op, value);
        m_tokens.advance();
        return true;
    }

    bool parseList(const Field& field) {
        if (m_tokens.current().kind != Kind::Open)
            return fail("expected ( after in");
        bool any = false;
        do {
            m_tokens.advance();
            if (!parseValue(field, "="))
                return false;
            any = any || m_truth;
        } while (m_tokens.current().kind == Kind::Comma);
        if (m_tokens.current().kind != Kind::Close)
            return fail("expected , or )");
        m_tokens.advance();
        m_truth = any;
        return true;
    }

    Tokens m_tokens;
    const ConditionNames& m_names;
    const ConditionValue& m_valueOf;
    const Json* m_value = nullptr;  // of the field being compared
    bool m_truth = false;
    std::optional<ConditionProblem> m_problem;
};

}  // namespace

std::optional<ConditionProblem> checkCondition(std::string_view text, const ConditionNames& names) {
    if (text.size() > kMaxConditionBytes)
        return ConditionProblem{kMaxConditionBytes, "longer than " + std::to_string(kMaxConditionBytes) + " bytes"};
    return ConditionParser(text, names, {}).check();
}

bool conditionHolds(std::string_view text, const ConditionNames& names, const ConditionValue& valueOf) {
    ConditionParser parser(text, names, valueOf);
    return !parser.check() && parser.truth();
}

}  // namespace saga
