#include "ui/models/user_list_model.h"

#include <algorithm>
#include <utility>

#include "ui/models/saga_list_cells.h"
#include "ui/widgets/format.h"

namespace saga::ui {

UserListModel::UserListModel(Bridge& bridge, QObject* parent) : ShopListModel(bridge, parent) {}

int UserListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_users.size());
}

QVariant UserListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const UserView& user = m_users[static_cast<std::size_t>(index.row())];
    const bool suspended = user.user.status == UserStatus::Suspended;
    switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole:
            return fromUtf8(user.user.id.text);
        case DetailRole:
            return detail(user);
        case UnusableRole:
            return suspended;
        case Qt::AccessibleTextRole:
            return QStringLiteral("%1: %2").arg(fromUtf8(user.user.id.text), detail(user));
        default:
            return {};
    }
}

QString UserListModel::detail(const UserView& user) {
    const QString figures = tr("balance %1 · limit %2").arg(formatAmount(user.balance), formatAmount(user.user.limit));
    return user.user.status == UserStatus::Active ? figures : tr("%1 · suspended").arg(figures);
}

const UserView* UserListModel::find(const QString& id) const {
    const std::string wanted = id.toStdString();
    const auto found =
        std::find_if(m_users.begin(), m_users.end(), [&](const UserView& user) { return user.user.id.text == wanted; });
    return found == m_users.end() ? nullptr : &*found;
}

void UserListModel::ask() {
    bridge().api().users(firstPage(),
                         bridge().deliver<std::vector<UserView>>(this, [this](Result<std::vector<UserView>> users) {
                             if (users) take(std::move(*users));
                             finish(users ? nullptr : &users.error());
                         }));
}

void UserListModel::take(std::vector<UserView> users) {
    if (std::equal(m_users.begin(), m_users.end(), users.begin(), users.end(),
                   [](const UserView& a, const UserView& b) { return a.user.id == b.user.id; })) {
        m_users = std::move(users);
        if (!m_users.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_users = std::move(users);
    endResetModel();
}

}  // namespace saga::ui
