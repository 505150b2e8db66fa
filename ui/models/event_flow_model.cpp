#include "ui/models/event_flow_model.h"

#include <algorithm>
#include <utility>

#include "ui/models/cell_roles.h"
#include "ui/models/saga_event_model.h"
#include "ui/models/saga_list_cells.h"
#include "ui/widgets/format.h"

namespace saga::ui {

namespace {

// In which status an event leaves its saga, as far as its kind says; what it leaves as it was keeps `before`.
SagaStatus statusAfter(EventKind kind, SagaStatus before, SagaStatus now) {
    switch (kind) {
        case EventKind::SagaStarted:
            return SagaStatus::Pending;
        case EventKind::StepStarted:
        case EventKind::StepSucceeded:
        case EventKind::StepFailed:
        case EventKind::RetryScheduled:
        case EventKind::StepSkipped:
        case EventKind::AskAgainScheduled:
        case EventKind::SagaReopened:
            return SagaStatus::InProgress;
        case EventKind::CompensationStarted:
        case EventKind::StepCompensating:
        case EventKind::StepCompensated:
        case EventKind::CompensationFailed:
        case EventKind::CompensationRetryScheduled:
        case EventKind::CompensationWaived:
        case EventKind::CompensationCompleted:
            return SagaStatus::Compensating;
        case EventKind::SagaCompleted:
            return SagaStatus::Completed;
        case EventKind::SagaFailed:
            return now == SagaStatus::Compensated ? now : SagaStatus::Failed;
        case EventKind::SagaForceEnded:
            return SagaStatus::Failed;
        default:
            return before;
    }
}

struct Arrival {
    const FeedSaga* saga;
    std::size_t shared;  // place of the summary
    const SagaEvent* event;
    SagaStatus status;
};

// In the order in which they were decided; those of one saga keep theirs.
std::vector<Arrival> arrivalsOf(const FeedBatch& batch) {
    std::vector<Arrival> arrivals;
    for (std::size_t i = 0; i < batch.sagas.size(); ++i) {
        const FeedSaga& saga = batch.sagas[i];
        SagaStatus status = saga.summary.status;
        for (const SagaEvent& event : saga.events) {
            status = &event == &saga.events.back() ? saga.summary.status
                                                   : statusAfter(event.kind, status, saga.summary.status);
            arrivals.push_back({&saga, i, &event, status});
        }
    }
    std::stable_sort(arrivals.begin(), arrivals.end(),
                     [](const Arrival& a, const Arrival& b) { return a.event->endedAt < b.event->endedAt; });
    return arrivals;
}

TextTone toneOfEvent(EventKind kind) {
    switch (kind) {
        case EventKind::StepFailed:
        case EventKind::CompensationFailed:
        case EventKind::SagaFailed:
        case EventKind::SagaForceEnded:
        case EventKind::AttentionRaised:
        case EventKind::DeadlinePassed:
        case EventKind::FaultInjected:
            return TextTone::Failed;
        default:
            return TextTone::Primary;
    }
}

}  // namespace

EventFlowModel::EventFlowModel(Bridge& bridge, const Clock& clock, QObject* parent)
    : QAbstractTableModel(parent), m_bridge(bridge), m_clock(clock) {
    connect(&m_bridge, &Bridge::fed, this, &EventFlowModel::takeFeed);
    connect(&m_bridge, &Bridge::attached, this, &EventFlowModel::readDefinitions);
    readDefinitions();
}

// Events name their step by its place in the definition.
void EventFlowModel::readDefinitions() {
    if (m_asking || !m_bridge.isAttached()) return;
    m_asking = true;
    m_bridge.api().definitions(m_bridge.deliver<std::vector<DefinitionView>>(
        this, [this](const Result<std::vector<DefinitionView>>& definitions) {
            m_asking = false;
            if (definitions) takeDefinitions(*definitions);
        }));
}

void EventFlowModel::takeDefinitions(const std::vector<DefinitionView>& definitions) {
    for (const DefinitionView& definition : definitions) {
        std::vector<QString> steps;
        for (const std::string& step : definition.steps) steps.push_back(fromUtf8(step));
        m_steps[{definition.name, definition.version}] = std::move(steps);
    }
    if (!m_words.isEmpty()) return refilter();
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, Step), index(rowCount() - 1, Step));
}

void EventFlowModel::takeFeed(const FeedBatch& batch) {
    m_trouble = batch.trouble;
    m_dropped += batch.dropped;
    if (batch.definitionsChanged) readDefinitions();
    const std::vector<Arrival> arrivals = arrivalsOf(batch);
    m_seen += static_cast<qint64>(arrivals.size());
    const std::size_t left = arrivals.size() > kMostEvents ? arrivals.size() - kMostEvents : 0;
    m_dropped += static_cast<qint64>(left);
    std::vector<std::shared_ptr<const SagaSummary>> sagas(batch.sagas.size());
    std::deque<FlowEvent> events;
    bool isKnown = true;
    for (std::size_t i = left; i < arrivals.size(); ++i) {
        const Arrival& arrival = arrivals[i];
        auto& saga = sagas[arrival.shared];
        if (saga == nullptr) {
            saga = std::make_shared<const SagaSummary>(arrival.saga->summary);
            isKnown = isKnown && m_steps.count({saga->definition, saga->version}) > 0;
        }
        events.push_back({saga, *arrival.event, arrival.status});
    }
    if (!isKnown) readDefinitions();
    if (m_held)
        wait(std::move(events));
    else
        append(std::move(events));
    Q_EMIT stateChanged();
}

void EventFlowModel::wait(std::deque<FlowEvent> events) {
    for (FlowEvent& event : events) {
        m_waitingShown += isShown(event) ? 1 : 0;
        m_waiting.push_back(std::move(event));
    }
    while (m_waiting.size() > kMostEvents) {
        m_waitingShown -= isShown(m_waiting.front()) ? 1 : 0;
        m_waiting.pop_front();
        ++m_dropped;
    }
}

void EventFlowModel::setHeld(bool held) {
    if (held == m_held) return;
    m_held = held;
    m_waitingShown = 0;
    if (!held) append(std::exchange(m_waiting, {}));
    Q_EMIT stateChanged();
}

void EventFlowModel::append(std::deque<FlowEvent> events) {
    if (m_ring.size() + events.size() > kMostEvents)
        dropFront(std::min(m_ring.size(), m_ring.size() + events.size() - kMostEvents));
    std::deque<std::int64_t> rows;
    for (FlowEvent& event : events) {
        if (isShown(event)) rows.push_back(m_first + static_cast<std::int64_t>(m_ring.size()));
        m_ring.push_back(std::move(event));
    }
    if (rows.empty()) return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(rows.size()) - 1);
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    endInsertRows();
}

// What newer events push out was there to be seen; it does not count as dropped.
void EventFlowModel::dropFront(std::size_t count) {
    const std::int64_t first = m_first + static_cast<std::int64_t>(count);
    const auto end = std::lower_bound(m_rows.begin(), m_rows.end(), first);
    const bool removes = end != m_rows.begin();
    if (removes) beginRemoveRows({}, 0, static_cast<int>(end - m_rows.begin()) - 1);
    m_rows.erase(m_rows.begin(), end);
    m_ring.erase(m_ring.begin(), m_ring.begin() + static_cast<std::ptrdiff_t>(count));
    m_first = first;
    if (removes) endRemoveRows();
}

void EventFlowModel::setKernelEvents(bool shown) {
    if (shown == m_kernelEvents) return;
    m_kernelEvents = shown;
    refilter();
}

void EventFlowModel::setFilter(const QString& text) {
    const QByteArray utf8 = text.toUtf8();
    const FilterParse parse = parseFilter({utf8.constData(), static_cast<std::size_t>(utf8.size())});
    if (!parse.ok()) return;
    m_filter = parse.filter();
    refilter();
}

void EventFlowModel::setWords(const QString& words) {
    if (words.trimmed() == m_words) return;
    m_words = words.trimmed();
    refilter();
}

void EventFlowModel::refilter() {
    beginResetModel();
    m_rows.clear();
    for (std::size_t i = 0; i < m_ring.size(); ++i) {
        if (isShown(m_ring[i])) m_rows.push_back(m_first + static_cast<std::int64_t>(i));
    }
    endResetModel();
    m_waitingShown = std::count_if(m_waiting.begin(), m_waiting.end(),
                                   [this](const FlowEvent& event) { return isShown(event); });
    Q_EMIT stateChanged();
}

bool EventFlowModel::isShown(const FlowEvent& event) const {
    if (!m_kernelEvents && event.event.type.empty()) return false;
    if (!m_filter.matchesAll && !matches(m_filter, *event.saga, m_clock.now())) return false;
    return m_words.isEmpty() || SagaEventModel::name(event.event).contains(m_words, Qt::CaseInsensitive) ||
           fromSteps(event).contains(m_words, Qt::CaseInsensitive);
}

const FlowEvent& EventFlowModel::row(int at) const {
    return m_ring[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(at)] - m_first)];
}

QString EventFlowModel::fromSteps(const FlowEvent& event) const {
    if (event.event.step < 0) return {};
    const auto known = m_steps.find({event.saga->definition, event.saga->version});
    const auto place = static_cast<std::size_t>(event.event.step);
    return known == m_steps.end() || place >= known->second.size() ? QString() : known->second[place];
}

int EventFlowModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EventFlowModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventFlowModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const FlowEvent& event = row(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return text(event, index.column());
        case RawRole:
            return index.column() == Time ? QVariant(qlonglong(event.event.endedAt.us)) : QVariant();
        case PillRole:
            return index.column() == State ? QVariant::fromValue(PillLook{event.status, Attention::None, false, false})
                                           : QVariant();
        case InjectedRole:
            return index.column() == Event &&
                   (event.event.kind == EventKind::FaultInjected || !event.event.payload.rule.empty());
        case ToneRole:
            return index.column() == Event ? QVariant(static_cast<int>(toneOfEvent(event.event.kind))) : QVariant();
        default:
            return {};
    }
}

QVariant EventFlowModel::text(const FlowEvent& event, int column) const {
    switch (column) {
        case Time:
            return qlonglong(event.event.endedAt.us);
        case Saga:
            return fromUtf8(event.saga->id.text);
        case Definition:
            return fromUtf8(event.saga->definition);
        case ModeName:
            return modeName(event.saga->mode);
        case Event:
            return SagaEventModel::name(event.event);
        case Step:
            return fromSteps(event);
        case Attempt:
            return event.event.attempt > 0 ? QVariant(qlonglong(event.event.attempt)) : QVariant();
        case State:
            return statusWord(event.status);
        default:
            return {};
    }
}

QVariant EventFlowModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section == Time || section == Attempt ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Time:
            return tr("Time");
        case Saga:
            return tr("Saga");
        case Definition:
            return tr("Definition");
        case ModeName:
            return tr("Mode");
        case Event:
            return tr("Event");
        case Step:
            return tr("Step");
        case Attempt:
            return tr("Attempt");
        case State:
            return tr("State");
        default:
            return {};
    }
}

}  // namespace saga::ui
