#include "ui/models/shop_table_models.h"

#include "ui/models/cell_roles.h"
#include "ui/widgets/format.h"

namespace saga::ui {

namespace {

QVariant alignment(bool figure) {
    return QVariant(Qt::AlignVCenter | (figure ? Qt::AlignRight : Qt::AlignLeft));
}

}  // namespace

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
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return alignment(section == Balance || section == Limit);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Id:
            return tr("User");
        case Balance:
            return tr("Balance");
        case Limit:
            return tr("Limit");
        case State:
            return tr("State");
        default:
            return {};
    }
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
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return alignment(section == Price || section == Stock);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Id:
            return tr("Item");
        case Name:
            return tr("Name");
        case Price:
            return tr("Price");
        case Stock:
            return tr("Stock");
        case OnSale:
            return tr("On sale");
        default:
            return {};
    }
}

void ItemTableModel::call(const PageRequest& request, Answer<std::vector<ItemView>> answer) {
    bridge().api().items(request, std::move(answer));
}

}  // namespace saga::ui
