// The store that most cases of the contract suite begin with.
#pragma once

#include "tests/stores/purchase_rows.h"
#include "tests/stores/store_factory.h"
#include "tests/stores/store_model.h"

namespace saga::test {

// Users, items and three sagas on their way, none of them ended; `rows` goes on from there. The model is told, when given.
inline std::unique_ptr<Store> storeWithSagas(StoreFactory& factory, PurchaseRows& rows, StoreModel* model = nullptr) {
    auto store = factory.fresh();
    for (const WriteBatch& batch : {rows.shop(), rows.next(3), rows.next(0), rows.next(0)}) {
        SAGA_ASSERT(store->commit(batch).ok());
        if (model != nullptr)
            model->apply(batch);
    }
    return store;
}

}  // namespace saga::test
