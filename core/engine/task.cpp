#include "core/engine/task.h"

namespace saga {

void Task::forgetRun() {
    created.reset();
    handler.reset();
    outgoing.reset();
    droppedMail = deadLettered = false;
    changed = ranHooks = idle = tookArrival = revived = false;
    dispatched.reset();
    awaited.reset();
    along.clear();
    leaving.reset();
    deliverAgain.reset();
    heldBack.reset();
    outcomes.clear();
    failure.reset();
    published.reset();
    outcome = std::monostate{};
}

namespace {

template <class T>
void call(Reply<T>& reply, Outcome&& outcome) {
    if (!reply) return;
    if (Error* error = std::get_if<Error>(&outcome)) {
        reply(std::move(*error));
        return;
    }
    T* value = std::get_if<T>(&outcome);
    SAGA_ASSERT(value != nullptr);
    reply(std::move(*value));
}

}  // namespace

void answer(EngineRequest& request, Outcome&& outcome) {
    std::visit(
        [&](auto& r) {
            // Awaiting is answered by the saga it waits for; figures of the bus and of the participants as they are asked for.
            using Request = std::decay_t<decltype(r)>;
            constexpr bool isAnsweredElsewhere = std::is_same_v<Request, AwaitSettled> || std::is_same_v<Request, AskParticipants> ||
                                                 std::is_same_v<Request, AskBus>;
            if constexpr (!isAnsweredElsewhere) call(r.reply, std::move(outcome));
        },
        request);
}

void answerError(EngineRequest& request, const Error& error) {
    std::visit(
        [&](auto& r) {
            if (r.reply) r.reply(error);
        },
        request);
}

bool isFromOutside(const EngineRequest& request) {
    return std::holds_alternative<OutsideAnswer>(request) || std::holds_alternative<DeliveryReport>(request);
}

bool isStoreTrouble(ErrorCode code) {
    switch (code) {
        case ErrorCode::DiskFull:
        case ErrorCode::IoError:
        case ErrorCode::ReadOnly:
        case ErrorCode::Corrupt:
        case ErrorCode::Unavailable:
        case ErrorCode::Locked:
        case ErrorCode::NotADatabase:
        case ErrorCode::NewerSchema:
        case ErrorCode::UnknownOutcome:
        case ErrorCode::Fenced:
            return true;
        default:
            return false;
    }
}

}  // namespace saga
