// The sagas that match a filter, looked for in the store by every thread of the pool that is free: ranges of numbers stand
// in a row, and who is done with one takes the next. It never waits for a thread that has other work.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "core/admin/reader_pool.h"
#include "core/admin_api/admin_api.h"

namespace saga {

struct SagaNumbers {
    std::vector<SagaNo> nos;  // ascending
    CommitNo commit;          // all changes up to this one are in, perhaps parts of later ones
};

class SagaSearch : public std::enable_shared_from_this<SagaSearch> {
public:
    // On a thread of the pool, with its reader. Answers on this thread or on another one of the pool, once: with every
    // match, with Cancelled when `givenUp` says so between two ranges, or with the first error of reading.
    static void start(ReaderPool& pool, Queries& queries, const ParsedFilter& filter, Timestamp now, GivenUp givenUp,
                      Answer<SagaNumbers> answer);

private:
    SagaSearch(const ParsedFilter& filter, Timestamp now, GivenUp givenUp, Answer<SagaNumbers> answer,
               const SagaIndexWindow& window);

    void work(Queries& queries);
    // The next range; nothing when none is left or one has failed.
    std::optional<std::size_t> take();
    Result<std::vector<SagaNo>> search(Queries& queries, std::size_t range) const;
    // The last range on its way answers.
    void put(std::size_t range, Result<std::vector<SagaNo>> found);

    const ParsedFilter m_filter;
    const Timestamp m_now;
    const GivenUp m_givenUp;
    const Answer<SagaNumbers> m_answer;
    const SagaIndexWindow m_window;

    std::mutex m_mutex;
    std::vector<std::vector<SagaNo>> m_found;  // by range; guarded by m_mutex, as all below
    std::size_t m_taken = 0;
    std::size_t m_done = 0;
    std::optional<Error> m_error;
};

}  // namespace saga
