#include "ui/scenes/sequence_builder.h"

#include <algorithm>
#include <numeric>

#include "core/model/failure_code.h"

namespace saga::ui {

namespace {

QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

// "item_grant" gives "ItemGrantHandler", the name under which it is subscribed.
QString handlerOf(const QString& step) {
    QString name;
    bool upper = true;
    for (const QChar c : step) {
        const bool plain = c.unicode() < 128 && c.isLetterOrNumber();
        if (plain)
            name += upper ? c.toUpper() : c;
        upper = !plain;
    }
    return name + QStringLiteral("Handler");
}

bool isTimeoutCode(const SagaEvent& event) {
    return event.payload.code == "TIMEOUT";
}

// Left to right: who asks, what conducts, who carries out in the order of the steps, who is outside.
int place(LifelineKind kind) {
    switch (kind) {
        case LifelineKind::Client:
        case LifelineKind::Parent: return 0;
        case LifelineKind::Operator: return 1;
        case LifelineKind::Engine:
        case LifelineKind::Bus: return 2;
        case LifelineKind::Handler: return 3;
        case LifelineKind::Undoer: return 4;
        case LifelineKind::Service: return 5;
        case LifelineKind::Remote: return 6;
        case LifelineKind::Gateway: return 7;
        case LifelineKind::Child: return 8;
    }
    return 9;
}

}  // namespace

SequenceBuilder::SequenceBuilder(const SagaSummary& saga, const SequenceFrame& frame)
    : m_frame(frame),
      m_startUs(saga.startedAt.us),
      m_byBus(saga.mode == Mode::Choreography),
      m_actions(frame.steps.size()),
      m_undos(frame.steps.size()) {
    m_client = frame.parent.isEmpty() ? lifeline(LifelineKind::Client, frame.starter) : lifeline(LifelineKind::Parent, frame.parent);
    m_hub = lifeline(m_byBus ? LifelineKind::Bus : LifelineKind::Engine);
    // Every step has its place, reached or not: a diagram that grows to the right would move what one reads.
    SagaEvent event;
    for (event.step = 0; event.step < static_cast<int>(frame.steps.size()); ++event.step)
        worker(event, false);
    if (!m_byBus)
        for (const SequenceStep& step : frame.steps)
            if (!step.beyond.isEmpty())
                lifeline(LifelineKind::Gateway, step.beyond);
    m_content.ended = saga.endedAt.isSet();
}

int SequenceBuilder::lifeline(LifelineKind kind, const QString& name) {
    auto& lines = m_content.lifelines;
    const auto known = std::find_if(lines.begin(), lines.end(), [&](const SequenceLifeline& line) { return line.kind == kind && line.name == name; });
    if (known != lines.end())
        return static_cast<int>(known - lines.begin());
    lines.push_back({kind, name});
    return static_cast<int>(lines.size()) - 1;
}

int SequenceBuilder::worker(const SagaEvent& event, bool undo) {
    const SequenceStep& step = stepOf(event);
    if (m_byBus)
        return undo ? lifeline(LifelineKind::Undoer, QStringLiteral("CompensationHandler")) : lifeline(LifelineKind::Handler, handlerOf(step.id));
    // A step without a participant waits for a signal, or only decides: that is the engine's own.
    return step.target.isEmpty() ? m_hub : lifeline(step.kind, step.target);
}

bool SequenceBuilder::isOfStep(const SagaEvent& event) const {
    return event.step >= 0 && static_cast<std::size_t>(event.step) < m_frame.steps.size();
}

void SequenceBuilder::take(const SagaEvent& event) {
    if (isOfStep(event))
        takeOfStep(event);
    else
        takeOfSaga(event);
}

void SequenceBuilder::takeOfStep(const SagaEvent& event) {
    switch (event.kind) {
        case EventKind::FaultInjected: m_injectedStep = event.step; break;
        case EventKind::StepStarted: request(event, false, true); break;
        case EventKind::StepCompensating: request(event, true, true); break;
        case EventKind::StepSucceeded: outcome(event, MessageKind::Answer, false); break;
        case EventKind::AskAgainScheduled: outcome(event, MessageKind::Pending, event.payload.direction == Direction::Compensation); break;
        case EventKind::StepFailed:
        case EventKind::RetryScheduled: outcome(event, isTimeoutCode(event) ? MessageKind::Timeout : MessageKind::Failure, false); break;
        case EventKind::StepCompensated: outcome(event, MessageKind::Undone, true); break;
        case EventKind::CompensationFailed:
        case EventKind::CompensationRetryScheduled:
            outcome(event, isTimeoutCode(event) ? MessageKind::UndoTimeout : MessageKind::UndoFailure, true);
            break;
        case EventKind::LateAnswerIgnored: {
            const int from = worker(event, event.payload.direction == Direction::Compensation);
            add(event, MessageKind::Late, from, m_hub, since(event.endedAt));
            break;
        }
        case EventKind::CompensationWaived:
        case EventKind::StepSkipped: note(event); break;
        default: note(event, event.kind == EventKind::AttentionRaised ? MessageKind::Alarm : MessageKind::Note);
    }
}

void SequenceBuilder::takeOfSaga(const SagaEvent& event) {
    switch (event.kind) {
        case EventKind::SagaStarted:
            add(event, MessageKind::Start, m_client, m_hub, since(event.endedAt));
            m_lastType = text(event.type);
            break;
        case EventKind::SagaCompleted:
        case EventKind::SagaFailed: add(event, MessageKind::Told, m_hub, m_client, since(event.endedAt)); break;
        case EventKind::Paused:
        case EventKind::Resumed:
        case EventKind::CancelRequested:
        case EventKind::CompensationRequested:
        case EventKind::RetryRequested:
        case EventKind::SagaReopened:
        case EventKind::SagaForceEnded: order(event); break;
        case EventKind::AttentionRaised:
        case EventKind::DeadlinePassed: note(event, MessageKind::Alarm); break;
        default: note(event);
    }
}

std::size_t SequenceBuilder::add(const SagaEvent& event, MessageKind kind, int from, int to, std::int64_t us) {
    SequenceMessage message;
    message.kind = kind;
    message.event = event.kind;
    message.from = from;
    message.to = to;
    message.step = isOfStep(event) ? event.step : -1;
    message.seq = event.seq;
    message.us = us;
    message.attempt = event.attempt;
    message.byEvent = m_byBus && (!isRequest(kind) || kind == MessageKind::Start || kind == MessageKind::Command);
    message.name = event.type.empty() ? text(toText(event.kind)) : text(event.type);
    // The end repeats the code of its first cause, which has been said where it happened.
    if (!isRequest(kind) && kind != MessageKind::Told)
        message.code = text(event.payload.code);
    if (!isRequest(kind) && !event.type.empty())
        m_lastType = message.name;
    m_content.messages.push_back(std::move(message));
    m_requests.push_back(-1);
    return m_content.messages.size() - 1;
}

// A target that asks someone outside in turn: the same message once more, one lifeline farther.
void SequenceBuilder::addBeyond(const SagaEvent& event, MessageKind kind, int from, int to, std::int64_t us) {
    const std::size_t at = add(event, kind, from, to, us);
    const SequenceStep& step = stepOf(event);
    m_content.messages[at].name = kind == MessageKind::Undo || kind == MessageKind::Undone ? step.compensation : step.action;
}

void SequenceBuilder::request(const SagaEvent& event, bool undo, bool dispatched) {
    Pending& pending = (undo ? m_undos : m_actions)[static_cast<std::size_t>(event.step)];
    const SequenceStep& step = stepOf(event);
    const int to = worker(event, undo);
    const MessageKind kind = undo ? MessageKind::Undo : MessageKind::Command;
    const std::size_t at = add(event, kind, m_hub, to, since(event.startedAt));
    const QString work = undo ? step.compensation : step.action.isEmpty() ? step.id : step.action;
    m_content.messages[at].name = m_byBus && !m_lastType.isEmpty() ? m_lastType : work;
    m_content.messages[at].injected = dispatched && m_injectedStep == event.step;
    pending = {at, event.attempt, true};
    if (!m_byBus && !step.beyond.isEmpty())
        addBeyond(event, kind, to, lifeline(LifelineKind::Gateway, step.beyond), since(event.startedAt));
}

void SequenceBuilder::outcome(const SagaEvent& event, MessageKind kind, bool undo) {
    Pending& pending = (undo ? m_undos : m_actions)[static_cast<std::size_t>(event.step)];
    const bool wasOpen = pending.open;
    // An undo of what never ran asks nobody.
    const bool asksNobody = event.payload.empty && !wasOpen;
    if (!wasOpen && !asksNobody)
        request(event, undo, false);
    const SequenceStep& step = stepOf(event);
    const int from = worker(event, undo);
    const std::int64_t us = since(event.endedAt);
    const bool injected = !event.payload.rule.empty() || m_injectedStep == event.step || (wasOpen && m_content.messages[pending.message].injected);
    // Who is beyond says no as well as yes. What a fault rule says, and that nobody was reached, he never said.
    const bool isNo = kind == MessageKind::Failure || kind == MessageKind::UndoFailure;
    const bool saidNo = isNo && !injected && event.payload.code != code::kNotReached;
    const bool saidBeyond = kind == MessageKind::Answer || kind == MessageKind::Undone || saidNo;
    if (!m_byBus && !step.beyond.isEmpty() && !asksNobody && saidBeyond)
        addBeyond(event, kind, lifeline(LifelineKind::Gateway, step.beyond), from, us);
    const bool stands = asksNobody || isTimeout(kind);
    const std::size_t at = add(event, kind, stands ? m_hub : from, m_hub, us);
    SequenceMessage& message = m_content.messages[at];
    message.injected = injected;
    message.delayUs = event.payload.delay.count();
    m_requests[at] = asksNobody ? -1 : static_cast<int>(pending.message);
    pending.open = false;
    m_injectedStep = -1;
}

void SequenceBuilder::note(const SagaEvent& event, MessageKind kind) {
    add(event, kind, m_hub, m_hub, since(event.endedAt));
}

// By whom it was asked is who started it, or an operator with a lifeline of his own.
void SequenceBuilder::order(const SagaEvent& event) {
    const QString actor = text(event.payload.actor);
    if (actor.isEmpty())
        return note(event);
    const int from = m_frame.parent.isEmpty() && actor == m_frame.starter ? m_client : lifeline(LifelineKind::Operator, actor);
    add(event, MessageKind::Order, from, m_hub, since(event.endedAt));
}

void SequenceBuilder::sortLifelines() {
    std::vector<int> order(m_content.lifelines.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [this](int a, int b) {
        return place(m_content.lifelines[static_cast<std::size_t>(a)].kind) < place(m_content.lifelines[static_cast<std::size_t>(b)].kind);
    });
    std::vector<int> now(order.size());
    std::vector<SequenceLifeline> sorted;
    for (std::size_t i = 0; i < order.size(); ++i) {
        now[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
        sorted.push_back(std::move(m_content.lifelines[static_cast<std::size_t>(order[i])]));
    }
    m_content.lifelines = std::move(sorted);
    for (SequenceMessage& message : m_content.messages) {
        message.from = now[static_cast<std::size_t>(message.from)];
        message.to = now[static_cast<std::size_t>(message.to)];
    }
}

// By time; what happened in one moment stays in the order in which it was decided. Returns the new row of each message.
std::vector<std::size_t> SequenceBuilder::sortMessages() {
    auto& messages = m_content.messages;
    std::vector<std::size_t> order(messages.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return messages[a].us < messages[b].us; });
    std::vector<std::size_t> rows(order.size());
    std::vector<SequenceMessage> sorted;
    sorted.reserve(messages.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        rows[order[i]] = i;
        sorted.push_back(std::move(messages[order[i]]));
    }
    messages = std::move(sorted);
    return rows;
}

SequenceContent SequenceBuilder::finish(std::size_t events) {
    sortLifelines();
    const std::vector<std::size_t> rows = sortMessages();
    auto& messages = m_content.messages;
    m_content.rowOfEvent.assign(events, -1);
    for (std::size_t arrived = 0; arrived < rows.size(); ++arrived) {
        SequenceMessage& message = messages[rows[arrived]];
        if (m_requests[arrived] >= 0)
            message.request = static_cast<int>(rows[static_cast<std::size_t>(m_requests[arrived])]);
        if (message.seq >= 1 && static_cast<std::size_t>(message.seq) <= events)
            m_content.rowOfEvent[static_cast<std::size_t>(message.seq - 1)] = static_cast<std::int64_t>(rows[arrived]);
        if (isTimeout(message.kind) && message.request >= 0)
            m_content.waits.emplace_back(message.request, static_cast<int>(rows[arrived]));
    }
    std::sort(m_content.waits.begin(), m_content.waits.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    makeActivations();
    return std::move(m_content);
}

void SequenceBuilder::makeActivations() {
    const int rows = static_cast<int>(m_content.messages.size());
    std::vector<int> endedAt(m_content.messages.size(), -1);
    for (int row = 0; row < rows; ++row) {
        const SequenceMessage& message = m_content.messages[static_cast<std::size_t>(row)];
        if (message.request >= 0)
            endedAt[static_cast<std::size_t>(message.request)] = row;
    }
    std::vector<std::vector<int>> busyUntil(m_content.lifelines.size());
    for (int row = 0; row < rows; ++row) {
        const SequenceMessage& message = m_content.messages[static_cast<std::size_t>(row)];
        const bool works = message.kind == MessageKind::Command || message.kind == MessageKind::Undo;
        const int end = endedAt[static_cast<std::size_t>(row)];
        const bool beyond = m_content.lifelines[static_cast<std::size_t>(message.to)].kind == LifelineKind::Gateway;
        if (!works || message.from == message.to || (beyond && end < 0))
            continue;
        const int last = end >= 0 ? end : rows - 1;
        auto& busy = busyUntil[static_cast<std::size_t>(message.to)];
        busy.erase(std::remove_if(busy.begin(), busy.end(), [row](int until) { return until < row; }), busy.end());
        m_content.activations.push_back({message.to, row, last, static_cast<int>(busy.size()), message.kind == MessageKind::Undo, end < 0});
        busy.push_back(last);
    }
    int longest = -1;
    for (const SequenceActivation& one : m_content.activations)
        m_content.longestUntil.push_back(longest = std::max(longest, one.last));
}

}  // namespace saga::ui
