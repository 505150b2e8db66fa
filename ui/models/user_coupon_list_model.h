// The coupons that one user has, to choose from: what each is worth and what has become of the user's piece. UI thread.
#pragma once

#include <vector>

#include "ui/models/shop_list_model.h"

namespace saga::ui {

class UserCouponListModel final : public ShopListModel {
    Q_OBJECT

public:
    explicit UserCouponListModel(Bridge& bridge, QObject* parent = nullptr);

    // Another user's list is read anew; nobody's is empty.
    void setUser(const QString& id);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    // "10 %, at most 5,000 · from 10,000 on · active"; empty when the user has no such coupon among those loaded.
    QString detailOf(const QString& code) const;

private:
    struct Row {
        UserCoupon piece;
        Coupon coupon;

        bool isUsable() const { return coupon.active && piece.state == UserCouponState::Active; }
    };

    void ask() override;
    void takePieces(const QString& user, Result<std::vector<UserCoupon>> pieces);
    void takeCoupons(const QString& user, std::vector<UserCoupon> pieces, Result<std::vector<Coupon>> coupons);
    void show(std::vector<Row> rows);
    static QString detail(const Row& row);

    QString m_user;
    std::vector<Row> m_rows;
};

}  // namespace saga::ui
