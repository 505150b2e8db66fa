// The purchases and orders of this session in a panel, or what stands there before there are any. UI thread.
#pragma once

#include <QWidget>

#include "ui/pages/page_context.h"

namespace saga::ui {

class PurchaseListModel;
class PurchaseView;
class ViewStack;

class SessionPanel final : public QWidget {
    Q_OBJECT

public:
    // The model is borrowed.
    SessionPanel(PageContext& context, PurchaseListModel& purchases, const QString& title, const QString& emptyTitle,
                 const QString& emptyText, QWidget* parent = nullptr);

    // Makes the row the current one and scrolls there.
    void reveal(int row);
    PurchaseView* view() const { return m_view; }

private:
    void showState();

    PurchaseListModel& m_purchases;
    PurchaseView* m_view;
    ViewStack* m_stack;
};

}  // namespace saga::ui
