#include "core/bench/engine_bench.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "core/bench/bench_engine.h"
#include "core/bench/machine_probe.h"

namespace saga {
namespace {

// Appends ids as they are acknowledged. What was written is with the system, so that it outlives a kill of this process.
class AckFile {
public:
    static Result<AckFile> open(const std::string& file) {
        const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        if (descriptor < 0)
            return makeError(ErrorCode::IoError, "acks", file + ": " + std::strerror(errno));
        return AckFile(descriptor);
    }
    AckFile(AckFile&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    AckFile& operator=(AckFile&&) = delete;
    ~AckFile() {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    void append(const SagaId& id) {
        const std::string line = id.text + "\n";
        if (::write(m_descriptor, line.data(), line.size()) != static_cast<ssize_t>(line.size()))
            m_failed = true;
    }
    bool failed() const { return m_failed; }

private:
    explicit AckFile(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor;
    bool m_failed = false;
};

}  // namespace

double EngineBenchReport::bytesPerSaga() const {
    return load.settled == 0 ? 0 : static_cast<double>(bytes) / static_cast<double>(load.settled);
}

Result<EngineBenchReport> benchEngine(const EngineBenchOptions& options) {
    std::optional<AckFile> acks;
    if (!options.acksFile.empty()) {
        Result<AckFile> opened = AckFile::open(options.acksFile);
        if (!opened)
            return opened.error();
        acks.emplace(std::move(opened).value());
    }
    EngineBenchReport report;
    std::int64_t bytesBefore = 0;
    {
        Result<std::unique_ptr<BenchEngine>> bench = BenchEngine::open(options.database, options.shop);
        if (!bench)
            return bench.error();
        bytesBefore = databaseBytes(options.database);
        PurchaseLoadOptions load;
        load.sagas = options.sagas;
        load.concurrency = options.concurrency;
        load.mode = options.mode;
        load.failures = options.failures;
        load.shop = options.shop;
        load.seed = options.seed;
        if (acks)
            load.onAccepted = [&acks](const SagaId& id) { acks->append(id); };
        const EngineFigures before = (*bench)->engine().figures();
        Result<PurchaseLoadResult> result = PurchaseLoad((*bench)->engine(), (*bench)->clock(), load).run();
        if (!result)
            return result.error();
        const EngineFigures after = (*bench)->engine().figures();
        report.load = std::move(result).value();
        report.recovered = (*bench)->recovered();
        report.commits = after.commits - before.commits;
        report.commitTime = after.commitTime - before.commitTime;
        report.durability = SqliteStore::durability(false);
    }
    if (acks && acks->failed())
        return makeError(ErrorCode::IoError, "acks", "an acknowledgement could not be written");
    report.bytes = databaseBytes(options.database) - bytesBefore;
    report.peakMemoryKib = peakMemoryKib();
    return report;
}

Json toJson(const EngineBenchReport& report) {
    Json ends = Json::object({});
    for (int i = 0; i < kSagaStatusCount; ++i) {
        if (report.load.byStatus[i] > 0)
            ends.set(std::string(toText(static_cast<SagaStatus>(i))), report.load.byStatus[i]);
    }
    return Json::object({{"sagas", report.load.settled},
                         {"ends", ends},
                         {"seconds", static_cast<double>(report.load.took.count()) / 1e6},
                         {"sagasPerSecond", report.load.perSecond()},
                         {"p50Ms", static_cast<double>(report.load.percentile(0.50).count()) / 1e3},
                         {"p99Ms", static_cast<double>(report.load.percentile(0.99).count()) / 1e3},
                         {"commits", report.commits},
                         {"commitSeconds", static_cast<double>(report.commitTime.count()) / 1e6},
                         {"bytesPerSaga", report.bytesPerSaga()},
                         {"peakMemoryKib", report.peakMemoryKib},
                         {"recovered", report.recovered},
                         {"durability", report.durability}});
}

}  // namespace saga
