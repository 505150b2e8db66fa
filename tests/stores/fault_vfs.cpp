#include "tests/stores/fault_vfs.h"

#include <sqlite3.h>

#include <atomic>
#include <cstring>
#include <new>

namespace saga::test {
namespace {

constexpr std::size_t kSectorBytes = 512;

struct FaultFile {
    sqlite3_file base;
    FaultVfs* vfs;
    std::string* path;  // null for files that SQLite does not name
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

FaultFile* of(sqlite3_file* file) {
    return reinterpret_cast<FaultFile*>(file);
}

FaultVfs* of(sqlite3_vfs* vfs) {
    return static_cast<FaultVfs*>(vfs->pAppData);
}

sqlite3_vfs* systemVfs() {
    static sqlite3_vfs* const vfs = sqlite3_vfs_find("unix");
    return vfs;
}

int closeFile(sqlite3_file* file) {
    FaultFile* f = of(file);
    const int code = f->real()->pMethods->xClose(f->real());
    delete f->path;
    return code;
}

int readFile(sqlite3_file* file, void* to, int size, sqlite3_int64 offset) {
    if (const int failure = of(file)->vfs->verdict(SQLITE_IOERR_READ))
        return failure;
    return of(file)->real()->pMethods->xRead(of(file)->real(), to, size, offset);
}

int writeFile(sqlite3_file* file, const void* from, int size, sqlite3_int64 offset) {
    FaultFile* f = of(file);
    const int failure = f->vfs->verdict(SQLITE_IOERR_WRITE);
    if (failure != 0)
        size /= 2;
    if (f->path != nullptr)
        f->vfs->note({DiskAction::Write, *f->path, offset, std::string(static_cast<const char*>(from), static_cast<std::size_t>(size))});
    const int code = f->real()->pMethods->xWrite(f->real(), from, size, offset);
    return failure != 0 ? failure : code;
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    FaultFile* f = of(file);
    if (const int failure = f->vfs->verdict(SQLITE_IOERR_TRUNCATE))
        return failure;
    if (f->path != nullptr)
        f->vfs->note({DiskAction::Truncate, *f->path, size, {}});
    return f->real()->pMethods->xTruncate(f->real(), size);
}

// The bytes are not asked to reach the disk: no test of this layer outlives its process.
int syncFile(sqlite3_file* file, int) {
    FaultFile* f = of(file);
    if (const int failure = f->vfs->verdict(SQLITE_IOERR_FSYNC))
        return failure;
    if (f->path != nullptr)
        f->vfs->note({DiskAction::Sync, *f->path, 0, {}});
    return SQLITE_OK;
}

int sizeOfFile(sqlite3_file* file, sqlite3_int64* size) { return of(file)->real()->pMethods->xFileSize(of(file)->real(), size); }
int lockFile(sqlite3_file* file, int level) { return of(file)->real()->pMethods->xLock(of(file)->real(), level); }
int unlockFile(sqlite3_file* file, int level) { return of(file)->real()->pMethods->xUnlock(of(file)->real(), level); }
int checkLock(sqlite3_file* file, int* out) { return of(file)->real()->pMethods->xCheckReservedLock(of(file)->real(), out); }
int control(sqlite3_file* file, int op, void* arg) { return of(file)->real()->pMethods->xFileControl(of(file)->real(), op, arg); }
int sectorSize(sqlite3_file* file) { return of(file)->real()->pMethods->xSectorSize(of(file)->real()); }
int traits(sqlite3_file* file) { return of(file)->real()->pMethods->xDeviceCharacteristics(of(file)->real()); }
int shmMap(sqlite3_file* file, int page, int size, int extend, void volatile** out) {
    return of(file)->real()->pMethods->xShmMap(of(file)->real(), page, size, extend, out);
}
int shmLock(sqlite3_file* file, int offset, int n, int flags) {
    return of(file)->real()->pMethods->xShmLock(of(file)->real(), offset, n, flags);
}
// Read-modify-writes of one atomic stand in one order that every connection shares: a full barrier. The system's own ends in
// a tail call to pthread_mutex_unlock that ThreadSanitizer takes for ours, without the lock before it.
void shmBarrier(sqlite3_file*) {
    static std::atomic<unsigned> turn{0};
    turn.fetch_add(1, std::memory_order_seq_cst);
}
int shmUnmap(sqlite3_file* file, int remove) { return of(file)->real()->pMethods->xShmUnmap(of(file)->real(), remove); }

const sqlite3_io_methods kMethods{2,        closeFile, readFile, writeFile, truncateFile, syncFile, sizeOfFile, lockFile,   unlockFile, checkLock,
                                  control,  sectorSize, traits,  shmMap,    shmLock,      shmBarrier, shmUnmap, nullptr, nullptr};

int openFile(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* outFlags) {
    FaultFile* f = of(file);
    std::memset(f, 0, sizeof *f);
    if (const int failure = of(vfs)->verdict(SQLITE_CANTOPEN))
        return failure;
    const int code = systemVfs()->xOpen(systemVfs(), name, f->real(), flags, outFlags);
    if (code != SQLITE_OK)
        return code;
    f->base.pMethods = &kMethods;
    f->vfs = of(vfs);
    f->path = name == nullptr ? nullptr : new std::string(name);
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs* vfs, const char* name, int syncFolder) {
    if (const int failure = of(vfs)->verdict(SQLITE_IOERR_DELETE))
        return failure;
    of(vfs)->note({DiskAction::Delete, name, 0, {}});
    return systemVfs()->xDelete(systemVfs(), name, syncFolder);
}

void overwrite(std::string& content, std::int64_t offset, std::string_view bytes) {
    const auto at = static_cast<std::size_t>(offset);
    if (content.size() < at + bytes.size())
        content.resize(at + bytes.size(), '\0');
    content.replace(at, bytes.size(), bytes);
}

void applyWhole(std::string& content, const DiskOperation& operation) {
    if (operation.action == DiskAction::Truncate)
        content.resize(static_cast<std::size_t>(operation.offset), '\0');
    else
        overwrite(content, operation.offset, operation.bytes);
}

void applyTorn(std::string& content, const DiskOperation& operation, Rng& rng) {
    std::size_t done = 0;
    while (done < operation.bytes.size()) {
        const std::size_t inSector = (static_cast<std::size_t>(operation.offset) + done) % kSectorBytes;
        const std::size_t size = std::min(kSectorBytes - inSector, operation.bytes.size() - done);
        if (rng.below(2) == 0)
            overwrite(content, operation.offset + static_cast<std::int64_t>(done), std::string_view(operation.bytes).substr(done, size));
        done += size;
    }
}

}  // namespace

FaultVfs::FaultVfs(std::string name) : m_name(std::move(name)), m_vfs(new sqlite3_vfs(*systemVfs())) {
    m_vfs->zName = m_name.c_str();
    m_vfs->pAppData = this;
    m_vfs->pNext = nullptr;
    m_vfs->szOsFile = static_cast<int>(sizeof(FaultFile)) + systemVfs()->szOsFile;
    m_vfs->xOpen = openFile;
    m_vfs->xDelete = deleteFile;
    sqlite3_vfs_register(m_vfs, 0);
}

FaultVfs::~FaultVfs() {
    sqlite3_vfs_unregister(m_vfs);
    delete m_vfs;
}

void FaultVfs::failAt(int nth, bool forEver, bool asFull) {
    m_failAt = nth;
    m_forEver = forEver;
    m_asFull = asFull;
    m_count = 0;
    m_failed = false;
}

int FaultVfs::verdict(int failure) {
    if (m_asFull && failure != SQLITE_IOERR_WRITE)
        return SQLITE_OK;
    ++m_count;
    if (m_failAt == 0 || (m_forEver ? m_count < m_failAt : m_count != m_failAt))
        return SQLITE_OK;
    m_failed = true;
    return m_asFull ? SQLITE_FULL : failure;
}

void FaultVfs::note(DiskOperation operation) {
    if (m_recording)
        m_operations.push_back(std::move(operation));
}

void CrashDisk::apply(const DiskOperation& operation) {
    if (operation.action == DiskAction::Delete) {
        m_files.erase(operation.file);
        return;
    }
    File& file = m_files[operation.file];
    if (operation.action != DiskAction::Sync) {
        file.pending.push_back(operation);
        return;
    }
    for (const DiskOperation& pending : file.pending)
        applyWhole(file.durable, pending);
    file.pending.clear();
}

std::map<std::string, std::string> CrashDisk::crash(Rng& rng) const {
    std::map<std::string, std::string> files;
    for (const auto& [path, file] : m_files) {
        std::string content = file.durable;
        for (const DiskOperation& pending : file.pending) {
            const auto fate = rng.below(3);  // lost, torn, whole
            if (fate == 1 && pending.action == DiskAction::Write)
                applyTorn(content, pending, rng);
            else if (fate == 2)
                applyWhole(content, pending);
        }
        files[path] = std::move(content);
    }
    return files;
}

}  // namespace saga::test
