#include "core/verify/posting_checks.h"

#include <algorithm>
#include <array>
#include <optional>

namespace saga {
namespace {

struct ExpectedMove {
    std::string_view action;
    AccountKind from{};
    AccountKind to{};
    std::string_view amountField;  // of the input; empty: the action moves nothing
};

constexpr std::array kExpectedMoves{
    ExpectedMove{"users.debit", AccountKind::UserBalance, AccountKind::Revenue, "price"},
    ExpectedMove{"users.credit", AccountKind::Revenue, AccountKind::UserBalance, "price"},
    ExpectedMove{"inventory.grant", AccountKind::Stock, AccountKind::Owned, "quantity"},
    ExpectedMove{"inventory.restore", AccountKind::Owned, AccountKind::Stock, "quantity"},
    ExpectedMove{"purchaseLog.record", {}, {}, {}},
    ExpectedMove{"purchaseLog.markCompensated", {}, {}, {}},
    ExpectedMove{"notifications.purchaseSucceeded", {}, {}, {}},
    ExpectedMove{"notifications.cancel", {}, {}, {}},
};
constexpr std::string_view kRecordPurchase = "purchaseLog.record";

const ExpectedMove* expectedMove(std::string_view action) {
    const auto it = std::find_if(kExpectedMoves.begin(), kExpectedMoves.end(),
                                 [&](const ExpectedMove& move) { return move.action == action; });
    return it == kExpectedMoves.end() ? nullptr : &*it;
}

// Sums wrap: balances are far below the range, and a sum that is off by 2^64 does not happen by damage.
std::int64_t wrappingSum(std::int64_t a, std::int64_t b) {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
}

template <class Wanted>
std::int64_t sumOf(const std::vector<PostingRow>& postings, const Wanted& isWanted) {
    std::int64_t sum = 0;
    for (const PostingRow& posting : postings)
        if (isWanted(posting)) sum = wrappingSum(sum, posting.amount);
    return sum;
}

bool isOf(const PostingRow& posting, std::size_t step, Direction direction) {
    return posting.step == static_cast<std::int64_t>(step) && posting.direction == direction;
}

bool isAccount(const AccountKey& account, AccountKind kind, const Json& input) {
    const bool money = kind == AccountKind::UserBalance || kind == AccountKind::Revenue;
    const bool owned = kind == AccountKind::UserBalance || kind == AccountKind::Owned;
    return account.kind == kind && account.unit == (money ? kMoney : input.text("itemId")) &&
           account.owner == (owned ? input.text("userId") : std::string_view());
}

// One step in one direction: the action or its undo.
struct Side {
    std::size_t step = 0;
    Direction direction{};
    const std::string& action;
    bool happened = false;  // has an effect row that is not empty
};

class SideCheck {
public:
    SideCheck(const CheckedSaga& saga, const Side& side, SagaFindings& findings)
        : m_saga(saga), m_side(side), m_findings(findings), m_input(saga.state->input.get()) {}

    void run() {
        const auto& postings = m_saga.facts.postings;
        const auto count =
            std::count_if(postings.begin(), postings.end(), [&](const PostingRow& p) { return isMine(p); });
        if (count > 0 && !m_side.happened) return offend(Invariant::SingleEffect, "has postings but no effect row");
        const ExpectedMove* expected = expectedMove(m_side.action);
        if (!m_side.happened || expected == nullptr) return;
        const std::int64_t amount = expected->amountField.empty() ? 0 : m_input.integer(expected->amountField);
        const std::ptrdiff_t wanted = amount == 0 ? 0 : 2;
        if (count > wanted) return offend(Invariant::SingleEffect, "posted more than once");
        if (count == 0 && wanted == 0) return;
        if (count == 0) return offend(m_saga.effectInvariant(), "has an effect row but no postings");
        if (isBalanced() && !(moved(expected->from) == -amount && moved(expected->to) == amount))
            offend(m_saga.effectInvariant(),
                   "did not move " + std::to_string(amount) + " between the accounts of its input");
    }

private:
    bool isMine(const PostingRow& posting) const { return isOf(posting, m_side.step, m_side.direction); }
    bool isBalanced() const {
        return sumOf(m_saga.facts.postings, [&](const PostingRow& p) { return isMine(p); }) == 0;
    }
    std::int64_t moved(AccountKind kind) const {
        return sumOf(m_saga.facts.postings,
                     [&](const PostingRow& p) { return isMine(p) && isAccount(p.account, kind, m_input); });
    }
    void offend(Invariant invariant, const std::string& what) {
        const std::string side = m_side.direction == Direction::Action ? "step " : "undo of step ";
        m_findings.offend(invariant, side + m_saga.stepId(m_side.step) + " " + what);
    }

    const CheckedSaga& m_saga;
    const Side& m_side;
    SagaFindings& m_findings;
    const Json& m_input;
};

void checkInverse(const CheckedSaga& saga, std::size_t step, SagaFindings& findings) {
    const auto& postings = saga.facts.postings;
    for (const PostingRow& posting : postings) {
        if (posting.step != static_cast<std::int64_t>(step)) continue;
        const auto isSame = [&](const PostingRow& p) {
            return p.step == posting.step && p.account == posting.account;
        };
        const auto isSameUnit = [&](const PostingRow& p) {
            return p.step == posting.step && p.account.unit == posting.account.unit;
        };
        if (sumOf(postings, isSameUnit) == 0 && sumOf(postings, isSame) != 0)
            return findings.offend(Invariant::Compensation, "the undo of step " + saga.stepId(step) +
                                                                " is not the inverse of what it did to " +
                                                                encodeAccount(posting.account));
    }
}

std::string_view whyLogDiffers(const CheckedSaga& saga, const StepRecord& step) {
    const std::optional<PurchaseLogEntry>& entry = saga.facts.purchaseLog;
    const bool recorded = step.actionEffects > 0;
    if (entry.has_value() != recorded)
        return recorded ? "the purchase was recorded but has no log entry"
                        : "the purchase has a log entry but was not recorded";
    if (!recorded) return {};
    const bool undone = step.undoEffects > 0 && !step.undoEffectEmpty;
    if (undone != (entry->state == LogState::Compensated))
        return undone ? "the log entry is not marked compensated"
                      : "the log entry is marked compensated though the record stands";
    const Json& input = saga.state->input.get();
    const bool same = entry->user.text == input.text("userId") && entry->item.text == input.text("itemId") &&
                      entry->quantity == input.integer("quantity") && entry->price == input.integer("price");
    return same ? std::string_view() : "the log entry differs from the purchase";
}

}  // namespace

void checkPairs(const SagaFacts& saga, SagaFindings& findings) {
    for (const PostingRow& posting : saga.postings) {
        const auto isSameGroup = [&](const PostingRow& p) {
            return p.step == posting.step && p.direction == posting.direction && p.account.unit == posting.account.unit;
        };
        const std::int64_t sum = sumOf(saga.postings, isSameGroup);
        if (sum != 0)
            findings.offend(posting.account.unit == kMoney ? Invariant::Money : Invariant::Stock,
                            "the postings of step " + std::to_string(posting.step) + " in " + posting.account.unit +
                                " sum to " + std::to_string(sum));
    }
}

void checkPostings(const CheckedSaga& saga, SagaFindings& findings) {
    const auto stepCount = static_cast<std::int64_t>(saga.records.steps.size());
    const auto isForeign = [stepCount](const PostingRow& posting) {
        return posting.step < 0 || posting.step >= stepCount;
    };
    if (std::any_of(saga.facts.postings.begin(), saga.facts.postings.end(), isForeign))
        findings.offend(Invariant::SingleEffect, "a posting of a step that the definition does not have");
    for (std::size_t step = 0; step < saga.records.steps.size(); ++step) {
        const StepRecord& record = saga.records.steps[step];
        const StepDefinition& definition = saga.definition().steps[step];
        const bool undone = record.undoEffects > 0 && !record.undoEffectEmpty;
        SideCheck(saga, {step, Direction::Action, definition.action, record.actionEffects > 0}, findings).run();
        SideCheck(saga, {step, Direction::Compensation, definition.compensation, undone}, findings).run();
        if (undone && record.actionEffects > 0) checkInverse(saga, step, findings);
    }
}

void checkPurchaseLog(const CheckedSaga& saga, SagaFindings& findings) {
    const auto& steps = saga.definition().steps;
    const auto it = std::find_if(steps.begin(), steps.end(),
                                 [](const StepDefinition& step) { return step.action == kRecordPurchase; });
    if (it == steps.end()) return;
    const auto why = whyLogDiffers(saga, saga.records.steps[static_cast<std::size_t>(it - steps.begin())]);
    if (!why.empty()) findings.offend(saga.effectInvariant(), why);
}

}  // namespace saga
