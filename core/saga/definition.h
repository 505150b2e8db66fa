// A saga definition: a directed acyclic graph of steps (a plain list is the simple case), read from JSON, validated as a
// whole, immutable afterwards. Values without threads; share them by shared_ptr<const Definition>.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/base/time.h"

namespace saga {

inline constexpr std::size_t kMaxSteps = 64;
inline constexpr int kMaxChildDepth = 8;  // sagas below the first one

struct RetryPolicy {
    int attempts = 3;                 // 1..100, the first one included
    Micros backoff{50'000};           // before the second attempt
    double factor = 2.0;              // 1..10
    Micros cap{1'000'000};
    double jitter = 0.0;              // 0..1: the wait is multiplied by 1 - jitter * draw
};

enum class OnCompensationFailure { Continue, Halt };
enum class InputType { Text, Integer, Number, Boolean, Object, Array };

struct InputField {
    std::string name;
    InputType type{};
};

// One field of a child saga's input.
struct ChildInput {
    std::string field;
    std::string from;                 // a field of this saga's input; empty: `value`
    Json value;
};

struct StepDefinition {
    std::string id;                   // "item_grant": [A-Za-z0-9_-]{1,64}
    std::string action;               // "inventory.grant", or an address: see action_address.h
    std::string compensation;         // the same; empty: not compensable
    std::vector<int> after;           // indexes of predecessors; the step before it when "after" is left out
    std::string when;                 // condition over the input and earlier steps' data; empty: always
    RetryPolicy retry;
    Micros timeout{2'000'000};
    Micros delay{0};                  // after its predecessors settled
    std::string notBefore;            // text field of the input with an ISO time; empty: none
    bool pivot = false;               // after it only forward
    bool optional = false;            // exhausted: recorded and passed over
    bool neverRefuses = false;        // "failable": false in the file: the action has no business failure
    OnCompensationFailure onCompensationFailure = OnCompensationFailure::Continue;
    std::string successEvent;         // public event types, may be empty
    std::string failureEvent;
    std::string undoneEvent;          // of a compensation that found something to undo
    std::string child;                // definition name of a child saga; empty: none
    std::vector<ChildInput> childInput;
    std::string signal;               // it waits for this signal, at most `timeout`; empty: for none
    int priority = 0;
};

// A public event for each frame of the saga; each may be empty.
struct FrameEvents {
    std::string started, completed, failed, compensating, compensated, compensationFailed;
};

// What runs in the commit that ends the saga: {"on": "completed" | "failed", "action": name}. "failed" covers COMPENSATED.
struct EndHook {
    bool onCompleted = false;
    std::string action;
};

struct Definition {
    std::string name;
    int version = 1;
    std::vector<InputField> input;
    Micros deadline{0};               // 0: none
    std::vector<EndHook> onEnd;
    std::vector<StepDefinition> steps;
    FrameEvents events;
    std::string source;               // the canonical JSON it was read from

    int stepIndex(std::string_view id) const;  // -1 when there is none
    int pivotIndex() const;                    // -1 when there is none
};
using DefinitionPtr = std::shared_ptr<const Definition>;

bool fits(const Json& value, InputType type);
// Its undo takes something back: it has a compensation, or a child saga that can be compensated.
inline bool isCompensable(const StepDefinition& step) { return !step.compensation.empty() || !step.child.empty(); }

// The names a definition may call. An action that is not here is refused when the definition is loaded.
struct ActionNames {
    std::set<std::string, std::less<>> actions;
    // The latest version of a definition, for the checks of child sagas; null: there is none. Not set: they are not checked.
    std::function<DefinitionPtr(std::string_view name)> definition = {};
};

// One thing wrong with a definition: "steps[2].retry.attempts", line and column of the offending value, reason.
struct DefinitionProblem {
    std::string path;
    TextPosition position;
    std::string reason;
};

struct DefinitionReading {
    DefinitionPtr definition;                 // null when there are problems
    std::vector<DefinitionProblem> problems;  // all of them, in the order of the text
};

// Reads and validates: unknown fields, types, ranges, duplicate ids, unknown predecessors, cycles (named), unknown
// actions, a failable non-compensable step before a compensable one (named), two pivots, a pivot that is optional, ...
DefinitionReading readDefinition(std::string_view json, const ActionNames& names);
// The same as one Error: InvalidInput, field = path of the first problem, reason with line, column and further problems.
Result<DefinitionPtr> readDefinitionOrError(std::string_view json, const ActionNames& names);

// Checks a saga's input against the definition's fields: missing, of a wrong type, unknown. InvalidInput names the field.
Result<void> checkInput(const Definition& definition, const Json& input);

// Steps in an order in which every step follows its predecessors; ties by position in the file.
std::vector<int> forwardOrder(const Definition& definition);

}  // namespace saga
