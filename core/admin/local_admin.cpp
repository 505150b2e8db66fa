#include "core/admin/local_admin.h"

#include "core/admin/request_checks.h"
#include "core/admin/saga_detail.h"

namespace saga {
namespace {

constexpr int kReaderThreads = 2;

}  // namespace

LocalAdmin::LocalAdmin(LocalAdminParts parts)
    : m_parts(std::move(parts)),
      m_definitions(m_parts.participants.names()),
      m_pool(m_parts.store, m_parts.log, kReaderThreads),
      m_load([this] { return m_parts.feed.pulse().trouble; }) {
    m_parts.feed.setFollower(&m_index);
}

LocalAdmin::~LocalAdmin() {
    m_load.close();
    m_parts.engine.stop();
    m_pool.stop();
    m_parts.feed.setFollower(nullptr);
}

Origin LocalAdmin::origin() const {
    return {m_parts.actor, m_parts.source, CorrelationId(m_parts.correlation)};
}

void LocalAdmin::addFault(const FaultRequest& request, Answer<FaultRule> answer) {
    FaultRule rule = request.rule;
    if (request.duration < Micros{0}) {
        const Error negative = makeError(ErrorCode::InvalidInput, "for", "must not be negative");
        return answerLater<FaultRule>(answer, negative);
    }
    if (request.duration > Micros{0})
        rule.expiresAt = m_parts.clock.now() + request.duration;
    m_parts.engine.submit(AddFault{std::move(rule), origin(), replyTo(std::move(answer))});
}

void LocalAdmin::faults(Answer<FaultState> answer) {
    read(std::move(answer), [](Queries& queries) { return queries.faults(); });
}

void LocalAdmin::removeFault(const RuleId& id, const std::string& reason, Answer<FaultRule> answer) {
    Result<void> checked = checkId("id", id.text);
    if (checked)
        checked = checkOptionalReason(reason);
    if (!checked)
        return answerLater<FaultRule>(answer, checked.error());
    m_parts.engine.submit(RemoveFault{id, reason, origin(), replyTo(std::move(answer))});
}

void LocalAdmin::stopAllFaults(const std::string& reason, Answer<int> answer) {
    if (const Result<void> checked = checkOptionalReason(reason); !checked)
        return answerLater<int>(answer, checked.error());
    m_parts.engine.submit(StopAllFaults{reason, origin(), replyTo(std::move(answer))});
}

void LocalAdmin::releaseFaults(const std::string& reason, Answer<bool> answer) {
    if (const Result<void> checked = checkOptionalReason(reason); !checked)
        return answerLater<bool>(answer, checked.error());
    m_parts.engine.submit(ReleaseFaults{reason, origin(), replyTo(std::move(answer))});
}

void LocalAdmin::addFeedListener(FeedListener* listener) {
    m_parts.feed.addListener(listener);
}

void LocalAdmin::removeFeedListener(FeedListener* listener) {
    m_parts.feed.removeListener(listener);
}

}  // namespace saga
