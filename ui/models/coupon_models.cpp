#include "ui/models/coupon_models.h"

#include "ui/models/cell_roles.h"
#include "ui/models/header_cell.h"
#include "ui/widgets/format.h"

namespace saga::ui {

QString CouponTableModel::worthText(const Coupon& coupon) {
    if (coupon.kind == CouponKind::FixedAmount) return formatAmount(coupon.value);
    const QString percent = tr("%1 %").arg(coupon.value);
    return coupon.cap > 0 ? tr("%1, at most %2").arg(percent, formatAmount(coupon.cap)) : percent;
}

QString CouponTableModel::issuedText(const Coupon& coupon) {
    return QStringLiteral("%1 / %2").arg(formatCount(coupon.issued), formatCount(coupon.total));
}

QVariant CouponTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const Coupon& coupon = row(index.row());
    const bool warns = index.column() == Issued && coupon.isRunningOut();
    if (role == WarningRole) return warns;
    if (role == ToneRole && (warns || (index.column() == Active && !coupon.active)))
        return static_cast<int>(TextTone::Failed);
    if (role == Qt::AccessibleTextRole && warns) return tr("%1, few are left").arg(issuedText(coupon));
    if (role != Qt::DisplayRole && role != RawRole) return {};
    switch (index.column()) {
        case Code:
            return fromUtf8(coupon.code);
        case Name:
            return fromUtf8(coupon.name);
        case Worth:
            return worthText(coupon);
        case Minimum:
            return static_cast<qlonglong>(coupon.minimum);
        case Issued:
            return issuedText(coupon);
        case Used:
            return static_cast<qlonglong>(coupon.used);
        case Active:
            return coupon.active ? tr("yes") : tr("no");
        default:
            return {};
    }
}

QVariant CouponTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    return headerCell({{tr("Coupon")}, {tr("Name")}, {tr("Worth")}, {tr("Minimum"), true}, {tr("Issued")},
                       {tr("Used"), true}, {tr("Active")}},
                      section, orientation, role);
}

void CouponTableModel::call(const PageRequest& request, Answer<std::vector<Coupon>> answer) {
    bridge().api().coupons(request, std::move(answer));
}

QString CouponPieceModel::stateText(UserCouponState state) {
    switch (state) {
        case UserCouponState::Active:
            return tr("active");
        case UserCouponState::Reserved:
            return tr("reserved");
        case UserCouponState::Used:
            return tr("used");
        case UserCouponState::Expired:
            return tr("expired");
        case UserCouponState::Revoked:
            return tr("revoked");
    }
    return {};
}

TextTone CouponPieceModel::stateTone(UserCouponState state) {
    switch (state) {
        case UserCouponState::Active:
            return TextTone::Completed;
        case UserCouponState::Reserved:
            return TextTone::InProgress;
        case UserCouponState::Used:
            return TextTone::Secondary;
        case UserCouponState::Expired:
        case UserCouponState::Revoked:
            return TextTone::Failed;
    }
    return TextTone::Primary;
}

QVariant CouponPieceModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const UserCoupon& piece = row(index.row());
    if (role == ToneRole && index.column() == State) return static_cast<int>(stateTone(piece.state));
    if (role != Qt::DisplayRole && role != RawRole) return {};
    switch (index.column()) {
        case User:
            return fromUtf8(piece.user.text);
        case State:
            return stateText(piece.state);
        case IssuedAt:
            return static_cast<qlonglong>(piece.issuedAt.us);
        case ExpiresAt:
            return static_cast<qlonglong>(piece.expiresAt.us);
        default:
            return {};
    }
}

QVariant CouponPieceModel::headerData(int section, Qt::Orientation orientation, int role) const {
    return headerCell({{tr("User")}, {tr("State")}, {tr("Issued"), true}, {tr("Expires"), true}},
                      section, orientation, role);
}

void CouponPieceModel::call(const PageRequest& request, Answer<std::vector<UserCoupon>> answer) {
    PageRequest page = request;
    page.match.clear();
    bridge().api().couponPieces(request.match, page, std::move(answer));
}

}  // namespace saga::ui
