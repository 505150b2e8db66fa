#include "core/model/saga_status.h"

namespace saga {

std::string_view toText(SagaStatus s) {
    switch (s) {
        case SagaStatus::Pending:
            return "PENDING";
        case SagaStatus::InProgress:
            return "IN_PROGRESS";
        case SagaStatus::Completed:
            return "COMPLETED";
        case SagaStatus::Failed:
            return "FAILED";
        case SagaStatus::Compensating:
            return "COMPENSATING";
        case SagaStatus::Compensated:
            return "COMPENSATED";
    }
    return {};
}

std::optional<SagaStatus> sagaStatusFromText(std::string_view text) {
    for (int number = 0; number < kSagaStatusCount; ++number) {
        if (const auto status = static_cast<SagaStatus>(number); toText(status) == text) return status;
    }
    return std::nullopt;
}

std::string_view toText(Attention a) {
    switch (a) {
        case Attention::None:
            return "";
        case Attention::CompensationFailed:
            return "compensation failed";
        case Attention::RetriesExhausted:
            return "retries exhausted";
        case Attention::PoisonInput:
            return "history cannot be understood";
        case Attention::DeadlineWhileCompensating:
            return "deadline passed while compensating";
        case Attention::RecoveryGaveUp:
            return "recovery gave up";
        case Attention::DeadlineAfterPivot:
            return "deadline passed after the pivot";
    }
    return {};
}

std::string_view toText(Mode m) {
    switch (m) {
        case Mode::Orchestration:
            return "orchestration";
        case Mode::Choreography:
            return "choreography";
    }
    return {};
}

std::optional<Mode> modeFromText(std::string_view text) {
    for (const Mode mode : {Mode::Orchestration, Mode::Choreography}) {
        if (toText(mode) == text) return mode;
    }
    return std::nullopt;
}

std::string_view toText(Direction d) {
    switch (d) {
        case Direction::Action:
            return "action";
        case Direction::Compensation:
            return "compensation";
    }
    return {};
}

std::string_view toText(CommandKind k) {
    switch (k) {
        case CommandKind::Retry:
            return "retry";
        case CommandKind::Skip:
            return "skip";
        case CommandKind::Compensate:
            return "compensate";
        case CommandKind::Pause:
            return "pause";
        case CommandKind::Resume:
            return "resume";
        case CommandKind::Cancel:
            return "cancel";
        case CommandKind::ForceEnd:
            return "force-end";
        case CommandKind::HandledOutside:
            return "handled-outside";
    }
    return {};
}

std::optional<CommandKind> commandKindFromText(std::string_view text) {
    for (int number = 1; number <= static_cast<int>(CommandKind::HandledOutside); ++number) {
        if (const auto kind = static_cast<CommandKind>(number); toText(kind) == text) return kind;
    }
    return std::nullopt;
}

}  // namespace saga
