// The ledger of a user or an item: every posting with what moved it and the balance after it, and whether all of them
// sum to the balance. A user has one account for money and one for each item owned. Enter and double click open the
// saga. UI thread.
#pragma once

#include <QWidget>

#include <vector>

#include "core/model/shop.h"
#include "ui/pages/page_context.h"

class QComboBox;
class QTableView;

namespace saga::ui {

class LedgerModel;
class Tag;
class ViewStack;

class LedgerView final : public QWidget {
    Q_OBJECT

public:
    explicit LedgerView(PageContext& context, QWidget* parent = nullptr);

    // Accounts to choose from with their names, the first shown; the one that is shown stays if it is among them.
    struct Account {
        AccountKey key;
        QString name;
    };
    void setAccounts(std::vector<Account> accounts);
    void reload();

    LedgerModel* model() const { return m_model; }
    QTableView* table() const { return m_table; }
    QComboBox* accountField() const { return m_account; }
    // "12 lines, the sum is the balance"
    QString verdict() const;

private:
    void dress();
    void showAccount();
    void showState();
    void openSaga(int row);

    PageContext& m_context;
    LedgerModel* m_model;
    std::vector<Account> m_accounts;
    QComboBox* m_account;
    Tag* m_verdict;
    QTableView* m_table;
    ViewStack* m_stack;
};

}  // namespace saga::ui
