// What opening an SQLite store needs to know, and what it found.
#pragma once

#include <cstdint>
#include <string>

#include "core/stores/sql/schema.h"

namespace saga {

struct SqliteOptions {
    std::string file;                    // made, with mode 0600, when absent; its folder must exist
    std::string holder = "a program";    // who holds the lock, for the message a second opener gets: "sagactl"
    int cacheKib = 32 * 1024;            // of the writer
    int readerCacheKib = 4 * 1024;
    int checkpointPages = 1'000;         // pages in the write-ahead log at which the writer checkpoints
    std::uint64_t checkBytes = 256u << 20;  // after an unclean end, files up to this size are checked before use
    bool durable = true;                 // false: no syncs, for databases that are generated and thrown away after a crash
    std::string vfs;                     // SQLite's file layer; empty: the operating system's. Tests inject faults here
    Schema schema = currentSchema(Dialect::Sqlite);
};

struct OpenReport {
    bool created = false;
    bool recovered = false;        // the last holder did not close it; SQLite replayed its log
    bool checked = false;          // the whole file was checked
    int migratedFrom = -1;         // schema version before, -1 when it was the present one
    std::string backupFile;        // of the database before a migration
};

}  // namespace saga
