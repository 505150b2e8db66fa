// Many requests of one kind: a bounded number of them at the engine at a time, progress, cancelling. What is sent and what
// becomes of its answer is the derived class's. Kept alive by its own callbacks; replies may come on any thread.
#pragma once

#include <memory>
#include <mutex>

#include "core/admin/reader_pool.h"
#include "core/admin_api/admin_api.h"

namespace saga {

class BulkRun : public std::enable_shared_from_this<BulkRun> {
public:
    virtual ~BulkRun() = default;

protected:
    BulkRun(ReaderPool& pool, std::size_t size, CancellationPtr cancel, OnProgress progress)
        : m_pool(pool), m_size(size), m_cancel(std::move(cancel)), m_progress(std::move(progress)) {}

    // Submits the request of this place; its reply calls answered() once, maybe before this returns.
    virtual void send(std::size_t place) = 0;
    // Under the lock that guards the outcomes.
    virtual void refuse(std::size_t place, Error error) = 0;
    // All have their outcome. Once.
    virtual void finish() = 0;

    void sendMore();
    // `keep` puts the answer away, under the lock. An engine that has gone (Unavailable) gets no more requests.
    template <class Keep>
    void answered(std::size_t place, const Error* error, const Keep& keep) {
        {
            const std::lock_guard lock(m_mutex);
            ++m_done;
            keep();
            if (error != nullptr) {
                refuse(place, *error);
                m_stopped |= error->code == ErrorCode::Unavailable;
            }
        }
        m_pool.post([self = shared_from_this()](const Result<Queries*>&) { self->sendMore(); });
    }

    ReaderPool& m_pool;
    const std::size_t m_size;

private:
    void finishWhenDone();

    static constexpr std::size_t kWindow = 64;

    const CancellationPtr m_cancel;
    const OnProgress m_progress;
    std::mutex m_reporting;  // held while progress or answer are called
    std::mutex m_mutex;
    std::size_t m_sent = 0;  // guarded by m_mutex, as all below
    std::size_t m_done = 0;
    bool m_stopped = false;  // the engine has gone: the rest is not sent
    bool m_answered = false;
};

}  // namespace saga
