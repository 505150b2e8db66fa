#include "ui/pages/sagas/saga_cells.h"

#include "ui/models/saga_list_model.h"
#include "ui/pages/page_context.h"
#include "ui/widgets/format.h"

namespace saga::ui {

SagaFigureDelegate::SagaFigureDelegate(QObject* parent) : CellDelegate(parent, TextTone::Primary, FontRole::Mono) {
    setAlignment(Qt::AlignRight);
}

QString SagaFigureDelegate::textOf(const QModelIndex& index) const {
    const QVariant raw = index.data(SagaListModel::RawRole);
    if (!raw.isValid()) return QStringLiteral("…");
    return index.column() == SagaListModel::Duration ? formatDuration(raw.toLongLong())
                                                     : formatAmount(raw.toLongLong());
}

SagaMomentDelegate::SagaMomentDelegate(const PageContext& context, QObject* parent)
    : CellDelegate(parent, TextTone::Secondary, FontRole::Mono), m_context(context) {
    setAlignment(Qt::AlignRight);
}

QString SagaMomentDelegate::textOf(const QModelIndex& index) const {
    const QVariant raw = index.data(SagaListModel::RawRole);
    if (!raw.isValid()) return QStringLiteral("…");
    const qint64 at = raw.toLongLong();
    const qint64 day = 24 * 3600 * qint64{1'000'000};
    if (m_context.now().us - at < day) return formatTimeOfDay(at, m_context.zone());
    // "2026-03-01 14:19:58.204 KST" up to the minute.
    return formatTimestamp(at, m_context.zone()).left(16);
}

}  // namespace saga::ui
