// Statements on notices that leave the program. Writer's side, but for one that reads; one thread.
#pragma once

#include "core/ports/rows.h"
#include "core/stores/sql/write_session.h"

namespace saga {

class DeliveryStatements {
public:
    Result<void> insert(WriteSession& session, const DeliveryRow& row);
    Result<void> answer(WriteSession& session, const DeliveryRow& row);  // Conflict when it is not pending
    // All that are pending, by the time of their next attempt.
    Result<std::vector<PendingDelivery>> pending(Connection& connection);

private:
    Prepared m_insert{
        "insert into delivery(notice_id, channel, saga_no, state, attempts, due_at, address, reason)"
        " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"};
    Prepared m_answer{
        "update delivery set state = ?3, attempts = ?4, due_at = ?5, reason = ?6"
        " where notice_id = ?1 and channel = ?2 and state = 0"};
    Prepared m_pending{
        "select d.notice_id, d.channel, d.address, d.attempts, d.due_at, n.user_id, n.kind, n.text, n.at, coalesce(s.id, ''),"
        " coalesce(s.correlation, '') from delivery d join notice n on n.saga_no = d.saga_no and n.id = d.notice_id"
        " left join saga_summary s on s.saga_no = d.saga_no where d.state = 0 order by d.due_at"};
};

// Puts what became of its deliveries in the place of every result that was "pending" when the notice was written.
Result<void> addDeliveries(Connection& connection, std::vector<Notice>& notices);

}  // namespace saga
