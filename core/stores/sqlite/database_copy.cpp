#include "core/stores/sqlite/database_copy.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>

#include "core/stores/sql/control_statements.h"
#include "core/stores/sql/schema.h"
#include "core/stores/sqlite/database_file.h"
#include "core/stores/sqlite/sqlite_error.h"
#include "core/stores/sqlite/system_error.h"

namespace saga {
namespace {

constexpr int kPagesPerStep = 256;

Result<void> createExclusively(const std::string& file) {
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return systemError(errno, file, "cannot be created");
    ::close(descriptor);
    return {};
}

Result<void> syncPath(const std::string& path, int flags) {
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return systemError(errno, path, "cannot be opened");
    const int failed = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    if (failed != 0)
        return systemError(failed, path, "cannot be synced");
    return {};
}

std::string folderOf(const std::string& file) {
    const std::string folder = std::filesystem::path(file).parent_path().string();
    return folder.empty() ? "." : folder;
}

// "file:" and the path with what means something in a URI escaped.
std::string fileUri(const std::string& path, const char* query) {
    static constexpr char kHex[] = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : path) {
        if (c == '%' || c == '?' || c == '#') {
            const auto byte = static_cast<unsigned char>(c);
            uri += {'%', kHex[byte >> 4], kHex[byte & 15]};
        } else {
            uri += c;
        }
    }
    return uri + query;
}

Result<StateCounts> countStates(Connection& connection) {
    Prepared select("select status, count(*), sum(attention <> 0) from saga_summary group by status");
    Cursor row(connection, select, {});
    StateCounts counts;
    while (row.next()) {
        const std::int64_t status = row.integer(0);
        if (status < 0 || status >= kSagaStatusCount)
            return makeError(ErrorCode::Corrupt, "saga_summary", "unknown status " + std::to_string(status));
        counts.byStatus[static_cast<std::size_t>(status)] = row.integer(1);
        counts.attention += row.integer(2);
    }
    SAGA_TRY(row.status());
    return counts;
}

Result<VerifiedDatabase> judge(SqliteConnection& connection, const std::string& file) {
    auto application = connection.queryInteger("pragma application_id");
    if (!application)
        return application.error();
    if (*application != kApplicationId)
        return makeError(ErrorCode::NotADatabase, file, "the file is an SQLite database of another program");
    auto version = connection.queryInteger("pragma user_version");
    if (!version)
        return version.error();
    if (*version > kSchemaVersion)
        return makeError(ErrorCode::NewerSchema, file,
                         "the database has schema version " + std::to_string(*version) + ", this program knows up to " +
                             std::to_string(kSchemaVersion));
    auto verdict = connection.checkFile(true);
    if (!verdict)
        return verdict.error();
    if (*verdict != "ok")
        return makeError(ErrorCode::Corrupt, file, *verdict);
    VerifiedDatabase verified{static_cast<int>(*version), {}, 0};
    if (*version < kSchemaVersion)
        return verified;
    ControlStatements control;
    auto meta = control.meta(connection);
    if (!meta)
        return meta.error();
    auto counted = countStates(connection);
    if (!counted)
        return counted.error();
    if (!(*counted == meta->counts))
        return makeError(ErrorCode::Corrupt, file, "the stored totals differ from the sagas in the file");
    verified.commit = meta->commit;
    verified.sagas = counted->total();
    return verified;
}

}  // namespace

Result<std::unique_ptr<DatabaseCopy>> DatabaseCopy::begin(SqliteConnection& source, const std::string& file) {
    struct stat status {};
    if (::lstat(file.c_str(), &status) == 0)
        return makeError(ErrorCode::InvalidInput, file, "exists already and is not overwritten");
    const std::string partial = file + ".part";
    SAGA_TRY(createExclusively(partial));
    std::unique_ptr<DatabaseCopy> copy(new DatabaseCopy(file, partial));
    auto target = SqliteConnection::open({partial, {}, 4 * 1024, 0, nullptr}, ConnectionRole::Writer);
    if (!target)
        return target.error();
    copy->m_target = std::move(target).value();
    SAGA_TRY(copy->m_target->execute("pragma journal_mode = off; pragma synchronous = off"));
    copy->m_backup = sqlite3_backup_init(copy->m_target->handle(), "main", source.handle(), "main");
    if (copy->m_backup == nullptr)
        return sqliteError(copy->m_target->handle(), sqlite3_extended_errcode(copy->m_target->handle()), "copying");
    return copy;
}

DatabaseCopy::~DatabaseCopy() {
    if (m_backup != nullptr)
        sqlite3_backup_finish(m_backup);
    m_target.reset();
    ::unlink(m_partial.c_str());
}

Result<bool> DatabaseCopy::step() {
    const int code = sqlite3_backup_step(m_backup, kPagesPerStep);
    if (code == SQLITE_OK)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return sqliteError(code, "copying to " + m_file);
}

Result<void> DatabaseCopy::detach() {
    const int code = sqlite3_backup_finish(std::exchange(m_backup, nullptr));
    m_target.reset();
    if (code != SQLITE_OK)
        return sqliteError(code, "copying to " + m_file);
    return {};
}

Result<void> DatabaseCopy::finish() {
    SAGA_TRY(syncPath(m_partial, O_RDWR));
    auto verified = verifyDatabaseFile(m_partial);
    if (!verified)
        return wrapError(verified.error().code, m_file, "the copy does not verify and was removed", verified.error());
    // A link, unlike a rename, never replaces what somebody else put there meanwhile.
    if (::link(m_partial.c_str(), m_file.c_str()) != 0)
        return systemError(errno, m_file, "cannot be given its name");
    return syncPath(folderOf(m_file), O_RDONLY | O_DIRECTORY);
}

Result<void> copyDatabase(SqliteConnection& source, const std::string& file) {
    auto copy = DatabaseCopy::begin(source, file);
    if (!copy)
        return copy.error();
    for (bool more = true; more;) {
        auto stepped = (*copy)->step();
        if (!stepped)
            return stepped.error();
        more = *stepped;
    }
    SAGA_TRY((*copy)->detach());
    return (*copy)->finish();
}

Result<VerifiedDatabase> verifyDatabaseFile(const std::string& file) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0)
        return makeError(ErrorCode::NotFound, file, "there is no such file");
    if (status.st_size == 0)
        return makeError(ErrorCode::NotADatabase, file, "the file is empty");
    SAGA_TRY(checkAccess(file, R_OK));
    // Immutable: without locks and without files beside it. What waits in a log would be missed, so then it is opened as usual.
    const bool hasLog = ::stat((file + "-wal").c_str(), &status) == 0 && status.st_size > 0;
    const std::string uri = fileUri(file, hasLog ? "?mode=ro" : "?mode=ro&immutable=1");
    auto connection = SqliteConnection::open({uri, {}, 4 * 1024, 5'000, nullptr}, ConnectionRole::Reader);
    if (!connection)
        return connection.error();
    auto verified = judge(**connection, file);
    if (!verified && verified.error().field == "database")
        return wrapError(verified.error().code, file, "the file cannot be read as a database", verified.error());
    return verified;
}

}  // namespace saga
