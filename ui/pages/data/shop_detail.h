// One user or item: what it has, what can be changed by hand, its ledger, and what was done to it. Follows the shop. UI
// thread.
#pragma once

#include <QTimer>
#include <QWidget>

#include <optional>

#include "core/admin_api/admin_values.h"
#include "ui/pages/page_context.h"

class QTableView;

namespace saga::ui {

class EditForm;
class ElidedLabel;
class KeyValueGrid;
class LedgerView;
class ObjectAuditModel;
class Tag;
class ViewStack;

class ShopDetail final : public QWidget {
    Q_OBJECT

public:
    enum class Kind { User, Item };

    ShopDetail(PageContext& context, Kind kind, QWidget* parent = nullptr);

    void show(const QString& id);
    const QString& id() const { return m_id; }
    EditForm* form() const { return m_form; }
    LedgerView* ledger() const { return m_ledger; }
    KeyValueGrid* facts() const { return m_facts; }
    ObjectAuditModel* audit() const { return m_audit; }
    ViewStack* stack() const { return m_stack; }

private:
    QWidget* makeTop();
    QWidget* makeAudit();
    void read();
    void finish();
    void takeUser(Result<UserView> user);
    void takeItem(Result<ItemView> item);
    static QString ownedBrief(const UserView& user);
    void showUser(const UserView& user);
    void showItem(const ItemView& item);
    void showAudit();
    void showError(const Error& error);
    void followMoves(const QString& figures);

    PageContext& m_context;
    const Kind m_kind;
    QString m_id;
    ElidedLabel* m_title = nullptr;
    Tag* m_state = nullptr;
    KeyValueGrid* m_facts = nullptr;
    EditForm* m_form = nullptr;
    LedgerView* m_ledger = nullptr;
    ObjectAuditModel* m_audit;
    QTableView* m_auditTable = nullptr;
    ViewStack* m_auditStack = nullptr;
    ViewStack* m_stack = nullptr;
    std::optional<QString> m_figures;  // balances that the ledger was read at
    QStringList m_owned;               // whose accounts are offered
    QTimer m_ledgerDelay;
    bool m_inFlight = false;
    bool m_stale = false;
};

}  // namespace saga::ui
