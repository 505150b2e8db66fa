// What the unit of work's readers and writers share. Inside this room only.
#pragma once

#include <algorithm>
#include <iterator>
#include <vector>

#include "core/base/assert.h"
#include "core/ports/store.h"

namespace saga {

template <class T>
void moveTo(std::vector<T>& to, std::vector<T>& from) {
    if (to.empty())
        to.swap(from);
    else
        to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    from.clear();
}

// The last row of `rows` that `isWanted` accepts: a later write of the same input wins. Null when there is none.
template <class T, class Wanted>
T* lastOf(std::vector<T>& rows, const Wanted& isWanted) {
    const auto it = std::find_if(rows.rbegin(), rows.rend(), isWanted);
    return it == rows.rend() ? nullptr : &*it;
}

// Looks `key` up in `known`; reads it from the store by `ask` when it was never asked for.
template <class Map, class Key, class Ask>
Result<typename Map::mapped_type> readThrough(Store& store, Rows& rows, Map& known, const Key& key, const Ask& ask) {
    auto it = known.find(key);
    if (it == known.end()) {
        KeySet keys;
        ask(keys);
        SAGA_TRY(store.load(keys, rows));
        it = known.find(key);
        SAGA_ASSERT(it != known.end());
    }
    return it->second;
}

// Replaces the row of the same line, or adds it in the order of lines.
inline void putByLine(std::vector<Reservation>& rows, const Reservation& row) {
    const auto at = std::lower_bound(rows.begin(), rows.end(), row.line,
                                     [](const Reservation& known, int line) { return known.line < line; });
    if (at != rows.end() && at->line == row.line)
        *at = row;
    else
        rows.insert(at, row);
}

}  // namespace saga
