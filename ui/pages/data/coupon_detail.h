// One coupon: what it is worth and to whom, what can be changed by hand, and the pieces of users. Follows the shop. A
// form stands in its place while a new one is made or this one is changed. UI thread.
#pragma once

#include "core/model/order.h"
#include "ui/pages/data/object_detail.h"

class QStackedWidget;
class QTableView;

namespace saga::ui {

class Button;
class CouponEditForm;
class CouponForm;
class CouponPieceModel;
class KeyValueGrid;
class ViewStack;

class CouponDetail final : public ObjectDetail {
    Q_OBJECT

public:
    explicit CouponDetail(PageContext& context, QWidget* parent = nullptr);

    void show(const QString& code);
    void startNew();

    CouponEditForm* form() const { return m_form; }
    // Of a new coupon, or of the one that is changed.
    CouponForm* wholeForm() const { return m_whole; }
    bool isWholeFormOpen() const;
    Button* changeButton() const { return m_change; }
    KeyValueGrid* facts() const { return m_facts; }
    CouponPieceModel* pieces() const { return m_pieces; }

private:
    QWidget* makeTop();
    QWidget* makePieces();
    void dressPieces();
    void change(const QString& code) override;
    void ask() override;
    void take(const std::vector<Coupon>& coupons);
    void showCoupon(const Coupon& coupon);
    void showPieces();
    void startChange();
    QString targetText(const Coupon& coupon) const;
    QString validText(const Coupon& coupon) const;

    Coupon m_coupon;
    CouponPieceModel* m_pieces;
    QStackedWidget* m_places;
    Button* m_change = nullptr;
    KeyValueGrid* m_facts = nullptr;
    CouponEditForm* m_form = nullptr;
    CouponForm* m_whole = nullptr;
    QTableView* m_table = nullptr;
    ViewStack* m_pieceStack = nullptr;
};

}  // namespace saga::ui
