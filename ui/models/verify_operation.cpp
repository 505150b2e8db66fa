#include "ui/models/verify_operation.h"

#include <algorithm>

#include "ui/models/core_words.h"
#include "ui/models/saga_list_cells.h"
#include "ui/widgets/format.h"

namespace saga::ui {

VerifyOperation::VerifyOperation(Bridge& bridge, const Clock& clock, QObject* parent)
    : EngineCall(bridge, clock, parent) {}

QString VerifyOperation::title() const {
    return tr("Check every invariant");
}

QString VerifyOperation::outcome() const {
    if (!trouble().isEmpty()) return trouble();
    if (!m_report) return {};
    const auto holding = std::count_if(m_report->results.begin(), m_report->results.end(),
                                       [](const InvariantResult& result) { return result.holds; });
    return tr("%1 of %2 hold, %3 sagas read")
        .arg(holding)
        .arg(m_report->results.size())
        .arg(formatCount(m_report->sagas));
}

QString VerifyOperation::detail() const {
    if (!m_report) return {};
    QStringList lines;
    for (const InvariantResult& result : m_report->results) {
        const QString verdict = result.holds ? tr("holds") : tr("is broken");
        lines << QStringLiteral("%1 %2: %3 · %4")
                     .arg(fromUtf8(result.id), coreWords(result.title), verdict, coreWords(result.compared));
        for (const std::string& offender : result.offenders) lines << QStringLiteral("    ") + coreWords(offender);
    }
    return lines.join(QLatin1Char('\n'));
}

void VerifyOperation::start() {
    if (!beginCall()) return;
    bridge().api().verify({}, cancellation(), progress(),
                          bridge().deliver<VerifyReport>(this, [this](Result<VerifyReport> answer) {
                              if (!answer) return endWith(answer.error());
                              m_report = std::move(*answer);
                              end(m_report->holds() ? Phase::Done : Phase::Failed);
                          }));
}

}  // namespace saga::ui
