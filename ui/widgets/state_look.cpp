#include "ui/widgets/state_look.h"

#include <QCoreApplication>

namespace saga::ui {
namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("saga::ui::State", text);
}

}  // namespace

QString statusWord(SagaStatus status) {
    switch (status) {
        case SagaStatus::InProgress:
            return translated(QT_TRANSLATE_NOOP("saga::ui::State", "IN_PROGRESS"));
        case SagaStatus::Completed:
            return translated(QT_TRANSLATE_NOOP("saga::ui::State", "COMPLETED"));
        case SagaStatus::Failed:
            return translated(QT_TRANSLATE_NOOP("saga::ui::State", "FAILED"));
        case SagaStatus::Compensating:
            return translated(QT_TRANSLATE_NOOP("saga::ui::State", "COMPENSATING"));
        case SagaStatus::Compensated:
            return translated(QT_TRANSLATE_NOOP("saga::ui::State", "COMPENSATED"));
        case SagaStatus::Pending:
            break;
    }
    return translated(QT_TRANSLATE_NOOP("saga::ui::State", "PENDING"));
}

QString statusName(SagaStatus status) {
    switch (status) {
        case SagaStatus::InProgress:
            return translated(QT_TRANSLATE_NOOP("saga::ui::State", "In progress"));
        case SagaStatus::Completed:
            return translated(QT_TRANSLATE_NOOP("saga::ui::State", "Completed"));
        case SagaStatus::Failed:
            return translated(QT_TRANSLATE_NOOP("saga::ui::State", "Failed"));
        case SagaStatus::Compensating:
            return translated(QT_TRANSLATE_NOOP("saga::ui::State", "Compensating"));
        case SagaStatus::Compensated:
            return translated(QT_TRANSLATE_NOOP("saga::ui::State", "Compensated"));
        case SagaStatus::Pending:
            break;
    }
    return translated(QT_TRANSLATE_NOOP("saga::ui::State", "Pending"));
}

Icon statusIcon(SagaStatus status) {
    switch (status) {
        case SagaStatus::InProgress:
            return Icon::Play;
        case SagaStatus::Completed:
            return Icon::Check;
        case SagaStatus::Failed:
            return Icon::X;
        case SagaStatus::Compensating:
            return Icon::Undo;
        case SagaStatus::Compensated:
            return Icon::UndoCheck;
        case SagaStatus::Pending:
            break;
    }
    return Icon::Circle;
}

QString attentionText(Attention attention) {
    switch (attention) {
        case Attention::CompensationFailed:
            return translated(QT_TRANSLATE_NOOP("saga::ui::State", "compensation failed"));
        case Attention::RetriesExhausted:
            return translated(QT_TRANSLATE_NOOP("saga::ui::State", "retries exhausted"));
        case Attention::PoisonInput:
            return translated(QT_TRANSLATE_NOOP("saga::ui::State", "history unreadable"));
        case Attention::DeadlineWhileCompensating:
            return translated(QT_TRANSLATE_NOOP("saga::ui::State", "deadline passed while compensating"));
        case Attention::RecoveryGaveUp:
            return translated(QT_TRANSLATE_NOOP("saga::ui::State", "recovery gave up"));
        case Attention::DeadlineAfterPivot:
            return translated(QT_TRANSLATE_NOOP("saga::ui::State", "deadline passed after the pivot"));
        case Attention::None:
            break;
    }
    return {};
}

QString modeName(Mode mode) {
    return mode == Mode::Choreography ? translated(QT_TRANSLATE_NOOP("saga::ui::State", "choreography"))
                                      : translated(QT_TRANSLATE_NOOP("saga::ui::State", "orchestration"));
}

}  // namespace saga::ui
