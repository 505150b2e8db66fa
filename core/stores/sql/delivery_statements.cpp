#include "core/stores/sql/delivery_statements.h"

#include <algorithm>

namespace saga {
namespace {

constexpr std::string_view kPending = "pending";

std::string_view toText(DeliveryState state) {
    switch (state) {
        case DeliveryState::Sent: return "sent";
        case DeliveryState::Failed: return "failed";
        case DeliveryState::NotConfigured: return "not configured";
        case DeliveryState::Pending: break;
    }
    return kPending;
}

std::string resultOf(DeliveryState state, std::string_view reason) {
    std::string result(toText(state));
    if (state != DeliveryState::Sent && !reason.empty()) result.append(": ").append(reason);
    return result;
}

}  // namespace

Result<void> DeliveryStatements::insert(WriteSession& session, const DeliveryRow& row) {
    return session.writeOne(m_insert, row.notice,
                            {row.notice, row.channel, row.saga.value, static_cast<int>(row.state), row.attempts,
                             row.dueAt.us, row.address, row.reason});
}

Result<void> DeliveryStatements::answer(WriteSession& session, const DeliveryRow& row) {
    return session.writeOne(m_answer, row.notice,
                            {row.notice, row.channel, static_cast<int>(row.state), row.attempts, row.dueAt.us, row.reason});
}

Result<std::vector<PendingDelivery>> DeliveryStatements::pending(Connection& connection) {
    Cursor row(connection, m_pending, {});
    std::vector<PendingDelivery> found;
    while (row.next())
        found.push_back({{row.string(0), row.string(1), row.string(2), UserId(row.string(5)), row.string(6), row.string(7),
                          SagaId(row.string(9)), row.string(10), Timestamp{row.integer(8)}},
                         row.number(3),
                         Timestamp{row.integer(4)}});
    SAGA_TRY(row.status());
    return found;
}

Result<void> addDeliveries(Connection& connection, std::vector<Notice>& notices) {
    Prepared select("select channel, state, reason from delivery where notice_id = ?1");
    for (Notice& notice : notices) {
        const auto isPending = [](const auto& result) { return result.second == kPending; };
        if (std::none_of(notice.channels.begin(), notice.channels.end(), isPending)) continue;
        Cursor row(connection, select, {notice.id});
        while (row.next())
            for (auto& [channel, result] : notice.channels)
                if (channel == row.text(0)) result = resultOf(static_cast<DeliveryState>(row.integer(1)), row.text(2));
        SAGA_TRY(row.status());
    }
    return {};
}

}  // namespace saga
