#include "core/saga/condition.h"

#include <algorithm>
#include <cctype>
#include <charconv>

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

class ConditionParser {
public:
    ConditionParser(std::string_view text, const std::vector<InputField>& fields) : m_tokens(text), m_fields(fields) {}

    std::optional<ConditionProblem> check() {
        if (parseOr(0) && m_tokens.current().kind != Kind::End)
            fail("expected \"and\", \"or\" or the end");
        return m_problem;
    }

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

    bool parseOr(int depth) {
        do {
            if (!parseAnd(depth))
                return false;
        } while (takeWord("or"));
        return true;
    }
    bool parseAnd(int depth) {
        do {
            if (!parseNot(depth))
                return false;
        } while (takeWord("and"));
        return true;
    }
    bool parseNot(int depth) {
        if (depth > kMaxConditionDepth)
            return fail("nested too deeply");
        if (takeWord("not"))
            return parseNot(depth + 1);
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

    bool parseComparison() {
        const Token name = m_tokens.current();
        if (name.kind != Kind::Word)
            return fail("expected a field of the input");
        const auto field = std::find_if(m_fields.begin(), m_fields.end(), [&](const InputField& f) { return f.name == name.text; });
        if (field == m_fields.end())
            return fail("the input has no field \"" + std::string(name.text) + "\"");
        m_tokens.advance();
        const Token op = m_tokens.current();
        if (op.kind == Kind::Word && op.text == "in") {
            m_tokens.advance();
            return checkOperator(*field, op) && parseList(*field);
        }
        if (op.kind == Kind::Operator) {
            m_tokens.advance();
            return checkOperator(*field, op) && parseValue(*field);
        }
        return field->type == InputType::Boolean || fail("expected a comparison after \"" + field->name + "\"");
    }

    bool checkOperator(const InputField& field, const Token& op) {
        const bool equality = op.text == "=" || op.text == "!=";
        switch (field.type) {
        case InputType::Text: return equality || op.text == "~" || op.text == "in" || failAt(op.offset, "text is compared with = != ~ in");
        case InputType::Integer:
        case InputType::Number: return op.text != "~" || failAt(op.offset, "numbers are compared with = != < <= > >= in");
        case InputType::Boolean: return equality || failAt(op.offset, "true and false are compared with = and !=");
        case InputType::Object:
        case InputType::Array: break;
        }
        return failAt(op.offset, "\"" + field.name + "\" is not a single value and cannot be compared");
    }

    bool parseValue(const InputField& field) {
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
        m_tokens.advance();
        return true;
    }

    bool parseList(const InputField& field) {
        if (m_tokens.current().kind != Kind::Open)
            return fail("expected ( after in");
        do {
            m_tokens.advance();
            if (!parseValue(field))
                return false;
        } while (m_tokens.current().kind == Kind::Comma);
        if (m_tokens.current().kind != Kind::Close)
            return fail("expected , or )");
        m_tokens.advance();
        return true;
    }

    Tokens m_tokens;
    const std::vector<InputField>& m_fields;
    std::optional<ConditionProblem> m_problem;
};

}  // namespace

std::optional<ConditionProblem> checkCondition(std::string_view text, const std::vector<InputField>& fields) {
    if (text.size() > kMaxConditionBytes)
        return ConditionProblem{kMaxConditionBytes, "longer than " + std::to_string(kMaxConditionBytes) + " bytes"};
    return ConditionParser(text, fields).check();
}

}  // namespace saga
