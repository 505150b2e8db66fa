#include "core/runtime/embedded.h"

#include <cstdlib>
#include <filesystem>
#include <random>

#include "core/admin/local_admin.h"
#include "core/base/system_clock.h"
#include "core/buses/inprocess/in_process_bus.h"
#include "core/participants/http/http_caller.h"
#include "core/runtime/database_path.h"
#include "core/runtime/log_ring.h"
#include "core/runtime/login.h"
#include "core/runtime/notice_channels_choice.h"
#include "core/runtime/payment_gateway_choice.h"
#include "core/runtime/shipped_publisher.h"
#include "core/runtime/spdlog_log.h"
#include "core/services/item_shop.h"
#include "core/services/order_shop.h"
#include "core/services/shipped_definitions.h"
#include "core/stores/sqlite/sqlite_store.h"

namespace saga {
namespace {

constexpr std::string_view kMemory = ":memory:";

Result<std::unique_ptr<SqliteStore>> openStore(const EmbeddedOptions& options) {
    if (options.databaseFile == kMemory)
        return SqliteStore::openInMemory();
    std::error_code ignored;
    if (!std::filesystem::exists(options.databaseFile, ignored)) {
        if (!options.createIfMissing)
            return makeError(ErrorCode::NotFound, options.databaseFile, "there is no such database");
        if (options.databaseFile == defaultDatabaseFile())
            SAGA_TRY(makeParentFolder(options.databaseFile));
    }
    SqliteOptions store;
    store.file = options.databaseFile;
    store.holder = options.program;
    return SqliteStore::open(std::move(store));
}

// $SAGA_PATTERN_MODE, when it is set.
Result<std::optional<Mode>> modeFromEnvironment() {
    const char* text = std::getenv("SAGA_PATTERN_MODE");
    if (text == nullptr || *text == '\0')
        return std::optional<Mode>();
    if (const std::optional<Mode> mode = modeFromText(text))
        return mode;
    return makeError(ErrorCode::InvalidInput, "SAGA_PATTERN_MODE", "must be orchestration or choreography");
}

std::uint64_t randomSeed() {
    std::random_device device;
    return (static_cast<std::uint64_t>(device()) << 32) | device();
}

}  // namespace

// Members stand in the order of making; the program is taken down in the inverse order.
class Embedded::Impl {
public:
    Impl(const EmbeddedOptions& options, std::optional<Mode> mode, std::unique_ptr<Log> log, std::unique_ptr<SqliteStore> store)
        : m_options(options), m_mode(mode), m_log(m_clock, std::move(log)), m_store(std::move(store)), m_caller(m_log), m_feed(m_clock) {}

    Result<void> start() {
        Result<std::unique_ptr<PaymentGateway>> gateway = gatewayFromEnvironment(m_log);
        if (!gateway)
            return gateway.error();
        m_gateway = std::move(gateway).value();
        Result<std::unique_ptr<NoticeChannels>> channels = channelsFromEnvironment(m_log);
        if (!channels)
            return channels.error();
        m_channels = std::move(channels).value();
        addItemShop(m_participants, {PriceCheck::Strict, m_channels.get()});
        OrderShopOptions orders;
        orders.channels = m_channels.get();
        addOrderShop(m_participants, *m_gateway, orders);
        makeEngine();
        SAGA_TRY(checkSubscriptions(shippedDefinitions(), m_participants.names()));
        const std::vector<std::string_view> unpublished = unpublishedDefinitions(*m_store, m_participants.names());
        const Result<RecoveryReport> recovered = m_engine->start();
        if (!recovered)
            return recovered.error();
        if (recovered->running > 0 || recovered->gaveUp > 0) {
            m_log.write(LogLevel::Info, LogCategory::Engine, {},
                         "took up " + std::to_string(recovered->running) + " sagas, gave up on " +
                             std::to_string(recovered->gaveUp));
        }
        SAGA_TRY(publishAll(*m_engine, unpublished, m_adminParts->source));
        m_admin = std::make_unique<LocalAdmin>(*m_adminParts);
        return {};
    }

    AdminApi& admin() { return *m_admin; }
    const Clock& clock() const { return m_clock; }

private:
    void makeEngine() {
        EngineParts parts{*m_store, m_clock, m_log, m_participants, &m_feed, randomSeed(), &m_bus, &m_caller};
        parts.channels = m_channels.get();
        EngineLimits limits;
        limits.deliveries.endsUnconfigured = m_options.endsUnconfiguredNotices;
        m_engine = std::make_unique<Engine>(std::move(parts), limits);
        const bool inMemory = m_options.databaseFile == kMemory;
        m_adminParts.emplace(LocalAdminParts{
            *m_engine, *m_store, m_clock, m_log, m_participants, m_feed,
            m_options.actor.empty() ? localActor() : m_options.actor, m_options.program, m_options.correlation,
            inMemory ? std::string(kMemory) : m_options.databaseFile, SqliteStore::durability(inMemory), &m_log, m_mode,
            m_channels.get()});
    }

    const EmbeddedOptions m_options;
    const std::optional<Mode> m_mode;
    SystemClock m_clock;
    LogRing m_log;
    std::unique_ptr<SqliteStore> m_store;
    std::unique_ptr<PaymentGateway> m_gateway;
    std::unique_ptr<NoticeChannels> m_channels;
    HttpCaller m_caller;
    Participants m_participants;
    FeedMerger m_feed;
    InProcessBus m_bus;  // the engine's thread alone
    std::unique_ptr<Engine> m_engine;
    std::optional<LocalAdminParts> m_adminParts;
    std::unique_ptr<LocalAdmin> m_admin;
};

Embedded::Embedded(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

Embedded::~Embedded() = default;

Result<std::unique_ptr<Embedded>> Embedded::open(const EmbeddedOptions& options) {
    Result<std::unique_ptr<SpdlogLog>> log = SpdlogLog::open({options.logLevel, options.logFile, options.logAsJson});
    if (!log)
        return log.error();
    Result<std::unique_ptr<SqliteStore>> store = openStore(options);
    if (!store)
        return store.error();
    const Result<std::optional<Mode>> mode = modeFromEnvironment();
    if (!mode)
        return mode.error();
    auto impl = std::make_unique<Impl>(options, *mode, std::move(log).value(), std::move(store).value());
    SAGA_TRY(impl->start());
    return std::unique_ptr<Embedded>(new Embedded(std::move(impl)));
}

AdminApi& Embedded::admin() {
    return m_impl->admin();
}

const Clock& Embedded::clock() const {
    return m_impl->clock();
}

}  // namespace saga
