#include "ui/models/saga_list_cells.h"

#include "ui/models/saga_list_model.h"

namespace saga::ui {

namespace {

QString wordOf(std::string_view word) {
    return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
}

}  // namespace

QString fromUtf8(const std::string& text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QVariant sagaCell(const SagaSummary& saga, int column) {
    switch (column) {
        case SagaListModel::Id:
            return fromUtf8(saga.id.text);
        case SagaListModel::State:
            return static_cast<int>(saga.status);
        case SagaListModel::DefinitionName:
            return QStringLiteral("%1 v%2").arg(fromUtf8(saga.definition)).arg(saga.version);
        case SagaListModel::ModeName:
            return wordOf(toText(saga.mode));
        case SagaListModel::StepName:
            return fromUtf8(saga.step);
        case SagaListModel::Code:
            return fromUtf8(saga.code);
        case SagaListModel::User:
            return fromUtf8(saga.user.text);
        case SagaListModel::ItemName:
            return fromUtf8(saga.item.text);
        case SagaListModel::Quantity:
            return static_cast<qlonglong>(saga.quantity);
        case SagaListModel::Amount:
            return static_cast<qlonglong>(saga.amount);
        case SagaListModel::Attempts:
            return static_cast<qlonglong>(saga.attempts);
        case SagaListModel::Duration:
            return saga.endedAt.isSet() ? QVariant(static_cast<qlonglong>((saga.endedAt - saga.startedAt).count()))
                                        : QVariant();
        case SagaListModel::Started:
            return static_cast<qlonglong>(saga.startedAt.us);
        case SagaListModel::Ended:
            return saga.endedAt.isSet() ? QVariant(static_cast<qlonglong>(saga.endedAt.us)) : QVariant();
        case SagaListModel::Rule:
            return fromUtf8(saga.rule.text);
        case SagaListModel::Correlation:
            return fromUtf8(saga.correlation.text);
        default:
            return {};
    }
}

QString quotedForFilter(const QString& text) {
    QString escaped = text;
    escaped.replace(QLatin1Char('\\'), QStringLiteral("\\\\")).replace(QLatin1Char('"'), QStringLiteral("\\\""));
    return QLatin1Char('"') + escaped + QLatin1Char('"');
}

QString sagaCellFilter(const SagaSummary& saga, int column, const QString& op) {
    const auto compared = [&](const char* field, const QString& value) {
        return QStringLiteral("%1 %2 %3").arg(QLatin1String(field), op, value);
    };
    const auto text = [&](const char* field, const std::string& value) {
        return compared(field, quotedForFilter(fromUtf8(value)));
    };
    const auto number = [&](const char* field, std::int64_t value) {
        return compared(field, QString::number(value));
    };
    switch (column) {
        case SagaListModel::Id:
            return text("id", saga.id.text);
        case SagaListModel::State:
            return compared("status", wordOf(toText(saga.status)));
        case SagaListModel::DefinitionName:
            return text("definition", saga.definition);
        case SagaListModel::ModeName:
            return compared("mode", wordOf(toText(saga.mode)));
        case SagaListModel::StepName:
            return text("step", saga.step);
        case SagaListModel::Code:
            return text("code", saga.code);
        case SagaListModel::User:
            return text("user", saga.user.text);
        case SagaListModel::ItemName:
            return text("item", saga.item.text);
        case SagaListModel::Quantity:
            return number("quantity", saga.quantity);
        case SagaListModel::Amount:
            return number("amount", saga.amount);
        case SagaListModel::Attempts:
            return number("attempts", saga.attempts);
        case SagaListModel::Rule:
            return text("rule", saga.rule.text);
        case SagaListModel::Correlation:
            return text("correlation", saga.correlation.text);
        default:
            return {};
    }
}

PillLook pillOf(const SagaSummary& saga) {
    return {saga.status, saga.attention, saga.paused, false};
}

QVariant spokenSagaCell(const SagaSummary& saga, int column, ZoneChoice zone) {
    switch (column) {
        case SagaListModel::Id:
            return saga.injected ? SagaListModel::tr("%1, hit by an injected fault").arg(fromUtf8(saga.id.text))
                                 : fromUtf8(saga.id.text);
        case SagaListModel::State:
            return pillOf(saga).spoken();
        case SagaListModel::Amount:
            return formatAmount(saga.amount);
        case SagaListModel::Duration:
            return saga.endedAt.isSet() ? formatDuration((saga.endedAt - saga.startedAt).count())
                                        : SagaListModel::tr("still running");
        case SagaListModel::Started:
            return formatTimestamp(saga.startedAt.us, zone);
        case SagaListModel::Ended:
            return saga.endedAt.isSet() ? formatTimestamp(saga.endedAt.us, zone) : SagaListModel::tr("still running");
        default:
            return sagaCell(saga, column);
    }
}

QVariant sagaToolTip(const SagaSummary& saga, int column, ZoneChoice zone, Timestamp now) {
    const auto moment = [&](Timestamp at) {
        return SagaListModel::tr("%1, %2").arg(formatRelative(at.us, now.us), formatTimestamp(at.us, zone));
    };
    if (column == SagaListModel::Started) return moment(saga.startedAt);
    if (column == SagaListModel::Ended && saga.endedAt.isSet()) return moment(saga.endedAt);
    if (column == SagaListModel::State)
        return saga.attention == Attention::None && !saga.paused ? QVariant() : QVariant(pillOf(saga).spoken());
    if (column == SagaListModel::Duration && !saga.endedAt.isSet())
        return SagaListModel::tr("running for %1").arg(formatDuration((now - saga.startedAt).count()));
    if (column == SagaListModel::Id && saga.injected) return spokenSagaCell(saga, column, zone);
    return {};
}

QString sagaColumnTitle(int column) {
    switch (column) {
        case SagaListModel::Id:
            return SagaListModel::tr("Saga");
        case SagaListModel::State:
            return SagaListModel::tr("State");
        case SagaListModel::DefinitionName:
            return SagaListModel::tr("Definition");
        case SagaListModel::ModeName:
            return SagaListModel::tr("Mode");
        case SagaListModel::StepName:
            return SagaListModel::tr("Step");
        case SagaListModel::Code:
            return SagaListModel::tr("Code");
        case SagaListModel::User:
            return SagaListModel::tr("User");
        case SagaListModel::ItemName:
            return SagaListModel::tr("Item");
        case SagaListModel::Quantity:
            return SagaListModel::tr("Quantity");
        case SagaListModel::Amount:
            return SagaListModel::tr("Amount");
        case SagaListModel::Attempts:
            return SagaListModel::tr("Attempts");
        case SagaListModel::Duration:
            return SagaListModel::tr("Duration");
        case SagaListModel::Started:
            return SagaListModel::tr("Started");
        case SagaListModel::Ended:
            return SagaListModel::tr("Ended");
        case SagaListModel::Rule:
            return SagaListModel::tr("Fault rule");
        case SagaListModel::Correlation:
            return SagaListModel::tr("Correlation");
        default:
            return {};
    }
}

bool isFigureColumn(int column) {
    switch (column) {
        case SagaListModel::Quantity:
        case SagaListModel::Amount:
        case SagaListModel::Attempts:
        case SagaListModel::Duration:
        case SagaListModel::Started:
        case SagaListModel::Ended:
            return true;
        default:
            return false;
    }
}

namespace {

struct Sorted {
    SagaListModel::Column column;
    SagaSort sort;
};
constexpr Sorted kSorted[] = {
    {SagaListModel::State, SagaSort::Status},      {SagaListModel::StepName, SagaSort::Step},
    {SagaListModel::Code, SagaSort::Code},         {SagaListModel::User, SagaSort::User},
    {SagaListModel::ItemName, SagaSort::ItemName}, {SagaListModel::Quantity, SagaSort::Quantity},
    {SagaListModel::Amount, SagaSort::Amount},     {SagaListModel::Attempts, SagaSort::Attempts},
    {SagaListModel::Duration, SagaSort::Duration}, {SagaListModel::Started, SagaSort::Started},
};

}  // namespace

std::optional<SagaSort> sortOfColumn(int column) {
    for (const Sorted& sorted : kSorted) {
        if (sorted.column == column) return sorted.sort;
    }
    return std::nullopt;
}

int columnOfSort(SagaSort sort) {
    for (const Sorted& sorted : kSorted) {
        if (sorted.sort == sort) return sorted.column;
    }
    return SagaListModel::Started;
}

}  // namespace saga::ui
