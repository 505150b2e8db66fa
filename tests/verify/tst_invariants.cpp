#include <QtTest>

#include <functional>

#include "core/services/shop_accounts.h"
#include "core/verify/invariant_checker.h"
#include "tests/verify/shop_facts.h"

namespace saga::test {
namespace {

VerifyReport check(const std::vector<SagaFacts>& sagas, const GlobalFacts& global) {
    InvariantChecker checker(definitionRows());
    checker.addSagas(sagas);
    checker.addGlobal(global);
    return checker.finish();
}

// The invariants that do not hold, "I5 I7"; with the first offender of each when `explain`.
std::string broken(const VerifyReport& report, bool explain = false) {
    std::string text;
    for (const InvariantResult& result : report.results)
        if (!result.holds)
            text += (text.empty() ? "" : " ") + result.id + (explain ? " (" + result.offenders.front() + ")" : "");
    return text;
}

std::vector<SagaFacts> allHealthy() {
    std::vector<SagaFacts> facts;
    for (const HealthySaga& saga : healthySagas()) facts.push_back(saga.facts);
    return facts;
}

SagaFacts& named(std::vector<HealthySaga>& sagas, std::string_view name) {
    const auto it =
        std::find_if(sagas.begin(), sagas.end(), [&](const HealthySaga& saga) { return saga.name == name; });
    SAGA_ASSERT(it != sagas.end());
    return it->facts;
}

void erasePostings(SagaFacts& saga, int step, Direction direction) {
    std::erase_if(saga.postings, [&](const PostingRow& p) { return p.step == step && p.direction == direction; });
}
void eraseEffect(SagaFacts& saga, int step, Direction direction) {
    std::erase_if(saga.effects, [&](const EffectRow& e) { return e.key.step == step && e.key.direction == direction; });
}
void erasePosting(SagaFacts& saga, AccountKind kind) {
    const auto it = std::find_if(saga.postings.begin(), saga.postings.end(),
                                 [&](const PostingRow& p) { return p.account.kind == kind; });
    saga.postings.erase(it);
}
void scalePostings(SagaFacts& saga, int step, Direction direction, std::int64_t times) {
    for (PostingRow& posting : saga.postings)
        if (posting.step == step && posting.direction == direction) posting.amount *= times;
}
void renumber(SagaFacts& saga) {
    std::int64_t seq = 0;
    for (SagaEvent& event : saga.events) event.seq = ++seq;
    saga.summary.events = seq;
}
std::size_t positionOf(const SagaFacts& saga, EventKind kind, int step) {
    const auto it = std::find_if(saga.events.begin(), saga.events.end(),
                                 [&](const SagaEvent& e) { return e.kind == kind && e.step == step; });
    SAGA_ASSERT(it != saga.events.end());
    return static_cast<std::size_t>(it - saga.events.begin());
}
void repeatEvent(SagaFacts& saga, EventKind kind, int step, std::size_t at) {
    const SagaEvent event = saga.events[positionOf(saga, kind, step)];
    saga.events.insert(saga.events.begin() + static_cast<std::ptrdiff_t>(at), event);
    renumber(saga);
}

constexpr auto kAction = Direction::Action;
constexpr auto kUndo = Direction::Compensation;
constexpr int kDebit = 0, kGrant = 1, kLog = 2;

struct Damage {
    const char* name;
    const char* saga;  // of healthySagas()
    std::function<void(SagaFacts&)> change;
    const char* breaks;
    bool balancesFollow = true;  // the balances are the sums of what is left of the postings
};

// Damage of postings and effect rows.
std::vector<Damage> damagedRows() {
    return {
        {"money posting missing", "completed", [](SagaFacts& s) { erasePosting(s, AccountKind::Revenue); }, "I1",
         false},
        {"piece posting missing", "completed", [](SagaFacts& s) { erasePosting(s, AccountKind::Owned); }, "I2", false},
        {"posting off by one", "completed", [](SagaFacts& s) { ++s.postings.front().amount; }, "I1", false},
        {"debit without postings", "completed", [](SagaFacts& s) { erasePostings(s, kDebit, kAction); }, "I6"},
        {"debit without postings, compensated", "compensated", [](SagaFacts& s) { erasePostings(s, kDebit, kAction); },
         "I5"},
        {"full price charged twice over", "completed", [](SagaFacts& s) { scalePostings(s, kDebit, kAction, 2); },
         "I6"},
        {"posted twice", "completed",
         [](SagaFacts& s) {
             s.postings.push_back(PostingRow(s.postings[0]));
             s.postings.push_back(PostingRow(s.postings[1]));
         },
         "I4"},
        {"postings of another account", "completed", [](SagaFacts& s) { s.postings[0].account.owner = "user-2"; },
         "I1 I6"},
        {"postings without effect", "failed",
         [](SagaFacts& s) {
             s.postings.push_back({s.summary.no, kDebit, kAction, balanceAccount(UserId("user-1")), -100});
             s.postings.push_back({s.summary.no, kDebit, kAction, revenueAccount(), 100});
         },
         "I4"},
        {"posting of no step", "completed", [](SagaFacts& s) { s.postings[0].step = s.postings[1].step = 9; }, "I4 I6"},
    };
}

// Damage of undos and log entries.
std::vector<Damage> damagedUndos() {
    return {
        {"refund of another amount", "compensated", [](SagaFacts& s) { scalePostings(s, kDebit, kUndo, 3); }, "I5"},
        {"refund without postings", "compensated", [](SagaFacts& s) { erasePostings(s, kDebit, kUndo); }, "I5"},
        {"undo restores a remembered balance", "taken back by an operator",
         [](SagaFacts& s) { scalePostings(s, kGrant, kUndo, 5); }, "I5"},
        {"effect row twice", "completed", [](SagaFacts& s) { s.effects.push_back(EffectRow(s.effects.front())); },
         "I4"},
        {"undo row twice", "compensated", [](SagaFacts& s) { s.effects.push_back(EffectRow(s.effects.back())); }, "I4"},
        {"effect row of no step", "completed",
         [](SagaFacts& s) {
             s.effects.push_back({{s.summary.no, 9, kAction}, false, {}});
         },
         "I4"},
        {"effect missing", "completed",
         [](SagaFacts& s) {
             eraseEffect(s, kGrant, kAction);
             erasePostings(s, kGrant, kAction);
         },
         "I6"},
        {"effect without event", "accepted",
         [](SagaFacts& s) {
             s.effects.push_back({{s.summary.no, kLog, kAction}, false, {}});
         },
         "I5"},
        {"effect although FAILED", "failed",
         [](SagaFacts& s) {
             s.effects.push_back({{s.summary.no, kLog, kAction}, false, {}});
         },
         "I5"},
        {"undo although completed", "completed",
         [](SagaFacts& s) {
             s.effects.push_back({{s.summary.no, 3, kUndo}, false, {}});
         },
         "I6"},
        {"undo row missing", "compensated",
         [](SagaFacts& s) {
             eraseEffect(s, kDebit, kUndo);
             erasePostings(s, kDebit, kUndo);
         },
         "I5"},
        {"undo without event", "going back",
         [](SagaFacts& s) {
             s.effects.push_back({{s.summary.no, kDebit, kUndo}, true, {}});
         },
         "I5"},
        {"undo empty though it was done", "compensated",
         [](SagaFacts& s) {
             s.effects.back().empty = true;
             erasePostings(s, kDebit, kUndo);
         },
         "I5"},
        {"undone though never done", "lost reply, never ran",
         [](SagaFacts& s) {
             for (EffectRow& effect : s.effects) effect.empty = false;
         },
         "I5"},
        {"log entry missing", "completed", [](SagaFacts& s) { s.purchaseLog.reset(); }, "I6"},
        {"log entry of another amount", "completed", [](SagaFacts& s) { s.purchaseLog->price = 99; }, "I6"},
        {"log entry not marked", "taken back by an operator",
         [](SagaFacts& s) { s.purchaseLog->state = LogState::Recorded; }, "I5"},
        {"log entry marked", "completed", [](SagaFacts& s) { s.purchaseLog->state = LogState::Compensated; }, "I6"},
        {"log entry never recorded", "failed", [](SagaFacts& s) { s.purchaseLog = PurchaseLogEntry{}; }, "I5"},
    };
}

// Damage of histories.
std::vector<Damage> damagedHistories() {
    return {
        {"no events", "accepted", [](SagaFacts& s) { s.events.clear(); }, "I3"},
        {"event gap", "completed", [](SagaFacts& s) { s.events.erase(s.events.begin() + 2); }, "I7"},
        {"first event missing", "completed", [](SagaFacts& s) { s.events.erase(s.events.begin()); }, "I7"},
        {"event number twice", "completed", [](SagaFacts& s) { s.events[3].seq = 3; }, "I7"},
        {"event after the end", "completed",
         [](SagaFacts& s) { repeatEvent(s, EventKind::StepSucceeded, kGrant, s.events.size()); }, "I7"},
        {"completed half way", "half way",
         [](SagaFacts& s) {
             SagaEvent end = s.events.back();
             end.kind = EventKind::SagaCompleted;
             end.step = -1;
             s.events.push_back(end);
             renumber(s);
         },
         "I7"},
        {"event of an unknown kind", "completed", [](SagaFacts& s) { s.events[1].kind = {}; }, "I7"},
        {"event of no step", "completed", [](SagaFacts& s) { s.events[1].step = 17; }, "I7"},
        {"last event missing", "completed", [](SagaFacts& s) { s.events.pop_back(); }, "I12"},
        {"undone twice", "taken back by an operator",
         [](SagaFacts& s) {
             repeatEvent(s, EventKind::StepCompensated, kGrant, positionOf(s, EventKind::StepCompensated, kGrant) + 1);
         },
         "I5 I7"},
        {"undone in the wrong order", "taken back by an operator",
         [](SagaFacts& s) {
             std::swap(s.events[positionOf(s, EventKind::StepCompensated, kGrant)].step,
                       s.events[positionOf(s, EventKind::StepCompensated, kDebit)].step);
         },
         "I5 I7"},
        {"done after its undo", "taken back by an operator",
         [](SagaFacts& s) {
             repeatEvent(s, EventKind::StepSucceeded, kGrant, positionOf(s, EventKind::StepCompensated, kGrant) + 1);
         },
         "I5 I7"},
        {"definition missing", "completed", [](SagaFacts& s) { s.summary.version = 2; }, "I7"},
    };
}

// Narrow rows that differ from their events in one field.
std::vector<Damage> damagedSummaries() {
    return {
        {"status", "completed", [](SagaFacts& s) { s.summary.status = SagaStatus::Compensated; }, "I12"},
        {"attention", "waits for a person", [](SagaFacts& s) { s.summary.attention = Attention::None; }, "I12"},
        {"paused", "paused", [](SagaFacts& s) { s.summary.paused = false; }, "I12"},
        {"step", "compensated", [](SagaFacts& s) { s.summary.step = "log_record"; }, "I12"},
        {"code", "compensated", [](SagaFacts& s) { s.summary.code = "OTHER"; }, "I12"},
        {"user", "completed", [](SagaFacts& s) { s.summary.user = UserId("user-2"); }, "I12"},
        {"amount", "completed", [](SagaFacts& s) { ++s.summary.amount; }, "I12"},
        {"quantity", "completed", [](SagaFacts& s) { ++s.summary.quantity; }, "I12"},
        {"attempts", "completed", [](SagaFacts& s) { ++s.summary.attempts; }, "I12"},
        {"events", "completed", [](SagaFacts& s) { ++s.summary.events; }, "I12"},
        {"ended", "completed", [](SagaFacts& s) { s.summary.endedAt = {}; }, "I12"},
        {"updated", "completed", [](SagaFacts& s) { ++s.summary.updatedAt.us; }, "I12"},
        {"correlation", "completed", [](SagaFacts& s) { s.summary.correlation = CorrelationId("COR_2"); }, "I12"},
    };
}

// Waivers of an operator whose audit records differ from their events.
std::vector<Damage> damagedWaivers() {
    return {
        {"waiver without its record", "handled outside", [](SagaFacts& s) { s.waivers.clear(); }, "I5"},
        {"forced end without its record", "force-ended", [](SagaFacts& s) { s.waivers.clear(); }, "I5"},
        {"waiver recorded twice", "handled outside",
         [](SagaFacts& s) { s.waivers.push_back(WaiverFact(s.waivers.front())); }, "I5"},
        {"waiver recorded as another", "force-ended",
         [](SagaFacts& s) { s.waivers.front().action = "saga.handled-outside"; }, "I5"},
        {"waiver under another hand", "handled outside",
         [](SagaFacts& s) { s.waivers.front().actor = "local:somebody"; }, "I5"},
        {"waiver for another reason", "handled outside", [](SagaFacts& s) { s.waivers.front().reason += "!"; }, "I5"},
        {"record of a waiver that never was", "compensated",
         [](SagaFacts& s) {
             s.waivers.push_back({"saga.skip", "local:operator", "because"});
         },
         "I5"},
    };
}

std::vector<Damage> allDamage() {
    std::vector<Damage> all;
    for (const auto& list : {damagedRows(), damagedUndos(), damagedHistories(), damagedSummaries(), damagedWaivers()})
        all.insert(all.end(), list.begin(), list.end());
    return all;
}

}  // namespace

class TestInvariants : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void healthyHistoriesHold_data();
    void healthyHistoriesHold();
    void damageBreaksExactlyItsInvariants_data();
    void damageBreaksExactlyItsInvariants();
};

void TestInvariants::healthyHistoriesHold_data() {
    QTest::addColumn<int>("index");
    int index = 0;
    for (const HealthySaga& saga : healthySagas()) QTest::newRow(saga.name.c_str()) << index++;
}

void TestInvariants::healthyHistoriesHold() {
    QFETCH(int, index);
    const HealthySaga saga = healthySagas()[static_cast<std::size_t>(index)];
    QCOMPARE(broken(check({saga.facts}, globalOf({saga.facts})), true), std::string());
}

void TestInvariants::damageBreaksExactlyItsInvariants_data() {
    QTest::addColumn<int>("index");
    int index = 0;
    for (const Damage& damage : allDamage()) QTest::newRow(damage.name) << index++;
}

void TestInvariants::damageBreaksExactlyItsInvariants() {
    QFETCH(int, index);
    const Damage damage = allDamage()[static_cast<std::size_t>(index)];
    std::vector<HealthySaga> sagas = healthySagas();
    SagaFacts& victim = named(sagas, damage.saga);
    damage.change(victim);
    std::vector<SagaFacts> facts;
    for (const HealthySaga& saga : sagas) facts.push_back(saga.facts);
    GlobalFacts global = globalOf(facts);
    if (!damage.balancesFollow) {
        const GlobalFacts healthy = globalOf(allHealthy());
        QCOMPARE(global.accounts.size(), healthy.accounts.size());
        for (std::size_t i = 0; i < global.accounts.size(); ++i)
            global.accounts[i].balance = healthy.accounts[i].balance;
    }
    global.storedCounts = global.countedCounts = globalOf(allHealthy()).storedCounts;
    const VerifyReport report = check(facts, global);
    QVERIFY2(broken(report) == damage.breaks, broken(report, true).c_str());
    QVERIFY(!report.holds());
    for (const InvariantResult& result : report.results)
        if (!result.holds)
            QVERIFY2(result.offenders.front().starts_with(victim.summary.id.text + ": ") || result.id == "I1" ||
                         result.id == "I2",
                     result.offenders.front().c_str());
}

}  // namespace saga::test

QTEST_GUILESS_MAIN(saga::test::TestInvariants)
#include "tst_invariants.moc"
