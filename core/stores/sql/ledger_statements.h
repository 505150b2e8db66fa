// Statements on accounts and postings. Writer's side; one thread.
#pragma once

#include "core/ports/rows.h"
#include "core/stores/sql/write_session.h"

namespace saga {

PostingRow readPosting(const Cursor& row);  // saga_no, step, direction, account, amount
// The account of a posting's text; of a damaged one an adjustment account that says so.
AccountKey readAccount(std::string_view text);

class LedgerStatements {
public:
    // A repeated key of a saga is a Conflict. Outside sagas (number 0) one record may move several amounts of the same
    // account: they are summed.
    Result<void> post(WriteSession& session, const PostingRow& row);
    // Adds the delta; Conflict naming the account when the balance would fall below zero where it must not.
    Result<void> add(WriteSession& session, const AccountDelta& delta);

    Result<std::optional<std::int64_t>> balance(Connection& connection, const AccountKey& account);

private:
    Prepared m_post{"insert into posting(saga_no, step, direction, account, amount) values (?1, ?2, ?3, ?4, ?5)"};
    Prepared m_postOutside{
        "insert into posting(saga_no, step, direction, account, amount) values (?1, ?2, ?3, ?4, ?5)"
        " on conflict (saga_no, step, direction, account) do update set amount = posting.amount + excluded.amount"};
    Prepared m_open{"insert into account(owner, kind, unit, balance) values (?1, ?2, ?3, ?4)"};
    Prepared m_add{"update account set balance = balance + ?4 where owner = ?1 and kind = ?2 and unit = ?3"};
    Prepared m_addGuarded{
        "update account set balance = balance + ?4 where owner = ?1 and kind = ?2 and unit = ?3 and balance + ?4 >= 0"};
    Prepared m_balance{"select balance from account where owner = ?1 and kind = ?2 and unit = ?3"};
};

}  // namespace saga
