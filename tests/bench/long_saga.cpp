#include "tests/bench/long_saga.h"

#include <random>

namespace saga::ui {

namespace {

constexpr std::int64_t kStartUs = 1'772'000'000'000'000;

SagaEvent attemptOf(int step, int attempt, std::int64_t begin, std::int64_t end, bool fails) {
    SagaEvent event;
    event.kind = fails ? EventKind::RetryScheduled : EventKind::StepSucceeded;
    event.step = step;
    event.attempt = attempt;
    event.startedAt = Timestamp{kStartUs + begin};
    event.endedAt = Timestamp{kStartUs + end};
    if (fails) {
        event.payload.code = "LOG_RECORD_ERROR";
        event.payload.message = "the purchase log did not answer";
        event.payload.delay = Micros{500};
    } else {
        event.type = "LogRecorded";
        event.payload.data = Json::object({{"logId", "LOG_01JD3K8Q9V7M2X4R6T0BAAAAAA"}, {"granted", 1}});
    }
    return event;
}

}  // namespace

// An attempt draws its bar, the wait before it and, when it fails, a backoff.
SagaDetail longSaga(int spans, int steps) {
    std::mt19937 random(7);
    SagaDetail detail;
    for (int i = 0; i < steps; ++i) {
        detail.steps.emplace_back();
        detail.steps.back().id = "step_" + std::to_string(i);
        detail.steps.back().service = "service";
        detail.steps.back().action = "service.act";
        detail.steps.back().view = StepView::Succeeded;
    }
    std::int64_t at = 0;
    for (int made = 0, attempt = 1; made < spans; ++attempt) {
        const bool fails = random() % 5 == 0;
        at += 20 + static_cast<std::int64_t>(random() % 400) + (random() % 200 == 0 ? 50'000 : 0);
        const std::int64_t end = at + 30 + static_cast<std::int64_t>(random() % 600);
        detail.events.push_back(attemptOf(static_cast<int>(random() % static_cast<unsigned>(steps)), attempt, at, end, fails));
        detail.events.back().seq = attempt;
        at = end;
        made += fails ? 3 : 2;
    }
    SagaSummary& saga = detail.summary;
    saga.no = SagaNo{7};
    saga.id = SagaId("TXN_01JD3K8Q9V7M2X4R6T0BAAAAAA");
    saga.definition = "item-purchase";
    saga.status = SagaStatus::Completed;
    saga.startedAt = Timestamp{kStartUs};
    saga.updatedAt = saga.endedAt = Timestamp{kStartUs + at};
    saga.events = static_cast<std::int64_t>(detail.events.size());
    return detail;
}

}  // namespace saga::ui
