#include "core/engine/recovery.h"

#include "core/engine/notice_delivery.h"
#include "core/engine/publish_definition.h"
#include "core/engine/saga_input.h"

namespace saga {
namespace {

constexpr int kPage = 500;

// The attempts that are under way in this state.
std::vector<HeldRequest> attemptsUnderWay(const RunningSaga& saga) {
    std::vector<HeldRequest> requests;
    for (int index = 0; index < static_cast<int>(saga.state.steps.size()); ++index) {
        const StepState& step = saga.state.steps[static_cast<std::size_t>(index)];
        if (step.phase == StepPhase::Running)
            requests.push_back({{}, saga.no, index, Direction::Action, step.attempts, step.startedAt});
        if (step.undo == UndoPhase::Running)
            requests.push_back({{}, saga.no, index, Direction::Compensation, step.undoAttempts, step.undoStartedAt});
    }
    return requests;
}

// How long a fault rule holds the request back; 0: none does.
Micros delayOf(const HeldRequest& request, const std::vector<SagaEvent>& events) {
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
        const EventPayload& payload = event->payload;
        if (event->kind == EventKind::FaultInjected && isOf(request, event->step, payload.direction) &&
            event->attempt == request.attempt && payload.delay > Micros{0})
            return payload.delay;
    }
    return Micros{0};
}

// A request held back by a delay fault is held back again until its time, so that a crash does not shorten the delay.
// Any other request under way is made again; the barrier makes that harmless.
void holdAgain(EngineContext& context, RunningSaga& saga, const std::vector<SagaEvent>& events) {
    for (HeldRequest& request : attemptsUnderWay(saga)) {
        const Micros delay = delayOf(request, events);
        if (delay <= Micros{0}) continue;
        request.due = request.startedAt + delay;
        context.sagas.hold(saga, request);
    }
}

class Recovery {
public:
    explicit Recovery(EngineContext& context) : m_context(context) {}

    Result<void> takeUp(const StoredSaga& stored) {
        Result<std::unique_ptr<RunningSaga>> revived = revive(m_context, stored);
        if (!revived.ok()) {
            ++report.gaveUp;
            return giveUpOn(stored.no, stored.id, revived.error());
        }
        RunningSaga& saga = m_context.sagas.add(std::move(*revived));
        holdAgain(m_context, saga, stored.events);
        m_context.sagas.schedule(saga, m_context.time.now());
        ++report.running;
        return {};
    }

    RecoveryReport report;

private:
    // Without a state there is no kernel to ask: only the row that lists show says that the saga waits for a person.
    Result<void> giveUpOn(SagaNo no, const SagaId& id, const Error& error) {
        logLine(m_context, LogLevel::Error, LogCategory::Engine, {id.text, {}},
                [&] { return "gave up on this saga: " + describe(error); });
        Result<SagaSummary> row = rowOf(id);
        if (!row.ok()) return row.error();
        if (row->no != no || row->attention == Attention::PoisonInput) return {};
        const Timestamp now = m_context.time.now();
        m_context.draft = m_context.committed;
        if (row->attention == Attention::None) ++m_context.draft.counts.attention;
        m_context.work.begin(now);
        AuditRecord& record = writeAudit(m_context, {"engine", "engine", row->correlation}, now, "saga.give-up", "saga",
                                         id.text, describe(error));
        record.before =
            Json::object({{"status", Json(toText(row->status))}, {"attention", Json(toText(row->attention))}});
        row->attention = Attention::PoisonInput;
        record.after =
            Json::object({{"status", Json(toText(row->status))}, {"attention", Json(toText(row->attention))}});
        m_context.work.input().changedSagas.push_back(std::move(*row));
        m_context.work.keep();
        WriteBatch writes = m_context.work.takeBatch();
        writes.counts = m_context.draft.counts;
        writes.commit = CommitNo{++m_context.draft.commit.value};
        const Result<void> committed = m_context.parts.store.commit(writes);
        m_context.work.reset();
        if (committed.ok()) m_context.committed = m_context.draft;
        return committed;
    }

    Result<SagaSummary> rowOf(const SagaId& id) {
        if (!m_reader) {
            Result<std::unique_ptr<Queries>> reader = m_context.parts.store.openReader();
            if (!reader.ok()) return reader.error();
            m_reader = std::move(*reader);
        }
        const Result<ParsedFilter> filter = parseFilterFor("id", "id = \"" + id.text + "\"");
        if (!filter.ok()) return filter.error();
        SagaListQuery query;
        query.filter = *filter;
        query.limit = 1;
        query.now = m_context.time.now();
        Result<SagaPage> page = m_reader->sagas(query);
        if (!page.ok()) return page.error();
        if (page->rows.empty()) return makeError(ErrorCode::NotFound, id.text, "its row is missing");
        return std::move(page->rows.front());
    }

    EngineContext& m_context;
    std::unique_ptr<Queries> m_reader;
};

}  // namespace

Result<RecoveryReport> recoverSagas(EngineContext& context) {
    const Micros begin = context.time.monotonic();
    Result<StoreFacts> facts = context.parts.store.facts();
    if (!facts.ok()) return facts.error();
    context.committed = Numbers{facts->commit, facts->lastSaga, facts->lastAuditNo, facts->counts};
    context.draft = context.committed;
    context.defaultMode = facts->defaultMode;
    context.faults.load(std::move(facts->faultRules), facts->faultsBlocked);
    shelveDefinitions(context, facts->definitions);
    context.expiries.clear();
    for (StepExpiry& expiry : facts->expiries) context.expiries.add(std::move(expiry));
    takeUpDeliveries(context, std::move(facts->deliveries));

    Recovery recovery(context);
    SagaNo after;
    for (;;) {
        const Result<std::vector<StoredSaga>> page = context.parts.store.loadRunning(after, kPage);
        if (!page.ok()) return page.error();
        if (page->empty()) break;
        after = page->back().no;
        for (const StoredSaga& stored : *page) SAGA_TRY(recovery.takeUp(stored));
    }
    recovery.report.took = context.time.monotonic() - begin;
    logLine(context, LogLevel::Info, LogCategory::Engine, {}, [&] {
        return "recovered " + std::to_string(recovery.report.running) + " running sagas, gave up on " +
               std::to_string(recovery.report.gaveUp);
    });
    return recovery.report;
}

}  // namespace saga
