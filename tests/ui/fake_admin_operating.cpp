// FakeAdmin: commands on many sagas, and what the docks read.
#include "tests/ui/fake_admin.h"

namespace saga::ui {

void FakeAdmin::previewCommand(CommandKind kind, const std::vector<SagaNo>& nos, CancellationPtr cancel,
                               Answer<CommandPreview> answer) {
    Q_UNUSED(kind)
    Q_UNUSED(cancel)
    previewsAsked.push_back(nos);
    CommandPreview preview = previewed;
    if (preview.accepted == 0 && preview.refusals.empty()) preview.accepted = static_cast<std::int64_t>(nos.size());
    reply<CommandPreview>(std::move(answer), preview);
}

// What was cancelled before the answer is let go has not been sent.
void FakeAdmin::command(const CommandRequest& request, CancellationPtr cancel, OnProgress progress,
                        Answer<std::vector<CommandOutcome>> answer) {
    Q_UNUSED(progress)
    commandsAsked.push_back(request);
    later([this, request, cancel, answer = std::move(answer)] {
        if (failure) return answer(*failure);
        std::vector<CommandOutcome> outcomes(request.ids.size() + request.nos.size());
        for (std::size_t i = 0; i < request.nos.size(); ++i) {
            CommandOutcome& outcome = outcomes[request.ids.size() + i];
            outcome.id = makeSaga(request.nos[i].value).id;
            const auto refusal = refusals.find(request.nos[i].value);
            if (refusal != refusals.end()) outcome.error = refusal->second;
            const auto value = refusalValues.find(request.nos[i].value);
            if (value != refusalValues.end()) outcome.refusal = value->second;
            if (cancel && cancel->isCancelled()) outcome.error = makeError(ErrorCode::Cancelled, "", "not sent");
        }
        answer(std::move(outcomes));
    });
}

void FakeAdmin::audit(const PageRequest& request, Answer<std::vector<AuditRecord>> answer) {
    const std::int64_t beyond = request.beyond.empty() ? 0 : std::stoll(request.beyond);
    std::vector<AuditRecord> page;
    for (const AuditRecord& record : auditRecords) {
        if (page.size() == static_cast<std::size_t>(request.limit)) break;
        if (beyond == 0 || record.no < beyond) page.push_back(record);
    }
    reply<std::vector<AuditRecord>>(std::move(answer), page);
}

void FakeAdmin::logLines(const LogRequest& request, Answer<LogPage> answer) {
    ++logAsked;
    LogPage page;
    for (const LogLine& line : log) {
        if (page.last == 0 && line.no > request.after + 1) page.dropped = line.no - request.after - 1;
        if (line.no > request.after) page.lines.push_back(line);
        page.last = line.no;
    }
    reply<LogPage>(std::move(answer), page);
}

}  // namespace saga::ui
