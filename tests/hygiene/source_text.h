// A C++ source split into its three voices: code, comments and literals. Each view has the length and the line breaks
// of the original, with everything else blanked, so that an offset means the same place in all of them. Values, any
// thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace saga::hygiene {

struct SourceText {
    std::string path;        // from the project root, with '/'
    std::string whole;       // as it stands in the file
    std::string code;        // comments and the contents of literals are blank; quotes stay
    std::string comments;    // comments alone, with their slashes
    std::string statements;  // code without preprocessor lines

    bool isHeader() const { return path.ends_with(".h"); }
    int lineAt(std::size_t offset) const;
};

// Never fails: an unterminated literal or comment runs to the end of the text.
SourceText splitSource(std::string path, std::string text);

bool isWordChar(char c);
// Offsets of `word` in `text` where neither neighbour continues an identifier. A needle that ends in "(" also matches
// with spaces before the parenthesis.
std::vector<std::size_t> findWord(std::string_view text, std::string_view word);
// The offset of the bracket that closes the one at `open`, or npos.
std::size_t matchingBracket(std::string_view code, std::size_t open);
// The offsets at which the arguments between the brackets at `open` and `close` begin, split at the outermost commas.
std::vector<std::size_t> argumentStarts(std::string_view code, std::size_t open, std::size_t close);

}  // namespace saga::hygiene
