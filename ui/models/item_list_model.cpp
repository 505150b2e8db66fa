#include "ui/models/item_list_model.h"

#include <algorithm>
#include <utility>

#include "ui/models/saga_list_cells.h"
#include "ui/widgets/format.h"

namespace saga::ui {

ItemListModel::ItemListModel(Bridge& bridge, QObject* parent) : ShopListModel(bridge, parent) {}

int ItemListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant ItemListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ItemView& item = m_items[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole:
            return fromUtf8(item.item.id.text);
        case DetailRole:
            return detail(item);
        case UnusableRole:
            return !item.item.available || item.stock == 0;
        case Qt::AccessibleTextRole:
            return QStringLiteral("%1: %2").arg(fromUtf8(item.item.id.text), detail(item));
        default:
            return {};
    }
}

QString ItemListModel::detail(const ItemView& item) {
    const QString figures = tr("%1 · price %2 · stock %3")
                                .arg(fromUtf8(item.item.name), formatAmount(item.item.price), formatCount(item.stock));
    return item.item.available ? figures : tr("%1 · not on sale").arg(figures);
}

const ItemView* ItemListModel::find(const QString& id) const {
    const std::string wanted = id.toStdString();
    const auto found =
        std::find_if(m_items.begin(), m_items.end(), [&](const ItemView& item) { return item.item.id.text == wanted; });
    return found == m_items.end() ? nullptr : &*found;
}

void ItemListModel::ask() {
    bridge().api().items(firstPage(),
                         bridge().deliver<std::vector<ItemView>>(this, [this](Result<std::vector<ItemView>> items) {
                             if (items) take(std::move(*items));
                             finish(items ? nullptr : &items.error());
                         }));
}

void ItemListModel::take(std::vector<ItemView> items) {
    if (std::equal(m_items.begin(), m_items.end(), items.begin(), items.end(),
                   [](const ItemView& a, const ItemView& b) { return a.item.id == b.item.id; })) {
        m_items = std::move(items);
        if (!m_items.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_items = std::move(items);
    endResetModel();
}

}  // namespace saga::ui
