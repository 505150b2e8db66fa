// A store decorator that injects failures: commits that fail or whose outcome is unknown, reads and reopenings that
// fail, and a crash after which nothing is answered. One thread.
#pragma once

#include <functional>
#include <map>
#include <optional>

#include "core/ports/store.h"

namespace saga::test {

class FailingStore final : public Store {
public:
    explicit FailingStore(Store& inner) : m_inner(inner) {}

    struct Fault {
        ErrorCode code = ErrorCode::IoError;
        bool happened = false;  // the batch was kept all the same
    };
    using Judge = std::function<std::optional<Fault>(const WriteBatch&)>;

    // The n-th commit from now on; 1 is the next.
    void failCommit(int n, Fault fault) { m_faults[m_commits + n] = fault; }
    // Every commit for which `judge` names a fault.
    void failCommitsIf(Judge judge) { m_judge = std::move(judge); }
    void failLoads(int times, ErrorCode code) { m_loads = {times, code}; }
    void failReopens(int times, ErrorCode code) { m_reopens = {times, code}; }
    // At the n-th commit from now on the process dies, before or after the commit took place.
    void crashAt(int n, bool afterCommit) { m_crash = {m_commits + n, afterCommit}; }
    bool crashed() const { return m_dead; }
    void heal();

    int commits() const { return m_commits; }  // asked for
    int reopened() const { return m_reopened; }

    Result<StoreFacts> facts() override;
    Result<void> load(const KeySet& keys, Rows& rows) override;
    Result<void> commit(const WriteBatch& batch) override;
    Result<std::vector<StoredSaga>> loadRunning(SagaNo after, int limit) override;
    Result<StoredSaga> loadSaga(SagaNo no) override;
    Result<SagaNo> findSaga(const SagaId& id) override;
    Result<void> reopen() override;
    Result<std::unique_ptr<Queries>> openReader() override { return m_inner.openReader(); }
    Result<void> backupTo(const std::string& file) override { return m_inner.backupTo(file); }
    Result<void> checkpoint() override { return m_inner.checkpoint(); }

private:
    struct Times {
        int left = 0;
        ErrorCode code{};
        std::optional<Error> next();
    };
    struct Crash {
        int at = 0;
        bool afterCommit = false;
    };
    std::optional<Fault> faultFor(const WriteBatch& batch);

    Store& m_inner;
    std::map<int, Fault> m_faults;
    Judge m_judge;
    Times m_loads, m_reopens;
    Crash m_crash;
    bool m_dead = false;
    int m_commits = 0;
    int m_reopened = 0;
};

}  // namespace saga::test
