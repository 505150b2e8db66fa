// An engine rig with a definition that others take as their child saga. One thread.
#pragma once

#include "tests/engine/order_rig.h"

namespace saga::test {

inline std::string step(const std::string& id, const std::string& action, const std::string& more = {}) {
    return R"({"id":")" + id + R"(","action":"probe.)" + action + R"(","compensation":"probe.)" + action +
           R"(.undo","retry":{"attempts":2,"backoffMs":50,"jitter":0})" + (more.empty() ? "" : "," + more) + "}";
}

inline std::string definition(const std::string& name, const std::string& steps, const std::string& input = R"("userId":"text")") {
    return R"({"name":")" + name + R"(","version":1,"input":{)" + input + R"(},"steps":[)" + steps + "]}";
}

inline std::string child(const std::string& of, const std::string& input = R"("userId":"$input.userId")") {
    return R"({"id":"child","child":")" + of + R"(","input":{)" + input + "}}";
}

class ChildRig : public OrderRig {
public:
    ChildRig() { published(definition("inner", step("x", "one") + "," + step("y", "two"))); }

    void published(std::string source) {
        const Result<DefinitionRow> row = publish(std::move(source));
        if (!row.ok()) qFatal("%s", describe(row.error()).c_str());
    }
    // a, the child, c.
    void publishOuter() { published(definition("outer", step("a", "one") + "," + child("inner") + "," + step("c", "three"))); }
    SagaId started(std::string name = "outer") {
        const auto accepted = start(std::move(name), Json::object({{"userId", Json("user-123")}}));
        if (!accepted.ok()) qFatal("%s", describe(accepted.error()).c_str());
        return accepted->id;
    }
    SagaId childOf(const SagaId& id) {
        for (const SagaEvent& event : events(id))
            if (const std::string_view text = event.payload.data.text("child"); !text.empty()) return SagaId(std::string(text));
        return {};
    }
    void delay(std::string_view name, std::string_view step, Micros by) {
        fault(step, FaultKind::Delay, 0, Direction::Action, by, std::string(name));
    }
    void refuse(std::string_view name, std::string_view step) {
        fault(step, FaultKind::BusinessFailure, 0, Direction::Action, {}, std::string(name));
    }
    SagaStatus status(const SagaId& id) { return row(id).status; }
};

}  // namespace saga::test
