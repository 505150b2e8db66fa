#include "ui/models/shop_table_models.h"

#include "ui/models/cell_roles.h"
#include "ui/models/header_cell.h"
#include "ui/widgets/format.h"

namespace saga::ui {

QString UserTableModel::statusText(UserStatus status) {
    return status == UserStatus::Active ? tr("active") : tr("suspended");
}

QString UserTableModel::ownedText(const UserView& user) {
    QStringList owned;
    for (const auto& [item, pieces] : user.owned)
        owned << QStringLiteral("%1 × %2").arg(formatCount(pieces), fromUtf8(item.text));
    return owned.join(QStringLiteral(", "));
}

QVariant UserTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const UserView& user = row(index.row());
    if (role == ToneRole && index.column() == State && user.user.status == UserStatus::Suspended)
        return static_cast<int>(TextTone::Failed);
    if (role != Qt::DisplayRole && role != RawRole) return {};
    switch (index.column()) {
        case Id:
            return fromUtf8(user.user.id.text);
        case Balance:
            return static_cast<qlonglong>(user.balance);
        case Limit:
            return static_cast<qlonglong>(user.user.limit);
        case State:
            return statusText(user.user.status);
        default:
            return {};
    }
}

QVariant UserTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    return headerCell({{tr("User")}, {tr("Balance"), true}, {tr("Limit"), true}, {tr("State")},
                       {tr("Owns")}},
                      section, orientation, role);
}

void UserTableModel::call(const PageRequest& request, Answer<std::vector<UserView>> answer) {
    bridge().api().users(request, std::move(answer));
}

QVariant ItemTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const ItemView& item = row(index.row());
    const bool off = (index.column() == OnSale && !item.item.available) || (index.column() == Stock && item.stock == 0);
    if (role == ToneRole && off) return static_cast<int>(TextTone::Failed);
    if (role != Qt::DisplayRole && role != RawRole) return {};
    switch (index.column()) {
        case Id:
            return fromUtf8(item.item.id.text);
        case Name:
            return fromUtf8(item.item.name);
        case Price:
            return static_cast<qlonglong>(item.item.price);
        case Stock:
            return static_cast<qlonglong>(item.stock);
        case OnSale:
            return item.item.available ? tr("yes") : tr("no");
        default:
            return {};
    }
}

QVariant ItemTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    return headerCell({{tr("Item")}, {tr("Name")}, {tr("Price"), true}, {tr("Stock"), true},
                       {tr("On sale")}},
                      section, orientation, role);
}

void ItemTableModel::call(const PageRequest& request, Answer<std::vector<ItemView>> answer) {
    bridge().api().items(request, std::move(answer));
}

}  // namespace saga::ui
