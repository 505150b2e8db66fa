// Cuts a filter into tokens. Internal to the room. The text must be UTF-8 and outlive the lexer; one thread.
#pragma once

#include <string>
#include <string_view>

namespace saga {

struct FilterToken {
    enum class Kind { Word, Text, Operator, Open, Close, Comma, End, Bad };
    Kind kind = Kind::End;
    std::size_t offset = 0;
    std::size_t length = 0;
    std::string text;  // Word, Operator: as written; Text: without quotes and escapes; Bad: what is wrong
};

class FilterLexer {
public:
    explicit FilterLexer(std::string_view text) : m_text(text) {}
    // The next token; End for ever after the last one. A Bad token swallows the rest of the text.
    FilterToken next();

private:
    FilterToken take(FilterToken::Kind kind, std::size_t length);
    FilterToken takeBad(std::size_t offset, std::size_t length, std::string_view problem);
    FilterToken takeQuoted();
    FilterToken takeWord();

    std::string_view m_text;
    std::size_t m_at = 0;
};

}  // namespace saga
