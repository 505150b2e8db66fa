#include "core/cli/session.h"

#include <cstdlib>

#include "core/runtime/log_text.h"

namespace saga {
namespace {

constexpr const char* kProgram = "sagactl";
constexpr const char* kNoDatabase = "there is no such database";

bool wantsColours(const CliStreams& streams) {
    const char* noColor = std::getenv("NO_COLOR");
    return streams.outIsTerminal && (noColor == nullptr || *noColor == '\0');
}

std::string adviceFor(const Error& error) {
    if (error.code == ErrorCode::Unavailable && error.reason == kNoDatabase)
        return "Choose another file with --db, or make one: sagactl demo load";
    if (error.code == ErrorCode::Blocked)
        return "Take STOP ALL back first: sagactl fault release";
    return std::string(errorAdvice(error.code, Language::English));
}

// A reason may have several lines, as that of a filter has; a line is kept a line.
void printMessage(std::ostream& err, const Error& error) {
    std::string message = error.field.empty() ? "" : escapeControls(error.field) + ": ";
    const std::size_t first = error.reason.find('\n');
    message += escapeControls(error.reason.substr(0, first));
    message.append(" (").append(errorName(error.code)).append(")");
    for (std::size_t at = first; at != std::string::npos;) {
        const std::size_t next = error.reason.find('\n', at + 1);
        message += "\n" + escapeControls(error.reason.substr(at + 1, next == std::string::npos ? next : next - at - 1));
        at = next;
    }
    for (const Error* cause = error.cause.get(); cause != nullptr; cause = cause->cause.get()) {
        if (cause->reason != error.reason)
            message += "\n  because: " + escapeControls(cause->reason);
    }
    err << kProgram << ": " << message << "\n  " << adviceFor(error) << "\n";
}

}  // namespace

Json errorDocument(const Error& error) {
    return Json::object({{"error", Json::object({{"code", errorName(error.code)},
                                                 {"field", error.field.empty() ? Json() : Json(error.field)},
                                                 {"reason", error.reason},
                                                 {"advice", adviceFor(error)}})}});
}

OnProgress progressOn(Session& session, std::string what) {
    if (!session.showsProgress())
        return {};
    return [&session, what = std::move(what)](Progress progress) {
        session.err() << '\r' << what << ' ' << countText(progress.done) << " of " << countText(progress.total) << std::flush;
    };
}

Session::Session(const CliStreams& streams, GlobalOptions options)
    : m_streams(streams), m_options(std::move(options)), m_style{wantsColours(streams), m_options.utc} {}

std::string Session::database() const {
    return m_options.database.empty() ? defaultDatabaseFile() : m_options.database;
}

Result<AdminApi*> Session::open(IfMissing ifMissing) {
    return openFile(database(), ifMissing);
}

Result<AdminApi*> Session::openInMemory() {
    return openFile(":memory:", IfMissing::Create);
}

Result<AdminApi*> Session::openFile(const std::string& file, IfMissing ifMissing) {
    if (m_embedded)
        return &m_embedded->admin();
    EmbeddedOptions options;
    options.databaseFile = file;
    options.program = kProgram;
    options.correlation = m_options.correlation;
    options.createIfMissing = ifMissing == IfMissing::Create;
    // What matters to the caller is answered; the log would only repeat it.
    options.logLevel = LogLevel::Off;
    // A shell may lack the settings with which the console is started.
    options.endsUnconfiguredNotices = false;
    Result<std::unique_ptr<Embedded>> opened = Embedded::open(options);
    // Not found is for what was asked of a database; without one nothing can be asked.
    if (!opened && opened.error().code == ErrorCode::NotFound)
        return makeError(ErrorCode::Unavailable, file, kNoDatabase);
    if (!opened)
        return opened.error();
    m_embedded = std::move(opened).value();
    return &m_embedded->admin();
}

ExitCode Session::fail(const Error& error) {
    if (json())
        print(errorDocument(error));
    printMessage(err(), error);
    return exitCodeOf(error);
}

ExitCode Session::print(const Json& document) {
    out() << document.dump() << "\n";
    return ExitCode::Done;
}

ExitCode Session::print(const std::string& line) {
    out() << line << "\n";
    return ExitCode::Done;
}

}  // namespace saga
