#include "core/admin/page_queries.h"

#include "core/admin/request_checks.h"

namespace saga {

Result<TextPageQuery> textPage(const PageRequest& request) {
    SAGA_TRY(checkLimit(request.limit));
    SAGA_TRY(checkOptionalText("match", request.match, kMaxIdBytes));
    SAGA_TRY(checkOptionalText("cursor", request.beyond, kMaxIdBytes));
    return TextPageQuery{request.match, request.beyond, request.limit};
}

Result<NumberPageQuery> numberPage(Queries& queries, const PageRequest& request) {
    SAGA_TRY(checkLimit(request.limit));
    SAGA_TRY(checkOptionalText("user", request.match, kMaxIdBytes));
    const Result<std::int64_t> beyond = readPageKey(request.beyond);
    if (!beyond)
        return beyond.error();
    SAGA_TRY(checkOptionalText("order", request.order, kMaxIdBytes));
    NumberPageQuery query{request.match, {}, *beyond, request.limit};
    query.order = request.order;
    if (request.saga.empty())
        return query;
    SAGA_TRY(checkId("saga", request.saga));
    const Result<SagaHistory> history = queries.saga(SagaId(request.saga));
    if (!history)
        return withField("saga", history.error());
    query.saga = history->summary.no;
    return query;
}

}  // namespace saga
