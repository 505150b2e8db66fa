#include "core/checkout/event_catalog.h"

#include <algorithm>
#include <tuple>

#include "core/base/json_schema.h"
#include "core/checkout/shipped_schemas.h"
#include "core/checkout/upcasters.h"
#include "core/model/checkout.h"

namespace saga {
namespace {

constexpr std::size_t kMaxSchemaBytes = 64 * 1024;
constexpr std::size_t kMaxTypeBytes = 64;
constexpr std::string_view kPayload = "payload";

std::string nameOf(std::string_view type, int version) {
    return std::string(type) + ".v" + std::to_string(version);
}
std::string nameOf(const EventSchema& schema) {
    return nameOf(schema.type, schema.version);
}

Error refused(const std::string& name, std::string reason) {
    return makeError(ErrorCode::InvalidInput, name, std::move(reason));
}

Result<JsonSchema> readSchema(const EventSchema& schema) {
    const std::string name = nameOf(schema);
    if (schema.type.empty() || schema.type.size() > kMaxTypeBytes || schema.version < 1)
        return refused(name, "must have a type of 1 to 64 bytes and a version of 1 or more");
    auto source = parseJson(schema.source, name, JsonLimits{kMaxSchemaBytes});
    if (!source.ok()) return source.error();
    auto made = JsonSchema::make(*source, name);
    if (made.ok() && source->text("type") != "object") return refused(name, "must describe an object");
    return made;
}

std::string listed(const std::vector<std::string>& reasons) {
    std::string list;
    for (const std::string& reason : reasons) list += (list.empty() ? "" : "; ") + reason;
    return list;
}

}  // namespace

// The versions of one type, from 1.
struct EventCatalog::Inside {
    struct Version {
        JsonSchema schema;
        std::function<Json(Json)> lift;  // to the next one; empty: they fit it as they are
    };
    std::map<std::string, std::vector<Version>, std::less<>> types;

    const std::vector<Version>* find(std::string_view type) const {
        const auto known = types.find(type);
        return known == types.end() ? nullptr : &known->second;
    }

    Result<void> add(const EventSchema& schema) {
        auto made = readSchema(schema);
        if (!made.ok()) return made.error();
        std::vector<Version>& versions = types[schema.type];
        const int next = static_cast<int>(versions.size()) + 1;
        if (schema.version != next)
            return refused(nameOf(schema), schema.version < next ? std::string("is there twice")
                                                                 : "version " + std::to_string(next) + " is missing");
        versions.push_back({std::move(*made), {}});
        return {};
    }

    Result<void> add(const Upcaster& upcaster) {
        const std::string name = nameOf(upcaster.type, upcaster.from);
        const auto known = types.find(upcaster.type);
        if (!upcaster.lift || known == types.end() || upcaster.from < 1 ||
            static_cast<std::size_t>(upcaster.from) >= known->second.size())
            return refused(name, "its upcaster lifts to a version that is not there");
        auto& lift = known->second[static_cast<std::size_t>(upcaster.from) - 1].lift;
        if (lift) return refused(name, "has two upcasters");
        lift = upcaster.lift;
        return {};
    }

    Result<void> checkChanges() const {
        for (const auto& [type, versions] : types)
            for (std::size_t next = 1; next < versions.size(); ++next) {
                if (versions[next - 1].lift) continue;
                const auto reasons =
                    schemaIncompatibilities(versions[next - 1].schema.source(), versions[next].schema.source());
                const int version = static_cast<int>(next);
                if (!reasons.empty())
                    return refused(nameOf(type, version + 1), "is not compatible with version " + std::to_string(version) +
                                                                  ", and there is no upcaster: " + listed(reasons));
            }
        return {};
    }
};

Result<EventCatalog> EventCatalog::make(std::vector<EventSchema> schemas, std::vector<Upcaster> upcasters) {
    std::sort(schemas.begin(), schemas.end(), [](const EventSchema& a, const EventSchema& b) {
        return std::tie(a.type, a.version) < std::tie(b.type, b.version);
    });
    auto inside = std::make_shared<Inside>();
    for (const EventSchema& schema : schemas) SAGA_TRY(inside->add(schema));
    for (const Upcaster& upcaster : upcasters) SAGA_TRY(inside->add(upcaster));
    SAGA_TRY(inside->checkChanges());
    EventCatalog catalog;
    catalog.m_schemas = std::move(schemas);
    catalog.m_inside = std::move(inside);
    return catalog;
}

const EventCatalog& EventCatalog::shipped() {
    static const EventCatalog catalog = [] {
        auto made = make(shippedSchemas(), shippedUpcasters());
        SAGA_ASSERT(made.ok());
        return std::move(*made);
    }();
    return catalog;
}

int EventCatalog::latest(std::string_view type) const {
    const auto* versions = m_inside->find(type);
    return versions == nullptr ? 0 : static_cast<int>(versions->size());
}

Result<void> EventCatalog::check(std::string_view type, const Json& payload) const {
    const auto* versions = m_inside->find(type);
    if (versions == nullptr) return refused("type", "there is no event type " + std::string(type));
    SAGA_TRY(versions->back().schema.check(payload, kPayload));
    if (const std::size_t bytes = payload.dump().size(); bytes > kMaxEventPayloadBytes)
        return makeError(ErrorCode::LimitExceeded, std::string(kPayload),
                         "is " + std::to_string(bytes) + " bytes long; at most " + std::to_string(kMaxEventPayloadBytes) +
                             " are allowed");
    return {};
}

Result<const Json*> EventCatalog::read(std::string_view type, int version, const Json& payload, Json& lifted) const {
    const auto corrupt = [&](std::string reason) {
        return makeError(ErrorCode::Corrupt, nameOf(type, version), std::move(reason));
    };
    const auto* versions = m_inside->find(type);
    if (versions == nullptr) return corrupt("there is no event type " + std::string(type));
    const auto last = static_cast<int>(versions->size());
    if (version < 1 || version > last)
        return corrupt("this program reads the versions 1 to " + std::to_string(last));
    if (payload.isNull())
        return corrupt("the payload is no JSON, or longer than " + std::to_string(kMaxEventPayloadBytes) + " bytes");
    const auto at = static_cast<std::size_t>(version) - 1;
    if (const auto fits = (*versions)[at].schema.check(payload, kPayload); !fits.ok())
        return corrupt(fits.error().field + " " + fits.error().reason);
    const Json* read = &payload;
    for (std::size_t i = at; i + 1 < versions->size(); ++i) {
        const auto& lift = (*versions)[i].lift;
        if (!lift) continue;
        lifted = lift(read == &payload ? payload : std::move(lifted));
        read = &lifted;
    }
    if (read == &payload) return read;
    if (const auto fits = versions->back().schema.check(*read, kPayload); !fits.ok())
        return corrupt("lifted to the latest version: " + fits.error().field + " " + fits.error().reason);
    return read;
}

Result<Json> EventCatalog::lift(std::string_view type, int version, Json payload) const {
    Json lifted;
    auto found = read(type, version, payload, lifted);
    if (!found.ok()) return found.error();
    return *found == &payload ? std::move(payload) : std::move(lifted);
}

std::vector<std::string> incompatibilities(const EventSchema& older, const EventSchema& newer) {
    const auto before = parseJson(older.source, nameOf(older), JsonLimits{kMaxSchemaBytes});
    if (!before.ok()) return {describe(before.error())};
    const auto after = parseJson(newer.source, nameOf(newer), JsonLimits{kMaxSchemaBytes});
    if (!after.ok()) return {describe(after.error())};
    return schemaIncompatibilities(*before, *after);
}

}  // namespace saga
