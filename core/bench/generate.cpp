#include "core/bench/generate.h"

#include <filesystem>

#include "core/base/manual_clock.h"
#include "core/base/system_clock.h"
#include "core/bench/bench_checkout.h"
#include "core/bench/machine_probe.h"
#include "core/engine/engine_core.h"
#include "core/services/item_shop.h"
#include "core/services/order_shop.h"
#include "core/services/shipped_definitions.h"
#include "core/services/simulated_gateway.h"
#include "core/stores/sqlite/sqlite_store.h"

namespace saga {
namespace {

constexpr Micros kMonth{30ll * 24 * 3600 * 1'000'000};
constexpr std::size_t kBatch = 2'048;
constexpr std::int64_t kProgressEvery = 10'000;

// Drives an EngineCore by hand, with a clock that moves so that sagas spread over a month and take some milliseconds each.
class Generator {
public:
    Generator(Store& store, const GenerateOptions& options)
        : m_options(options),
          m_clock(options.end - kMonth),
          m_rng(options.seed),
          m_core(EngineParts{store, m_clock, m_log, m_participants, nullptr, options.seed}, limits()) {
        addItemShop(m_participants);
        addOrderShop(m_participants, m_gateway);
        m_participants.add(makeBenchCheckout());
    }

    Result<void> run() {
        const Result<RecoveryReport> recovered = m_core.recover();
        if (!recovered)
            return recovered.error();
        std::vector<std::string_view> definitions = shippedDefinitions();
        if (m_options.checkouts > 0)
            definitions.push_back(benchCheckoutDefinition());
        for (const std::string_view source : definitions) {
            m_core.submit(PublishDefinition{std::string(source), {"bench", "sagactl", {}}, [this](Result<DefinitionRow> row) { note(row); }});
        }
        m_core.submit(stockBenchShop(m_options.shop, [this](Result<AuditRecord> record) { note(record); }));
        settle();
        while (!m_error && m_submitted < total()) {
            submitBatch();
            settle();
            if (m_options.onProgress && m_submitted % kProgressEvery < static_cast<std::int64_t>(kBatch))
                m_options.onProgress(m_submitted);
        }
        return m_error ? Result<void>(*m_error) : Result<void>();
    }

private:
    static EngineLimits limits() {
        EngineLimits limits;
        limits.batch = kBatch;
        limits.queue = kBatch;
        return limits;
    }

    std::int64_t total() const { return m_options.sagas + m_options.checkouts; }

    template <class T>
    void note(const Result<T>& result) {
        if (!result && !m_error)
            m_error = result.error();
    }

    void submitBatch() {
        for (std::size_t i = 0; i < kBatch && m_submitted < total(); ++i, ++m_submitted) {
            const bool buys = m_submitted < m_options.sagas;
            StartSaga start;
            start.definition = buys ? std::string_view("item-purchase") : kBenchCheckout;
            start.input = buys ? benchPurchase(m_options.shop, m_rng, m_options.failures) : Json::object({});
            start.origin = {"bench", "sagactl", {}};
            start.reply = [this](Result<Accepted> accepted) { note(accepted); };
            m_core.submit(std::move(start));
        }
    }

    // Runs until nothing is due, moving the clock as commits would take time.
    void settle() {
        while (m_core.runBatch())
            m_clock.advance(Micros{1'000 + static_cast<std::int64_t>(m_rng.below(30'000))});
        const double share = static_cast<double>(m_submitted) / static_cast<double>(std::max<std::int64_t>(1, total()));
        const Timestamp planned = m_options.end - kMonth + Micros{static_cast<std::int64_t>(static_cast<double>(kMonth.count()) * share)};
        if (planned > m_clock.now())
            m_clock.advanceTo(planned);
    }

    const GenerateOptions& m_options;
    ManualClock m_clock;
    Rng m_rng;
    NullLog m_log;
    SimulatedGateway m_gateway;
    Participants m_participants;
    EngineCore m_core;
    std::int64_t m_submitted = 0;
    std::optional<Error> m_error;
};

}  // namespace

Result<GenerateReport> generateDatabase(const GenerateOptions& options) {
    std::error_code ignored;
    if (std::filesystem::exists(options.database, ignored))
        return makeError(ErrorCode::InvalidInput, "db", options.database + " exists already");
    const SystemClock clock;
    const Micros begun = clock.monotonic();
    SqliteOptions store;
    store.file = options.database;
    store.holder = "sagactl bench generate";
    store.durable = false;
    {
        Result<std::unique_ptr<SqliteStore>> opened = SqliteStore::open(std::move(store));
        if (!opened)
            return opened.error();
        SAGA_TRY(Generator(**opened, options).run());
    }
    GenerateReport report;
    report.sagas = options.sagas;
    report.checkouts = options.checkouts;
    report.took = clock.monotonic() - begun;
    report.bytes = databaseBytes(options.database);
    report.peakMemoryKib = peakMemoryKib();
    return report;
}

}  // namespace saga
