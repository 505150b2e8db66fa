#include "core/admin/saga_search.h"

#include <algorithm>

namespace saga {
namespace {

// Numbers that one read transaction walks: some ten milliseconds.
constexpr std::int64_t kRange = 65'536;

// As many sagas as the highest number says: they are all there, and nobody needs to look. Counted before the highest
// number was read, or a saga that came between would hide a gap.
bool hasNoGaps(const StateCounts& countedBefore, SagaNo last) {
    return countedBefore.total() == last.value;
}

}  // namespace

void SagaSearch::start(ReaderPool& pool, Queries& queries, const ParsedFilter& filter, Timestamp now, GivenUp givenUp,
                       Answer<SagaNumbers> answer) {
    const Result<StateCounts> counts = queries.counts();
    if (!counts)
        return answer(counts.error());
    const Result<SagaIndexWindow> window = queries.highestSaga();
    if (!window)
        return answer(window.error());
    if (window->last.value == 0 || (filter.matchesAll && hasNoGaps(*counts, window->last))) {
        SagaNumbers all{{}, window->commit};
        all.nos.reserve(static_cast<std::size_t>(window->last.value));
        for (std::int64_t no = 1; no <= window->last.value; ++no)
            all.nos.push_back({no});
        return answer(std::move(all));
    }
    const std::shared_ptr<SagaSearch> self(new SagaSearch(filter, now, std::move(givenUp), std::move(answer), *window));
    for (int other = 1; other < pool.threads() && static_cast<std::size_t>(other) < self->m_found.size(); ++other)
        pool.post([self](const Result<Queries*>& reader) {
            if (reader)
                self->work(**reader);
        });
    self->work(queries);
}

SagaSearch::SagaSearch(const ParsedFilter& filter, Timestamp now, GivenUp givenUp, Answer<SagaNumbers> answer,
                       const SagaIndexWindow& window)
    : m_filter(filter),
      m_now(now),
      m_givenUp(std::move(givenUp)),
      m_answer(std::move(answer)),
      m_window(window),
      m_found(static_cast<std::size_t>((window.last.value + kRange - 1) / kRange)) {}

void SagaSearch::work(Queries& queries) {
    while (const std::optional<std::size_t> range = take())
        put(*range, search(queries, *range));
}

std::optional<std::size_t> SagaSearch::take() {
    const std::lock_guard lock(m_mutex);
    if (m_error || m_taken == m_found.size())
        return std::nullopt;
    return m_taken++;
}

Result<std::vector<SagaNo>> SagaSearch::search(Queries& queries, std::size_t range) const {
    if (m_givenUp && m_givenUp())
        return makeError(ErrorCode::Cancelled, "", "the question was given up");
    const std::int64_t from = static_cast<std::int64_t>(range) * kRange + 1;
    return queries.sagaNumbers(m_filter, m_now, {from}, {std::min(from + kRange - 1, m_window.last.value)});
}

void SagaSearch::put(std::size_t range, Result<std::vector<SagaNo>> found) {
    {
        const std::lock_guard lock(m_mutex);
        ++m_done;
        if (found)
            m_found[range] = std::move(found).value();
        else if (!m_error)
            m_error = found.error();
        if (m_done < m_taken || (!m_error && m_taken < m_found.size()))
            return;
    }
    // Nobody takes a range any more, and none is on its way.
    if (m_error)
        return m_answer(*m_error);
    SagaNumbers numbers;
    numbers.commit = m_window.commit;
    for (const std::vector<SagaNo>& part : m_found)
        numbers.nos.insert(numbers.nos.end(), part.begin(), part.end());
    m_answer(std::move(numbers));
}

}  // namespace saga
