#include <algorithm>

#include "core/base/json.h"
#include "core/model/filter.h"
#include "core/model/filter_lexer.h"
#include "core/model/filter_parser.h"
#include "core/model/filter_words.h"

namespace saga {

namespace {

// Where the word that is being typed at the end of `text` begins; the size of the text when there is none.
std::size_t startOfWord(std::string_view text) {
    FilterLexer lexer(text);
    FilterToken last;
    for (FilterToken token = lexer.next(); token.kind != FilterToken::Kind::End; token = lexer.next())
        last = std::move(token);
    const bool isTyped = last.kind == FilterToken::Kind::Word && last.offset + last.length == text.size();
    return isTyped ? last.offset : text.size();
}

}  // namespace

std::vector<std::string> filterCompletions(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    if (before.size() > kMaxFilterBytes || !isUtf8(before)) return {};
    const std::size_t start = startOfWord(before);
    const std::string_view typed = before.substr(start);
    FilterParser parser(before.substr(0, start));
    // Only what may stand at the end matters; an unfinished condition is no error while it is typed.
    static_cast<void>(parser.parse());
    std::vector<std::string> words = parser.expectedAtEnd();
    std::erase_if(words, [&](const std::string& word) {
        return word.size() < typed.size() || !equalIgnoringCase(std::string_view(word).substr(0, typed.size()), typed);
    });
    return words;
}

}  // namespace saga
