// One rebuild of the projections of order processing: ranges of streams are read and folded by jobs of the reader pool, while
// the engine's strand writes the range before; running work goes on between two of them. A stream that went on meanwhile is
// folded by the strand itself. A range is thrown away and written in one commit, so that a rebuild that is given up leaves
// every projection as it was or made anew. Kept alive by its jobs and requests.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "core/admin/reader_pool.h"
#include "core/admin_api/admin_api.h"
#include "core/checkout/order_stream.h"
#include "core/engine/engine.h"

namespace saga {

struct RebuildParts {
    ReaderPool& pool;
    Engine& engine;
    const Clock& clock;
    Origin origin;
    std::string reason;
    CancellationPtr cancel;           // may be null
    OnProgress progress;              // may be empty
    Answer<RebuildReport> answer;
};

class RebuildRun : public std::enable_shared_from_this<RebuildRun> {
public:
    static void start(RebuildParts parts);

private:
    explicit RebuildRun(RebuildParts parts) : m_parts(std::move(parts)), m_begun(m_parts.clock.monotonic()) {}

    // The streams of a range, folded as they were when they were read.
    struct Range {
        StreamRange streams;
        std::vector<OrderStream> folded;  // ascending
        std::int64_t events = 0;
        bool isLast = false;
    };
    using RangePtr = std::shared_ptr<const Range>;

    void advance();  // begins what can be begun
    void postRead();
    Result<RangePtr> readRange(Queries& queries);
    void onRead(const Result<RangePtr>& range);
    void write(RangePtr range);
    void onWritten(const RangePtr& range, const Result<AuditRecord>& written);
    void record();
    static Result<void> put(UnitOfWork& work, const Range& range, std::optional<Error>& damage);

    RebuildParts m_parts;
    const Micros m_begun;
    SagaNo m_after;                   // read so far; of one job at a time
    CheckoutCounts m_before;          // set by the first job
    bool m_counted = false;           // the same

    std::mutex m_mutex;
    bool m_reading = false;           // guarded by m_mutex, as all below
    bool m_writing = false;
    bool m_readAll = false;
    bool m_recorded = false;
    RangePtr m_ready;                 // read and not yet written
    std::optional<Error> m_failure;
    RebuildReport m_report;
};

}  // namespace saga
