#include "ui/pages/saga/sequence_frame.h"

#include "ui/pages/saga/saga_words.h"

namespace saga::ui {

namespace {

// A payment that the gateway took part in says under which reference it is known there.
constexpr std::string_view kReference = "reference";

SequenceStep stepOf(const StepDetail& detail) {
    SequenceStep step;
    step.id = fromCore(detail.id);
    step.action = fromCore(detail.action);
    step.compensation = fromCore(detail.compensation);
    step.target = fromCore(detail.service);
    if (!detail.child.empty()) {
        step.kind = LifelineKind::Child;
        step.target = fromCore(detail.child.text);
    } else if (detail.service.find("://") != std::string::npos) {
        step.kind = LifelineKind::Remote;
    }
    if (!detail.data.text(kReference).empty())
        step.beyond = QStringLiteral("gateway");
    return step;
}

}  // namespace

SequenceFrame sequenceFrame(const SagaDetail& detail) {
    SequenceFrame frame;
    for (const StepDetail& step : detail.steps)
        frame.steps.push_back(stepOf(step));
    if (!detail.events.empty() && detail.events.front().kind == EventKind::SagaStarted)
        frame.starter = fromCore(detail.events.front().payload.actor);
    frame.parent = fromCore(detail.parent.text);
    return frame;
}

}  // namespace saga::ui
