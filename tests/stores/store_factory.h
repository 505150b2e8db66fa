// Where the stores of the contract suite come from: one per database and place.
#pragma once

#include <memory>

#include "core/ports/store.h"

namespace saga::test {

class StoreFactory {
public:
    virtual ~StoreFactory() = default;
    virtual const char* name() const = 0;
    // A fresh, empty store. Asserts when it cannot be made.
    virtual std::unique_ptr<Store> fresh() = 0;
    // The store that fresh() made last, opened again after it was closed. Null when closing it ends it.
    virtual std::unique_ptr<Store> again() = 0;
};

}  // namespace saga::test
