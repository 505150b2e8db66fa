#include "ui/models/state_field_model.h"

#include <QStringList>

#include "ui/models/cell_roles.h"

namespace saga::ui {

namespace {

QString text(const std::string& utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

// What was not there before or is not there afterwards is a dash.
QString valueText(const std::string& json) {
    return json.empty() ? QStringLiteral("–") : text(json);
}

}  // namespace

StateFieldModel::StateFieldModel(QObject* parent) : QAbstractTableModel(parent) {}

int StateFieldModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int StateFieldModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StateFieldModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const StateField& field = m_changes[static_cast<std::size_t>(index.row())];
    if (role == ToneRole)
        return static_cast<int>(index.column() == After ? TextTone::Primary : TextTone::Secondary);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
        case Path: return text(field.path);
        case Before: return valueText(field.before);
        case After: return valueText(field.after);
        default: return {};
    }
}

QVariant StateFieldModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
        case Path: return tr("Field of the state");
        case Before: return tr("Before");
        case After: return tr("After");
        default: return {};
    }
}

void StateFieldModel::setChanges(std::vector<StateField> changes) {
    beginResetModel();
    m_changes = std::move(changes);
    endResetModel();
}

QString StateFieldModel::asText() const {
    QStringList lines;
    for (const StateField& field : m_changes)
        lines << QStringLiteral("%1: %2 → %3").arg(text(field.path), valueText(field.before), valueText(field.after));
    return lines.join(QLatin1Char('\n'));
}

}  // namespace saga::ui
