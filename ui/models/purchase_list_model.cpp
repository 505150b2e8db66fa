#include "ui/models/purchase_list_model.h"

#include <algorithm>

#include "core/model/failure_code.h"
#include "ui/models/cell_roles.h"
#include "ui/models/checkout_words.h"
#include "ui/models/saga_list_cells.h"
#include "ui/models/saga_list_model.h"
#include "ui/widgets/state_look.h"

namespace saga::ui {

namespace {

PillLook lookOf(const SagaSummary& saga) {
    return {saga.status, saga.attention, saga.paused, saga.injected};
}

bool isSettled(const SagaSummary& saga) {
    return isEnd(saga.status) || saga.attention != Attention::None || saga.paused;
}

}  // namespace

PurchaseListModel::PurchaseListModel(Bridge& bridge, QObject* parent) : QAbstractListModel(parent), m_bridge(bridge) {
    connect(&m_bridge, &Bridge::fed, this, &PurchaseListModel::takeFeed);
}

int PurchaseListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PurchaseListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
        case CopyRole:
            return fromUtf8(row.saga.id.text);
        case SummaryRole:
            return QVariant::fromValue(row.saga);
        case PillRole:
            return QVariant::fromValue(lookOf(row.saga));
        case StepsRole:
            return QVariant::fromValue(row.steps);
        case TitleRole:
            return title(row.saga);
        case ResultRole:
            return result(row.saga);
        case CodeRole:
            return fromUtf8(row.saga.code);
        case Qt::AccessibleTextRole:
            return spoken(row);
        default:
            return {};
    }
}

int PurchaseListModel::add(const StartedSaga& started, const PurchaseRequest& request, Timestamp at) {
    SagaSummary saga;
    saga.no = started.no;
    saga.id = started.id;
    saga.user = UserId(request.userId);
    saga.item = ItemId(request.itemId);
    saga.quantity = request.quantity;
    saga.amount = request.price;
    saga.startedAt = at;
    return add(std::move(saga));
}

int PurchaseListModel::addOrder(const StartedSaga& started, const OrderRequest& request, Timestamp at) {
    SagaSummary saga;
    saga.no = started.no;
    saga.id = started.id;
    saga.definition = "game-order";
    saga.user = UserId(request.userId);
    if (request.lines.size() == 1) saga.item = ItemId(request.lines[0].itemId);
    for (const OrderRequest::Line& line : request.lines) saga.quantity += line.quantity;
    saga.startedAt = at;
    return add(std::move(saga));
}

int PurchaseListModel::addCheckout(const StartedSaga& started, const CheckoutRequest& request, Timestamp at) {
    SagaSummary saga;
    saga.no = started.no;
    saga.id = started.id;
    saga.definition = kOrderProcessing;
    saga.user = UserId(request.buyer);
    for (const CheckoutLine& line : request.lines) saga.quantity += line.quantity;
    saga.startedAt = at;
    return add(std::move(saga));
}

int PurchaseListModel::add(SagaSummary saga) {
    if (const int known = rowOf(saga.id); known >= 0) return known;
    const SagaId id = saga.id;
    Row row;
    row.saga = std::move(saga);
    beginInsertRows({}, 0, 0);
    m_rows.insert(m_rows.begin(), std::move(row));
    endInsertRows();
    read(id);
    return 0;
}

void PurchaseListModel::setLanguage(Language language) {
    m_language = language;
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int PurchaseListModel::rowOf(const SagaId& id) const {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.saga.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void PurchaseListModel::takeFeed(const FeedBatch& batch) {
    for (const FeedSaga& change : batch.sagas) {
        const int at = rowOf(change.summary.id);
        if (at < 0 || !takeSummary(m_rows[static_cast<std::size_t>(at)], change.summary)) continue;
        changed(at);
        read(change.summary.id);
    }
    if (batch.dropped == 0) return;
    for (const Row& row : m_rows) {
        if (!isSettled(row.saga)) read(row.saga.id);
    }
}

void PurchaseListModel::read(const SagaId& id) {
    const int at = rowOf(id);
    if (at < 0 || !m_bridge.isAttached()) return;
    Row& row = m_rows[static_cast<std::size_t>(at)];
    if (row.reading) {
        row.stale = true;
        return;
    }
    row.reading = true;
    row.stale = false;
    m_bridge.api().saga(
        id, m_bridge.deliver<SagaDetail>(this, [this, id](Result<SagaDetail> detail) { takeDetail(id, detail); }));
}

void PurchaseListModel::takeDetail(const SagaId& id, const Result<SagaDetail>& detail) {
    const int at = rowOf(id);
    if (at < 0) return;
    Row& row = m_rows[static_cast<std::size_t>(at)];
    row.reading = false;
    if (detail) {
        takeSummary(row, detail->summary);
        QVector<StepMark> steps;
        for (const StepDetail& step : detail->steps) steps.append({fromUtf8(step.id), step.view, step.attempts});
        row.steps = steps;
        changed(at);
    }
    if (row.stale) read(id);
}

bool PurchaseListModel::takeSummary(Row& row, const SagaSummary& saga) {
    if (row.saga.events >= saga.events) return false;
    const bool settledBefore = isSettled(row.saga);
    row.saga = saga;
    if (!settledBefore && isSettled(saga)) Q_EMIT settled(saga);
    return true;
}

void PurchaseListModel::changed(int row) {
    Q_EMIT dataChanged(index(row), index(row));
}

QString PurchaseListModel::title(const SagaSummary& saga) const {
    const QString user = fromUtf8(saga.user.text);
    const QString pieces = formatCount(saga.quantity);
    const QString item = fromUtf8(saga.item.text);
    // What several goods cost is known when they are charged.
    const QString amount = saga.amount > 0 ? formatAmount(saga.amount) : QStringLiteral("–");
    return item.isEmpty() ? tr("%1 · order of %2 pieces · %3").arg(user, pieces, amount)
                          : tr("%1 · %2 × %3 · %4").arg(user, pieces, item, amount);
}

QString PurchaseListModel::result(const SagaSummary& saga) const {
    const std::string_view known = failureSentence(saga.code, m_language);
    const QString why = QString::fromUtf8(known.data(), static_cast<qsizetype>(known.size()));
    if (saga.attention != Attention::None) return tr("Waits for a person: %1.").arg(attentionText(saga.attention));
    switch (saga.status) {
        case SagaStatus::Pending:
            return tr("Accepted.");
        case SagaStatus::InProgress:
            return saga.paused ? tr("Paused.") : tr("Running.");
        case SagaStatus::Completed:
            return tr("Bought in %1.").arg(formatDuration((saga.endedAt - saga.startedAt).count()));
        case SagaStatus::Compensating:
            return why.isEmpty() ? tr("Taking back what was done.") : why;
        case SagaStatus::Failed:
        case SagaStatus::Compensated:
            return why;
    }
    return {};
}

QString PurchaseListModel::spoken(const Row& row) const {
    QStringList steps;
    for (const StepMark& step : row.steps) steps << QStringLiteral("%1 %2").arg(step.id, stepWord(step.view));
    return tr("%1, %2. %3 %4")
        .arg(title(row.saga), lookOf(row.saga).spoken(), result(row.saga), steps.join(QStringLiteral(", ")));
}

QString PurchaseListModel::stepWord(StepView view) {
    switch (view) {
        case StepView::NotReached:
            return tr("not reached");
        case StepView::Due:
            return tr("due");
        case StepView::Running:
            return tr("running");
        case StepView::Waiting:
            return tr("waiting for the next attempt");
        case StepView::Succeeded:
            return tr("succeeded");
        case StepView::Failed:
            return tr("failed");
        case StepView::PassedOver:
            return tr("failed, passed over");
        case StepView::Skipped:
            return tr("skipped");
        case StepView::Undoing:
            return tr("being undone");
        case StepView::UndoWaiting:
            return tr("undo waiting for the next attempt");
        case StepView::Undone:
            return tr("undone");
        case StepView::UndoFailed:
            return tr("undo failed");
        case StepView::UndoWaived:
            return tr("undo waived");
    }
    return {};
}

}  // namespace saga::ui
