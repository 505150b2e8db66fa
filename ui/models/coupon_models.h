// Coupons by code, and the pieces of one coupon by user. UI thread.
#pragma once

#include "ui/models/page_rows.h"
#include "ui/widgets/tokens.h"

namespace saga::ui {

class CouponTableModel final : public PageRows<Coupon> {
    Q_OBJECT

public:
    enum Column { Code, Name, Worth, Minimum, Issued, Used, Active, ColumnCount };

    explicit CouponTableModel(Bridge& bridge, QObject* parent = nullptr) : PageRows(bridge, false, parent) {}

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // "10 %, at most 5,000"
    static QString worthText(const Coupon& coupon);
    // "495 / 500"
    static QString issuedText(const Coupon& coupon);

private:
    void call(const PageRequest& request, Answer<std::vector<Coupon>> answer) override;
    std::string keyOf(const Coupon& row) const override { return row.code; }
    bool isBefore(const Coupon& a, const Coupon& b) const override { return a.code < b.code; }
};

// What is matched is the code of the coupon.
class CouponPieceModel final : public PageRows<UserCoupon> {
    Q_OBJECT

public:
    enum Column { User, State, IssuedAt, ExpiresAt, ColumnCount };

    explicit CouponPieceModel(Bridge& bridge, QObject* parent = nullptr) : PageRows(bridge, false, parent) {}

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString stateText(UserCouponState state);
    static TextTone stateTone(UserCouponState state);

private:
    void call(const PageRequest& request, Answer<std::vector<UserCoupon>> answer) override;
    std::string keyOf(const UserCoupon& row) const override { return row.user.text; }
    bool isBefore(const UserCoupon& a, const UserCoupon& b) const override { return a.user.text < b.user.text; }
};

}  // namespace saga::ui
