#include "ui/models/object_audit_model.h"

#include "ui/models/cell_roles.h"
#include "ui/models/saga_list_cells.h"
#include "ui/widgets/format.h"

namespace saga::ui {

namespace {

constexpr int kLines = 100;

QString valueText(const Json& value) {
    if (value.isInt()) return formatCount(value.asInt());
    return fromUtf8(value.isString() ? value.asString() : value.dump());
}

// What shop edits record, in the words of the screen.
QString nameText(const std::string& name) {
    if (name == "balance") return ObjectAuditModel::tr("balance");
    if (name == "limit") return ObjectAuditModel::tr("limit");
    if (name == "status") return ObjectAuditModel::tr("state");
    if (name == "stock") return ObjectAuditModel::tr("stock");
    if (name == "price") return ObjectAuditModel::tr("price");
    if (name == "available") return ObjectAuditModel::tr("on sale");
    return fromUtf8(name);
}

}  // namespace

int ObjectAuditModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString ObjectAuditModel::actionText(const AuditRecord& record) {
    const QString action = fromUtf8(record.action);
    return record.refused ? tr("%1, refused").arg(action) : action;
}

QString ObjectAuditModel::changeText(const AuditRecord& record) {
    if (record.refused) return fromUtf8(std::string(record.after.text("reason")));
    QStringList changes;
    if (record.after.isObject()) {
        for (const auto& [name, value] : record.after.members()) {
            const Json* before = record.before.find(name);
            changes << (before == nullptr
                            ? tr("%1: %2").arg(nameText(name), valueText(value))
                            : tr("%1: %2 → %3").arg(nameText(name), valueText(*before), valueText(value)));
        }
    }
    return changes.join(QStringLiteral(", "));
}

QVariant ObjectAuditModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const AuditRecord& record = m_rows[static_cast<std::size_t>(index.row())];
    if (role == ToneRole && index.column() == Action && record.refused) return static_cast<int>(TextTone::Failed);
    if (role != Qt::DisplayRole) return {};
    switch (index.column()) {
        case When:
            return static_cast<qlonglong>(record.at.us);
        case Action:
            return actionText(record);
        case Change:
            return changeText(record);
        case Who:
            return fromUtf8(record.actor);
        case Reason:
            return fromUtf8(record.reason);
        default:
            return {};
    }
}

QVariant ObjectAuditModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section == When ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case When:
            return tr("When");
        case Action:
            return tr("What");
        case Change:
            return tr("Change");
        case Who:
            return tr("Who");
        case Reason:
            return tr("Why");
        default:
            return {};
    }
}

void ObjectAuditModel::setObject(const QString& object) {
    ++m_generation;
    m_object = object;
    m_inFlight = false;
    m_loaded = false;
    m_error.reset();
    beginResetModel();
    m_rows.clear();
    endResetModel();
    reload();
}

void ObjectAuditModel::reload() {
    if (m_object.isEmpty() || !m_bridge.isAttached()) return;
    if (m_inFlight) {
        m_stale = true;
        return;
    }
    m_inFlight = true;
    m_stale = false;
    PageRequest request;
    request.match = m_object.toStdString();
    request.limit = kLines;
    m_bridge.api().audit(request,
                         m_bridge.deliver<std::vector<AuditRecord>>(
                             this, [this, generation = m_generation](Result<std::vector<AuditRecord>> page) {
                                 if (generation != m_generation) return;
                                 m_inFlight = false;
                                 m_error.reset();
                                 if (page)
                                     follow(m_rows, 0, m_rows.size(), std::move(*page),
                                            [](const AuditRecord& a, const AuditRecord& b) { return a.no == b.no; });
                                 else
                                     m_error = page.error();
                                 m_loaded = true;
                                 Q_EMIT refreshed();
                                 if (m_stale) reload();
                             }));
}

}  // namespace saga::ui
