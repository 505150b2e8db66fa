#include "core/admin/rebuild_run.h"

#include <algorithm>
#include <limits>

namespace saga {
namespace {

// Some milliseconds of the strand's time, some hundred times that of the commit they share.
constexpr int kStreamsPerRange = 500;
constexpr SagaNo kLastNumber{std::numeric_limits<std::int64_t>::max()};

void putStream(UnitOfWork& work, const OrderStream& stream) {
    work.putCheckoutOrder(stream.order);
    work.putCheckoutPayment(stream.payment);
}

}  // namespace

void RebuildRun::start(RebuildParts parts) {
    const std::shared_ptr<RebuildRun> run(new RebuildRun(std::move(parts)));
    run->advance();
}

void RebuildRun::advance() {
    RangePtr range;
    bool reads = false;
    bool records = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_failure) m_ready.reset();
        if (!m_writing) range.swap(m_ready);
        m_writing = m_writing || range != nullptr;
        reads = !m_reading && !m_ready && !m_readAll && !m_failure;
        m_reading = m_reading || reads;
        records = !m_writing && !m_reading && !m_recorded;
        m_recorded = m_recorded || records;
    }
    if (reads) postRead();
    if (range) write(std::move(range));
    if (records) record();
}

void RebuildRun::postRead() {
    m_parts.pool.post([self = shared_from_this()](const Result<Queries*>& reader) {
        if (!reader) return self->onRead(reader.error());
        if (self->m_parts.cancel && self->m_parts.cancel->isCancelled())
            return self->onRead(makeError(ErrorCode::Cancelled, "", "the rebuild was given up"));
        self->onRead(self->readRange(**reader));
    });
}

Result<RebuildRun::RangePtr> RebuildRun::readRange(Queries& queries) {
    if (!m_counted) {
        const Result<CheckoutCounts> counts = queries.checkoutCounts();
        if (!counts) return counts.error();
        m_before = *counts;
        m_counted = true;
    }
    const Result<std::vector<CheckoutEvent>> events = queries.streams(m_after, kStreamsPerRange);
    if (!events) return events.error();
    Result<std::vector<OrderStream>> folded = foldStreams(*events, EventCatalog::shipped());
    if (!folded) return folded.error();
    const auto range = std::make_shared<Range>();
    range->isLast = folded->size() < static_cast<std::size_t>(kStreamsPerRange);
    range->streams.from = SagaNo{m_after.value + 1};
    range->streams.to = range->isLast ? kLastNumber : folded->back().order.saga;
    range->folded = std::move(*folded);
    range->events = static_cast<std::int64_t>(events->size());
    m_after = range->streams.to;
    return RangePtr(range);
}

void RebuildRun::onRead(const Result<RangePtr>& range) {
    {
        const std::lock_guard lock(m_mutex);
        m_reading = false;
        if (range) {
            m_ready = *range;
            m_readAll = (*range)->isLast;
        } else if (!m_failure) {
            m_failure = range.error();
        }
    }
    advance();
}

void RebuildRun::write(RangePtr range) {
    // What the strand finds damaged is the stream's damage and not the store's: it must not look like trouble of the store.
    const auto damage = std::make_shared<std::optional<Error>>();
    EditShop part;
    part.origin = m_parts.origin;
    part.change = [range, damage](UnitOfWork& work, const PostingKey&, AuditRecord&) { return put(work, *range, *damage); };
    part.reply = [self = shared_from_this(), range, damage](Result<AuditRecord> written) {
        if (!written && *damage) written = **damage;
        self->m_parts.pool.post([self, range, written = std::move(written)](const Result<Queries*>&) { self->onWritten(range, written); });
    };
    m_parts.engine.submit(std::move(part));
}

Result<void> RebuildRun::put(UnitOfWork& work, const Range& range, std::optional<Error>& damage) {
    const auto heads = work.streamHeads(range.streams);
    if (!heads) return heads.error();
    work.throwProjectionsAway(range.streams);
    auto known = range.folded.begin();
    for (const StreamHead& head : *heads) {
        while (known != range.folded.end() && known->order.saga < head.saga) ++known;
        if (known != range.folded.end() && known->order.saga == head.saga && known->version() == head.version) {
            putStream(work, *known);
            continue;
        }
        const auto events = work.stream(head.saga);
        if (!events) return events.error();
        const auto folded = foldStream(*events, EventCatalog::shipped());
        if (!folded) {
            damage = folded.error();
            return makeError(ErrorCode::NotAllowed, folded.error().field, folded.error().reason);
        }
        putStream(work, *folded);
    }
    return {};
}

void RebuildRun::onWritten(const RangePtr& range, const Result<AuditRecord>& written) {
    // A queue that is full is emptied within milliseconds.
    if (!written && written.error().code == ErrorCode::Busy) return write(range);
    Progress progress;
    {
        const std::lock_guard lock(m_mutex);
        if (written) {
            m_report.streams += static_cast<std::int64_t>(range->folded.size());
            m_report.events += range->events;
        } else if (!m_failure) {
            m_failure = written.error();
        }
        progress = {m_report.events, std::max(m_report.events, m_before.events)};
    }
    if (written && m_parts.progress) m_parts.progress(progress);
    {
        const std::lock_guard lock(m_mutex);
        m_writing = false;
    }
    advance();
}

// Whether it came to its end or not, what it changed stands in the audit trail.
void RebuildRun::record() {
    m_report.took = m_parts.clock.monotonic() - m_begun;
    EditShop end;
    end.action = "projections.rebuild";
    end.resource = "projections";
    end.resourceId = "order-processing";
    end.reason = m_parts.reason;
    end.origin = m_parts.origin;
    Json after = Json::object({{"streams", m_report.streams}, {"events", m_report.events}, {"complete", !m_failure.has_value()}});
    if (m_failure) after.set("because", describe(*m_failure));
    end.change = [before = m_before, after = std::move(after)](UnitOfWork&, const PostingKey&, AuditRecord& record) -> Result<void> {
        record.before = Json::object({{"orders", before.orders}, {"payments", before.payments}});
        record.after = after;
        return {};
    };
    end.reply = [self = shared_from_this()](const Result<AuditRecord>& recorded) {
        Result<RebuildReport> result = self->m_report;
        if (self->m_failure)
            result = *self->m_failure;
        else if (!recorded)
            result = recorded.error();
        self->m_parts.pool.post([self, result = std::move(result)](const Result<Queries*>&) { self->m_parts.answer(result); });
    };
    m_parts.engine.submit(std::move(end));
}

}  // namespace saga
