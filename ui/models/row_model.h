// A table whose rows follow a list that is read anew: what stays is updated where it is, and only what came, went or
// changed its place is told to the views, so that selection and scrolling stand. UI thread.
#pragma once

#include <QAbstractTableModel>

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace saga::ui {

class RowModel : public QAbstractTableModel {
    Q_OBJECT

protected:
    using QAbstractTableModel::QAbstractTableModel;

    // Makes rows[first, first + count) the same as `target`. `same(a, b)` says whether two rows stand for one object.
    template <class Row, class Same>
    void follow(std::vector<Row>& rows, std::size_t first, std::size_t count, std::vector<Row> target, Same same) {
        const auto isIn = [&same](const Row& row, const std::vector<Row>& list, std::size_t from, std::size_t to) {
            return std::any_of(list.begin() + offset(from), list.begin() + offset(to),
                               [&](const Row& other) { return same(row, other); });
        };
        for (std::size_t end = first + count; end > first; --end) {
            std::size_t at = end;
            while (at > first && !isIn(rows[at - 1], target, 0, target.size())) --at;
            if (at == end) continue;
            beginRemoveRows({}, static_cast<int>(at), static_cast<int>(end) - 1);
            rows.erase(rows.begin() + offset(at), rows.begin() + offset(end));
            endRemoveRows();
            count -= end - at;
            if (at == first) break;
            end = at;
        }
        for (std::size_t i = 0; i < target.size();) {
            const std::size_t place = first + i;
            std::size_t found = place;
            while (found < first + count && !same(rows[found], target[i])) ++found;
            if (found < first + count) {
                if (found != place) moveRow(rows, found, place);
                rows[place] = std::move(target[i]);
                ++i;
                continue;
            }
            std::size_t end = i + 1;
            while (end < target.size() && !isIn(target[end], rows, place, first + count)) ++end;
            beginInsertRows({}, static_cast<int>(place), static_cast<int>(place + end - i) - 1);
            rows.insert(rows.begin() + offset(place), std::make_move_iterator(target.begin() + offset(i)),
                        std::make_move_iterator(target.begin() + offset(end)));
            endInsertRows();
            count += end - i;
            i = end;
        }
        if (count > 0)
            Q_EMIT dataChanged(index(static_cast<int>(first), 0),
                               index(static_cast<int>(first + count) - 1, columnCount() - 1));
    }

private:
    static std::ptrdiff_t offset(std::size_t at) { return static_cast<std::ptrdiff_t>(at); }

    template <class Row>
    void moveRow(std::vector<Row>& rows, std::size_t from, std::size_t to) {
        beginMoveRows({}, static_cast<int>(from), static_cast<int>(from), {}, static_cast<int>(to));
        std::rotate(rows.begin() + offset(to), rows.begin() + offset(from), rows.begin() + offset(from) + 1);
        endMoveRows();
    }
};

}  // namespace saga::ui
