#include <algorithm>
#include <iterator>

#include "core/stores/sql/delivery_statements.h"
#include "core/stores/sql/query_limits.h"
#include "core/stores/sql/shop_statements.h"
#include "core/stores/sql/sql_queries.h"

namespace saga {
namespace {

// The balance and the pieces of one user, from the accounts that carry the user's id.
Result<void> addAccounts(Connection& connection, Prepared& select, UserView& view) {
    Cursor row(connection, select, {view.user.id.text});
    while (row.next()) {
        const auto kind = static_cast<AccountKind>(row.integer(0));
        if (kind == AccountKind::UserBalance && row.text(1) == kMoney)
            view.balance = row.integer(2);
        else if (kind == AccountKind::Owned && row.integer(2) > 0)
            view.owned.emplace_back(ItemId(row.string(1)), row.integer(2));
        else if (kind == AccountKind::Hold)
            view.held = row.integer(2);
        else if (kind == AccountKind::SlotsReserved)
            view.slotsReserved = row.integer(2);
        else if (kind == AccountKind::SlotsUsed)
            view.slotsUsed = row.integer(2);
    }
    return row.status();
}

Result<std::vector<UserView>> readUsers(Connection& connection, std::string_view sql, const std::vector<SqlParam>& params) {
    auto statement = connection.prepare(sql);
    if (!statement)
        return statement.error();
    std::vector<UserView> views;
    {
        Cursor row(**statement, params);
        while (row.next())
            views.push_back({readUser(row), 0, {}, 0, 0, 0});
        SAGA_TRY(row.status());
    }
    Prepared accounts("select kind, unit, balance from account where owner = ?1 order by kind, unit");
    for (UserView& view : views)
        SAGA_TRY(addAccounts(connection, accounts, view));
    return views;
}

Result<std::vector<ItemView>> readItems(Connection& connection, std::string_view sql, const std::vector<SqlParam>& params) {
    auto statement = connection.prepare(sql);
    if (!statement)
        return statement.error();
    Cursor row(**statement, params);
    std::vector<ItemView> views;
    while (row.next())
        views.push_back({readItem(row), row.integer(5), row.integer(6)});
    SAGA_TRY(row.status());
    return views;
}

constexpr std::string_view kItemSelect =
    "select i.id, i.name, i.price, i.available, i.category, coalesce(a.balance, 0), coalesce(r.balance, 0) from item i"
    " left join account a on a.owner = '' and a.kind = 3 and a.unit = i.id"
    " left join account r on r.owner = '' and r.kind = 8 and r.unit = i.id where ";
static_assert(static_cast<int>(AccountKind::Stock) == 3 && static_cast<int>(AccountKind::Reserved) == 8);

std::string pageTail(Dialect dialect, std::string_view column) {
    return std::string(column) + " > ?1 and (?2 = '' or " + globCondition(dialect, column, 2) + ") order by " +
           std::string(column) + " limit ?3";
}

Notice readNotice(const Cursor& row) {
    Notice notice;
    notice.no = row.integer(0);
    notice.saga = {row.integer(1)};
    notice.at = {row.integer(2)};
    notice.id = row.string(3);
    notice.user = UserId(row.string(4));
    notice.kind = row.string(5);
    decodeChannels(row.text(6), notice);
    notice.text = row.string(7);
    notice.sagaId = SagaId(row.string(8));
    return notice;
}

}  // namespace

Result<std::vector<UserView>> SqlQueries::users(const TextPageQuery& query) {
    return read([&](Connection& connection) {
        const std::string pattern = globPattern(m_dialect, query.match);
        return readUsers(connection, "select id, spend_limit, status, email from shop_user where " + pageTail(m_dialect, "id"),
                         {query.beyond, pattern, pageLimit(query.limit)});
    });
}

Result<std::vector<ItemView>> SqlQueries::items(const TextPageQuery& query) {
    return read([&](Connection& connection) {
        const std::string pattern = globPattern(m_dialect, query.match);
        return readItems(connection, std::string(kItemSelect) + pageTail(m_dialect, "i.id"),
                         {query.beyond, pattern, pageLimit(query.limit)});
    });
}

Result<UserView> SqlQueries::user(const UserId& id) {
    return read([&](Connection& connection) -> Result<UserView> {
        auto views = readUsers(connection, "select id, spend_limit, status, email from shop_user where id = ?1", {id.text});
        if (!views)
            return views.error();
        if (views->empty())
            return makeError(ErrorCode::NotFound, id.text, "there is no such user");
        return std::move(views->front());
    });
}

Result<ItemView> SqlQueries::item(const ItemId& id) {
    return read([&](Connection& connection) -> Result<ItemView> {
        auto views = readItems(connection, std::string(kItemSelect) + "i.id = ?1", {id.text});
        if (!views)
            return views.error();
        if (views->empty())
            return makeError(ErrorCode::NotFound, id.text, "there is no such item");
        return std::move(views->front());
    });
}

Result<std::vector<PurchaseLogEntry>> SqlQueries::purchaseLog(const NumberPageQuery& query) {
    constexpr std::string_view kSelect =
        "select l.saga_no, l.state, l.quantity, l.price, l.at, l.id, l.user_id, l.item_id, coalesce(s.id, '')"
        " from purchase_log l left join saga_summary s on s.saga_no = l.saga_no"
        " where l.saga_no between ?1 and ?2 and (?3 = '' or l.user_id = ?3) order by l.saga_no desc limit ?4";
    std::vector<PurchaseLogEntry> entries;
    SAGA_TRY(walkDown(query.beyond, query.limit, "select coalesce(max(saga_no), 0) from purchase_log", [&](Connection& connection, const NumberWalk& walk) {
        const std::int64_t from = query.saga.value > 0 ? std::max(walk.from(), query.saga.value) : walk.from();
        const std::int64_t to = query.saga.value > 0 ? std::min(walk.to(), query.saga.value) : walk.to();
        Prepared select(kSelect);
        Cursor row(connection, select, {from, to, query.user, pageLimit(query.limit) - static_cast<int>(entries.size())});
        while (row.next())
            entries.push_back(readLogEntry(row));
        return WindowEnd{row.status(), entries.size()};
    }, query.saga.value > 0));
    return entries;
}

Result<std::vector<Notice>> SqlQueries::notices(const NumberPageQuery& query) {
    constexpr std::string_view kColumns =
        "select n.notice_no, n.saga_no, n.at, n.id, n.user_id, n.kind, n.channels, n.text, coalesce(s.id, '') from notice n"
        " left join saga_summary s on s.saga_no = n.saga_no where n.notice_no between ?1 and ?2 and ";
    const bool ofSaga = query.saga.value > 0;
    const std::string sql = std::string(kColumns) + (ofSaga ? "n.saga_no = ?5 and " : "") +
                            "(?3 = '' or n.user_id = ?3) order by n.notice_no desc limit ?4";
    std::vector<Notice> notices;
    SAGA_TRY(walkDown(query.beyond, query.limit, "select coalesce(max(notice_no), 0) from notice", [&](Connection& connection, const NumberWalk& walk) {
        auto statement = connection.prepare(sql);
        if (!statement)
            return WindowEnd{statement.error(), 0};
        std::vector<SqlParam> params{walk.from(), walk.to(), query.user, pageLimit(query.limit) - static_cast<int>(notices.size())};
        if (ofSaga)
            params.emplace_back(query.saga.value);
        Cursor row(**statement, params);
        std::vector<Notice> found;
        while (row.next())
            found.push_back(readNotice(row));
        if (!row.status().ok())
            return WindowEnd{row.status(), notices.size()};
        const Result<void> added = addDeliveries(connection, found);
        std::move(found.begin(), found.end(), std::back_inserter(notices));
        return WindowEnd{added, notices.size()};
    }, ofSaga));
    return notices;
}

}  // namespace saga
