// The shop that benchmarks buy in: many users with much money, items with much stock, one item that is not for sale. Made
// through the engine like any other edit, so that every invariant holds on a database made for measuring.
#pragma once

#include "core/base/rng.h"
#include "core/engine/requests.h"

namespace saga {

struct BenchShop {
    int users = 1'000;
    int items = 100;
    std::int64_t price = 100;  // of one piece
};

// Adds what is missing; harmless when the shop is there.
EditShop stockBenchShop(const BenchShop& shop, Reply<AuditRecord> reply);

// One purchase of one piece by a random user. A share of `failures` (0 to 1) asks for the item that is not for sale, so
// that it fails at item_grant and is compensated.
Json benchPurchase(const BenchShop& shop, Rng& rng, double failures);

}  // namespace saga
