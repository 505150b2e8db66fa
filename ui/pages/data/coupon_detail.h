// One coupon: what it is worth and to whom, what can be changed by hand, and the pieces of users. Follows the shop. The
// form of a new coupon stands in its place while one is made. UI thread.
#pragma once

#include <QWidget>

#include "core/model/order.h"
#include "ui/pages/page_context.h"

class QStackedWidget;
class QTableView;

namespace saga::ui {

class CouponEditForm;
class CouponForm;
class CouponPieceModel;
class ElidedLabel;
class KeyValueGrid;
class Tag;
class ViewStack;

class CouponDetail final : public QWidget {
    Q_OBJECT

public:
    explicit CouponDetail(PageContext& context, QWidget* parent = nullptr);

    void show(const QString& code);
    void startNew();
    // Empty before one is shown.
    const QString& id() const { return m_code; }

    CouponEditForm* form() const { return m_form; }
    CouponForm* newForm() const { return m_new; }
    bool isMakingNew() const;
    KeyValueGrid* facts() const { return m_facts; }
    CouponPieceModel* pieces() const { return m_pieces; }

private:
    QWidget* makeTop();
    QWidget* makePieces();
    void dressPieces();
    void read();
    void take(const std::string& asked, const Result<std::vector<Coupon>>& coupons);
    void showCoupon(const Coupon& coupon);
    void showPieces();
    void showError(const Error& error);
    QString targetText(const Coupon& coupon) const;
    QString validText(const Coupon& coupon) const;

    PageContext& m_context;
    QString m_code;
    CouponPieceModel* m_pieces;
    QStackedWidget* m_places;
    ElidedLabel* m_title = nullptr;
    Tag* m_state = nullptr;
    KeyValueGrid* m_facts = nullptr;
    CouponEditForm* m_form = nullptr;
    CouponForm* m_new = nullptr;
    QTableView* m_table = nullptr;
    ViewStack* m_pieceStack = nullptr;
    ViewStack* m_stack = nullptr;
    bool m_known = false;
    bool m_inFlight = false;
    bool m_stale = false;
};

}  // namespace saga::ui
