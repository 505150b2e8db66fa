// Reads the fields of one JSON object of a definition. Notes every problem with its path and place, and at the end the fields
// that nobody asked for. Borrows the object and the list of problems; one thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/saga/definition.h"

namespace saga {

using DefinitionProblems = std::vector<DefinitionProblem>;

// Enough to see what is wrong; a text that is wrong everywhere does not fill the memory with reasons.
inline constexpr std::size_t kMaxDefinitionProblems = 100;
void noteProblem(DefinitionProblems& problems, std::string path, TextPosition position, std::string reason);

enum class Need { Optional, Required };
enum class TextRule {
    Name,        // [A-Za-z0-9_-]{1,64}
    DottedName,  // the same with dots: event types and end hooks
    Action,      // the same, or an address of http or https
    Free,        // any text; its own check follows
};

class ObjectFields {
public:
    // `path` is empty for the document itself. Notes a problem when `object` is none; then every field is absent.
    ObjectFields(const Json& object, std::string path, DefinitionProblems& problems);

    // Each leaves `out` alone when the field is absent or wrong.
    void text(std::string_view key, Need need, TextRule rule, std::string& out);
    void integer(std::string_view key, Need need, std::int64_t low, std::int64_t high, int& out);
    void number(std::string_view key, double low, double high, double& out);
    void milliseconds(std::string_view key, std::int64_t low, std::int64_t high, Micros& out);
    void boolean(std::string_view key, bool& out);
    // Null when absent or of another type.
    const Json* array(std::string_view key, Need need);
    const Json* object(std::string_view key, Need need);

    bool has(std::string_view key) const { return m_object.find(key) != nullptr; }
    std::string pathOf(std::string_view key) const;
    // At the field, or at the object when the field is absent.
    void note(std::string_view key, std::string reason);
    // Last: notes every field that was not asked for.
    void refuseUnknown();

private:
    const Json* ask(std::string_view key, Need need);
    bool inRange(std::string_view key, double value, double low, double high);

    const Json& m_object;
    std::string m_path;
    DefinitionProblems& m_problems;
    std::vector<std::string_view> m_asked;
};

}  // namespace saga
