// One line of the purchase log or one notice, whole, with the way to its saga and its user. UI thread.
#pragma once

#include <QWidget>

#include "core/model/shop.h"
#include "ui/pages/page_context.h"

namespace saga::ui {

class Button;
class KeyValueGrid;
class ViewStack;

class RecordDetail final : public QWidget {
    Q_OBJECT

public:
    explicit RecordDetail(PageContext& context, QWidget* parent = nullptr);

    void show(const PurchaseLogEntry& entry);
    void show(const Notice& notice);
    Button* sagaButton() const { return m_openSaga; }
    Button* userButton() const { return m_openUser; }

private:
    void showLinks(const SagaId& saga, const UserId& user, const ItemId& item);

    PageContext& m_context;
    KeyValueGrid* m_facts;
    Button* m_openSaga;
    Button* m_openUser;
    Button* m_openItem;
    ViewStack* m_stack;
    SagaId m_saga;
    UserId m_user;
    ItemId m_item;
};

}  // namespace saga::ui
