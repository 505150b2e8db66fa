// The store port: the one durable truth. One writer (the engine strand) and any number of readers, each reader used by
// one thread. Implementations translate their library's errors; nothing throws.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/ports/queries.h"
#include "core/ports/rows.h"

namespace saga {

class Store {
public:
    virtual ~Store() = default;

    // Writer side; one thread at a time.

    virtual Result<StoreFacts> facts() = 0;
    // Reads what the keys name into `rows` (present or known absent). Keys already in `rows` are not read again.
    virtual Result<void> load(const KeySet& keys, Rows& rows) = 0;
    // Writes all or nothing and returns only when it is durable. DiskFull, IoError, ReadOnly, Corrupt: nothing was kept.
    // Conflict: a primary key or a guard (balance below zero) refused a row; nothing was kept. UnknownOutcome: the
    // connection broke while committing; ask `facts().commit` after reopen().
    virtual Result<void> commit(const WriteBatch& batch) = 0;
    // Sagas that have not ended, by number, at most `limit`, after `after`.
    virtual Result<std::vector<StoredSaga>> loadRunning(SagaNo after, int limit) = 0;
    // NotFound when there is none.
    virtual Result<StoredSaga> loadSaga(SagaNo no) = 0;
    virtual Result<SagaNo> findSaga(const SagaId& id) = 0;
    // Abandons the connection after an IO error, opens and checks the database anew.
    virtual Result<void> reopen() = 0;

    // Any thread.

    // A reader of its own connection. It must not outlive the store.
    virtual Result<std::unique_ptr<Queries>> openReader() = 0;
    // Copies the database while it is in use, then opens and verifies the copy; a copy that does not verify is removed.
    // Refuses an existing file.
    virtual Result<void> backupTo(const std::string& file) = 0;
    // Writes waiting WAL pages back and truncates it; called when the writer is idle. Never blocks readers.
    virtual Result<void> checkpoint() = 0;
};

}  // namespace saga
