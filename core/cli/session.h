// One run of the shell tool: its streams, what holds for every command, and the embedded engine, opened when a command
// needs it. Used by one thread.
#pragma once

#include <future>
#include <memory>
#include <string>

#include "core/cli/exit_code.h"
#include "core/cli/sagactl.h"
#include "core/cli/text_style.h"
#include "core/runtime/embedded.h"

namespace saga {

struct GlobalOptions {
    std::string database;     // empty: the default database
    bool json = false;
    bool utc = false;
    std::string correlation;  // empty: none given
};

enum class IfMissing { Refuse, Create };

class Session {
public:
    Session(const CliStreams& streams, GlobalOptions options);

    bool json() const { return m_options.json; }
    const GlobalOptions& options() const { return m_options; }
    std::string database() const;
    const TextStyle& style() const { return m_style; }
    std::ostream& out() { return m_streams.out; }
    std::ostream& err() { return m_streams.err; }
    bool showsProgress() const { return m_streams.errIsTerminal; }

    // Opens the database and starts the engine; recovery has begun when this returns. Later calls give the same.
    Result<AdminApi*> open(IfMissing ifMissing = IfMissing::Refuse);
    // An engine on an empty database in memory, for what needs no data.
    Result<AdminApi*> openInMemory();

    // With --json a document on the output as well as the message.
    ExitCode fail(const Error& error);
    ExitCode print(const Json& document);
    ExitCode print(const std::string& line);

private:
    Result<AdminApi*> openFile(const std::string& file, IfMissing ifMissing);

    CliStreams m_streams;
    GlobalOptions m_options;
    TextStyle m_style;
    std::unique_ptr<Embedded> m_embedded;
};

// Waits for the answer of an asynchronous call: `call` is given the callback.
template <class T, class Call>
Result<T> await(Call call) {
    const auto promise = std::make_shared<std::promise<Result<T>>>();
    std::future<Result<T>> answer = promise->get_future();
    call([promise](Result<T> result) { promise->set_value(std::move(result)); });
    return answer.get();
}

// Rewrites one line on standard error, "Checked 20 of 100"; empty when nobody would see it. `session` outlives it.
OnProgress progressOn(Session& session, std::string what);

// {"error": {code, field, reason, advice}}
Json errorDocument(const Error& error);

}  // namespace saga
