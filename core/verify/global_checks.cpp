#include "core/verify/global_checks.h"

#include <map>

namespace saga {
namespace {

constexpr std::size_t kMaxFileReportBytes = 500;

Invariant invariantOf(const AccountKey& account) {
    return account.unit == kMoney ? Invariant::Money : Invariant::Stock;
}

// Sums wrap, see posting_checks.cpp.
struct UnitSums {
    std::uint64_t balances = 0;
    std::uint64_t postings = 0;
};

void checkUnit(const std::string& unit, const UnitSums& sums, InvariantFindings& findings) {
    const Invariant invariant = unit == kMoney ? Invariant::Money : Invariant::Stock;
    const auto postings = static_cast<std::int64_t>(sums.postings);
    const auto balances = static_cast<std::int64_t>(sums.balances);
    if (postings != 0)
        findings.offend(invariant, "all postings in " + unit + " sum to " + std::to_string(postings));
    else if (balances != 0)
        findings.offend(invariant, "all balances in " + unit + " sum to " + std::to_string(balances));
}

std::string countText(std::string_view name, std::int64_t stored, std::int64_t counted) {
    return "the total of " + std::string(name) + " is stored as " + std::to_string(stored) + ", there are " +
           std::to_string(counted);
}

void checkStray(std::int64_t count, Invariant invariant, std::string_view what, InvariantFindings& findings) {
    if (count > 0)
        findings.offend(invariant, count,
                        groupedNumber(count) + " " + std::string(what) + " of sagas that do not exist");
}

}  // namespace

void checkAccounts(const GlobalFacts& global, InvariantFindings& findings) {
    std::map<std::string, UnitSums> units;
    for (const AccountFact& fact : global.accounts) {
        UnitSums& sums = units[fact.account.unit];
        sums.balances += static_cast<std::uint64_t>(fact.balance);
        sums.postings += static_cast<std::uint64_t>(fact.postings);
        const std::string name = encodeAccount(fact.account);
        if (fact.balance != fact.postings)
            findings.offend(invariantOf(fact.account), name + ": the balance is " + std::to_string(fact.balance) +
                                                           ", its postings sum to " + std::to_string(fact.postings));
        else if (fact.balance < 0 && !mayBeNegative(fact.account.kind))
            findings.offend(invariantOf(fact.account), name + ": the balance is " + std::to_string(fact.balance));
    }
    for (const auto& [unit, sums] : units) checkUnit(unit, sums, findings);
}

void checkStrays(const GlobalFacts& global, InvariantFindings& findings) {
    checkStray(global.eventsWithoutSaga, Invariant::NoLostSaga, "events", findings);
    checkStray(global.effectsWithoutSaga, Invariant::SingleEffect, "effect rows", findings);
    checkStray(global.postingsWithoutSaga, Invariant::Money, "postings", findings);
    checkStray(global.outboxWithoutSaga, Invariant::Outbox, "events on their way", findings);
    if (global.deliveriesWithoutNotice > 0)
        findings.offend(Invariant::Outbox, global.deliveriesWithoutNotice,
                        groupedNumber(global.deliveriesWithoutNotice) + " deliveries of notices that are not there");
    checkStray(global.inboxWithoutSaga, Invariant::Inbox, "handled events", findings);
    checkStray(global.lettersWithoutSaga, Invariant::Inbox, "dead letters", findings);
    checkStray(global.streamEventsWithoutSaga, Invariant::Projections, "events of orders", findings);
    checkStray(global.projectionsWithoutSaga, Invariant::Projections, "projections of orders", findings);
    if (global.waiversWithoutEvent > 0)
        findings.offend(Invariant::Compensation, global.waiversWithoutEvent,
                        groupedNumber(global.waiversWithoutEvent) + " waivers in the audit trail that no saga knows of");
}

void checkCounts(const GlobalFacts& global, InvariantFindings& findings) {
    for (int i = 0; i < kSagaStatusCount; ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (global.storedCounts.byStatus[at] != global.countedCounts.byStatus[at])
            findings.offend(Invariant::Projections,
                            countText(toText(static_cast<SagaStatus>(i)), global.storedCounts.byStatus[at],
                                      global.countedCounts.byStatus[at]));
    }
    if (global.storedCounts.attention != global.countedCounts.attention)
        findings.offend(Invariant::Projections,
                        countText("attention", global.storedCounts.attention, global.countedCounts.attention));
}

void checkIdempotencyRows(const GlobalFacts& global, InvariantFindings& findings) {
    for (const IdempotencyRow& row : global.idempotencyWithoutSaga)
        findings.offend(Invariant::Idempotency,
                        "the key " + row.key + " of " + row.scope + " points to a saga that does not exist");
    for (const SagaNo no : global.idempotencyDuplicates)
        findings.offend(Invariant::Idempotency,
                        "more than one key of a scope points to saga number " + std::to_string(no.value));
}

void checkAudit(const GlobalFacts& global, InvariantFindings& findings) {
    if (global.auditRows != global.lastAuditNo)
        findings.offend(Invariant::Audit, "there are " + groupedNumber(global.auditRows) + " records, the last has the number " +
                                              groupedNumber(global.lastAuditNo));
    if (global.lettersNotRecordedOnce > 0)
        findings.offend(Invariant::Audit, global.lettersNotRecordedOnce,
                        groupedNumber(global.lettersNotRecordedOnce) + " settled dead letters without exactly one record");
    else if (global.letterRecords != global.settledLetters)
        findings.offend(Invariant::Audit, groupedNumber(global.letterRecords) + " records of settled dead letters, " +
                                              groupedNumber(global.settledLetters) + " are settled");
}

void checkFile(const GlobalFacts& global, InvariantFindings& findings) {
    if (!global.databaseCheck.empty() && global.databaseCheck != "ok")
        findings.offend(Invariant::Durability,
                        "the database says of its file: " + global.databaseCheck.substr(0, kMaxFileReportBytes));
}

}  // namespace saga
