#include "core/engine/bus_post.h"

#include <algorithm>

#include "core/base/rng.h"
#include "core/saga/choreography.h"
#include "core/saga/routing_slip.h"

namespace saga {
namespace {

constexpr int kMailAtOnce = 256;
constexpr std::size_t kMostDigits = 18;
// Nobody acknowledged it for so long: it is published again.
constexpr Micros kRedelivery{1'000'000};
constexpr char kSeqMark = '\n';  // a message is "<seq>\n<event>\n<slip>"

std::string handlerFor(const Definition& definition, const std::string& event) {
    for (Subscription& subscription : subscriptionsOf(definition))
        if (subscription.event == event) return std::move(subscription.handler);
    return std::string(kCompensationHandler);
}

std::string qualified(std::string_view definition, std::string_view name) {
    return std::string(definition) + "/" + std::string(name);
}

bool acts(const OnTheBus& bus, FaultPlace place) {
    return bus.fault.has_value() && bus.fault->place == place && !bus.faultSpent;
}

// Neither list nor entry ends: no receiver can read it.
std::string poisoned(const std::string& slip) {
    return slip.substr(0, slip.size() / 2);
}

BusMessage messageOf(const RunningSaga& saga) {
    const OnTheBus& bus = *saga.bus;
    const bool unreadable = acts(bus, FaultPlace::Publish) && bus.fault->kind == FaultKind::Poison;
    return {qualified(saga.definition->name, bus.event), saga.id.text,
            std::to_string(bus.seq) + kSeqMark + bus.event + kSeqMark + (unreadable ? poisoned(bus.slip) : bus.slip)};
}

// What is no message of this program has a number of its content, below zero, which no saga expects.
Mail mailOf(const BusDelivery& delivery, const std::string& group) {
    const std::string& text = delivery.message.payload;
    const std::size_t first = text.find(kSeqMark);
    const std::size_t second = first == std::string::npos ? first : text.find(kSeqMark, first + 1);
    const bool numbered = second != std::string::npos && first > 0 && first <= kMostDigits &&
                          std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(first),
                                      [](char c) { return c >= '0' && c <= '9'; });
    if (!numbered) {
        const std::string& topic = delivery.message.topic;
        const auto number = -static_cast<std::int64_t>(stableHash(text) >> 2) - 1;
        return Mail{group, delivery.tag, number, topic.substr(topic.rfind('/') + 1), text};
    }
    return Mail{group, delivery.tag, std::stoll(text.substr(0, first)), text.substr(first + 1, second - first - 1),
                text.substr(second + 1)};
}

std::string handlerOfGroup(const std::string& group) {
    return group.substr(group.rfind('/') + 1);
}

InboxKey keyOf(const RunningSaga& saga, const Mail& mail) {
    return {saga.no, mail.seq, handlerOfGroup(mail.group)};
}

void acknowledge(EngineContext& context, const Mail& mail) {
    static_cast<void>(context.parts.bus->acknowledge(mail.group, mail.tag));
}

bool isExpected(const RunningSaga& saga, const Mail& mail) {
    return !saga.bus->event.empty() && mail.seq == saga.bus->seq;
}

// The slip on its way now goes on from that of every event before it.
bool isPast(const RunningSaga& saga, const Mail& mail) {
    if (isEnd(saga.state.status)) return true;
    return mail.seq > 0 && mail.seq < saga.bus->seq && !mail.slip.empty() &&
           saga.bus->slip.starts_with(std::string_view(mail.slip).substr(0, mail.slip.size() - 1));
}

// What a fault makes late or loses: it comes back to the relay. False: it does nothing of that kind here.
bool holdBack(EngineContext& context, RunningSaga& saga, FaultPlace place) {
    if (!acts(*saga.bus, place)) return false;
    const WayFault& fault = *saga.bus->fault;
    if (fault.kind == FaultKind::Duplicate || fault.kind == FaultKind::Poison) return false;
    saga.bus->faultSpent = true;
    const Micros wait = fault.kind == FaultKind::Delay ? fault.delay : kRedelivery;
    context.sagas.holdBack(saga, context.time.now() + wait, fault.kind == FaultKind::Reorder);
    return true;
}

bool comesTwice(OnTheBus& bus, FaultPlace place) {
    if (!acts(bus, place) || bus.fault->kind != FaultKind::Duplicate) return false;
    bus.faultSpent = true;
    return true;
}

// False: the bus is full; the rest waits for the next batch.
bool publishOne(EngineContext& context, SagaNo no) {
    RunningSaga* saga = context.sagas.find(no);
    if (saga == nullptr || saga->bus == nullptr || saga->bus->event.empty()) return true;
    if (holdBack(context, *saga, FaultPlace::Publish)) return true;
    const BusMessage message = messageOf(*saga);
    const Result<void> published = context.parts.bus->publish(message);
    if (published.ok()) {
        context.busMeter.published(message.topic, context.time.now());
        // One that the bus has no room for is no loss.
        if (comesTwice(*saga->bus, FaultPlace::Publish)) static_cast<void>(context.parts.bus->publish(message));
        return true;
    }
    if (published.error().code == ErrorCode::Busy) return false;
    logLine(context, LogLevel::Error, LogCategory::Bus, saga->logContext(), [&] { return describe(published.error()); });
    return true;
}

// What a history begins with says by which definition it has to be read.
Result<void> checkDefinition(const Definition& definition, const std::vector<SagaEvent>& events) {
    const Json& start = events.empty() ? Json() : events.front().payload.data;
    if (start.text("definition") == definition.name && start.integer("version") == definition.version) return {};
    return makeError(ErrorCode::InvalidInput, "slip",
                     "tells of " + std::string(start.text("definition")) + " version " + std::to_string(start.integer("version")) +
                         "; the saga runs " + definition.name + " version " + std::to_string(definition.version));
}

// Folding a text gives the same each time: the one that was just published need not be read again.
Result<SagaState> stateToldBy(const RunningSaga& saga, const Mail& mail) {
    if (mail.event != saga.bus->event)
        return makeError(ErrorCode::InvalidInput, "event", "is " + mail.event + "; " + saga.bus->event + " was expected");
    if (saga.bus->told && mail.slip == saga.bus->slip) return saga.state;
    const Result<std::vector<SagaEvent>> done = readSlip(mail.slip);
    if (!done.ok()) return done.error();
    SAGA_TRY(checkDefinition(*saga.definition, *done));
    return fold(*saga.definition, *done);
}

// Draws what happens to the event on its way, and records it behind what is published.
Result<std::optional<WayFault>> drawFault(EngineContext& context, Task& task, std::vector<SagaEvent>& events,
                                          const std::string& event) {
    const RunningSaga& saga = *task.subject();
    const Definition& definition = *saga.definition;
    const std::string handler = handlerFor(definition, event);
    const WayEvent way{saga.no, saga.id, definition, task.next, events.empty() ? -1 : events.back().step, handler};
    std::optional<WayHit> hit = context.faults.check(way, context.work.now());
    if (!hit.has_value()) return std::optional<WayFault>();
    const std::string where = hit->fault.place == FaultPlace::Publish ? event + " as it is published"
                                                                      : event + " as it is delivered to " + handler;
    Result<std::vector<SagaEvent>> recorded =
        decide(definition, task.next, input::HitOnTheWay{std::move(hit->injected), where}, context.inputTime());
    if (!recorded.ok()) return recorded.error();
    for (SagaEvent& each : *recorded) {
        SAGA_TRY(apply(definition, task.next, each));
        events.push_back(std::move(each));
    }
    return std::optional<WayFault>(hit->fault);
}

void handOut(EngineContext& context, const std::string& group, const BusDelivery& delivery) {
    RunningSaga* saga = context.sagas.find(SagaId(delivery.message.key));
    // Whatever of an ended saga comes again has been handled.
    if (saga == nullptr || saga->bus == nullptr) {
        static_cast<void>(context.parts.bus->acknowledge(group, delivery.tag));
        return;
    }
    context.busMeter.delivered(group);
    Mail mail = mailOf(delivery, group);
    if (mail.seq == saga->bus->seq) {
        if (holdBack(context, *saga, FaultPlace::Deliver)) return acknowledge(context, mail);
        if (acts(*saga->bus, FaultPlace::Deliver) && saga->bus->fault->kind == FaultKind::Poison) mail.slip = poisoned(mail.slip);
        if (comesTwice(*saga->bus, FaultPlace::Deliver)) saga->bus->mail.push_back(mail);
    }
    saga->bus->mail.push_back(std::move(mail));
    context.sagas.enqueue(*saga);
}

// Whether there was anything.
bool publishDue(EngineContext& context) {
    bool published = false;
    while (context.sagas.unpublished() != nullptr && publishOne(context, *context.sagas.unpublished())) {
        const RunningSaga* saga = context.sagas.find(*context.sagas.unpublished());
        published |= saga != nullptr && saga->bus != nullptr && !saga->bus->heldBack;
        context.sagas.dropUnpublished();
    }
    return published;
}

}  // namespace

void subscribeHandlers(EngineContext& context, const Definition& definition) {
    if (context.parts.bus == nullptr) return;
    const std::vector<Subscription> subscriptions = subscriptionsOf(definition);
    if (const std::string problem = whyNotChoreographed(definition, subscriptions); !problem.empty())
        logLine(context, LogLevel::Warning, LogCategory::Bus, {},
                [&] { return definition.name + " cannot run in choreography: " + problem; });
    for (const Subscription& subscription : subscriptions) {
        context.busMeter.subscribed(definition.name, subscription);
        const std::string group = qualified(definition.name, subscription.handler);
        if (const auto done = context.parts.bus->subscribe(group, qualified(definition.name, subscription.event)); !done.ok())
            logLine(context, LogLevel::Error, LogCategory::Bus, {}, [&] { return describe(done.error()); });
        if (std::find(context.busGroups.begin(), context.busGroups.end(), group) == context.busGroups.end())
            context.busGroups.push_back(group);
    }
}

Result<void> writeOutgoing(EngineContext& context, Task& task, std::vector<SagaEvent>& events) {
    if (task.next.mode != Mode::Choreography) return {};
    const RunningSaga& saga = *task.subject();
    const OnTheBus* before = saga.bus.get();
    WriteBatch& writes = context.work.input();
    const bool wasOnItsWay = before != nullptr && !before->event.empty();
    if (isEnd(task.next.status))
        writes.inboxEnded.push_back(saga.no);
    else if (wasOnItsWay)
        writes.inbox.push_back({saga.no, before->seq, handlerFor(*saga.definition, before->event)});
    task.outgoing = std::make_unique<OnTheBus>();
    task.outgoing->event = publishedAs(*saga.definition, task.next, events);
    if (!task.outgoing->event.empty()) {
        Result<std::optional<WayFault>> fault = drawFault(context, task, events, task.outgoing->event);
        if (!fault.ok()) return fault.error();
        task.outgoing->fault = *fault;
    }
    task.outgoing->seq = task.next.seq;
    task.outgoing->told = before == nullptr || before->told;
    task.outgoing->slip = extendSlip(before == nullptr ? std::string_view() : before->slip, events);
    if (!task.outgoing->event.empty())
        writes.outbox.push_back({saga.no, task.outgoing->seq, task.outgoing->event, task.outgoing->slip});
    else if (wasOnItsWay)
        writes.outboxDone.push_back(saga.no);
    return {};
}

void takeOutgoing(EngineContext& context, Task& task) {
    RunningSaga& saga = *task.saga;
    if (saga.bus != nullptr && task.droppedMail) {
        if (!task.deadLettered) context.busMeter.repeated(saga.bus->mail.front().group);
        acknowledge(context, saga.bus->mail.front());
        saga.bus->mail.pop_front();
    }
    if (!task.outgoing) return;
    if (task.handler && saga.bus != nullptr && !saga.bus->mail.empty())
        context.busMeter.handled(saga.bus->mail.front().group, context.work.now());
    if (saga.bus != nullptr)
        for (Mail& mail : saga.bus->mail) {
            // What is not the event that was handled is looked at in its turn.
            if (mail.seq == saga.bus->seq || isEnd(task.next.status))
                acknowledge(context, mail);
            else
                task.outgoing->mail.push_back(std::move(mail));
        }
    saga.bus = std::move(task.outgoing);
}

Result<void> openMail(EngineContext& context, Task& task) {
    RunningSaga& saga = *task.saga;
    const Mail& mail = saga.bus->mail.front();
    const Result<bool> handled = context.work.handled(keyOf(saga, mail));
    if (!handled.ok()) return handled.error();
    if (*handled || !isExpected(saga, mail)) {
        if (!*handled && !isPast(saga, mail)) {
            writeDeadLetter(context, saga, "nobody expects this event now", 1);
            task.deadLettered = true;
            context.work.input().inbox.push_back(keyOf(saga, mail));
        }
        task.droppedMail = true;
        return {};
    }
    Result<SagaState> state = stateToldBy(saga, mail);
    if (!state.ok()) return state.error();
    task.handler = std::make_unique<RunningSaga>();
    task.handler->no = saga.no;
    task.handler->id = saga.id;
    task.handler->definition = saga.definition;
    task.handler->state = std::move(*state);
    task.handler->effects = effectsOf(*saga.definition, task.handler->state, context.work.now());
    const Invocation* next = dueInvocation(*task.handler);
    if (next != nullptr && handlerOf(*saga.definition, *next) != handlerOfGroup(mail.group))
        return makeError(ErrorCode::Internal, mail.event, "reached " + mail.group + ", whose turn it is not");
    return {};
}

void writeDeadLetter(EngineContext& context, const RunningSaga& saga, std::string cause, int tries) {
    if (saga.bus == nullptr || saga.bus->mail.empty()) return;
    const Mail& mail = saga.bus->mail.front();
    DeadLetterRow letter;
    letter.key = keyOf(saga, mail);
    letter.event = mail.event;
    letter.cause = std::move(cause);
    // What a rule made unreadable is kept as it was sent, so that it can be driven again once the rule is gone.
    const bool injected = saga.bus->fault.has_value() && saga.bus->fault->kind == FaultKind::Poison && isExpected(saga, mail);
    letter.slip = injected ? saga.bus->slip : mail.slip;
    letter.at = context.work.now();
    letter.tries = tries;
    context.work.input().deadLetters.push_back(std::move(letter));
}

void replaceSlip(EngineContext& context, Task& task, std::string slip) {
    std::vector<OutboxRow>& outbox = context.work.input().outbox;
    if (!outbox.empty() && outbox.back().saga == task.saga->no) outbox.back().slip = slip;
    task.outgoing->slip = std::move(slip);
    task.outgoing->told = false;
}

BusFigures busFigures(EngineContext& context) {
    std::unordered_map<std::string, std::int64_t> waiting;
    context.sagas.forEach([&](const RunningSaga& saga) {
        if (saga.bus == nullptr) return;
        for (const Mail& mail : saga.bus->mail) ++waiting[mail.group];
    });
    return context.busMeter.figures(context.time.now(), waiting);
}

void carryMail(EngineContext& context) {
    if (context.parts.bus == nullptr) return;
    if (publishDue(context)) {
        context.sagas.releaseOvertaken();
        publishDue(context);
    }
    for (const std::string& group : context.busGroups) {
        const Result<std::vector<BusDelivery>> deliveries = context.parts.bus->receive(group, kMailAtOnce);
        if (!deliveries.ok()) continue;
        for (const BusDelivery& delivery : *deliveries) handOut(context, group, delivery);
    }
}

}  // namespace saga
