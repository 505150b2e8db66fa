// One user or item: what it has, what can be changed by hand, its ledger, and what was done to it. Follows the shop. UI
// thread.
#pragma once

#include <QTimer>

#include <optional>

#include "core/admin_api/admin_values.h"
#include "ui/pages/data/object_detail.h"

class QTableView;

namespace saga::ui {

class EditForm;
class KeyValueGrid;
class LedgerView;
class ObjectAuditModel;
class ViewStack;

class ShopDetail final : public ObjectDetail {
    Q_OBJECT

public:
    enum class Kind { User, Item };

    ShopDetail(PageContext& context, Kind kind, QWidget* parent = nullptr);

    EditForm* form() const { return m_form; }
    LedgerView* ledger() const { return m_ledger; }
    KeyValueGrid* facts() const { return m_facts; }
    ObjectAuditModel* audit() const { return m_audit; }

private:
    QWidget* makeTop();
    QWidget* makeAudit();
    void change(const QString& id) override;
    void ask() override;
    static QString ownedBrief(const UserView& user);
    void showUser(const UserView& user);
    void showItem(const ItemView& item);
    void showAudit();
    void followMoves(const QString& figures);

    const Kind m_kind;
    KeyValueGrid* m_facts = nullptr;
    EditForm* m_form = nullptr;
    LedgerView* m_ledger = nullptr;
    ObjectAuditModel* m_audit;
    QTableView* m_auditTable = nullptr;
    ViewStack* m_auditStack = nullptr;
    std::optional<QString> m_figures;  // balances that the ledger was read at
    QStringList m_owned;               // whose accounts are offered
    QTimer m_ledgerDelay;
};

}  // namespace saga::ui
