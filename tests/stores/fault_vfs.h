// A file layer for SQLite that stands before the system's own: it fails chosen operations, does without syncs, and records
// what was written so that the state of the disk at any moment of a crash can be made. For tests; one thread at a time.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/base/rng.h"

struct sqlite3_vfs;

namespace saga::test {

enum class DiskAction { Write, Truncate, Sync, Delete };

struct DiskOperation {
    DiskAction action{};
    std::string file;
    std::int64_t offset = 0;  // of a write; the size of a truncation
    std::string bytes;
};

class FaultVfs {
public:
    explicit FaultVfs(std::string name);
    ~FaultVfs();
    FaultVfs(const FaultVfs&) = delete;
    FaultVfs& operator=(const FaultVfs&) = delete;

    const std::string& name() const { return m_name; }

    // The operation number `nth` from now on fails (open, read, write, truncate, sync and delete count), and with `forEver`
    // all that follow it. A failing write writes half. `asFull`: only writes count, and fail because the disk is full.
    void failAt(int nth, bool forEver, bool asFull);
    void heal() { m_failAt = 0; }
    bool hasFailed() const { return m_failed; }

    void record(bool on) { m_recording = on; }
    const std::vector<DiskOperation>& operations() const { return m_operations; }

    // For the file layer itself: the result to fail with, 0 to go on.
    int verdict(int failure);
    void note(DiskOperation operation);

private:
    const std::string m_name;
    sqlite3_vfs* m_vfs;
    int m_failAt = 0;
    int m_count = 0;
    bool m_forEver = false;
    bool m_asFull = false;
    bool m_failed = false;
    bool m_recording = false;
    std::vector<DiskOperation> m_operations;
};

// What the disk holds while operations come in: synced bytes for sure, the others perhaps.
class CrashDisk {
public:
    void apply(const DiskOperation& operation);
    // Files as a crash now may leave them: of what was not synced each sector of 512 bytes is there or not.
    std::map<std::string, std::string> crash(Rng& rng) const;

private:
    struct File {
        std::string durable;
        std::vector<DiskOperation> pending;
    };
    std::map<std::string, File> m_files;
};

}  // namespace saga::test
