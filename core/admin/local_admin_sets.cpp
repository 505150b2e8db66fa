// What a list of sagas is made of: the numbers of every match, their count, and rows by number. Answered from the sagas
// in memory once these are loaded, before that from the store.
#include "core/admin/local_admin.h"
#include "core/admin/saga_columns_filter.h"
#include "core/admin/saga_order.h"

namespace saga {
namespace {

constexpr std::size_t kMaxRows = 1'000;

GivenUp givenUpBy(const CancellationPtr& cancel) {
    return [cancel] { return cancel && cancel->isCancelled(); };
}

Error cancelled() {
    return makeError(ErrorCode::Cancelled, "", "the question was given up");
}

Result<void> checkNumbers(const std::vector<SagaNo>& nos) {
    if (nos.empty())
        return makeError(ErrorCode::InvalidInput, "nos", "names no saga");
    if (nos.size() > kMaxRows)
        return makeError(ErrorCode::LimitExceeded, "nos", "names more than " + std::to_string(kMaxRows) + " sagas");
    return {};
}

}  // namespace

void LocalAdmin::countSagas(const std::string& filter, CancellationPtr cancel, Answer<std::int64_t> answer) {
    read(std::move(answer), [this, filter, givenUp = givenUpBy(cancel)](Queries& queries) -> Result<std::int64_t> {
        const Result<ParsedFilter> parsed = parseFilterFor("filter", filter);
        if (!parsed)
            return parsed.error();
        if (givenUp())
            return cancelled();
        const Timestamp now = m_parts.clock.now();
        if (!parsed->matchesAll) {
            if (const std::optional<SagaIndex::Reading> reading = m_index.read()) {
                std::int64_t count = 0;
                forEachMatch(reading->columns(), *parsed, now, [&](const SagaFigures&) { ++count; });
                return count;
            }
        }
        return queries.countSagas(*parsed, now, givenUp);
    });
}

std::optional<SagaNumbers> LocalAdmin::numbersInMemory(const ParsedFilter& filter, Timestamp now) {
    const std::optional<SagaIndex::Reading> reading = m_index.read();
    if (!reading)
        return std::nullopt;
    SagaNumbers numbers;
    forEachMatch(reading->columns(), filter, now, [&](const SagaFigures& saga) { numbers.nos.push_back(saga.no); });
    numbers.commit = reading->commit();
    return numbers;
}

Result<SagaSet> LocalAdmin::putInOrder(Result<SagaNumbers> numbers, const SagaSetRequest& request, Timestamp now) {
    if (!numbers)
        return numbers.error();
    SagaSet set;
    set.commit = numbers->commit;
    set.countedAt = now;
    if (request.sort == SagaSort::Started) {
        set.nos = inOrderOfStart(std::move(numbers->nos), request.descending);
        return set;
    }
    const std::optional<SagaIndex::Reading> reading = m_index.read();
    if (!reading)
        return makeError(ErrorCode::Unavailable, "sort", "the sagas are not in memory any more; ask again");
    set.nos = inOrder(reading->columns(), std::move(numbers->nos), request.sort, request.descending, now);
    return set;
}

void LocalAdmin::answerSet(Queries& queries, const SagaSetRequest& request, const CancellationPtr& cancel,
                           const Answer<SagaSet>& answer) {
    const Result<ParsedFilter> filter = parseFilterFor("filter", request.filter);
    if (!filter)
        return answer(filter.error());
    const GivenUp givenUp = givenUpBy(cancel);
    if (givenUp())
        return answer(cancelled());
    const Timestamp now = m_parts.clock.now();
    if (std::optional<SagaNumbers> numbers = numbersInMemory(*filter, now))
        return answer(putInOrder(std::move(*numbers), request, now));
    SagaSearch::start(m_pool, queries, *filter, now, givenUp, [this, request, now, answer](Result<SagaNumbers> numbers) {
        answer(putInOrder(std::move(numbers), request, now));
    });
}

void LocalAdmin::sagaSet(const SagaSetRequest& request, CancellationPtr cancel, Answer<SagaSet> answer) {
    m_index.load(m_pool);
    m_pool.post([this, request, cancel, answer = std::move(answer)](Result<Queries*> reader) {
        if (!reader)
            return answer(reader.error());
        if (request.sort == SagaSort::Started || m_index.isLoaded())
            return answerSet(**reader, request, cancel, answer);
        // Only the sagas in memory can be put in another order than that of their numbers.
        m_index.whenLoaded([this, request, cancel, answer](const Result<void>& loaded) {
            if (!loaded)
                return answer(loaded.error());
            m_pool.post([this, request, cancel, answer](Result<Queries*> other) {
                if (!other)
                    return answer(other.error());
                answerSet(**other, request, cancel, answer);
            });
        });
    });
}

void LocalAdmin::sagaRows(const std::vector<SagaNo>& nos, Answer<SagaListPage> answer) {
    read(std::move(answer), [nos](Queries& queries) -> Result<SagaListPage> {
        SAGA_TRY(checkNumbers(nos));
        Result<SagaPage> page = queries.sagaRows(nos);
        if (!page)
            return page.error();
        return SagaListPage{std::move(page->rows), false, page->commit};
    });
}

}  // namespace saga
