#include "core/admin/trace_reading.h"

#include <algorithm>

namespace saga {
namespace {

constexpr int kPageRows = 1000;
constexpr std::string_view kOrderPrefix = "ORD_";
constexpr std::string_view kSagaPrefix = "TXN_";
constexpr std::string_view kPaymentTypes = "Payment";

// Parts of a sentence, those that say something.
class Parts {
public:
    Parts& add(const std::string& part) {
        if (!part.empty())
            m_text.append(m_text.empty() ? "" : ", ").append(part);
        return *this;
    }
    Parts& add(const std::string& name, const Json& value) {
        return value.isNull() ? *this : add(name + (value.isString() ? value.asString() : value.dump()));
    }
    std::string take() { return std::move(m_text); }

private:
    std::string m_text;
};

std::string textOf(const SagaEvent& event) {
    const EventPayload& payload = event.payload;
    Parts parts;
    parts.add(payload.code).add(payload.message);
    if (event.attempt > 1)
        parts.add("attempt " + std::to_string(event.attempt));
    if (!payload.actor.empty())
        parts.add("by " + payload.actor);
    return parts.add(payload.reason).take();
}

std::string textOf(const CheckoutEvent& event) {
    const Json& payload = event.payload;
    Parts parts;
    if (const Json* to = payload.find("to"))
        parts.add(std::string(payload.text("from")) + " -> " + to->asString());
    for (const char* field : {"totalAmount", "amount", "paymentMethod", "reference", "code", "reason"})
        parts.add(std::string(field) + " ", payload.at(field));
    return parts.take();
}

std::string stepId(const Definition* definition, int step) {
    const bool known = definition != nullptr && step >= 0 && static_cast<std::size_t>(step) < definition->steps.size();
    return known ? definition->steps[static_cast<std::size_t>(step)].id : std::string();
}

ParsedFilter ofCorrelation(const std::string& correlation) {
    FilterNode node;
    node.kind = FilterNode::Kind::Compare;
    node.field = FilterField::Correlation;
    node.op = FilterOp::Equal;
    node.values.push_back({true, correlation, 0, false});
    return {false, std::move(node)};
}

class TraceReading {
public:
    TraceReading(Queries& queries, DefinitionCache& definitions) : m_queries(queries), m_definitions(definitions) {}

    Result<Trace> read(const std::string& correlation, Timestamp now) {
        m_trace.gameOrders = Json::array();
        Result<SagaPage> page = m_queries.sagas({ofCorrelation(correlation), false, {}, kMaxTraceSagas, now});
        if (!page)
            return page.error();
        m_trace.sagas = std::move(page->rows);
        m_trace.cut = page->more;
        if (!m_trace.sagas.empty())
            m_trace.correlation = correlation;
        for (const SagaSummary& saga : m_trace.sagas)
            SAGA_TRY(addSaga(saga));
        finish();
        return std::move(m_trace);
    }

private:
    Result<void> addSaga(const SagaSummary& saga) {
        m_trace.running |= !isEnd(saga.status);
        m_trace.failures += isEnd(saga.status) && saga.status != SagaStatus::Completed;
        // Histories may be long; what does not fit is left out from here on, the rows of sagas and orders are not.
        if (m_trace.timeline.size() <= kMaxTraceEntries)
            SAGA_TRY(addHistory(saga));
        SAGA_TRY(addCheckout(saga));
        SAGA_TRY(addGameOrder(saga));
        SAGA_TRY(addNotices(saga));
        return addAudit(saga, {{}, saga.no, 0, kPageRows});
    }

    Result<void> addHistory(const SagaSummary& saga) {
        const Result<SagaHistory> history = m_queries.saga(saga.id);
        if (!history)
            return history.error();
        const Result<DefinitionPtr> definition = m_definitions.read(history->definition);
        const Definition* known = definition ? definition->get() : nullptr;
        std::string before;
        for (const SagaEvent& event : history->events) {
            std::string id = eventId(saga.id.text, event.seq, event.endedAt);
            m_trace.timeline.push_back({event.endedAt, TraceSource::Saga, saga.id, event.seq, id, std::move(before),
                                        event.type.empty() ? std::string(toText(event.kind)) : event.type,
                                        stepId(known, event.step), textOf(event)});
            before = std::move(id);
        }
        return {};
    }

    Result<void> addCheckout(const SagaSummary& saga) {
        const NumberPageQuery one{{}, saga.no, 0, 1};
        Result<std::vector<CheckoutOrder>> orders = m_queries.checkouts(one);
        if (!orders)
            return orders.error();
        Result<std::vector<CheckoutPayment>> payments = m_queries.checkoutPayments(one);
        if (!payments)
            return payments.error();
        const Result<std::vector<CheckoutEvent>> events = m_queries.stream(saga.no);
        if (!events)
            return events.error();
        for (const CheckoutEvent& event : *events)
            m_trace.timeline.push_back({event.at,
                                        event.type.starts_with(kPaymentTypes) ? TraceSource::Payment : TraceSource::Order,
                                        saga.id, event.version, event.id, event.causation, event.type, {}, textOf(event)});
        for (CheckoutOrder& order : *orders) {
            NumberPageQuery audit{{}, {}, 0, kPageRows, "order", order.id};
            SAGA_TRY(addAudit(saga, audit));
            m_trace.orders.push_back(std::move(order));
        }
        for (CheckoutPayment& payment : *payments)
            m_trace.payments.push_back(std::move(payment));
        return {};
    }

    Result<void> addGameOrder(const SagaSummary& saga) {
        const Result<std::vector<Order>> orders = m_queries.orders({{}, saga.no, 0, 1});
        if (!orders)
            return orders.error();
        for (const Order& order : *orders)
            m_trace.gameOrders.append(toJson(order));
        return {};
    }

    Result<void> addNotices(const SagaSummary& saga) {
        const Result<std::vector<Notice>> notices = m_queries.notices({{}, saga.no, 0, kPageRows});
        if (!notices)
            return notices.error();
        for (const Notice& notice : *notices)
            m_trace.timeline.push_back(
                {notice.at, TraceSource::Notice, saga.id, 0, notice.id, {}, notice.kind, {}, notice.text});
        return {};
    }

    Result<void> addAudit(const SagaSummary& saga, const NumberPageQuery& query) {
        const Result<std::vector<AuditRecord>> records = m_queries.audit(query);
        if (!records)
            return records.error();
        for (const AuditRecord& record : *records) {
            Parts text;
            text.add("by " + record.actor).add(record.reason);
            if (record.refused)
                text.add("refused: ", record.after.at("reason"));
            m_trace.timeline.push_back(
                {record.at, TraceSource::Operator, saga.id, 0, auditId(record.no), {}, record.action, {}, text.take()});
        }
        return {};
    }

    void finish() {
        std::vector<TraceEntry>& timeline = m_trace.timeline;
        // The sagas came by number, and each one's events by theirs.
        std::stable_sort(timeline.begin(), timeline.end(), [](const TraceEntry& a, const TraceEntry& b) { return a.at < b.at; });
        if (timeline.size() > kMaxTraceEntries) {
            timeline.resize(kMaxTraceEntries);
            m_trace.cut = true;
        }
        if (!timeline.empty())
            m_trace.took = timeline.back().at - timeline.front().at;
    }

    Queries& m_queries;
    DefinitionCache& m_definitions;
    Trace m_trace;
};

}  // namespace

Result<std::string> correlationOf(Queries& queries, const std::string& key) {
    if (key.starts_with(kOrderPrefix)) {
        const Result<SagaNo> no = queries.sagaOfOrder(key);
        if (!no)
            return no.error().code == ErrorCode::NotFound ? Result<std::string>(std::string()) : Result<std::string>(no.error());
        const Result<SagaPage> rows = queries.sagaRows({*no});
        if (!rows)
            return rows.error();
        return rows->rows.empty() ? std::string() : rows->rows.front().correlation.text;
    }
    if (!key.starts_with(kSagaPrefix))
        return key;
    const Result<SagaHistory> history = queries.saga(SagaId(key));
    if (!history)
        return history.error().code == ErrorCode::NotFound ? Result<std::string>(key) : Result<std::string>(history.error());
    return history->summary.correlation.text;
}

Result<Trace> readTrace(Queries& queries, DefinitionCache& definitions, const std::string& correlation, Timestamp now) {
    return TraceReading(queries, definitions).read(correlation, now);
}

}  // namespace saga
