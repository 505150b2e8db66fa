#include <algorithm>

#include "core/admin/local_admin.h"
#include "core/admin/request_checks.h"
#include "core/admin/verify_run.h"

namespace saga {
namespace {

constexpr std::size_t kMaxPathBytes = 4096;

// The latest end of the active rules; not set when there is none, or when some rule has no end.
Timestamp latestEnd(const std::vector<FaultRule>& rules) {
    Timestamp latest;
    for (const FaultRule& rule : rules) {
        if (!rule.active)
            continue;
        if (!rule.expiresAt.isSet())
            return {};
        latest = std::max(latest, rule.expiresAt);
    }
    return latest;
}

// "user/user-123": kind of the object, then its id.
Result<void> readObject(const std::string& text, NumberPageQuery& query) {
    if (text.empty())
        return {};
    SAGA_TRY(checkOptionalText("match", text, 2 * kMaxIdBytes));
    const std::size_t slash = text.find('/');
    if (slash == 0 || slash == std::string::npos || slash + 1 == text.size())
        return makeError(ErrorCode::InvalidInput, "match", "must be a kind of object and an id, such as user/user-123");
    query.resource = text.substr(0, slash);
    query.resourceId = text.substr(slash + 1);
    return {};
}

}  // namespace

void LocalAdmin::audit(const PageRequest& request, Answer<std::vector<AuditRecord>> answer) {
    read(std::move(answer), [request](Queries& queries) -> Result<std::vector<AuditRecord>> {
        SAGA_TRY(checkLimit(request.limit));
        const Result<std::int64_t> beyond = readPageKey(request.beyond);
        if (!beyond)
            return beyond.error();
        NumberPageQuery query{{}, {}, *beyond, request.limit, {}, {}};
        SAGA_TRY(readObject(request.match, query));
        return queries.audit(query);
    });
}

void LocalAdmin::verify(const std::vector<SagaId>& acknowledged, CancellationPtr cancel, OnProgress progress,
                        Answer<VerifyReport> answer) {
    VerifyRun::start(m_pool, acknowledged, std::move(cancel), std::move(progress), std::move(answer));
}

void LocalAdmin::backup(const std::string& file, Answer<std::string> answer) {
    m_pool.post([this, file, answer = std::move(answer)](const Result<Queries*>& reader) {
        Result<void> done = reader ? Result<void>() : Result<void>(reader.error());
        if (done && file.empty())
            done = makeError(ErrorCode::InvalidInput, "file", "is empty");
        if (done)
            done = checkOptionalText("file", file, kMaxPathBytes);
        if (done)
            done = m_parts.store.backupTo(file);
        answer(done ? Result<std::string>(file) : Result<std::string>(done.error()));
    });
}

Result<Health> LocalAdmin::readHealth(Queries& queries) {
    const FeedMerger::Pulse pulse = m_parts.feed.pulse();
    const EngineFigures figures = m_parts.engine.figures();
    const Result<CommitNo> commit = queries.commit();
    if (!commit)
        return commit.error();
    const Result<StateCounts> counts = pulse.counts ? Result<StateCounts>(*pulse.counts) : queries.counts();
    if (!counts)
        return counts.error();
    const Result<FaultState> faults = queries.faults();
    if (!faults)
        return faults.error();

    Health health;
    health.database = m_parts.database;
    health.durability = m_parts.durability;
    health.accepting = !pulse.trouble;
    health.trouble = pulse.trouble ? describe(*pulse.trouble) : std::string();
    health.counts = *counts;
    health.sagas = counts->total();
    for (const SagaStatus status : {SagaStatus::Pending, SagaStatus::InProgress, SagaStatus::Compensating})
        health.running += counts->byStatus[static_cast<std::size_t>(status)];
    health.queued = figures.queued;
    health.startedPerSecond = pulse.startedPerSecond;
    health.lastCommit = figures.lastCommit;
    health.faultsBlocked = faults->blocked;
    health.activeFaults = static_cast<int>(
        std::count_if(faults->rules.begin(), faults->rules.end(), [](const FaultRule& rule) { return rule.active; }));
    health.nextFaultEnd = latestEnd(faults->rules);
    health.commit = *commit;
    health.noticesWaiting = figures.deliveries;
    if (m_parts.channels != nullptr)
        for (NoticeChannelFacts& facts : m_parts.channels->facts())
            health.channels.push_back({std::move(facts.name), facts.configured, std::move(facts.target)});
    return health;
}

void LocalAdmin::health(Answer<Health> answer) {
    read(std::move(answer), [this](Queries& queries) { return readHealth(queries); });
}

}  // namespace saga
