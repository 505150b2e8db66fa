#include "ui/models/shop_record_models.h"

#include <algorithm>

#include "ui/models/cell_roles.h"
#include "ui/models/core_words.h"
#include "ui/models/header_cell.h"

namespace saga::ui {

QString PurchaseLogModel::stateText(LogState state) {
    return state == LogState::Recorded ? tr("recorded") : tr("compensated");
}

QVariant PurchaseLogModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const PurchaseLogEntry& entry = row(index.row());
    if (role == ToneRole && index.column() == State)
        return static_cast<int>(entry.state == LogState::Recorded ? TextTone::Completed : TextTone::Compensated);
    if (role != Qt::DisplayRole && role != RawRole) return {};
    switch (index.column()) {
        case When:
            return static_cast<qlonglong>(entry.at.us);
        case User:
            return fromUtf8(entry.user.text);
        case ItemName:
            return fromUtf8(entry.item.text);
        case Quantity:
            return static_cast<qlonglong>(entry.quantity);
        case Price:
            return static_cast<qlonglong>(entry.price);
        case State:
            return stateText(entry.state);
        case Saga:
            return fromUtf8(entry.sagaId.text);
        default:
            return {};
    }
}

QVariant PurchaseLogModel::headerData(int section, Qt::Orientation orientation, int role) const {
    return headerCell({{tr("When"), true}, {tr("User")}, {tr("Item")}, {tr("Pieces"), true},
                       {tr("Price"), true}, {tr("State")}, {tr("Saga")}},
                      section, orientation, role);
}

void PurchaseLogModel::call(const PageRequest& request, Answer<std::vector<PurchaseLogEntry>> answer) {
    bridge().api().purchaseLog(request, std::move(answer));
}

QString NoticeModel::channelsText(const Notice& notice) {
    QStringList channels;
    for (const auto& [channel, state] : notice.channels)
        channels << QStringLiteral("%1: %2").arg(fromUtf8(channel), resultText(state));
    return channels.join(QStringLiteral(", "));
}

QString NoticeModel::resultText(const std::string& result) {
    const QString separator = QStringLiteral(": ");
    const QString text = fromUtf8(result);
    const QString state = text.section(separator, 0, 0);
    const QString reason = text.section(separator, 1);
    QString words = state;
    if (state == QLatin1String("delivered")) words = tr("delivered");
    if (state == QLatin1String("not configured")) words = tr("not configured");
    if (state == QLatin1String("no address")) words = tr("no address");
    if (state == QLatin1String("pending")) words = tr("pending");
    if (state == QLatin1String("sent")) words = tr("sent");
    if (state == QLatin1String("failed")) words = tr("failed");
    return reason.isEmpty() ? words : words + separator + coreWords(reason.toStdString());
}

QVariant NoticeModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const Notice& notice = row(index.row());
    if (role == ToneRole && index.column() == Channels &&
        std::any_of(notice.channels.begin(), notice.channels.end(), [](const auto& channel) { return hasFailed(channel.second); }))
        return static_cast<int>(TextTone::Failed);
    if (role != Qt::DisplayRole && role != RawRole) return {};
    switch (index.column()) {
        case When:
            return static_cast<qlonglong>(notice.at.us);
        case User:
            return fromUtf8(notice.user.text);
        case Kind:
            return fromUtf8(notice.kind);
        case Text:
            return fromUtf8(notice.text);
        case Channels:
            return channelsText(notice);
        default:
            return {};
    }
}

QVariant NoticeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    return headerCell({{tr("When"), true}, {tr("User")}, {tr("Kind")}, {tr("Text")}, {tr("Channels")}},
                      section, orientation, role);
}

void NoticeModel::call(const PageRequest& request, Answer<std::vector<Notice>> answer) {
    bridge().api().notices(request, std::move(answer));
}

}  // namespace saga::ui
