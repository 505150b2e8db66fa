#include "ui/pages/faults/fault_words.h"

#include <QCoreApplication>

#include <chrono>

#include "core/model/failure_code.h"
#include "ui/models/fault_list_model.h"
#include "ui/pages/faults/rule_draft.h"
#include "ui/pages/saga/saga_words.h"

namespace saga::ui {

using namespace std::chrono_literals;

struct FaultWords {
    Q_DECLARE_TR_FUNCTIONS(saga::ui::FaultWords)
};

namespace {

// Of the steps of the shipped definition: where a timeout lies.
constexpr Micros kStepTimeout = 2s;
constexpr int kAttempts = 3;

// As it was typed.
QString percent(double share) {
    return QStringLiteral("%1 %").arg(RuleDraft::percentText(share));
}

QString callsText(const FaultRule& rule) {
    const QString step = fromCore(rule.step);
    const bool undo = rule.direction == Direction::Compensation;
    if (rule.probability >= 1)
        return undo ? FaultWords::tr("every undo of %1").arg(step) : FaultWords::tr("every call of %1").arg(step);
    const QString share = percent(rule.probability);
    return undo ? FaultWords::tr("%1 of the undos of %2").arg(share, step)
                : FaultWords::tr("%1 of the calls of %2").arg(share, step);
}

// As it is typed into the editor, with the unit in the language of the window.
QString durationWords(Micros duration) {
    const QString typed = RuleDraft::durationText(duration);
    const QString amount = typed.section(QLatin1Char(' '), 0, 0);
    const QString unit = typed.section(QLatin1Char(' '), 1);
    if (unit == QLatin1String("h")) return FaultWords::tr("%1 h").arg(amount);
    if (unit == QLatin1String("min")) return FaultWords::tr("%1 min").arg(amount);
    if (unit == QLatin1String("s")) return FaultWords::tr("%1 s").arg(amount);
    return typed;
}

QString eventsText(const FaultRule& rule) {
    const QString events = rule.step.empty() ? FaultWords::tr("every event")
                           : rule.place == FaultPlace::Publish
                               ? FaultWords::tr("what %1 publishes").arg(fromCore(rule.step))
                               : FaultWords::tr("what is delivered to %1").arg(fromCore(rule.step));
    return rule.probability < 1 ? FaultWords::tr("%1 of %2").arg(percent(rule.probability), events) : events;
}

QString wayText(const FaultRule& rule) {
    const QString events = eventsText(rule);
    switch (rule.kind) {
        case FaultKind::Duplicate:
            return FaultWords::tr("Brings %1 twice").arg(events);
        case FaultKind::Drop:
            return FaultWords::tr("Loses %1 once; it comes again").arg(events);
        case FaultKind::Reorder:
            return FaultWords::tr("Lets a later event overtake %1").arg(events);
        case FaultKind::Poison:
            return FaultWords::tr("Makes %1 unreadable").arg(events);
        default:
            return FaultWords::tr("Holds %1 back for %2").arg(events, durationWords(rule.delay));
    }
}

QString deedText(const FaultRule& rule) {
    if (rule.place != FaultPlace::Step) return wayText(rule);
    const QString calls = callsText(rule);
    const QString code = fromCore(rule.code);
    switch (rule.kind) {
        case FaultKind::BusinessFailure:
            return code.isEmpty() ? FaultWords::tr("Refuses %1").arg(calls)
                                  : FaultWords::tr("Refuses %1 with %2").arg(calls, code);
        case FaultKind::TechnicalError:
            return code.isEmpty() ? FaultWords::tr("Answers %1 with a technical error").arg(calls)
                                  : FaultWords::tr("Answers %1 with the technical error %2").arg(calls, code);
        case FaultKind::Delay:
            return FaultWords::tr("Holds %1 back for %2").arg(calls, durationWords(rule.delay));
        case FaultKind::LostReply:
            return FaultWords::tr("Carries out %1 and loses the answer").arg(calls);
        default:
            return {};
    }
}

}  // namespace

QString ruleSentence(const FaultRule& rule, Micros duration) {
    QStringList parts{deedText(rule)};
    if (rule.share < 1) parts << FaultWords::tr("for %1 of the sagas").arg(percent(rule.share));
    if (!rule.where.empty()) parts << FaultWords::tr("where %1").arg(fromCore(rule.where));
    if (rule.maxHits > 0) parts << FaultWords::tr("at most %n time(s)", nullptr, static_cast<int>(rule.maxHits));
    parts << (duration.count() > 0 ? FaultWords::tr("for %1").arg(durationWords(duration))
                                   : FaultWords::tr("until it is removed"));
    return parts.join(QStringLiteral(", ")) + QLatin1Char('.');
}

QString outcomeSentence(const FaultRule& rule) {
    if (rule.place != FaultPlace::Step)
        return rule.kind == FaultKind::Poison
                   ? FaultWords::tr("Its handler gives up and the event becomes a dead letter; driven again once the rule is gone, the saga goes on.")
                   : FaultWords::tr("The saga ends as it would without the rule.");
    if (rule.definition != "item-purchase") return {};
    const bool isSlow = rule.kind == FaultKind::Delay;
    if (isSlow && rule.delay < kStepTimeout)
        return FaultWords::tr("The step is only late: its time limit is longer than that.");
    if (rule.direction == Direction::Compensation)
        return FaultWords::tr(
            "A saga whose undo fails for good waits for a person; once the rule is gone, Retry ends it.");
    const bool retryWins = rule.kind != FaultKind::BusinessFailure && rule.maxHits > 0 && rule.maxHits < kAttempts;
    if (retryWins) return FaultWords::tr("Fewer hits than attempts: a retry succeeds and the purchase completes.");
    if (rule.step == "notification")
        return FaultWords::tr("The purchase completes all the same; the notice is recorded as failed.");
    const bool isUncertain = isSlow || rule.kind == FaultKind::LostReply;
    if (rule.step == "user_validation" && !isUncertain)
        return FaultWords::tr("A saga that is hit each time ends FAILED: there was nothing to undo.");
    return FaultWords::tr("A saga that is hit each time ends COMPENSATED: what was done is taken back.");
}

QStringList codesFor(const QString& step) {
    QStringList own;
    if (step == QLatin1String("user_validation"))
        own = {QStringLiteral("USER_NOT_FOUND"), QStringLiteral("USER_NOT_ACTIVE"),
               QStringLiteral("INSUFFICIENT_BALANCE"), QStringLiteral("PURCHASE_LIMIT_EXCEEDED"),
               QStringLiteral("VALIDATION_ERROR")};
    else if (step == QLatin1String("item_grant"))
        own = {QStringLiteral("ITEM_NOT_FOUND"), QStringLiteral("ITEM_NOT_AVAILABLE"), QStringLiteral("PRICE_MISMATCH"),
               QStringLiteral("INSUFFICIENT_STOCK"), QStringLiteral("GRANT_ERROR")};
    else if (step == QLatin1String("log_record"))
        own = {QStringLiteral("LOG_RECORD_ERROR")};
    else if (step == QLatin1String("notification"))
        own = {QStringLiteral("NOTIFICATION_ERROR"), QStringLiteral("DELIVERY_FAILED")};
    for (const std::string_view code : knownFailureCodes()) {
        const QString word = fromCore(code);
        if (!own.contains(word)) own << word;
    }
    return own;
}

Micros durationOf(const FaultRule& rule) {
    if (!rule.expiresAt.isSet()) return Micros{0};
    // The end was reckoned a moment before the beginning was noted.
    return std::chrono::round<std::chrono::seconds>(rule.expiresAt - rule.createdAt);
}

QString placeWords(const FaultRule& rule) {
    return QStringLiteral("%1 / %2").arg(fromCore(rule.definition), FaultListModel::placeName(rule));
}

}  // namespace saga::ui
