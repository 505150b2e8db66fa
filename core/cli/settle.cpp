#include "core/cli/settle.h"

#include <condition_variable>
#include <mutex>
#include <optional>

namespace saga {
namespace {

// Shared with the answer, which may come after the wait was given up.
struct Wait {
    std::mutex mutex;
    std::condition_variable changed;
    std::optional<Result<SagaDetail>> answer;  // guarded by mutex, as below
    std::optional<Error> trouble;
};

class TroubleListener final : public FeedListener {
public:
    explicit TroubleListener(Wait& wait) : m_wait(wait) {}

    // The store is tried again and again, and says each time that it is well until the next commit fails: only a commit
    // ends the trouble.
    void onFeed(const FeedBatch& batch) override {
        const std::lock_guard lock(m_wait.mutex);
        if (batch.commit > m_commit)
            m_wait.trouble.reset();
        if (batch.trouble && !m_wait.trouble)
            m_wait.trouble = batch.trouble;
        m_commit = batch.commit;
        m_wait.changed.notify_all();
    }

private:
    Wait& m_wait;
    CommitNo m_commit;
};

Error stuck(const SagaId& id, const Error& trouble) {
    return wrapError(trouble.code, id.text,
                     "the saga is stored, but the database takes no commits: " + trouble.reason +
                         "; it goes on when a program opens the database again",
                     trouble);
}

}  // namespace

Result<SagaDetail> waitUntilSettled(AdminApi& admin, const SagaId& id, Micros patience) {
    const auto wait = std::make_shared<Wait>();
    TroubleListener listener(*wait);
    admin.addFeedListener(&listener);
    admin.awaitSettled(id, [wait](Result<SagaDetail> detail) {
        const std::lock_guard lock(wait->mutex);
        wait->answer = std::move(detail);
        wait->changed.notify_all();
    });
    std::unique_lock lock(wait->mutex);
    while (!wait->answer) {
        wait->changed.wait(lock, [&] { return wait->answer || wait->trouble; });
        const bool over = wait->changed.wait_for(lock, patience, [&] { return wait->answer || !wait->trouble; });
        if (!over)
            wait->answer = stuck(id, *wait->trouble);
    }
    Result<SagaDetail> answer = *wait->answer;
    lock.unlock();
    admin.removeFeedListener(&listener);
    return answer;
}

}  // namespace saga
