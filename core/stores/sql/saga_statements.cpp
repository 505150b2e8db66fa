#include "core/stores/sql/saga_statements.h"

namespace saga {
namespace {

StoredSaga readStored(const Cursor& row) {
    StoredSaga stored;
    stored.no = {row.integer(0)};
    stored.id = SagaId(row.string(1));
    stored.definition = row.string(2);
    stored.version = row.number(3);
    return stored;
}

}  // namespace

SagaSummary readSummary(const Cursor& row) {
    SagaSummary s;
    s.no = {row.integer(0)};
    s.id = SagaId(row.string(1));
    s.status = static_cast<SagaStatus>(row.integer(2));
    s.paused = row.flag(3);
    s.attention = static_cast<Attention>(row.integer(4));
    s.injected = row.flag(5);
    s.mode = static_cast<Mode>(row.integer(6));
    s.version = row.number(7);
    s.quantity = row.integer(8);
    s.amount = row.integer(9);
    s.attempts = row.number(10);
    s.events = row.integer(11);
    s.startedAt = {row.integer(12)};
    s.updatedAt = {row.integer(13)};
    s.endedAt = {row.integer(14)};
    s.step = row.string(15);
    s.code = row.string(16);
    s.rule = RuleId(row.string(17));
    s.definition = row.string(18);
    s.user = UserId(row.string(19));
    s.item = ItemId(row.string(20));
    s.correlation = CorrelationId(row.string(21));
    return s;
}

SagaEvent readEvent(const Cursor& row) {
    SagaEvent event;
    event.seq = row.integer(1);
    event.kind = static_cast<EventKind>(row.integer(2));
    event.step = row.number(3);
    event.attempt = row.number(4);
    event.endedAt = {row.integer(6)};
    event.startedAt = event.endedAt - Micros{row.integer(5)};
    event.type = row.string(7);
    auto payload = decodePayload(row.text(8));
    if (payload.ok()) {
        event.payload = std::move(payload).value();
    } else {
        event.kind = {};
        event.payload.message = describe(payload.error());
    }
    return event;
}

EffectRow readEffect(const Cursor& row) {
    EffectRow effect;
    effect.key = {{row.integer(0)}, row.number(1), static_cast<Direction>(row.integer(2))};
    effect.empty = row.flag(3);
    effect.answer = row.string(4);
    return effect;
}

Result<void> SagaStatements::insert(WriteSession& session, const SagaSummary& s) {
    return session.writeOne(m_insert, s.id.text,
                            {s.no.value, s.id.text, static_cast<int>(s.status), s.paused, static_cast<int>(s.attention),
                             s.injected, static_cast<int>(s.mode), s.version, s.quantity, s.amount, s.attempts, s.events,
                             s.startedAt.us, s.updatedAt.us, s.endedAt.us, s.step, s.code, s.rule.text, s.definition,
                             s.user.text, s.item.text, s.correlation.text});
}

Result<void> SagaStatements::update(WriteSession& session, const SagaSummary& s) {
    if (!s.endedAt.isSet() && s.attention == Attention::None) {
        auto done = session.write(m_progress, s.id.text,
                                  {s.no.value, static_cast<int>(s.status), s.paused, s.injected, s.attempts, s.events,
                                   s.updatedAt.us, s.step, s.code, s.rule.text, s.amount});
        if (!done)
            return done.error();
        if (*done == 1)
            return {};
    }
    return session.writeOne(m_update, s.id.text,
                            {s.no.value, static_cast<int>(s.status), s.paused, static_cast<int>(s.attention), s.injected,
                             s.attempts, s.events, s.updatedAt.us, s.endedAt.us, s.step, s.code, s.rule.text, s.amount});
}

Result<void> SagaStatements::append(WriteSession& session, const EventRow& row) {
    const SagaEvent& e = row.event;
    const std::string payload = encodePayload(e.payload);
    const std::int64_t took = (e.endedAt - e.startedAt).count();
    return session.writeOne(m_append, "event",
                            {row.saga.value, e.seq, static_cast<int>(e.kind), e.step, e.attempt, took, e.endedAt.us,
                             e.type, payload});
}

Result<void> SagaStatements::insertEffect(WriteSession& session, const EffectRow& row) {
    return session.writeOne(
        m_insertEffect, "effect",
        {row.key.saga.value, row.key.step, static_cast<int>(row.key.direction), row.empty, row.answer});
}

Result<std::optional<EffectRow>> SagaStatements::effect(Connection& connection, const EffectKey& key) {
    Cursor row(connection, m_effect, {key.saga.value, key.step, static_cast<int>(key.direction)});
    std::optional<EffectRow> found;
    if (row.next())
        found = readEffect(row);
    SAGA_TRY(row.status());
    return found;
}

Result<SagaNo> SagaStatements::lastSaga(Connection& connection) {
    Cursor row(connection, m_lastSaga, {});
    SagaNo last;
    if (row.next())
        last = {row.integer(0)};
    SAGA_TRY(row.status());
    return last;
}

Result<SagaNo> SagaStatements::find(Connection& connection, const SagaId& id) {
    Cursor row(connection, m_find, {id.text});
    SagaNo no;
    if (row.next())
        no = {row.integer(0)};
    SAGA_TRY(row.status());
    if (no.value == 0)
        return makeError(ErrorCode::NotFound, id.text, "there is no such saga");
    return no;
}

Result<void> SagaStatements::addHistories(Connection& connection, std::vector<StoredSaga>& sagas) {
    for (StoredSaga& stored : sagas) {
        Cursor row(connection, m_history, {stored.no.value});
        while (row.next())
            stored.events.push_back(readEvent(row));
        SAGA_TRY(row.status());
    }
    return {};
}

Result<std::vector<StoredSaga>> SagaStatements::running(Connection& connection, SagaNo after, int limit) {
    std::vector<StoredSaga> sagas;
    {
        Cursor row(connection, m_running, {after.value, limit});
        while (row.next())
            sagas.push_back(readStored(row));
        SAGA_TRY(row.status());
    }
    SAGA_TRY(addHistories(connection, sagas));
    return sagas;
}

Result<StoredSaga> SagaStatements::load(Connection& connection, SagaNo no) {
    std::vector<StoredSaga> sagas;
    {
        Cursor row(connection, m_one, {no.value});
        if (row.next())
            sagas.push_back(readStored(row));
        SAGA_TRY(row.status());
    }
    if (sagas.empty())
        return makeError(ErrorCode::NotFound, "saga", "no saga has the number " + std::to_string(no.value));
    SAGA_TRY(addHistories(connection, sagas));
    return std::move(sagas.front());
}

}  // namespace saga
