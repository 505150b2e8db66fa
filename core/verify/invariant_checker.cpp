#include "core/verify/invariant_checker.h"

#include <algorithm>

#include "core/base/rng.h"
#include "core/verify/bus_checks.h"
#include "core/verify/checkout_checks.h"
#include "core/verify/checkout_outcome.h"
#include "core/verify/global_checks.h"
#include "core/verify/history_checks.h"
#include "core/verify/link_checks.h"
#include "core/verify/order_checks.h"
#include "core/verify/posting_checks.h"
#include "core/verify/step_checks.h"
#include "core/verify/waiver_checks.h"

namespace saga {
namespace {

std::int64_t sizeOf(const auto& list) {
    return static_cast<std::int64_t>(list.size());
}

std::string counted(std::int64_t number, std::string_view what) {
    return groupedNumber(number) + " " + std::string(what);
}

}  // namespace

InvariantChecker::InvariantChecker(const std::vector<DefinitionRow>& definitions) : m_definitions(definitions) {}

void InvariantChecker::addSagas(const std::vector<SagaFacts>& sagas) {
    for (const SagaFacts& saga : sagas) addSaga(saga);
}

void InvariantChecker::addSaga(const SagaFacts& saga) {
    ++m_sagas;
    m_events += sizeOf(saga.events);
    m_effects += sizeOf(saga.effects);
    m_postings += sizeOf(saga.postings);
    m_reservations += sizeOf(saga.reservations);
    if (saga.outbox) ++m_onTheirWay;
    m_handled += sizeOf(saga.inbox);
    m_letters += sizeOf(saga.letters);
    if (!saga.events.empty() && !parentNamedBy(saga.events.front()).empty()) ++m_children;
    m_streamEvents += sizeOf(saga.stream);
    ++m_byStatus[static_cast<std::size_t>(saga.summary.status) % m_byStatus.size()];
    if (!isEnd(saga.summary.status)) ++m_running;
    noteKey(saga);

    SagaFindings findings(saga, m_findings);
    checkPairs(saga, findings);
    checkProjections(saga, findings);
    const BookedDefinition* booked = checkedDefinition(saga, m_definitions, findings);
    if (booked == nullptr) return;
    const Definition& definition = *booked->definition;
    const StepRecords records = recordSteps(saga, definition.steps.size());
    const std::optional<SagaState> state = checkedState(saga, definition, findings);
    const CheckedSaga checked{saga, *booked, records, state ? &*state : nullptr};
    checkUndoOrder(checked, findings);
    if (!state) return;
    checkEffects(checked, findings);
    checkEnd(checked, findings);
    checkPostings(checked, findings);
    checkPurchaseLog(checked, findings);
    checkReservations(checked, findings);
    checkOrder(checked, findings);
    checkLinks(checked, findings);
    checkCheckout(checked, findings);
    checkWaivers(saga, findings);
    checkOutbox(checked, findings);
    checkInbox(checked, findings);
    checkCarriedOn(definition, *state, findings);
    checkSummary(saga, definition, *state, findings);
}

void InvariantChecker::noteKey(const SagaFacts& saga) {
    if (saga.events.empty() || saga.events.front().kind != EventKind::SagaStarted) return;
    const EventPayload& payload = saga.events.front().payload;
    const std::string_view key = payload.data.text("idempotencyKey");
    if (key.empty()) return;
    const std::string_view scope = payload.data.text("keyScope");
    m_keyUses.push_back({stableHash(key, stableHash(scope.empty() ? std::string_view(payload.actor) : scope)), saga.summary.no.value});
}

void InvariantChecker::addGlobal(const GlobalFacts& global) {
    checkAccounts(global, m_findings);
    checkStrays(global, m_findings);
    checkCounts(global, m_findings);
    checkIdempotencyRows(global, m_findings);
    checkCoupons(global, m_findings);
    checkAudit(global, m_findings);
    checkFile(global, m_findings);
    m_moneyAccounts = std::count_if(global.accounts.begin(), global.accounts.end(),
                                    [](const AccountFact& fact) { return fact.account.unit == kMoney; });
    m_pieceAccounts = sizeOf(global.accounts) - m_moneyAccounts;
    m_totals = GlobalFacts{};
    m_totals->sagas = global.sagas;
    m_totals->idempotencyRows = global.idempotencyRows;
    m_totals->auditRows = global.auditRows;
    m_totals->settledLetters = global.settledLetters;
    m_totals->databaseCheck = global.databaseCheck;
}

void InvariantChecker::addAcknowledged(std::int64_t asked, const std::vector<SagaId>& missing) {
    m_acknowledged += asked;
    for (const SagaId& id : missing)
        m_findings.offend(Invariant::Durability, id.text + ": was acknowledged and is not there");
}

void InvariantChecker::checkKeyUses() {
    const auto before = [](const KeyUse& a, const KeyUse& b) {
        return std::pair(a.hash, a.saga) < std::pair(b.hash, b.saga);
    };
    std::sort(m_keyUses.begin(), m_keyUses.end(), before);
    for (std::size_t i = 1; i < m_keyUses.size(); ++i)
        if (m_keyUses[i].hash == m_keyUses[i - 1].hash)
            m_findings.offend(Invariant::Idempotency, "one key started the sagas number " +
                                                          std::to_string(m_keyUses[i - 1].saga) + " and " +
                                                          std::to_string(m_keyUses[i].saga));
    m_keyUses.clear();
}

std::array<std::string, kInvariantCount> InvariantChecker::compared() const {
    const auto inStatus = [this](SagaStatus status) {
        return m_byStatus[static_cast<std::size_t>(status)];
    };
    const std::string sagas = counted(m_sagas, "sagas");
    const std::string postings = counted(m_postings, "postings of sagas");
    const std::string undoable = counted(inStatus(SagaStatus::Compensated) + inStatus(SagaStatus::Compensating),
                                         "compensated or compensating of ");
    const std::string keys = m_totals ? counted(m_totals->idempotencyRows, "keys against their sagas") : "no keys";
    const std::string file =
        m_totals && !m_totals->databaseCheck.empty() ? "the file was checked" : "the file was not checked";
    const std::string acknowledged = m_acknowledged > 0
                                         ? counted(m_acknowledged, "acknowledged sagas against the database")
                                         : "no list of acknowledged sagas";
    return {
        m_totals ? counted(m_moneyAccounts, "accounts against their postings, ") + postings : postings,
        m_totals ? counted(m_pieceAccounts, "accounts against their postings, ") + postings : postings,
        counted(m_running, "running of ") + sagas +
            (m_children > 0 ? ", " + counted(m_children, "child sagas against their parents") : ""),
        counted(m_effects, "effects and ") + postings,
        undoable + sagas,
        counted(inStatus(SagaStatus::Completed), "completed of ") + sagas,
        counted(m_events, "events of ") + sagas,
        m_totals ? counted(m_totals->auditRows, "records, ") + counted(m_totals->settledLetters, "settled dead letters against them")
                 : "no audit records",
        counted(m_onTheirWay, "events on their way against ") + sagas,
        counted(m_handled, "handled events and ") + counted(m_letters, "dead letters of ") + sagas,
        counted(m_reservations, "reservations against sagas and postings"),
        sagas + " against their events, projections against " + counted(m_streamEvents, "events of orders") +
            (m_totals ? ", totals by state against " + counted(m_totals->sagas, "sagas") : ""),
        keys,
        acknowledged + "; " + file,
    };
}

VerifyReport InvariantChecker::finish() {
    checkKeyUses();
    VerifyReport report;
    report.results = m_findings.results(compared());
    report.sagas = m_sagas;
    return report;
}

}  // namespace saga
