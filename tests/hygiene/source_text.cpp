#include "tests/hygiene/source_text.h"

#include <algorithm>
#include <cctype>

namespace saga::hygiene {
namespace {

// Walks the text once and copies each character into the view it belongs to.
class Splitter {
public:
    explicit Splitter(SourceText& out) : m_out(out), m_text(out.whole) {
        m_out.code = m_text;
        m_out.comments = m_text;
        for (char& c : m_out.comments) c = c == '\n' ? '\n' : ' ';
    }

    void run() {
        while (m_at < m_text.size()) {
            if (starts("//")) {
                comment(m_text.find('\n', m_at));
            } else if (starts("/*")) {
                const std::size_t end = m_text.find("*/", m_at + 2);
                comment(end == std::string::npos ? end : end + 2);
            } else if (startsRawString()) {
                rawString();
            } else if (m_text[m_at] == '"' || (m_text[m_at] == '\'' && !insideNumber())) {
                literal(m_text[m_at]);
            } else {
                ++m_at;
            }
        }
    }

private:
    bool starts(std::string_view what) const { return std::string_view(m_text).substr(m_at).starts_with(what); }

    bool startsRawString() const {
        if (!starts("R\"")) return false;
        if (m_at == 0 || !isWordChar(m_text[m_at - 1])) return true;
        const char before = m_text[m_at - 1];  // u8R"", uR"", UR"", LR""
        return before == '8' || before == 'u' || before == 'U' || before == 'L';
    }

    // A quote inside 1'000'000 separates digits.
    bool insideNumber() const {
        std::size_t begin = m_at;
        while (begin > 0 && (isWordChar(m_text[begin - 1]) || m_text[begin - 1] == '\'')) --begin;
        return begin < m_at && std::isdigit(static_cast<unsigned char>(m_text[begin])) != 0;
    }

    void comment(std::size_t end) {
        end = std::min(end, m_text.size());
        for (; m_at < end; ++m_at) {
            m_out.comments[m_at] = m_text[m_at];
            blankCode(m_at);
        }
    }

    void literal(char quote) {
        for (++m_at; m_at < m_text.size() && m_text[m_at] != quote; ++m_at) {
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size()) blankCode(m_at++);
            blankCode(m_at);
        }
        ++m_at;
    }

    void rawString() {
        m_at += 2;
        const std::size_t open = std::min(m_text.find('(', m_at), m_text.size());
        const std::string closing = ")" + m_text.substr(m_at, open - m_at) + "\"";
        const std::size_t end = std::min(m_text.find(closing, open), m_text.size());
        const std::size_t stop = std::min(end + closing.size() - 1, m_text.size());
        for (; m_at < stop; ++m_at) blankCode(m_at);
        ++m_at;
    }

    void blankCode(std::size_t at) {
        if (m_out.code[at] != '\n') m_out.code[at] = ' ';
    }

    SourceText& m_out;
    const std::string& m_text;
    std::size_t m_at = 0;
};

std::string withoutPreprocessor(std::string code) {
    bool continued = false;
    for (std::size_t begin = 0; begin < code.size();) {
        const std::size_t end = std::min(code.find('\n', begin), code.size());
        const std::size_t first = code.find_first_not_of(" \t", begin);
        const bool directive = continued || (first < end && code[first] == '#');
        continued = directive && end > begin && code[end - 1] == '\\';
        if (directive) std::fill(code.begin() + static_cast<long>(begin), code.begin() + static_cast<long>(end), ' ');
        begin = end + 1;
    }
    return code;
}

bool opens(char c) {
    return c == '(' || c == '[' || c == '{';
}
bool closes(char c) {
    return c == ')' || c == ']' || c == '}';
}

}  // namespace

int SourceText::lineAt(std::size_t offset) const {
    const std::size_t end = std::min(offset, whole.size());
    return 1 + static_cast<int>(std::count(whole.begin(), whole.begin() + static_cast<long>(end), '\n'));
}

SourceText splitSource(std::string path, std::string text) {
    SourceText source;
    source.path = std::move(path);
    source.whole = std::move(text);
    Splitter(source).run();
    source.statements = withoutPreprocessor(source.code);
    return source;
}

bool isWordChar(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

std::vector<std::size_t> findWord(std::string_view text, std::string_view word) {
    const bool call = word.ends_with('(');
    const std::string_view name = call ? word.substr(0, word.size() - 1) : word;
    std::vector<std::size_t> found;
    for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
        std::size_t after = at + name.size();
        if (at > 0 && isWordChar(text[at - 1]) && isWordChar(name.front())) continue;
        if (after < text.size() && isWordChar(text[after]) && isWordChar(name.back())) continue;
        while (call && after < text.size() && text[after] == ' ') ++after;
        if (call && (after == text.size() || text[after] != '(')) continue;
        found.push_back(at);
    }
    return found;
}

std::size_t matchingBracket(std::string_view code, std::size_t open) {
    int depth = 0;
    for (std::size_t at = open; at < code.size(); ++at) {
        if (opens(code[at])) ++depth;
        if (closes(code[at]) && --depth == 0) return at;
    }
    return std::string_view::npos;
}

std::vector<std::size_t> argumentStarts(std::string_view code, std::size_t open, std::size_t close) {
    std::vector<std::size_t> starts;
    int depth = 0;
    bool expecting = true;
    for (std::size_t at = open + 1; at < close && at < code.size(); ++at) {
        const char c = code[at];
        if (std::isspace(static_cast<unsigned char>(c)) != 0) continue;
        if (expecting) starts.push_back(at);
        expecting = depth == 0 && c == ',';
        if (opens(c)) ++depth;
        if (closes(c)) --depth;
    }
    return starts;
}

}  // namespace saga::hygiene
