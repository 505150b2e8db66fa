#include "tests/hygiene/text_rules.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace saga::hygiene {
namespace {

constexpr std::array kReminders{std::string_view("TODO"), std::string_view("FIXME"), std::string_view("XXX"),
                                std::string_view("HACK")};

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// `f(a);`, `auto a = b;`, `if (a) {`. Prose may end in ";" and hold parentheses, but not in the places code does.
bool looksLikeCode(std::string_view comment) {
    if (!comment.starts_with("//")) return false;
    const std::string_view text = trimmed(comment.substr(2));
    if (text.ends_with("{") || text == "}") return true;
    if (!text.ends_with(";")) return false;
    const std::size_t open = text.find('(');
    const bool calls = text.ends_with(");") && open > 0 && isWordChar(text[open - 1]);
    return calls || text.find(" = ") != std::string_view::npos;
}

bool looksLikeBanner(std::string_view comment) {
    constexpr std::size_t kBannerRun = 8;
    for (char decoration : {'-', '=', '*', '/', '#'}) {
        if (comment.find(std::string(kBannerRun, decoration)) != std::string_view::npos) return true;
    }
    return false;
}

}  // namespace

Findings checkComments(const SourceText& source) {
    Findings findings;
    for (std::string_view reminder : kReminders) {
        for (std::size_t at : findWord(source.comments, reminder))
            findings.push_back({source.path, source.lineAt(at), std::string(reminder) + ": do it or leave it out"});
    }
    int line = 1;
    for (std::size_t begin = 0; begin < source.comments.size(); ++line) {
        const std::size_t end = std::min(source.comments.find('\n', begin), source.comments.size());
        const std::string_view comment = trimmed(std::string_view(source.comments).substr(begin, end - begin));
        if (looksLikeCode(comment)) findings.push_back({source.path, line, "commented-out code"});
        if (looksLikeBanner(comment)) findings.push_back({source.path, line, "banner"});
        begin = end + 1;
    }
    return findings;
}

}  // namespace saga::hygiene
