// What a list of sagas is made of: the numbers of every match, their count, and rows by number. Answered from the sagas
// in memory where these are loaded and hold what the filter asks for, else from the store.
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
            const std::optional<SagaIndex::Reading> reading = m_index.read();
            std::int64_t count = 0;
            if (reading && forEachMatch(reading->columns(), *parsed, now, [&](const SagaFigures&) { ++count; }))
                return count;
        }
        return queries.countSagas(*parsed, now, givenUp);
    });
}

Result<SagaNumbers> LocalAdmin::readNumbers(Queries& queries, const ParsedFilter& filter, Timestamp now,
                                            const GivenUp& givenUp) {
    {
        const std::optional<SagaIndex::Reading> reading = m_index.read();
        SagaNumbers numbers;
        if (reading && forEachMatch(reading->columns(), filter, now,
                                    [&](const SagaFigures& saga) { numbers.nos.push_back(saga.no); })) {
            numbers.commit = reading->commit();
            return numbers;
        }
    }
    return queries.sagaNumbers(filter, now, givenUp);
}

Result<SagaSet> LocalAdmin::readSet(Queries& queries, const SagaSetRequest& request, const GivenUp& givenUp) {
    const Result<ParsedFilter> filter = parseFilterFor("filter", request.filter);
    if (!filter)
        return filter.error();
    if (givenUp())
        return cancelled();
    const Timestamp now = m_parts.clock.now();
    Result<SagaNumbers> numbers = readNumbers(queries, *filter, now, givenUp);
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

void LocalAdmin::sagaSet(const SagaSetRequest& request, CancellationPtr cancel, Answer<SagaSet> answer) {
    m_index.load(m_pool);
    m_pool.post([this, request, cancel, answer = std::move(answer)](Result<Queries*> reader) {
        if (!reader)
            return answer(reader.error());
        if (request.sort == SagaSort::Started || m_index.isLoaded())
            return answer(readSet(**reader, request, givenUpBy(cancel)));
        // Only the sagas in memory can be put in another order than that of their numbers.
        m_index.whenLoaded([this, request, cancel, answer](const Result<void>& loaded) {
            if (!loaded)
                return answer(loaded.error());
            read(answer, [this, request, givenUp = givenUpBy(cancel)](Queries& queries) {
                return readSet(queries, request, givenUp);
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
