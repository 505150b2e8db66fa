#include "core/model/command_refusal.h"

namespace saga {

namespace {

struct Words {
    std::string_view english;
    std::string_view korean;
    std::string_view in(Language language) const { return language == Language::Korean ? korean : english; }
};

Words actsOn(CommandKind command) {
    switch (command) {
        case CommandKind::Retry:
            return {"retry acts on a saga with attention or in backoff, and on FAILED when nothing was done",
                    "재시도는 확인이 필요하거나 재시도를 기다리는 사가, 그리고 아무것도 실행되지 않은 FAILED 사가에 쓸 수 있습니다"};
        case CommandKind::Skip:
            return {"skip acts on a step or a compensation that failed for good",
                    "건너뛰기는 완전히 실패한 단계나 보상에 쓸 수 있습니다"};
        case CommandKind::Compensate:
            return {"compensate acts on PENDING, on IN_PROGRESS before the pivot, and on COMPLETED",
                    "보상은 PENDING, 피벗 이전의 IN_PROGRESS, COMPLETED 사가에 쓸 수 있습니다"};
        case CommandKind::Pause:
            return {"pause acts on PENDING, IN_PROGRESS and COMPENSATING",
                    "일시 정지는 PENDING, IN_PROGRESS, COMPENSATING 사가에 쓸 수 있습니다"};
        case CommandKind::Resume:
            return {"resume acts on a paused saga", "재개는 일시 정지된 사가에 쓸 수 있습니다"};
        case CommandKind::Cancel:
            return {"cancel acts on PENDING, and on IN_PROGRESS before the pivot",
                    "취소는 PENDING과 피벗 이전의 IN_PROGRESS 사가에 쓸 수 있습니다"};
        case CommandKind::ForceEnd:
            return {"force-end acts on PENDING, IN_PROGRESS and COMPENSATING",
                    "강제 종료는 PENDING, IN_PROGRESS, COMPENSATING 사가에 쓸 수 있습니다"};
        case CommandKind::HandledOutside:
            return {"handled-outside acts on a compensation that failed for good",
                    "외부 처리는 완전히 실패한 보상에 쓸 수 있습니다"};
    }
    return {};
}

bool namesTheCommand(RefusalReason why) {
    return why != RefusalReason::NotStarted && why != RefusalReason::Undecided && why != RefusalReason::Unreadable;
}

// %s stands for the status or the step.
Words because(RefusalReason why) {
    switch (why) {
        case RefusalReason::NotStarted: return {"the saga has not started", "사가가 아직 시작되지 않았습니다"};
        case RefusalReason::WrongStatus: return {"the saga is %s", "사가가 %s 상태입니다"};
        case RefusalReason::EndedForGood:
            return {"the saga is COMPENSATED; buy again starts a new saga",
                    "이미 COMPENSATED로 끝난 사가입니다. 다시 구매하면 새 사가가 시작됩니다"};
        case RefusalReason::NothingWaits: return {"nothing waits", "기다리는 단계가 없습니다"};
        case RefusalReason::DoneBeforeFailure:
            return {"the saga is FAILED and %s was done or may have been",
                    "FAILED로 끝났지만 %s 단계가 실행되었거나 실행되었을 수 있습니다"};
        case RefusalReason::GoingBack: return {"the saga is going back already", "이미 되돌리는 중입니다"};
        case RefusalReason::PastPivot:
            return {"the pivot %s was done or may have been, so the saga only goes forward",
                    "피벗 단계 %s이(가) 실행되었거나 실행되었을 수 있어 앞으로만 진행합니다"};
        case RefusalReason::NoCompensation:
            return {"the saga is COMPLETED and %s has no compensation", "COMPLETED 상태이고 %s 단계에는 보상이 없습니다"};
        case RefusalReason::NothingToUndo: return {"nothing was done that could be undone", "되돌릴 일이 없습니다"};
        case RefusalReason::NothingFailed: return {"nothing failed for good", "완전히 실패한 단계가 없습니다"};
        case RefusalReason::NoUndoFailed: return {"no compensation failed for good", "완전히 실패한 보상이 없습니다"};
        case RefusalReason::PausedAlready: return {"the saga is paused already", "이미 일시 정지되어 있습니다"};
        case RefusalReason::NotPaused: return {"the saga is not paused", "일시 정지된 사가가 아닙니다"};
        case RefusalReason::ChildSaga:
            return {"the saga is a step of its parent saga and has ended; the parent decides about it",
                    "상위 사가의 단계로서 이미 끝난 사가이므로 상위 사가에서 결정합니다"};
        case RefusalReason::Undecided:
            return {"may be refused: only its history can tell, and this set is too large to read them all",
                    "거부될 수 있습니다. 이력을 읽어야 알 수 있지만 대상이 너무 많아 모두 읽지 않았습니다"};
        case RefusalReason::Unreadable: return {"its history cannot be read", "이력을 읽을 수 없습니다"};
        case RefusalReason::None: break;
    }
    return {};
}

}  // namespace

std::string refusalCause(const CommandRefusal& refusal, Language language) {
    std::string text(because(refusal.why).in(language));
    if (const std::size_t place = text.find("%s"); place != std::string::npos)
        text.replace(place, 2, refusal.why == RefusalReason::WrongStatus ? toText(refusal.status) : std::string_view(refusal.step));
    return text;
}

std::string refusalText(const CommandRefusal& refusal, Language language) {
    std::string text = refusalCause(refusal, language);
    if (text.empty() || !namesTheCommand(refusal.why))
        return text;
    text += language == Language::Korean ? ". " : "; ";
    return text += actsOn(refusal.command).in(language);
}

}  // namespace saga
