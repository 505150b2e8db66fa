#include "core/stores/sql/ledger_statements.h"

namespace saga {

AccountKey readAccount(std::string_view text) {
    if (auto account = decodeAccount(text))
        return *std::move(account);
    return {AccountKind::Adjustment, "damaged", std::string(text)};
}

PostingRow readPosting(const Cursor& row) {
    PostingRow posting;
    posting.saga = {row.integer(0)};
    posting.step = row.integer(1);
    posting.direction = static_cast<Direction>(row.integer(2));
    posting.account = readAccount(row.text(3));
    posting.amount = row.integer(4);
    return posting;
}

Result<void> LedgerStatements::post(WriteSession& session, const PostingRow& row) {
    return session.writeOne(row.saga.value == 0 ? m_postOutside : m_post, "posting",
                            {row.saga.value, row.step, static_cast<int>(row.direction), encodeAccount(row.account),
                             row.amount});
}

Result<void> LedgerStatements::add(WriteSession& session, const AccountDelta& delta) {
    const std::string account = encodeAccount(delta.account);
    const bool guarded = !mayBeNegative(delta.account.kind);
    if (delta.isNew && guarded && delta.delta < 0)
        return makeError(ErrorCode::Conflict, account, "a new account cannot begin below zero");
    Prepared& statement = delta.isNew ? m_open : guarded ? m_addGuarded : m_add;
    return session.writeOne(statement, account,
                            {delta.account.owner, static_cast<int>(delta.account.kind), delta.account.unit, delta.delta});
}

Result<std::optional<std::int64_t>> LedgerStatements::balance(Connection& connection, const AccountKey& account) {
    Cursor row(connection, m_balance, {account.owner, static_cast<int>(account.kind), account.unit});
    std::optional<std::int64_t> found;
    if (row.next())
        found = row.integer(0);
    SAGA_TRY(row.status());
    return found;
}

}  // namespace saga
