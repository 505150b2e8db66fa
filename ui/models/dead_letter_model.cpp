#include "ui/models/dead_letter_model.h"

#include <tuple>

#include "ui/models/cell_roles.h"

namespace saga::ui {

void DeadLetterModel::setChoice(std::optional<DeadLetterState> state, const LetterKind& kind) {
    if (state == m_state && kind == m_kind && phase() != Phase::Idle) return;
    m_state = state;
    m_kind = kind;
    reload();
}

DeadLetterListRequest DeadLetterModel::request() const {
    DeadLetterListRequest wanted;
    wanted.state = m_state;
    wanted.cause = m_kind.cause;
    wanted.event = m_kind.event;
    wanted.handler = m_kind.handler;
    wanted.saga = match().toStdString();
    return wanted;
}

void DeadLetterModel::call(const PageRequest& page, Answer<std::vector<DeadLetterView>> answer) {
    DeadLetterListRequest wanted = request();
    wanted.beyond = page.beyond;
    wanted.limit = page.limit;
    bridge().api().deadLetters(wanted, std::move(answer));
}

bool DeadLetterModel::isBefore(const DeadLetterView& a, const DeadLetterView& b) const {
    return std::tie(a.at, a.no, a.seq, a.handler) > std::tie(b.at, b.no, b.seq, b.handler);
}

QString DeadLetterModel::stateName(DeadLetterState state) {
    switch (state) {
        case DeadLetterState::Open:
            return tr("open");
        case DeadLetterState::Redriven:
            return tr("re-driven");
        case DeadLetterState::Discarded:
            return tr("discarded");
    }
    return {};
}

QVariant DeadLetterModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const DeadLetterView& letter = row(index.row());
    if (role == ToneRole && index.column() == State)
        return static_cast<int>(letter.state == DeadLetterState::Open       ? TextTone::Failed
                                : letter.state == DeadLetterState::Redriven ? TextTone::Completed
                                                                            : TextTone::Secondary);
    return role == Qt::DisplayRole || role == RawRole ? text(letter, index.column()) : QVariant();
}

QVariant DeadLetterModel::text(const DeadLetterView& letter, int column) const {
    switch (column) {
        case When:
            return qlonglong(letter.at.us);
        case Event:
            return fromUtf8(letter.event);
        case Handler:
            return fromUtf8(letter.handler);
        case Saga:
            return fromUtf8(letter.saga.text);
        case Tries:
            return qlonglong(letter.tries);
        case State:
            return stateName(letter.state);
        default:
            return {};
    }
}

QVariant DeadLetterModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section == When || section == Tries ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case When:
            return tr("When");
        case Event:
            return tr("Event");
        case Handler:
            return tr("Handler");
        case Saga:
            return tr("Saga");
        case Tries:
            return tr("Tries");
        case State:
            return tr("State");
        default:
            return {};
    }
}

}  // namespace saga::ui
