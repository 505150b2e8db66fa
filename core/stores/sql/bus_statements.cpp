#include "core/stores/sql/bus_statements.h"

namespace saga {

Result<void> BusStatements::put(WriteSession& session, const OutboxRow& row) {
    return session.writeOne(m_put, "outbox", {row.saga.value, row.seq, row.event, row.slip});
}

Result<void> BusStatements::remove(WriteSession& session, SagaNo saga) {
    auto removed = session.write(m_remove, "outbox", {saga.value});
    return removed.ok() ? Result<void>() : Result<void>(removed.error());
}

Result<void> BusStatements::insert(WriteSession& session, const InboxKey& key) {
    return session.writeOne(m_insertInbox, "inbox", {key.saga.value, key.seq, key.handler});
}

Result<void> BusStatements::forgetInbox(WriteSession& session, SagaNo saga) {
    auto removed = session.write(m_forgetInbox, "inbox", {saga.value});
    return removed.ok() ? Result<void>() : Result<void>(removed.error());
}

Result<void> BusStatements::insert(WriteSession& session, const DeadLetterRow& row) {
    return session.writeOne(m_insertDead, "dead letter",
                            {row.key.saga.value, row.key.seq, row.key.handler, row.at.us, static_cast<int>(row.state),
                             row.tries, row.edited, row.resolvedAt.us, row.event, row.cause, row.slip, row.resolvedBy,
                             row.reason});
}

Result<void> BusStatements::resolve(WriteSession& session, const DeadLetterRow& row) {
    return session.writeOne(m_resolveDead, "dead letter",
                            {row.key.saga.value, row.key.seq, row.key.handler, static_cast<int>(row.state), row.edited,
                             row.resolvedAt.us, row.slip, row.resolvedBy, row.reason});
}

Result<std::optional<DeadLetterRow>> BusStatements::deadLetter(Connection& connection, const InboxKey& key) {
    Cursor row(connection, m_deadLetter, {key.saga.value, key.seq, key.handler});
    std::optional<DeadLetterRow> found;
    if (row.next())
        found = DeadLetterRow{key, row.string(5), row.string(6), row.string(7), {row.integer(0)}, row.number(2),
                              static_cast<DeadLetterState>(row.integer(1)), row.flag(3), row.string(8), row.string(9),
                              {row.integer(4)}};
    SAGA_TRY(row.status());
    return found;
}

Result<void> BusStatements::setDefaultMode(WriteSession& session, Mode mode) {
    return session.writeOne(m_setMode, "saga_mode", {static_cast<int>(mode)});
}

Result<std::optional<OutboxRow>> BusStatements::outbox(Connection& connection, SagaNo saga) {
    Cursor row(connection, m_outbox, {saga.value});
    std::optional<OutboxRow> found;
    if (row.next())
        found = OutboxRow{saga, row.integer(0), row.string(1), row.string(2)};
    SAGA_TRY(row.status());
    return found;
}

Result<bool> BusStatements::isHandled(Connection& connection, const InboxKey& key) {
    Cursor row(connection, m_inbox, {key.saga.value, key.seq, key.handler});
    const bool handled = row.next();
    SAGA_TRY(row.status());
    return handled;
}

Result<Mode> BusStatements::defaultMode(Connection& connection) {
    Cursor row(connection, m_mode, {});
    Mode mode = Mode::Orchestration;
    if (row.next() && row.integer(0) == static_cast<int>(Mode::Choreography))
        mode = Mode::Choreography;
    SAGA_TRY(row.status());
    return mode;
}

}  // namespace saga
