#include <map>
#include <memory>
#include <mutex>

#include "core/cli/arguments.h"
#include "core/cli/command_tree.h"
#include "core/cli/interrupt.h"
#include "core/cli/saga_text.h"
#include "core/model/filter.h"

namespace saga {
namespace {

struct FollowOptions {
    bool follow = false;
    std::string filter;
    std::string count;
};

// Prints the feed as it comes, on the feed's thread; nobody else writes to the output meanwhile.
class FeedPrinter final : public FeedListener {
public:
    FeedPrinter(Session& session, ParsedFilter filter, std::int64_t count, Interrupt& interrupt)
        : m_session(session), m_filter(std::move(filter)), m_left(count), m_interrupt(interrupt) {}

    void setSteps(std::vector<DefinitionView> definitions) {
        for (DefinitionView& view : definitions)
            m_steps[{view.name, view.version}] = std::move(view.steps);
    }

    void onFeed(const FeedBatch& batch) override {
        for (const FeedSaga& saga : batch.sagas) {
            // Elapsed time is measured at the change itself, which needs no clock.
            if (!matches(m_filter, saga.summary, saga.summary.updatedAt))
                continue;
            for (const SagaEvent& event : saga.events)
                printEvent(saga.summary, event);
        }
        if (batch.dropped > 0)
            m_session.err() << "sagactl: " << batch.dropped << " sagas changed too fast to be shown\n";
        m_session.out().flush();
    }

private:
    void printEvent(const SagaSummary& saga, const SagaEvent& event) {
        if (m_left == 0)
            return;
        const std::string step = stepName(saga, event);
        if (m_session.json()) {
            Json json = toJson(event, saga.id.text, step);
            json.set("transactionId", saga.id.text);
            json.set("status", toText(saga.status));
            json.set("mode", toText(saga.mode));
            m_session.print(json);
        } else {
            const std::string detail = eventText(event);
            m_session.print(m_session.style().time(event.endedAt) + "  " + saga.id.text + "  " +
                            (saga.mode == Mode::Choreography ? "choreography  " : "") + std::string(toText(event.kind)) +
                            (event.type.empty() ? "" : " " + event.type) + (step.empty() ? "" : "  " + step) +
                            (detail.empty() ? "" : "  " + detail));
        }
        if (m_left > 0 && --m_left == 0)
            m_interrupt.stop();
    }

    std::string stepName(const SagaSummary& saga, const SagaEvent& event) const {
        const auto steps = m_steps.find({saga.definition, saga.version});
        if (event.step < 0 || steps == m_steps.end() || static_cast<std::size_t>(event.step) >= steps->second.size())
            return {};
        return steps->second[static_cast<std::size_t>(event.step)];
    }

    Session& m_session;
    const ParsedFilter m_filter;
    std::int64_t m_left;  // events to print; below zero: no limit
    Interrupt& m_interrupt;
    std::map<std::pair<std::string, int>, std::vector<std::string>> m_steps;
};

ExitCode follow(Session& session, const FollowOptions& options) {
    if (!options.follow)
        return session.fail(makeError(ErrorCode::InvalidInput, "follow", "is required: sagactl events --follow"));
    std::int64_t count = -1;
    if (!options.count.empty()) {
        const Result<std::int64_t> number = readNumberBetween("count", options.count, 1, INT64_MAX);
        if (!number)
            return session.fail(number.error());
        count = *number;
    }
    Result<ParsedFilter> filter = parseFilterFor("filter", options.filter);
    if (!filter)
        return session.fail(filter.error());
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    Result<std::vector<DefinitionView>> definitions =
        await<std::vector<DefinitionView>>([&](auto answer) { (*admin)->definitions(std::move(answer)); });
    if (!definitions)
        return session.fail(definitions.error());

    Interrupt interrupt;
    FeedPrinter printer(session, std::move(filter).value(), count, interrupt);
    printer.setSteps(std::move(definitions).value());
    (*admin)->addFeedListener(&printer);
    interrupt.wait();
    (*admin)->removeFeedListener(&printer);
    return ExitCode::Done;
}

}  // namespace

void addEventsCommand(CommandTree& tree) {
    const auto options = std::make_shared<FollowOptions>();
    const Command command = tree.command(
        tree.root(), "events", "Prints what happens as it happens, until Ctrl+C; with --json one document per line",
        "sagactl events --follow --filter \"user = user-123\"", [options](Session& session) { return follow(session, *options); });
    command.flag("--follow", options->follow, "Go on until interrupted");
    command.take("--filter", options->filter, "EXPR", "Only events of sagas that match");
    command.take("--count", options->count, "N", "End after this many events");
}

}  // namespace saga
