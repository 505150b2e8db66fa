#include "ui/models/user_coupon_list_model.h"

#include <algorithm>
#include <utility>

#include "ui/models/coupon_models.h"
#include "ui/models/saga_list_cells.h"
#include "ui/widgets/format.h"

namespace saga::ui {

UserCouponListModel::UserCouponListModel(Bridge& bridge, QObject* parent) : ShopListModel(bridge, parent) {}

void UserCouponListModel::setUser(const QString& id) {
    if (id == m_user) return;
    m_user = id;
    show({});
    reload();
}

int UserCouponListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant UserCouponListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole:
            return fromUtf8(row.piece.code);
        case DetailRole:
            return detail(row);
        case UnusableRole:
            return !row.isUsable();
        case Qt::AccessibleTextRole:
            return QStringLiteral("%1: %2").arg(fromUtf8(row.piece.code), detail(row));
        default:
            return {};
    }
}

QString UserCouponListModel::detail(const Row& row) {
    const QString worth = CouponTableModel::worthText(row.coupon);
    const QString state = row.coupon.active ? CouponPieceModel::stateText(row.piece.state) : tr("stopped");
    if (row.coupon.minimum == 0) return QStringLiteral("%1 · %2").arg(worth, state);
    return tr("%1 · from %2 on · %3").arg(worth, formatAmount(row.coupon.minimum), state);
}

QString UserCouponListModel::detailOf(const QString& code) const {
    const std::string wanted = code.toStdString();
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.piece.code == wanted; });
    return found == m_rows.end() ? QString() : detail(*found);
}

void UserCouponListModel::ask() {
    if (!checkId("user", m_user.toStdString())) {
        show({});
        return finish(nullptr);
    }
    PageRequest request = firstPage();
    request.match = m_user.toStdString();
    bridge().api().couponPieces(
        {}, request,
        bridge().deliver<std::vector<UserCoupon>>(this, [this, user = m_user](Result<std::vector<UserCoupon>> pieces) {
            takePieces(user, std::move(pieces));
        }));
}

void UserCouponListModel::takePieces(const QString& user, Result<std::vector<UserCoupon>> pieces) {
    if (!pieces) return finish(&pieces.error());
    bridge().api().coupons(firstPage(),
                           bridge().deliver<std::vector<Coupon>>(
                               this, [this, user, pieces = std::move(*pieces)](Result<std::vector<Coupon>> coupons) {
                                   takeCoupons(user, pieces, std::move(coupons));
                               }));
}

void UserCouponListModel::takeCoupons(const QString& user, std::vector<UserCoupon> pieces,
                                      Result<std::vector<Coupon>> coupons) {
    if (!coupons) return finish(&coupons.error());
    std::vector<Row> rows;
    for (UserCoupon& piece : pieces) {
        const auto found = std::find_if(coupons->begin(), coupons->end(),
                                        [&](const Coupon& coupon) { return coupon.code == piece.code; });
        if (found != coupons->end()) rows.push_back({std::move(piece), *found});
    }
    if (user == m_user) show(std::move(rows));
    finish(nullptr);
}

void UserCouponListModel::show(std::vector<Row> rows) {
    const bool same = std::equal(m_rows.begin(), m_rows.end(), rows.begin(), rows.end(),
                                 [](const Row& a, const Row& b) { return a.piece.code == b.piece.code; });
    if (!same) beginResetModel();
    m_rows = std::move(rows);
    if (!same) return endResetModel();
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

}  // namespace saga::ui
