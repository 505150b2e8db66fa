// Saga definitions and those who carry out their steps, as an operator sees them. Plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ids.h"
#include "core/base/json.h"
#include "core/base/time.h"
#include "core/model/saga_status.h"

namespace saga {

// Result of reading a definition: shown beside the text while it is edited.
struct DefinitionIssue {
    std::string path;                  // "steps[2].retry.attempts"
    int line = 0;
    int column = 0;
    std::string reason;
};
// One node of the graph.
struct DefinitionStepView {
    std::string id;
    std::string action;                // empty: a child saga, or waits for a signal
    std::string compensation;          // empty: not compensable
    std::vector<std::string> after;    // ids of its predecessors
    std::string when;                  // condition; empty: always
    std::string child;                 // definition of a child saga; empty: none
    std::string signal;                // waits for this signal; empty: for none
    Micros delay{0};
    Micros timeout{0};
    int attempts = 1;
    bool pivot = false;
    bool optional = false;
    int priority = 0;
    std::string successEvent, failureEvent, undoneEvent;
};
// `steps` are empty when there are issues.
struct DefinitionCheck {
    std::string name;
    int version = 0;
    std::vector<DefinitionIssue> issues;
    std::vector<DefinitionStepView> steps;
    std::string notChoreographed;      // why it needs a conductor; empty: it runs in both modes
};
struct DefinitionView {
    std::string name;
    int version = 1;
    std::string source;
    Timestamp publishedAt;
    std::string publishedBy;
    std::vector<std::string> steps;
    std::vector<std::string> eventTypes;
    std::vector<DefinitionStepView> graph;
    std::string notChoreographed;      // as in DefinitionCheck
    std::int64_t running = 0;          // sagas of this version that have not ended
};

// Starts a saga of any published definition.
struct SagaRequest {
    std::string definition;
    int version = 0;                   // 0: the latest
    Json input;                        // an object
    std::string idempotencyKey;        // empty: none
    std::string correlationId;         // empty: one is made
    std::optional<Mode> mode = {};     // not set: the default of new sagas, where the definition can do it
};
// Lets a step go on that waits for it. Recorded and ignored once the saga has ended.
struct SignalRequest {
    SagaId saga;
    std::string name;
    Json data;                         // becomes the step's data; null: none
};

enum class BreakerState { Closed, Open, HalfOpen };
std::string_view toText(BreakerState state);  // "closed", "open", "half-open"
// Who carries out actions: a service within the program, or one behind an address.
struct ParticipantView {
    std::string name;                  // "inventory"; "http://127.0.0.1:8080" of a remote one
    bool remote = false;
    std::vector<std::string> actions;  // that definitions call
    BreakerState breaker{};
    int failuresInRow = 0;
    Timestamp openUntil;               // Open: when one call is let through again
    std::int64_t calls = 0, errors = 0;  // since the start of the program
    Micros p50{0}, p99{0};             // of its answers; 0: none yet
};

}  // namespace saga
