#include "core/stores/sql/shop_statements.h"

namespace saga {

User readUser(const Cursor& row) {
    return {UserId(row.string(0)), row.integer(1), static_cast<UserStatus>(row.integer(2)), row.string(3)};
}

Item readItem(const Cursor& row) {
    return {ItemId(row.string(0)), row.string(1), row.integer(2), row.flag(3), row.string(4)};
}

PurchaseLogEntry readLogEntry(const Cursor& row) {
    PurchaseLogEntry entry;
    entry.saga = {row.integer(0)};
    entry.state = static_cast<LogState>(row.integer(1));
    entry.quantity = row.integer(2);
    entry.price = row.integer(3);
    entry.at = {row.integer(4)};
    entry.id = row.string(5);
    entry.user = UserId(row.string(6));
    entry.item = ItemId(row.string(7));
    entry.sagaId = SagaId(row.string(8));
    return entry;
}

std::string encodeChannels(const Notice& notice) {
    Json::Object channels;
    channels.reserve(notice.channels.size());
    for (const auto& [channel, result] : notice.channels)
        channels.emplace_back(channel, Json(result));
    return Json(std::move(channels)).dump();
}

void decodeChannels(std::string_view text, Notice& notice) {
    const auto json = parseJson(text, "channels");
    if (!json)
        return;
    for (const auto& [channel, result] : json->members())
        notice.channels.emplace_back(channel, result.asString());
}

Result<void> ShopStatements::put(WriteSession& session, const User& user) {
    return session.writeOne(m_putUser, user.id.text, {user.id.text, user.limit, static_cast<int>(user.status), user.email});
}

Result<void> ShopStatements::put(WriteSession& session, const Item& item) {
    return session.writeOne(m_putItem, item.id.text, {item.id.text, item.name, item.price, item.available, item.category});
}

Result<void> ShopStatements::insert(WriteSession& session, const PurchaseLogEntry& e) {
    return session.writeOne(m_insertLog, "purchase log",
                            {e.saga.value, static_cast<int>(e.state), e.quantity, e.price, e.at.us, e.id, e.user.text,
                             e.item.text});
}

Result<void> ShopStatements::setState(WriteSession& session, const LogStateChange& change) {
    return session.writeOne(m_setState, "purchase log", {change.saga.value, static_cast<int>(change.state)});
}

Result<void> ShopStatements::insert(WriteSession& session, const Notice& n) {
    return session.writeOne(m_insertNotice, "notice",
                            {n.saga.value, n.at.us, n.id, n.user.text, n.kind, encodeChannels(n), n.text});
}

Result<std::optional<User>> ShopStatements::user(Connection& connection, const UserId& id) {
    Cursor row(connection, m_user, {id.text});
    std::optional<User> found;
    if (row.next())
        found = readUser(row);
    SAGA_TRY(row.status());
    return found;
}

Result<std::optional<Item>> ShopStatements::item(Connection& connection, const ItemId& id) {
    Cursor row(connection, m_item, {id.text});
    std::optional<Item> found;
    if (row.next())
        found = readItem(row);
    SAGA_TRY(row.status());
    return found;
}

Result<std::optional<PurchaseLogEntry>> ShopStatements::logEntry(Connection& connection, SagaNo saga) {
    Cursor row(connection, m_logEntry, {saga.value});
    std::optional<PurchaseLogEntry> found;
    if (row.next())
        found = readLogEntry(row);
    SAGA_TRY(row.status());
    return found;
}

}  // namespace saga
