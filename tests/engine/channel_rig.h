// An engine rig whose notices leave over scripted channels, and what became of them. One thread.
#pragma once

#include <QtTest>

#include "core/services/shop_edits.h"
#include "core/verify/invariant_checker.h"
#include "tests/engine/engine_rig.h"
#include "tests/engine/scripted_channels.h"

namespace saga::test {

inline constexpr std::string_view kMail = "mina@mail.example";

class ChannelRig : public EngineRig {
public:
    explicit ChannelRig(std::vector<std::string> configured = {"push", "email", "sms"}, EngineLimits limits = {})
        : EngineRig(limits), outside(std::move(configured)) {
        useChannels(outside);
        const auto edited = edit([](UnitOfWork& work, const PostingKey&, AuditRecord& record) {
            return setUserEmail(work, record, UserId("user-123"), std::string(kMail));
        });
        if (!edited.ok()) qFatal("no address");
        feed.clear();
    }
    ~ChannelRig() { core.reset(); }  // before the channels
    ScriptedChannels outside;

    // "purchase_success push: sent, email: sent; item_granted push: sent, in-app: delivered"
    std::string allResults() {
        std::string all;
        for (const Notice& notice : notices()) {
            all += (all.empty() ? "" : "; ") + notice.kind;
            std::string separator = " ";
            for (const auto& [channel, result] : notice.channels) {
                all += separator + channel + ": " + result;
                separator = ", ";
            }
        }
        return all;
    }
    SagaId sword() {
        const SagaId id = bought();
        run();
        return id;
    }
    void crash() {
        outside.forgetKept();
        if (!restart().ok()) qFatal("not recovered");
        run();
    }
    std::string broken() {
        const auto reader = std::move(database->openReader()).value();
        InvariantChecker checker(reader->definitions().value());
        checker.addSagas(reader->sagaFacts({}, 1000).value());
        checker.addGlobal(reader->globalFacts(false).value());
        std::string all;
        const VerifyReport report = checker.finish();
        for (const InvariantResult& result : report.results)
            for (const std::string& offender : result.offenders) all += result.id + " " + offender + "; ";
        return all;
    }
};

inline ScriptedChannels::Handler always(DeliveryAnswer answer) {
    return [answer](const NoticeDelivery&) { return answer; };
}

}  // namespace saga::test
