#include "core/bench/bench_engine.h"

#include <future>
#include <random>

#include "core/runtime/shipped_publisher.h"
#include "core/services/item_shop.h"
#include "core/services/order_shop.h"

namespace saga {

BenchEngine::BenchEngine(std::unique_ptr<SqliteStore> store) : m_store(std::move(store)) {
    addItemShop(m_participants);
    addOrderShop(m_participants, m_gateway);
    m_engine = std::make_unique<Engine>(
        EngineParts{*m_store, m_clock, m_log, m_participants, nullptr, std::random_device{}(), &m_bus}, EngineLimits{});
}

BenchEngine::~BenchEngine() {
    m_engine->stop();
}

Result<std::unique_ptr<BenchEngine>> BenchEngine::open(const std::string& file, const BenchShop& shop, StatementRecorder* recorder) {
    SqliteOptions options;
    options.file = file;
    options.holder = "sagactl bench";
    Result<std::unique_ptr<SqliteStore>> store = SqliteStore::open(std::move(options));
    if (!store)
        return store.error();
    if (recorder != nullptr)
        (*store)->setRecorder(recorder);
    std::unique_ptr<BenchEngine> bench(new BenchEngine(std::move(store).value()));
    SAGA_TRY(bench->start(shop));
    return bench;
}

Result<void> BenchEngine::start(const BenchShop& shop) {
    const std::vector<std::string_view> unpublished = unpublishedDefinitions(*m_store, m_participants.names());
    const Result<RecoveryReport> report = m_engine->start();
    if (!report)
        return report.error();
    m_recovered = report->running;
    SAGA_TRY(publishAll(*m_engine, unpublished, "sagactl"));
    std::promise<Result<AuditRecord>> stocked;
    m_engine->submit(stockBenchShop(shop, [&stocked](Result<AuditRecord> result) { stocked.set_value(std::move(result)); }));
    const Result<AuditRecord> record = stocked.get_future().get();
    return record ? settleRunning() : Result<void>(record.error());
}

Result<void> BenchEngine::settleRunning() {
    const Result<std::unique_ptr<Queries>> reader = m_store->openReader();
    if (!reader)
        return reader.error();
    SagaListQuery query;
    query.filter = parseFilter("running").filter();
    query.newestFirst = false;
    for (bool more = true; more;) {
        query.now = m_clock.now();
        const Result<SagaPage> page = (*reader)->sagas(query);
        if (!page)
            return page.error();
        for (const SagaSummary& saga : page->rows) {
            std::promise<Result<SagaSummary>> settled;
            m_engine->submit(AwaitSettled{saga.id, [&settled](Result<SagaSummary> result) { settled.set_value(std::move(result)); }});
            const Result<SagaSummary> end = settled.get_future().get();
            if (!end)
                return end.error();
            query.beyond = saga.no;
        }
        more = page->more;
    }
    return {};
}

}  // namespace saga
