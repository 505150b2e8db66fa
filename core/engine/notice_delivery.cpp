#include "core/engine/notice_delivery.h"

#include <algorithm>

namespace saga {
namespace {

constexpr double kJitter = 0.2;  // of the backoff, on top of it
constexpr int kFactor = 4;

Micros backoffAfter(const DeliveryPolicy& policy, int attempts, double unit) {
    Micros backoff = policy.firstBackoff;
    for (int i = 1; i < attempts && backoff < policy.longestBackoff; ++i) backoff *= kFactor;
    backoff = std::min(backoff, policy.longestBackoff);
    return backoff + Micros(static_cast<std::int64_t>(static_cast<double>(backoff.count()) * kJitter * unit));
}

PendingDelivery pendingOf(const DeliveryRow& row, const Notice& notice, const RunningSaga* saga) {
    PendingDelivery pending;
    pending.delivery = {row.notice, row.channel, row.address, notice.user, notice.kind, notice.text, {}, {}, notice.at};
    if (saga != nullptr) {
        pending.delivery.saga = saga->id;
        pending.delivery.correlation = saga->state.correlation;
    }
    pending.dueAt = row.dueAt;
    return pending;
}

void logAnswer(const EngineContext& context, const NoticeDelivery& delivery, const DeliveryRow& row) {
    if (row.state == DeliveryState::Sent) return;
    const bool pending = row.state == DeliveryState::Pending;
    logLine(context, pending ? LogLevel::Info : LogLevel::Warning, LogCategory::Engine, {delivery.saga.text, delivery.correlation}, [&] {
        const std::string what = "notice " + delivery.notice + " over " + delivery.channel;
        if (row.state == DeliveryState::NotConfigured)
            return what + " was pending, and the channel is not configured any more; given up";
        return what + ", attempt " + std::to_string(row.attempts) + ": " + row.reason +
               (pending ? "; tried again at " + toIso(row.dueAt) : "; given up");
    });
}

bool isConfigured(const EngineContext& context, const std::string& channel) {
    return context.parts.channels != nullptr && context.parts.channels->has(channel);
}

}  // namespace

void takeUpDeliveries(EngineContext& context, std::vector<PendingDelivery> pending) {
    for (PendingDelivery& delivery : pending) {
        if (!isConfigured(context, delivery.delivery.channel)) {
            if (!context.limits.deliveries.endsUnconfigured) continue;
            delivery.dueAt = context.time.now();
        }
        context.deliveries.add(std::move(delivery));
    }
}

void noteDeliveries(EngineContext& context, const WriteBatch& writes) {
    auto notice = writes.notices.begin();
    for (const DeliveryRow& row : writes.deliveries) {
        while (notice != writes.notices.end() && notice->id != row.notice) ++notice;
        SAGA_ASSERT(notice != writes.notices.end());
        PendingDelivery pending = pendingOf(row, *notice, context.sagas.find(row.saga));
        if (!context.deliveries.isFull()) {
            context.deliveries.add(std::move(pending));
            continue;
        }
        context.deliveries.began(row.channel);
        context.parts.report(DeliveryReport{
            std::move(pending), {DeliveryAnswer::Kind::Refused, "too many notices wait to leave", Micros{0}}, {}});
    }
}

bool startDeliveries(EngineContext& context) {
    bool started = false;
    while (std::optional<PendingDelivery> next = context.deliveries.takeDue(context.time.now())) {
        started = true;
        if (!isConfigured(context, next->delivery.channel)) {
            context.parts.report(DeliveryReport{std::move(*next), {DeliveryAnswer::Kind::NotConfigured, {}, Micros{0}}, {}});
            continue;
        }
        NoticeDelivery leaving = next->delivery;
        context.parts.channels->deliver(
            std::move(leaving), [report = context.parts.report, delivery = std::move(*next)](DeliveryAnswer answer) {
                report(DeliveryReport{delivery, std::move(answer), {}});
            });
    }
    return started;
}

Result<void> runDeliveryReport(EngineContext& context, Task& task) {
    const DeliveryReport& in = std::get<DeliveryReport>(*task.request);
    const DeliveryPolicy& policy = context.limits.deliveries;
    const Timestamp now = context.time.now();
    DeliveryRow row;
    row.notice = in.delivery.delivery.notice;
    row.channel = in.delivery.delivery.channel;
    row.attempts = in.delivery.attempts + 1;
    row.reason = in.answer.reason;
    if (in.answer.kind == DeliveryAnswer::Kind::NotConfigured) {
        row.state = DeliveryState::NotConfigured;
        row.attempts = in.delivery.attempts;
    } else if (in.answer.kind == DeliveryAnswer::Kind::Sent) {
        row.state = DeliveryState::Sent;
    } else if (in.answer.kind == DeliveryAnswer::Kind::Refused || row.attempts >= policy.attempts) {
        row.state = DeliveryState::Failed;
    } else {
        row.dueAt = now + std::max(in.answer.retryAfter, backoffAfter(policy, row.attempts, context.rng.unit()));
        task.deliverAgain = PendingDelivery{in.delivery.delivery, row.attempts, row.dueAt};
    }
    logAnswer(context, in.delivery.delivery, row);
    context.work.begin(now);
    context.work.answerDelivery(std::move(row));
    task.outcome = true;
    return keepInput(context, task);
}

void endDelivery(EngineContext& context, const PendingDelivery& delivery, const Result<bool>& recorded) {
    context.deliveries.ended(delivery.delivery.channel);
    // Conflict: it is not pending any more.
    if (recorded.ok() || recorded.error().code == ErrorCode::Conflict) return;
    PendingDelivery again = delivery;
    again.dueAt = context.time.now() + context.limits.deliveries.firstBackoff;
    context.deliveries.add(std::move(again));
}

}  // namespace saga
