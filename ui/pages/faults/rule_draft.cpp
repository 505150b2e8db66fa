#include "ui/pages/faults/rule_draft.h"

#include <algorithm>
#include <optional>

#include "core/base/money.h"
#include "core/model/filter.h"
#include "ui/models/core_words.h"
#include "ui/pages/saga/saga_words.h"

namespace saga::ui {

namespace {

constexpr Micros kShortestDelay = std::chrono::milliseconds(1);
constexpr Micros kLongestDelay = std::chrono::hours(1);

// "10", "10 %", "0.5"; above 0 and at most 100.
std::optional<double> readPercent(QString text) {
    text.remove(QLatin1Char('%'));
    bool ok = false;
    const double percent = text.trimmed().toDouble(&ok);
    return ok && percent > 0 && percent <= 100 ? std::optional(percent / 100) : std::nullopt;
}

// "5m", "5 min", "200 ms"; above 0.
std::optional<Micros> readDuration(QString text) {
    text = text.simplified().remove(QLatin1Char(' '));
    if (text.endsWith(QLatin1String("min"))) text.chop(2);
    const Result<Micros> duration = parseDuration(text.toStdString());
    return duration && duration->count() > 0 ? std::optional(*duration) : std::nullopt;
}

}  // namespace

RuleDraft::Reading RuleDraft::read() const {
    Reading reading;
    FaultRule& rule = reading.request.rule;
    auto& errors = reading.errors;
    rule.name = name.trimmed().toStdString();
    rule.definition = definition.toStdString();
    rule.step = step.toStdString();
    rule.direction = direction;
    rule.kind = kind;
    rule.where = where.trimmed().toStdString();
    if (step.isEmpty()) errors.insert(QStringLiteral("step"), tr("Choose a step"));
    const bool isFailure = kind == FaultKind::BusinessFailure || kind == FaultKind::TechnicalError;
    if (isFailure) rule.code = code.trimmed().toStdString();
    if (kind == FaultKind::Delay) {
        rule.delay = readDuration(delay).value_or(Micros{0});
        if (rule.delay < kShortestDelay || rule.delay > kLongestDelay)
            errors.insert(QStringLiteral("delay"), tr("A time from 1 ms to 1 h, such as 1500 ms or 3 s"));
    }
    rule.probability = readPercent(probability).value_or(0);
    if (rule.probability == 0) errors.insert(QStringLiteral("probability"), tr("Above 0 and at most 100"));
    rule.share = readPercent(share).value_or(0);
    if (rule.share == 0) errors.insert(QStringLiteral("share"), tr("Above 0 and at most 100"));
    if (!count.trimmed().isEmpty()) {
        bool ok = false;
        rule.maxHits = count.trimmed().toLongLong(&ok);
        if (!ok || rule.maxHits < 1 || rule.maxHits > kMaxAmount)
            errors.insert(QStringLiteral("count"), tr("A whole number from 1, or nothing"));
    }
    if (!duration.trimmed().isEmpty()) {
        reading.request.duration = readDuration(duration).value_or(Micros{0});
        if (reading.request.duration.count() == 0)
            errors.insert(QStringLiteral("duration"), tr("A time such as 5 min, or nothing"));
    }
    if (const Result<ParsedFilter> parsed = parseFilterFor("where", rule.where); !parsed)
        errors.insert(QStringLiteral("where"), coreWords(parsed.error().reason));
    else if (const Result<void> known = checkKnownAtStart(*parsed); !known)
        errors.insert(QStringLiteral("where"), coreWords(known.error().reason));
    return reading;
}

QString RuleDraft::percentText(double share) {
    return QString::number(share * 100, 'g', 6);
}

QString RuleDraft::durationText(Micros duration) {
    if (duration.count() == 0) return {};
    const QString text = fromCore(saga::formatDuration(duration));
    const auto unit = std::find_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); }) - text.begin();
    const QString word = text.mid(unit) == QLatin1String("m") ? QStringLiteral("min") : text.mid(unit);
    return QStringLiteral("%1 %2").arg(text.left(unit), word);
}

RuleDraft RuleDraft::of(const FaultRequest& request) {
    const FaultRule& rule = request.rule;
    RuleDraft draft;
    draft.name = fromCore(rule.name);
    draft.definition = fromCore(rule.definition);
    draft.step = fromCore(rule.step);
    draft.direction = rule.direction;
    draft.kind = rule.kind;
    draft.code = fromCore(rule.code);
    draft.delay = durationText(rule.delay);
    draft.probability = percentText(rule.probability);
    draft.where = fromCore(rule.where);
    draft.share = percentText(rule.share);
    draft.count = rule.maxHits > 0 ? QString::number(rule.maxHits) : QString();
    draft.duration = durationText(request.duration);
    return draft;
}

}  // namespace saga::ui
