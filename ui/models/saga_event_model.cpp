#include "ui/models/saga_event_model.h"

#include <QStringList>

#include <algorithm>

#include "ui/models/cell_roles.h"
#include "ui/widgets/format.h"
#include "ui/widgets/state_look.h"

namespace saga::ui {

namespace {

QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

bool isFailure(EventKind kind) {
    switch (kind) {
        case EventKind::StepFailed:
        case EventKind::RetryScheduled:
        case EventKind::CompensationFailed:
        case EventKind::CompensationRetryScheduled:
        case EventKind::SagaFailed:
        case EventKind::SagaForceEnded:
        case EventKind::AttentionRaised:
        case EventKind::DeadlinePassed: return true;
        default: return false;
    }
}

bool isByOperator(EventKind kind) {
    switch (kind) {
        case EventKind::StepSkipped:
        case EventKind::SignalReceived:
        case EventKind::CompensationWaived:
        case EventKind::SagaForceEnded:
        case EventKind::SagaReopened:
        case EventKind::Paused:
        case EventKind::Resumed:
        case EventKind::CancelRequested:
        case EventKind::CompensationRequested:
        case EventKind::RetryRequested: return true;
        default: return false;
    }
}

TextTone toneOfCell(const SagaEvent& event, int column) {
    if (column == SagaEventModel::Number)
        return TextTone::Hint;
    if (column == SagaEventModel::Event)
        return event.kind == EventKind::FaultInjected ? TextTone::Failed : TextTone::Primary;
    if (column == SagaEventModel::Detail && isFailure(event.kind))
        return TextTone::Failed;
    return TextTone::Secondary;
}

// Members of the participant's answer as "granted 1, logId LOG_...".
QString answerWords(const Json& data) {
    QStringList parts;
    for (const auto& [key, value] : data.members()) {
        if (value.isString())
            parts << text(key) + QLatin1Char(' ') + text(value.asString());
        else if (value.isInt())
            parts << text(key) + QLatin1Char(' ') + formatCount(value.asInt());
    }
    return parts.join(QStringLiteral(", "));
}

QString failureWords(const SagaEvent& event) {
    QStringList parts;
    if (!event.payload.code.empty())
        parts << text(event.payload.code);
    if (event.attempt > 0)
        parts << SagaEventModel::tr("attempt %1").arg(event.attempt);
    if (event.payload.delay.count() > 0)
        parts << SagaEventModel::tr("again in %1").arg(formatDuration(event.payload.delay.count()));
    if (event.payload.executed == Executed::Unknown)
        parts << SagaEventModel::tr("outcome unknown");
    if (event.payload.passedOver)
        parts << SagaEventModel::tr("optional, passed over");
    return parts.join(QStringLiteral(", "));
}

QString operatorWords(const SagaEvent& event) {
    QStringList parts;
    if (!event.payload.actor.empty())
        parts << text(event.payload.actor);
    if (!event.payload.reason.empty())
        parts << text(event.payload.reason);
    return parts.join(QStringLiteral(": "));
}

}  // namespace

SagaEventModel::SagaEventModel(QObject* parent) : QAbstractTableModel(parent) {}

int SagaEventModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(isFiltered() ? m_rows.size() : m_known);
}

int SagaEventModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SagaEventModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SagaEvent& event = *eventAt(index.row());
    switch (role) {
        case InjectedRole: return index.column() == Event && (event.kind == EventKind::FaultInjected || !event.payload.rule.empty());
        case ToneRole: return static_cast<int>(toneOfCell(event, index.column()));
        case PublicRole: return !event.type.empty();
        case RawRole:
            if (index.column() == Time)
                return static_cast<qlonglong>(event.endedAt.us - m_startUs);
            [[fallthrough]];
        case Qt::DisplayRole: break;
        default: return {};
    }
    switch (index.column()) {
        case Number: return static_cast<qlonglong>(event.seq);
        case Time: return QStringLiteral("+") + formatDuration(event.endedAt.us - m_startUs);
        case Event: return name(event);
        case Step: return stepOf(event);
        case Detail: return detail(event);
        default: return {};
    }
}

QVariant SagaEventModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
        case Number: return QStringLiteral("#");
        case Time: return tr("Time");
        case Event: return tr("Event");
        case Step: return tr("Step");
        case Detail: return tr("Detail");
        default: return {};
    }
}

bool SagaEventModel::passes(const SagaEvent& event) const {
    if (m_step >= 0 && event.step != m_step)
        return false;
    switch (m_kinds) {
        case Kinds::All: return true;
        case Kinds::Documented: return !event.type.empty();
        case Kinds::Failures: return isFailure(event.kind);
        case Kinds::Injected: return event.kind == EventKind::FaultInjected || !event.payload.rule.empty();
        case Kinds::ByOperator: return isByOperator(event.kind);
    }
    return true;
}

void SagaEventModel::collect(std::size_t from, std::vector<std::uint32_t>& rows) const {
    for (std::size_t i = from; i < m_events->size(); ++i) {
        if (passes((*m_events)[i]))
            rows.push_back(static_cast<std::uint32_t>(i));
    }
}

void SagaEventModel::setHistory(const SagaSummary& saga, const std::vector<std::string>& steps, Events events) {
    const bool continues = m_events != nullptr && saga.no == m_saga && events->size() >= m_known;
    if (!continues) {
        beginResetModel();
        m_saga = saga.no;
        m_startUs = saga.startedAt.us;
        m_steps.clear();
        for (const std::string& step : steps)
            m_steps.push_back(text(step));
        m_events = std::move(events);
        m_known = m_events->size();
        m_rows.clear();
        if (isFiltered())
            collect(0, m_rows);
        endResetModel();
        return;
    }
    m_events = std::move(events);
    std::vector<std::uint32_t> added;
    if (isFiltered())
        collect(m_known, added);
    const int count = static_cast<int>(isFiltered() ? added.size() : m_events->size() - m_known);
    if (count == 0) {
        m_known = m_events->size();
        return;
    }
    beginInsertRows({}, rowCount(), rowCount() + count - 1);
    m_known = m_events->size();
    m_rows.insert(m_rows.end(), added.begin(), added.end());
    endInsertRows();
}

void SagaEventModel::setFilter(Kinds kinds, int step) {
    if (kinds == m_kinds && step == m_step)
        return;
    beginResetModel();
    m_kinds = kinds;
    m_step = step;
    m_rows.clear();
    if (isFiltered() && m_events != nullptr)
        collect(0, m_rows);
    endResetModel();
}

const SagaEvent* SagaEventModel::eventAt(int row) const {
    if (row < 0 || row >= rowCount())
        return nullptr;
    const auto at = static_cast<std::size_t>(row);
    return &(*m_events)[isFiltered() ? m_rows[at] : at];
}

const SagaEvent* SagaEventModel::eventOfSeq(std::int64_t seq) const {
    return seq < 1 || seq > total() ? nullptr : &(*m_events)[static_cast<std::size_t>(seq - 1)];
}

int SagaEventModel::rowOfSeq(std::int64_t seq) const {
    if (eventOfSeq(seq) == nullptr)
        return -1;
    const auto place = static_cast<std::uint32_t>(seq - 1);
    if (!isFiltered())
        return static_cast<int>(place);
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), place);
    return found != m_rows.end() && *found == place ? static_cast<int>(found - m_rows.begin()) : -1;
}

QString SagaEventModel::stepOf(const SagaEvent& event) const {
    return event.step < 0 || static_cast<std::size_t>(event.step) >= m_steps.size() ? QString() : m_steps[static_cast<std::size_t>(event.step)];
}

QString SagaEventModel::name(const SagaEvent& event) {
    return event.type.empty() ? text(toText(event.kind)) : text(event.type);
}

QString SagaEventModel::detail(const SagaEvent& event) {
    const EventPayload& payload = event.payload;
    switch (event.kind) {
        case EventKind::SagaStarted: return text(payload.actor);
        case EventKind::StepStarted:
        case EventKind::StepCompensating: return SagaEventModel::tr("attempt %1").arg(event.attempt);
        case EventKind::StepSucceeded: return answerWords(payload.data);
        case EventKind::StepCompensated: return payload.empty ? SagaEventModel::tr("nothing had been done") : answerWords(payload.data);
        case EventKind::StepFailed:
        case EventKind::RetryScheduled:
        case EventKind::CompensationFailed:
        case EventKind::CompensationRetryScheduled: return failureWords(event);
        case EventKind::AskAgainScheduled: return SagaEventModel::tr("still going on, ask again in %1").arg(formatDuration(payload.delay.count()));
        case EventKind::FaultInjected: {
            QString what = text(payload.faultKind);
            if (payload.delay.count() > 0)
                what += QLatin1Char(' ') + formatDuration(payload.delay.count());
            return SagaEventModel::tr("%1, rule %2").arg(what, shortId(text(payload.rule.text)));
        }
        case EventKind::LateAnswerIgnored: return SagaEventModel::tr("answer to attempt %1 came too late").arg(event.attempt);
        case EventKind::AttentionRaised: return attentionText(payload.attention);
        case EventKind::SagaFailed: return text(payload.code);
        case EventKind::SignalReceived: return operatorWords(event);
        case EventKind::StepSkipped:
            if (const std::string_view when = payload.data.text("when"); !when.empty())
                return SagaEventModel::tr("its condition is false: %1").arg(text(when));
            return operatorWords(event);
        case EventKind::CompensationWaived:
        case EventKind::SagaForceEnded:
        case EventKind::SagaReopened:
        case EventKind::Paused:
        case EventKind::Resumed:
        case EventKind::CancelRequested:
        case EventKind::CompensationRequested:
        case EventKind::RetryRequested: return operatorWords(event);
        default: return {};
    }
}

}  // namespace saga::ui
