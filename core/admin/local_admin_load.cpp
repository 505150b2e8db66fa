#include "core/admin/load_request.h"
#include "core/admin/local_admin.h"

namespace saga {

Result<std::shared_ptr<LoadRun>> LocalAdmin::makeLoad(Queries& queries, const LoadRequest& request) {
    SAGA_TRY(checkLoad(request));
    Result<LoadMix> mix = makeLoadMix(queries, request);
    if (!mix)
        return mix.error();
    Origin from = origin();
    if (from.correlation.empty())
        from.correlation = CorrelationId("COR_load_" + std::to_string(m_parts.clock.now().us));
    return std::make_shared<LoadRun>(request, std::move(mix).value(), std::move(from), m_parts.clock,
                                     [&engine = m_parts.engine](EngineRequest asked) { engine.submit(std::move(asked)); });
}

template <class T>
void LocalAdmin::auditLoad(const char* action, const LoadState& load, Answer<T> answer, Result<T> result) {
    EditShop record;
    record.action = action;
    record.resource = "load";
    record.resourceId = load.correlation;
    record.reason = "load asked for";
    record.origin = origin();
    record.change = [load](UnitOfWork&, const PostingKey&, AuditRecord& audit) -> Result<void> {
        audit.after = toJson(load);
        return {};
    };
    record.reply = [this, answer = std::move(answer), result = std::move(result)](const Result<AuditRecord>& kept) {
        if (!kept)
            m_load.stop();
        answerLater<T>(answer, kept ? result : Result<T>(kept.error()));
    };
    m_parts.engine.submit(std::move(record));
}

void LocalAdmin::startLoad(const LoadRequest& request, Answer<LoadState> answer) {
    m_pool.post([this, request, answer = std::move(answer)](const Result<Queries*>& reader) {
        const Result<std::shared_ptr<LoadRun>> run =
            reader ? makeLoad(**reader, request) : Result<std::shared_ptr<LoadRun>>(reader.error());
        if (!run)
            return answer(run.error());
        if (const Result<void> started = m_load.start(*run); !started)
            return answer(started.error());
        const LoadState state = m_load.state();
        auditLoad<LoadState>("load.start", state, answer, state);
    });
}

void LocalAdmin::loadState(Answer<LoadState> answer) {
    answerLater<LoadState>(answer, m_load.state());
}

void LocalAdmin::stopLoad(Answer<bool> answer) {
    if (!m_load.stop())
        return answerLater<bool>(answer, false);
    auditLoad<bool>("load.stop", m_load.state(), std::move(answer), true);
}

}  // namespace saga
