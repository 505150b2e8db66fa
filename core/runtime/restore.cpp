#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "core/runtime/embedded.h"
#include "core/stores/sqlite/database_copy.h"
#include "core/stores/sqlite/file_lock.h"
#include "core/stores/sqlite/sqlite_store.h"

namespace saga {
namespace {

namespace fs = std::filesystem;

Error failed(const std::string& file, const std::string& what, const std::error_code& error) {
    const bool full = error == std::errc::no_space_on_device;
    const bool denied = error == std::errc::permission_denied || error == std::errc::read_only_file_system;
    const ErrorCode code = full ? ErrorCode::DiskFull : denied ? ErrorCode::ReadOnly : ErrorCode::IoError;
    return makeError(code, file, what + ": " + error.message());
}

Result<void> syncPath(const std::string& path, int flags) {
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return failed(path, "cannot be opened", {errno, std::generic_category()});
    const int synced = ::fsync(descriptor);
    const int number = errno;
    ::close(descriptor);
    if (synced != 0)
        return failed(path, "cannot be synced", {number, std::generic_category()});
    return {};
}

Result<void> copyDurably(const std::string& from, const std::string& to) {
    std::error_code error;
    fs::copy_file(from, to, fs::copy_options::overwrite_existing, error);
    if (error)
        return failed(to, "the backup cannot be copied", error);
    ::chmod(to.c_str(), S_IRUSR | S_IWUSR);
    return syncPath(to, O_RDONLY);
}

// Settles the write-ahead log of the old database, so that one file holds all of it. One that cannot be opened any more is
// kept with its log beside it.
Result<void> settleOld(const std::string& database) {
    SqliteOptions options;
    options.file = database;
    options.holder = "restore";
    const Result<std::unique_ptr<SqliteStore>> old = SqliteStore::open(options);
    if (!old && old.error().code == ErrorCode::Locked)
        return old.error();
    return {};
}

// A name that is not taken, so that what an earlier restore kept stays.
std::string freeName(const std::string& database) {
    const std::string first = database + ".before-restore";
    std::string name = first;
    std::error_code ignored;
    for (int n = 2; fs::exists(name, ignored); ++n)
        name = first + "." + std::to_string(n);
    return name;
}

Result<void> keepOld(const std::string& database, const std::string& kept) {
    std::error_code error;
    for (const char* suffix : {"-wal", "-shm", ""}) {
        const std::string file = database + suffix;
        if (!fs::exists(file, error))
            continue;
        fs::rename(file, kept + suffix, error);
        if (error)
            return failed(file, "cannot be put aside", error);
    }
    return {};
}

Result<void> replace(const std::string& backup, const std::string& database) {
    const std::string incoming = database + ".restoring";
    std::error_code error;
    Result<void> done = copyDurably(backup, incoming);
    if (done) {
        const Result<VerifiedDatabase> copied = verifyDatabaseFile(incoming);
        done = copied ? Result<void>() : Result<void>(copied.error());
    }
    if (!done) {
        fs::remove(incoming, error);
        return done;
    }
    const std::string kept = freeName(database);
    SAGA_TRY(keepOld(database, kept));
    fs::rename(incoming, database, error);
    if (error) {
        const Error cause = failed(database, "the backup cannot be put in its place", error);
        return wrapError(cause.code, database, "the old database is kept as " + kept, cause);
    }
    return syncPath(fs::path(database).parent_path().string(), O_RDONLY | O_DIRECTORY);
}

}  // namespace

Result<void> restoreDatabase(const std::string& backup, const std::string& database) {
    std::error_code error;
    if (!fs::exists(backup, error))
        return makeError(ErrorCode::NotFound, backup, "there is no such backup");
    const std::string target = fs::weakly_canonical(database, error).string();
    if (error || target.empty())
        return makeError(ErrorCode::InvalidInput, database, "is not a path of a database");
    if (fs::equivalent(backup, target, error))
        return makeError(ErrorCode::InvalidInput, backup, "is the database itself");
    const Result<VerifiedDatabase> verified = verifyDatabaseFile(backup);
    if (!verified)
        return verified.error();
    if (fs::exists(target, error))
        SAGA_TRY(settleOld(target));
    const Result<std::unique_ptr<FileLock>> lock = FileLock::acquire(target + "-lock", "restore");
    if (!lock)
        return lock.error();
    return replace(backup, target);
}

}  // namespace saga
