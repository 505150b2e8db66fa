#include "tests/hygiene/shape_rules.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace saga::hygiene {
namespace {

constexpr std::array kVagueFileWords{
    std::string_view("manager"), std::string_view("managers"), std::string_view("helper"), std::string_view("helpers"),
    std::string_view("util"),    std::string_view("utils"),    std::string_view("common")};
constexpr std::array kVagueTypeEndings{
    std::string_view("Manager"), std::string_view("Helper"), std::string_view("Helpers"), std::string_view("Util"),
    std::string_view("Utils"),   std::string_view("Common"), std::string_view("Data"),    std::string_view("Info")};

enum class Brace { Scope, Function, Other };

bool startsWithWord(std::string_view text, std::string_view word) {
    return text.starts_with(word) && (text.size() == word.size() || !isWordChar(text[word.size()]));
}

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

std::string_view withoutTemplatePrefix(std::string_view head) {
    while (startsWithWord(head, "template")) {
        int depth = 0;
        std::size_t at = head.find('<');
        for (; at < head.size(); ++at) {
            if (head[at] == '<') ++depth;
            if (head[at] == '>' && --depth == 0) break;
        }
        if (at >= head.size()) return {};
        head = trimmed(head.substr(at + 1));
    }
    return head;
}

bool assignsOutsideParentheses(std::string_view head) {
    if (head.find("operator") != std::string_view::npos) return false;
    int depth = 0;
    for (char c : head) {
        if (c == '(') ++depth;
        if (c == ')') --depth;
        if (c == '=' && depth == 0) return true;
    }
    return false;
}

// `head` is what stands between the previous statement or brace and an opening brace outside every function.
Brace classify(std::string_view head) {
    head = withoutTemplatePrefix(trimmed(head));
    const bool lambda = head.find("](") != std::string_view::npos || head.ends_with("]");
    const bool call = head.find('(') != std::string_view::npos;
    if (assignsOutsideParentheses(head)) return lambda ? Brace::Function : Brace::Other;
    for (std::string_view word : {"namespace", "class", "struct", "union", "enum", "extern"}) {
        if (startsWithWord(head, word) && (!call || head.find("alignas") != std::string_view::npos))
            return Brace::Scope;
    }
    return call ? Brace::Function : Brace::Other;
}

// Follows the braces of one file and reports each function as it closes.
class BraceWalk {
public:
    explicit BraceWalk(const SourceText& source) : m_source(source), m_code(source.statements) {}

    Findings run() {
        for (m_at = 0; m_at < m_code.size(); ++m_at) {
            const char c = m_code[m_at];
            if (c == '{') open();
            if (c == '}') close();
            if (c == ';' && m_functionDepth == 0) m_headBegin = m_at + 1;
        }
        return std::move(m_findings);
    }

private:
    void open() {
        const std::string_view head = m_code.substr(m_headBegin, m_at - m_headBegin);
        const bool inScope = m_functionDepth == 0 && (m_braces.empty() || m_braces.back() == Brace::Scope);
        const Brace kind = inScope ? classify(head) : Brace::Other;
        if (kind == Brace::Function) {
            m_functionDepth = m_braces.size() + 1;
            m_functionBegin = m_headBegin + std::min(head.find_first_not_of(" \t\n"), head.size());
        }
        m_braces.push_back(kind);
        if (m_functionDepth == 0 && kind == Brace::Scope) m_headBegin = m_at + 1;
    }

    void close() {
        if (m_braces.empty()) return;
        const Brace kind = m_braces.back();
        if (m_braces.size() == m_functionDepth) {
            report();
            m_functionDepth = 0;
        }
        m_braces.pop_back();
        // After an initializer the declaration goes on: `int m_a{1}, ...` or a constructor's list of members.
        if (m_functionDepth == 0 && (kind != Brace::Other)) m_headBegin = m_at + 1;
    }

    void report() {
        const int first = m_source.lineAt(m_functionBegin);
        const int lines = m_source.lineAt(m_at) - first + 1;
        if (lines <= kMaxFunctionLines) return;
        m_findings.push_back(
            {m_source.path, first,
             "function of " + std::to_string(lines) + " lines, more than " + std::to_string(kMaxFunctionLines)});
    }

    const SourceText& m_source;
    const std::string_view m_code;
    std::size_t m_at = 0;
    std::size_t m_headBegin = 0;
    std::size_t m_functionBegin = 0;
    std::size_t m_functionDepth = 0;  // number of open braces with the function's own, 0 outside
    std::vector<Brace> m_braces;
    Findings m_findings;
};

std::string_view wordAt(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && isWordChar(text[end])) ++end;
    return text.substr(at, end - at);
}

void checkTypeNames(const SourceText& source, Findings& findings) {
    for (std::string_view keyword : {"class", "struct"}) {
        for (std::size_t at : findWord(source.statements, keyword)) {
            const std::size_t nameAt = source.statements.find_first_not_of(" \n", at + keyword.size());
            if (nameAt == std::string::npos) continue;
            const std::string_view name = wordAt(source.statements, nameAt);
            const auto isEnding = [&](std::string_view ending) {
                return name.ends_with(ending);
            };
            if (std::none_of(kVagueTypeEndings.begin(), kVagueTypeEndings.end(), isEnding)) continue;
            const std::size_t after = source.statements.find_first_of(";{", nameAt);
            if (after == std::string::npos || source.statements[after] == ';') continue;
            findings.push_back({source.path, source.lineAt(nameAt),
                                "the name " + std::string(name) + " does not say what the type is"});
        }
    }
}

}  // namespace

Findings checkFileLength(const SourceText& source) {
    const auto breaks = std::count(source.whole.begin(), source.whole.end(), '\n');
    const auto lines = breaks + (source.whole.empty() || source.whole.ends_with('\n') ? 0 : 1);
    if (lines <= kMaxFileLines) return {};
    return {{source.path, kMaxFileLines + 1,
             "file of " + std::to_string(lines) + " lines, more than " + std::to_string(kMaxFileLines)}};
}

Findings checkFunctionLength(const SourceText& source) {
    return BraceWalk(source).run();
}

Findings checkNames(const SourceText& source) {
    Findings findings;
    const std::string_view path = source.path;
    const std::string_view file = path.substr(path.rfind('/') + 1);
    const std::string_view stem = file.substr(0, file.find('.'));
    const bool snake = std::all_of(stem.begin(), stem.end(), [](char c) {
        return std::islower(static_cast<unsigned char>(c)) != 0 || std::isdigit(static_cast<unsigned char>(c)) != 0 ||
               c == '_';
    });
    if (!snake) findings.push_back({source.path, 1, "file names are snake_case"});
    for (std::string_view word : kVagueFileWords) {
        if (("_" + std::string(stem) + "_").find("_" + std::string(word) + "_") != std::string::npos)
            findings.push_back({source.path, 1, "\"" + std::string(word) + "\" does not say what the file holds"});
    }
    checkTypeNames(source, findings);
    return findings;
}

Findings checkHeader(const SourceText& source) {
    if (!source.isHeader()) return {};
    Findings findings;
    if (source.code.find("#pragma once") == std::string::npos)
        findings.push_back({source.path, 1, "header without #pragma once"});
    if (!source.whole.starts_with("//"))
        findings.push_back({source.path, 1, "a header begins by saying what it is, its thread, owner and errors"});
    return findings;
}

}  // namespace saga::hygiene
