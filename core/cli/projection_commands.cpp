#include <atomic>
#include <memory>
#include <thread>

#include "core/cli/command_tree.h"
#include "core/cli/interrupt.h"
#include "core/cli/text_table.h"

namespace saga {
namespace {

// Cancels on Ctrl+C for as long as it lives.
class CancelOnInterrupt {
public:
    CancelOnInterrupt() : m_waiting([this] { wait(); }) {}
    ~CancelOnInterrupt() {
        m_done = true;
        m_interrupt.stop();
        m_waiting.join();
    }
    const CancellationPtr& cancellation() const { return m_cancel; }

private:
    void wait() {
        m_interrupt.wait();
        if (!m_done)
            m_cancel->cancel();
    }

    CancellationPtr m_cancel = std::make_shared<Cancellation>();
    std::atomic<bool> m_done{false};
    Interrupt m_interrupt;
    std::thread m_waiting;
};

ExitCode rebuild(Session& session, const std::string& reason) {
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    Result<RebuildReport> report = makeError(ErrorCode::Internal, "", "was not asked");
    {
        const CancelOnInterrupt onInterrupt;
        report = await<RebuildReport>([&](auto answer) {
            (*admin)->rebuildProjections(reason, onInterrupt.cancellation(), progressOn(session, "Read events"), std::move(answer));
        });
    }
    if (session.showsProgress())
        session.err() << '\n';
    if (!report)
        return session.fail(report.error());
    if (session.json())
        return session.print(toJson(*report));
    return session.print("Rebuilt " + countText(report->streams) + " orders and their payments from " + countText(report->events) +
                         " events in " + durationText(report->took) + ".");
}

}  // namespace

void addProjectionCommands(CommandTree& tree) {
    const Command group = tree.group(tree.root(), "projections", "Orders and payments of order processing, as rows made from their events",
                                 "sagactl projections rebuild");
    const auto reason = std::make_shared<std::string>();
    const Command run = tree.command(group, "rebuild",
                                     "Throws the rows away and makes them anew from the events, beside running work; Ctrl+C leaves each row old or new",
                                     "sagactl projections rebuild --reason \"after a restore\"",
                                     [reason](Session& session) { return rebuild(session, *reason); });
    run.take("--reason", *reason, "TEXT", "Why, for the audit trail");
}

}  // namespace saga
