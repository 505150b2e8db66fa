#include "ui/models/dead_letter_group_model.h"

#include "ui/models/core_words.h"
#include "ui/widgets/format.h"

namespace saga::ui {

void DeadLetterGroupModel::refresh() {
    if (m_inFlight || !m_bridge.isAttached()) return;
    m_inFlight = true;
    m_bridge.api().deadLetterGroups(m_bridge.deliver<std::vector<DeadLetterGroup>>(
        this, [this](Result<std::vector<DeadLetterGroup>> answer) {
            m_inFlight = false;
            m_error = answer ? std::nullopt : std::optional<Error>(answer.error());
            if (answer) take(std::move(*answer));
            Q_EMIT refreshed();
        }));
}

void DeadLetterGroupModel::take(std::vector<DeadLetterGroup> groups) {
    m_known = true;
    DeadLetterGroup all;
    for (const DeadLetterGroup& group : groups) all.count += group.count;
    groups.insert(groups.begin(), all);
    follow(m_groups, 0, m_groups.size(), std::move(groups), [](const DeadLetterGroup& a, const DeadLetterGroup& b) {
        return a.cause == b.cause && a.event == b.event && a.handler == b.handler && a.definition == b.definition;
    });
}

LetterKind DeadLetterGroupModel::kindAt(int row) const {
    const DeadLetterGroup& group = m_groups[static_cast<std::size_t>(row)];
    return {group.cause, group.event, group.handler};
}

std::int64_t DeadLetterGroupModel::countAt(int row) const {
    return m_groups[static_cast<std::size_t>(row)].count;
}

int DeadLetterGroupModel::rowOf(const LetterKind& kind) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (kindAt(row) == kind) return row;
    }
    return -1;
}

int DeadLetterGroupModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_groups.size());
}

QVariant DeadLetterGroupModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const DeadLetterGroup& group = m_groups[static_cast<std::size_t>(index.row())];
    const bool isAll = index.row() == 0;
    const QString count = formatCount(group.count);
    const QString title = isAll ? tr("Every cause") : coreWords(group.cause);
    const QString detail =
        isAll ? QString() : QStringLiteral("%1 · %2").arg(fromUtf8(group.handler), fromUtf8(group.event));
    switch (role) {
        case Qt::DisplayRole:
            return title;
        case DetailRole:
            return detail;
        case CountRole:
            return count;
        case Qt::ToolTipRole:
            return isAll ? QString() : QStringLiteral("%1\n%2").arg(title, detail);
        case Qt::AccessibleTextRole:
            return detail.isEmpty() ? tr("%1, %2 open").arg(title, count)
                                    : tr("%1, %2, %3 open").arg(title, detail, count);
        default:
            return {};
    }
}

}  // namespace saga::ui
