// An engine rig that takes checkouts, and what became of them. One thread.
#pragma once

#include <algorithm>

#include "core/services/checkout_edits.h"
#include "core/services/checkout_input.h"
#include "core/services/shop_accounts.h"
#include "tests/engine/order_rig.h"

namespace saga::test {

inline constexpr std::string_view kCheckout = "order-processing";
inline constexpr std::int64_t kCheckoutTotal = 9'900;

inline CheckoutInput checkoutBasket() {
    return {"alice", {{"PRO-1", "Keyboard", 2, 4'500}, {"PRO-2", "Mouse mat", 1, 900}}, "1 Main Street", PaymentMethod::CreditCard};
}

// The money of all checkouts together.
struct Till {
    std::int64_t payer, gateway, revenue;
    bool operator==(const Till&) const = default;
};
inline constexpr Till kNothingPaid{0, 0, 0};
inline constexpr Till kEarned{-kCheckoutTotal, 0, kCheckoutTotal};

class CheckoutRig : public OrderRig {
public:
    explicit CheckoutRig(Mode of = Mode::Orchestration, PaymentGateway* outside = nullptr) : OrderRig({}, outside) { mode = of; }

    SagaId checkedOut(const CheckoutInput& input = checkoutBasket()) {
        const auto accepted = start(std::string(kCheckout), checkoutInput(input));
        if (!accepted.ok()) qFatal("%s", describe(accepted.error()).c_str());
        return accepted->id;
    }
    SagaId completed() {
        const SagaId id = checkedOut();
        if (settled(id)->status != SagaStatus::Completed) qFatal("not completed");
        return id;
    }
    RuleId stepFault(std::string_view step, FaultKind kind, std::int64_t hits = 0, Direction direction = Direction::Action) {
        return fault(step, kind, hits, direction, kind == FaultKind::Delay ? Micros{5'000'000} : Micros{0}, std::string(kCheckout));
    }

    CheckoutOrder checkoutOf(const SagaId& id) { return reader->checkouts({{}, row(id).no, 0, 1}).value().at(0); }
    CheckoutPayment paymentOf(const SagaId& id) { return reader->checkoutPayments({{}, row(id).no, 0, 1}).value().at(0); }
    std::vector<CheckoutEvent> streamOf(const SagaId& id) { return reader->stream(row(id).no).value(); }
    std::string streamTypes(const SagaId& id) {
        std::string all;
        for (const CheckoutEvent& event : streamOf(id)) all += (all.empty() ? "" : " ") + event.type;
        return all;
    }
    // Every event of the stream names an event of its saga's history.
    bool causesAreKnown(const SagaId& id) {
        const std::vector<SagaEvent> history = events(id);
        const std::vector<CheckoutEvent> stream = streamOf(id);
        return std::all_of(stream.begin(), stream.end(), [&](const CheckoutEvent& event) {
            return std::any_of(history.begin(), history.end(), [&](const SagaEvent& cause) {
                return eventId(id.text, cause.seq, cause.endedAt) == event.causation;
            });
        });
    }
    // "cancelled/failed": of the order and its payment; empty when there is none.
    std::string standing(const SagaId& id) {
        if (streamOf(id).empty()) return {};
        return std::string(toText(checkoutOf(id).status)) + "/" + std::string(toText(paymentOf(id).status));
    }
    Till till() {
        Till found{0, 0, 0};
        const GlobalFacts global = facts();
        for (const AccountFact& fact : global.accounts) {
            if (fact.account == payerAccount()) found.payer = fact.balance;
            if (fact.account == gatewayAccount()) found.gateway = fact.balance;
            if (fact.account == revenueAccount()) found.revenue = fact.balance;
        }
        return found;
    }

    using Move = Result<void> (*)(UnitOfWork&, AuditRecord&, SagaNo, std::int64_t);
    Result<AuditRecord> move(const SagaId& id, Move how, std::int64_t expected = 0) {
        const SagaNo saga = row(id).no;
        EditShop edit{"checkout.move", "order", id.text, "because", origin, {}, {}, saga};
        edit.change = [=](UnitOfWork& work, const PostingKey&, AuditRecord& record) { return how(work, record, saga, expected); };
        return ask(std::move(edit));
    }
};

}  // namespace saga::test
