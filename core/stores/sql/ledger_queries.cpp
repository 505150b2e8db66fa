// The ledger of one account. No index leads from an account to its postings, because every purchase would pay for it: the
// sagas that can have moved the account are found by user and item in the narrow table, window by window, and their
// postings by primary key.
#include <utility>

#include "core/stores/sql/ledger_statements.h"
#include "core/stores/sql/query_limits.h"
#include "core/stores/sql/sql_queries.h"

namespace saga {

// What one page has found by now; both kinds of lines newest first.
struct SqlQueries::LedgerWalk {
    struct Line {
        LedgerLine line;
        Timestamp order;  // start of the saga, or time of the edit
    };
    const AccountKey account;
    const std::string text;  // as postings name it
    const LedgerPlace from;
    const int limit;
    std::vector<Line> ofSagas;
    std::vector<Line> ofEdits;
};

namespace {

// Which sagas can have moved the account: the user of its owner, the item of its unit. ?3 is the user, ?4 the item.
bool isMovedBySagas(AccountKind kind) {
    return kind != AccountKind::Adjustment;
}

std::pair<std::string, std::string> partiesOf(const AccountKey& account) {
    return {account.owner, account.unit == kMoney ? std::string() : account.unit};
}

constexpr std::string_view kSagaLines =
    "select p.saga_no, p.step, p.direction, p.account, p.amount, s.id, s.definition, s.version, s.started_at,"
    " (select max(e.ended_at) from saga_event e where e.saga_no = p.saga_no and e.step = p.step"
    "  and ((p.direction = 0 and e.kind in (3, 4)) or (p.direction = 1 and e.kind in (12, 13, 14))))"
    " from saga_summary s cross join posting p"
    " where s.saga_no between ?1 and ?2 and (?3 = '' or s.user_id = ?3) and (?4 = '' or s.item_id = ?4)"
    " and p.saga_no = s.saga_no and p.account = ?5"
    " and (p.saga_no < ?6 or p.direction < ?7 or (p.direction = ?7 and p.step < ?8))"
    " order by s.saga_no desc, p.direction desc, p.step desc limit ?9";
static_assert(static_cast<int>(Direction::Action) == 0 && static_cast<int>(Direction::Compensation) == 1);
static_assert(static_cast<int>(EventKind::StepSucceeded) == 3 && static_cast<int>(EventKind::StepFailed) == 4);
static_assert(static_cast<int>(EventKind::StepCompensated) == 12);

constexpr std::string_view kEditLines =
    "select p.saga_no, p.step, p.direction, p.account, p.amount, coalesce(a.at, 0)"
    " from posting p left join audit a on a.audit_no = p.step"
    " where p.saga_no = 0 and p.step between ?1 and ?2 and p.account = ?3 order by p.step desc limit ?4";

}  // namespace

Result<LedgerPlace> SqlQueries::newestPlace(const AccountKey& account) {
    return once([&](Connection& connection) -> Result<LedgerPlace> {
        LedgerPlace place;
        auto saga = lastNumber(connection, "select coalesce(max(saga_no), 0) from saga_summary");
        auto edit = lastNumber(connection, "select coalesce(max(audit_no), 0) from audit");
        auto balance = LedgerStatements().balance(connection, account);
        if (!saga)
            return saga.error();
        if (!edit)
            return edit.error();
        if (!balance)
            return balance.error();
        place.saga = {*saga + 1};
        place.edit = *edit + 1;
        place.balance = balance->value_or(0);
        return place;
    });
}

Result<void> SqlQueries::readSagaLines(LedgerWalk& walk) {
    if (!isMovedBySagas(walk.account.kind))
        return {};
    const auto [user, item] = partiesOf(walk.account);
    return walkDown(walk.from.saga.value + 1, walk.limit, "select coalesce(max(saga_no), 0) from saga_summary",
                    [&, user = user, item = item](Connection& connection, const NumberWalk& window) {
        Prepared select(kSagaLines);
        Cursor row(connection, select,
                   {window.from(), window.to(), user, item, walk.text, walk.from.saga.value,
                    static_cast<int>(walk.from.direction), walk.from.step,
                    walk.limit - static_cast<int>(walk.ofSagas.size())});
        while (row.next()) {
            LedgerLine line;
            line.posting = readPosting(row);
            line.saga = SagaId(row.string(5));
            line.definition = row.string(6);
            line.version = row.number(7);
            line.at = {row.integer(9)};
            walk.ofSagas.push_back({std::move(line), {row.integer(8)}});
        }
        return WindowEnd{row.status(), walk.ofSagas.size()};
    });
}

Result<void> SqlQueries::readEditLines(LedgerWalk& walk) {
    return walkDown(walk.from.edit, walk.limit, "select coalesce(max(audit_no), 0) from audit",
                    [&](Connection& connection, const NumberWalk& window) {
        Prepared select(kEditLines);
        Cursor row(connection, select,
                   {window.from(), window.to(), walk.text, walk.limit - static_cast<int>(walk.ofEdits.size())});
        while (row.next()) {
            LedgerLine line;
            line.posting = readPosting(row);
            line.at = {row.integer(5)};
            const Timestamp order = line.at;
            walk.ofEdits.push_back({std::move(line), order});
        }
        return WindowEnd{row.status(), walk.ofEdits.size()};
    });
}

Result<std::vector<LedgerLine>> SqlQueries::ledger(const LedgerQuery& query) {
    SAGA_TRY(ready());
    const Result<LedgerPlace> from = query.beyond ? Result<LedgerPlace>(*query.beyond) : newestPlace(query.account);
    if (!from)
        return from.error();
    LedgerWalk walk{query.account, encodeAccount(query.account), *from, pageLimit(query.limit), {}, {}};
    SAGA_TRY(readSagaLines(walk));
    SAGA_TRY(readEditLines(walk));

    std::vector<LedgerLine> lines;
    LedgerPlace place = *from;
    auto saga = walk.ofSagas.begin();
    auto edit = walk.ofEdits.begin();
    while (lines.size() < static_cast<std::size_t>(walk.limit) && (saga != walk.ofSagas.end() || edit != walk.ofEdits.end())) {
        const bool isEdit = saga == walk.ofSagas.end() || (edit != walk.ofEdits.end() && edit->order >= saga->order);
        LedgerLine& line = isEdit ? (edit++)->line : (saga++)->line;
        if (isEdit) {
            place.edit = line.posting.step;
        } else {
            place.saga = line.posting.saga;
            place.direction = line.posting.direction;
            place.step = line.posting.step;
        }
        line.balance = place.balance;
        place.balance -= line.posting.amount;
        line.next = place;
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace saga
