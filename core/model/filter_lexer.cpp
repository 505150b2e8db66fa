#include "core/model/filter_lexer.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace saga {

namespace {

constexpr std::string_view kSpace = " \t\r\n";

bool isControl(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

bool endsWord(char c) {
    return isControl(c) || std::string_view(" \"()=!<>~,").find(c) != std::string_view::npos;
}

}  // namespace

FilterToken FilterLexer::next() {
    m_at = std::min(m_text.find_first_not_of(kSpace, m_at), m_text.size());
    if (m_at == m_text.size()) return take(FilterToken::Kind::End, 0);
    const bool followedByEqual = m_at + 1 < m_text.size() && m_text[m_at + 1] == '=';
    switch (m_text[m_at]) {
        case '(':
            return take(FilterToken::Kind::Open, 1);
        case ')':
            return take(FilterToken::Kind::Close, 1);
        case ',':
            return take(FilterToken::Kind::Comma, 1);
        case '=':
        case '~':
            return take(FilterToken::Kind::Operator, 1);
        case '<':
        case '>':
            return take(FilterToken::Kind::Operator, followedByEqual ? 2 : 1);
        case '!':
            return followedByEqual ? take(FilterToken::Kind::Operator, 2)
                                   : takeBad(m_at, 1, "expected != or not instead of !");
        case '"':
            return takeQuoted();
        default:
            break;
    }
    if (isControl(m_text[m_at])) return takeBad(m_at, 1, "a control character cannot stand here");
    return takeWord();
}

FilterToken FilterLexer::take(FilterToken::Kind kind, std::size_t length) {
    FilterToken token{kind, m_at, length, std::string(m_text.substr(m_at, length))};
    m_at += length;
    return token;
}

FilterToken FilterLexer::takeBad(std::size_t offset, std::size_t length, std::string_view problem) {
    m_at = m_text.size();
    return {FilterToken::Kind::Bad, offset, length, std::string(problem)};
}

FilterToken FilterLexer::takeQuoted() {
    const std::size_t start = m_at;
    std::string value;
    for (std::size_t at = start + 1; at < m_text.size(); ++at) {
        char c = m_text[at];
        if (c == '"') {
            m_at = at + 1;
            return {FilterToken::Kind::Text, start, m_at - start, std::move(value)};
        }
        if (c == '\\') {
            const char escaped = at + 1 < m_text.size() ? m_text[at + 1] : '\0';
            if (escaped != '"' && escaped != '\\') return takeBad(at, 1, "after \\ only \" or \\ can stand");
            c = escaped;
            ++at;
        }
        value += c;
    }
    return takeBad(start, m_text.size() - start, "this text has no closing quotation mark");
}

FilterToken FilterLexer::takeWord() {
    std::size_t end = m_at;
    while (end < m_text.size() && !endsWord(m_text[end])) end += utf8Length(m_text, end);
    return take(FilterToken::Kind::Word, end - m_at);
}

}  // namespace saga
