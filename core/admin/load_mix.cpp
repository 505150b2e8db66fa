#include "core/admin/load_mix.h"

#include "core/base/assert.h"

namespace saga {

LoadMix::LoadMix(const LoadRequest& request, std::vector<UserId> users, std::vector<Item> items)
    : m_users(std::move(users)),
      m_items(std::move(items)),
      m_maxQuantity(static_cast<std::uint64_t>(request.maxQuantity)),
      m_failurePercent(static_cast<std::uint64_t>(request.failurePercent)),
      m_rng(request.seed) {
    SAGA_ASSERT(!m_users.empty() && !m_items.empty());
}

PurchaseInput LoadMix::draw() {
    const UserId& user = m_users[m_rng.below(m_users.size())];
    const Item& item = m_items[m_rng.below(m_items.size())];
    const auto quantity = static_cast<std::int64_t>(1 + m_rng.below(m_maxQuantity));
    const bool fails = m_rng.below(100) < m_failurePercent;
    return {user, item.id, quantity, item.price * quantity + (fails ? 1 : 0)};
}

}  // namespace saga
