// The types of events that a stream may hold: a JSON Schema for every version of each payload, and upcasters that lift older
// payloads to the latest version. What was released stays readable for ever: events are never rewritten. Immutable once
// made; any thread.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/base/result.h"

namespace saga {

// One version of one type's payload.
struct EventSchema {
    std::string type;
    int version = 1;
    std::string source;  // the JSON Schema (draft 4) as text
};

// Lifts a payload of `from` to `from + 1`. Total: what satisfies the older schema must satisfy the newer one afterwards.
struct Upcaster {
    std::string type;
    int from = 1;
    std::function<Json(Json)> lift;
};

class EventCatalog {
public:
    // InvalidInput naming type and version: a gap in the versions, a schema that is none, a version whose change is incompatible
    // (see incompatibilities) without an upcaster.
    static Result<EventCatalog> make(std::vector<EventSchema> schemas, std::vector<Upcaster> upcasters);
    // What the program ships: resources/schemas/TYPE.vN.json, and the upcasters of this room.
    static const EventCatalog& shipped();

    const std::vector<EventSchema>& schemas() const { return m_schemas; }  // by type, then version
    // 0: the type is not known.
    int latest(std::string_view type) const;
    // A payload to be appended, against the latest version: InvalidInput naming the field ("payload.items[0].quantity"),
    // LimitExceeded (payload) above kMaxEventPayloadBytes.
    Result<void> check(std::string_view type, const Json& payload) const;
    // A stored payload in the shape of the latest version. Corrupt: unknown type or version, or it does not satisfy its schema.
    Result<Json> lift(std::string_view type, int version, Json payload) const;
    // The same without a copy: answers with `payload` itself, or with `lifted` when it had to be changed.
    Result<const Json*> read(std::string_view type, int version, const Json& payload, Json& lifted) const;

private:
    EventCatalog() = default;
    struct Inside;
    std::vector<EventSchema> m_schemas;
    std::shared_ptr<const Inside> m_inside;
};

// Why events of `older` would not all be events of `newer`: empty when the change is compatible. Each names the path and the
// reason: "items[].weight: is required now".
std::vector<std::string> incompatibilities(const EventSchema& older, const EventSchema& newer);

}  // namespace saga
