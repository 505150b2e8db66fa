// An engine rig with a definition whose first step is behind an address and whose second is the probe's. One thread.
#pragma once

#include <QtTest>

#include "core/verify/invariant_checker.h"
#include "tests/engine/engine_rig.h"
#include "tests/engine/scripted_caller.h"

namespace saga::test {

inline const std::string kBook = "http://seats.example/book";
inline const std::string kCancel = "http://seats.example/cancel";
inline const std::string kSeats = "http://seats.example";

inline std::string remoteDefinition(int attempts = 3) {
    return R"({"name":"trip","version":1,"input":{"userId":"text"},"steps":[{"id":"book","action":")" + kBook +
           R"(","compensation":")" + kCancel + R"(","timeoutMs":2000,"retry":{"attempts":)" + std::to_string(attempts) +
           R"(,"backoffMs":100,"factor":1,"capMs":1000,"jitter":0},"events":{"success":"SeatBooked","failure":"SeatRefused"}},)"
           R"({"id":"pay","action":"probe.one","compensation":"probe.one.undo",)"
           R"("events":{"success":"TripPaid","failure":"TripNotPaid"}}],)"
           R"("events":{"started":"TripStarted","completed":"TripDone","failed":"TripFailed","compensating":"TripTurned"}})";
}

class RemoteRig : public EngineRig {
public:
    explicit RemoteRig(int attempts = 3, BreakerSettings breakers = {0, {}}) : EngineRig(limitsWith(breakers)) {
        remote = &caller;
        if (!restart().ok() || !publish(remoteDefinition(attempts)).ok()) qFatal("no rig");
        m_reader = std::move(database->openReader()).value();
    }
    ScriptedCaller caller;

    SagaId travelled() {
        const auto accepted = start("trip", Json::object({{"userId", Json("user-123")}}));
        if (!accepted.ok()) qFatal("%s", describe(accepted.error()).c_str());
        run();
        return accepted->id;
    }
    void crash() {
        caller.forgetKept();
        if (!restart().ok()) qFatal("not recovered");
        run();
    }
    std::string kinds(const SagaId& id) {
        std::string all;
        for (const SagaEvent& event : events(id)) all += (all.empty() ? "" : " ") + std::string(toText(event.kind));
        return all;
    }
    // Every invariant, as `verify` sees the database.
    std::string broken() {
        InvariantChecker checker(m_reader->definitions().value());
        checker.addSagas(m_reader->sagaFacts({}, 1000).value());
        checker.addGlobal(m_reader->globalFacts(false).value());
        std::string all;
        const VerifyReport report = checker.finish();
        for (const InvariantResult& result : report.results)
            for (const std::string& offender : result.offenders) all += result.id + " " + offender + "; ";
        return all;
    }

private:
    static EngineLimits limitsWith(BreakerSettings breakers) {
        EngineLimits limits;
        limits.breakers = breakers;
        return limits;
    }
    std::unique_ptr<Queries> m_reader;
};

}  // namespace saga::test
