// Statements on users, items, the purchase log and notices. Writer's side; one thread.
#pragma once

#include "core/ports/rows.h"
#include "core/stores/sql/write_session.h"

namespace saga {

User readUser(const Cursor& row);                        // id, spend_limit, status, email
Item readItem(const Cursor& row);                        // id, name, price, available, category
PurchaseLogEntry readLogEntry(const Cursor& row);        // saga_no, state, quantity, price, at, id, user, item, saga id
std::string encodeChannels(const Notice& notice);        // a JSON object, in the order of the channels
void decodeChannels(std::string_view text, Notice& notice);

class ShopStatements {
public:
    Result<void> put(WriteSession& session, const User& user);
    Result<void> put(WriteSession& session, const Item& item);
    Result<void> insert(WriteSession& session, const PurchaseLogEntry& entry);
    Result<void> setState(WriteSession& session, const LogStateChange& change);
    Result<void> insert(WriteSession& session, const Notice& notice);

    Result<std::optional<User>> user(Connection& connection, const UserId& id);
    Result<std::optional<Item>> item(Connection& connection, const ItemId& id);
    Result<std::optional<PurchaseLogEntry>> logEntry(Connection& connection, SagaNo saga);

private:
    Prepared m_putUser{
        "insert into shop_user(id, spend_limit, status, email) values (?1, ?2, ?3, ?4)"
        " on conflict (id) do update set spend_limit = excluded.spend_limit, status = excluded.status, email = excluded.email"};
    Prepared m_putItem{
        "insert into item(id, name, price, available, category) values (?1, ?2, ?3, ?4, ?5)"
        " on conflict (id) do update set name = excluded.name, price = excluded.price, available = excluded.available,"
        " category = excluded.category"};
    Prepared m_insertLog{
        "insert into purchase_log(saga_no, state, quantity, price, at, id, user_id, item_id)"
        " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"};
    Prepared m_setState{"update purchase_log set state = ?2 where saga_no = ?1"};
    Prepared m_insertNotice{
        "insert into notice(saga_no, at, id, user_id, kind, channels, text) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)"};
    Prepared m_user{"select id, spend_limit, status, email from shop_user where id = ?1"};
    Prepared m_item{"select id, name, price, available, category from item where id = ?1"};
    Prepared m_logEntry{
        "select l.saga_no, l.state, l.quantity, l.price, l.at, l.id, l.user_id, l.item_id, coalesce(s.id, '') from purchase_log l"
        " left join saga_summary s on s.saga_no = l.saga_no where l.saga_no = ?1"};
};

}  // namespace saga
