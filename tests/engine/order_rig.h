// An engine rig that takes game orders, and what their shop looks like. One thread.
#pragma once

#include <QtTest>

#include "core/services/order_input.h"
#include "core/verify/invariant_checker.h"
#include "tests/engine/engine_rig.h"

namespace saga::test {

inline constexpr std::string_view kOrder = "game-order";

// Of testuser and of magic-sword.
struct Shelf {
    std::int64_t balance, held, slotsReserved, slotsUsed, stock, reserved;
    bool operator==(const Shelf&) const = default;
};
inline constexpr Shelf kUntouched{50'000, 0, 0, 0, 50, 0};

class OrderRig : public EngineRig {
public:
    explicit OrderRig(OrderShopOptions options = {}, PaymentGateway* outside = nullptr)
        : EngineRig({}, probeDefinition(), options, outside) {
        reader = std::move(database->openReader()).value();
    }
    SagaId ordered(std::vector<BasketLine> lines = {{"magic-sword", 1}}, std::string coupon = {}, std::string user = "testuser") {
        const auto accepted = start(std::string(kOrder), orderInput({UserId(std::move(user)), std::move(lines), std::move(coupon)}));
        if (!accepted.ok()) qFatal("%s", describe(accepted.error()).c_str());
        return accepted->id;
    }
    Shelf shelf() {
        const UserView user = reader->user(UserId("testuser")).value();
        const ItemView item = reader->item(ItemId("magic-sword")).value();
        return {user.balance, user.held, user.slotsReserved, user.slotsUsed, item.stock, item.reserved};
    }
    Order orderOf(const SagaId& id) { return reader->orders({{}, row(id).no, 0, 10}).value().front(); }
    std::vector<std::string> reservationStates(const SagaId& id) {
        std::vector<std::string> states;
        const auto rows = reader->reservations({{}, row(id).no, 0, 10}).value();
        for (const Reservation& reservation : rows) states.emplace_back(toText(reservation.state));
        return states;
    }
    std::string coupon(const std::string& code) {
        const auto pieces = reader->couponPieces(code, {{}, {}, 10}).value();
        return pieces.empty() ? std::string() : std::string(toText(pieces.front().state));
    }
    Coupon couponRow(const std::string& code) { return reader->coupons({code, {}, 10}).value().front(); }
    std::string types(const SagaId& id) {
        std::string all;
        for (const std::string& type : eventTypes(id)) all += (all.empty() ? "" : " ") + type;
        return all;
    }
    // Every invariant, as `verify` sees the database.
    std::string broken() {
        InvariantChecker checker(reader->definitions().value());
        checker.addSagas(reader->sagaFacts({}, 1000).value());
        checker.addGlobal(reader->globalFacts(false).value());
        std::string all;
        const VerifyReport report = checker.finish();
        for (const InvariantResult& result : report.results)
            for (const std::string& offender : result.offenders) all += result.id + " " + offender + "; ";
        return all;
    }
    std::unique_ptr<Queries> reader;
};

}  // namespace saga::test
