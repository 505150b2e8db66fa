// The unit of work: what services read and write while one batch is made. Reads come from the batch's rows (loaded ahead
// by keys, or on demand); writes are collected as values, so that dropping one input costs nothing and a dry run is an
// input that is dropped. Engine strand only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/ports/rows.h"
#include "core/ports/store.h"

namespace saga {

struct PostingKey {
    SagaNo saga;
    std::int64_t step = 0;
    Direction direction{};
};

// One touched account of an input, for dry runs.
struct AccountChange {
    AccountKey account;
    std::int64_t before = 0;
    std::int64_t after = 0;
};

class UnitOfWork {
public:
    UnitOfWork(Store& store, IdSource& ids) : m_store(store), m_ids(ids) {}

    // Loads rows ahead for a whole batch.
    Result<void> prefetch(const KeySet& keys);

    // An input begins; then keep() or drop() ends it. Writes of a dropped input never existed.
    void begin(Timestamp now);
    void keep();
    void drop();

    Timestamp now() const { return m_now; }
    std::string newId(std::string_view prefix) { return m_ids.nextText(prefix, m_now); }

    // Reads see this input's and all kept inputs' writes. Pointers and values are good until the next write. Errors are the store's.
    Result<std::optional<User>> user(const UserId& id);
    Result<std::optional<Item>> item(const ItemId& id);
    Result<std::int64_t> balance(const AccountKey& account);  // 0 when there is no such account
    Result<std::optional<EffectRow>> effect(const EffectKey& key);
    Result<std::optional<PurchaseLogEntry>> purchaseLog(SagaNo saga);
    Result<bool> handled(const InboxKey& key);
    Result<std::optional<DeadLetterRow>> deadLetter(const InboxKey& key);
    Result<std::optional<IdempotencyRow>> idempotency(const std::string& scope, const std::string& key);

    // Moves `amount` (1..kMaxAmount) from one account to another of the same unit: a pair of postings. Conflict naming
    // the account when `from` would fall below zero; LimitExceeded on overflow. Nothing is written then.
    Result<void> transfer(const PostingKey& key, const AccountKey& from, const AccountKey& to, std::int64_t amount);
    void recordEffect(EffectRow row);
    void addPurchaseLog(PurchaseLogEntry entry);
    void setLogState(SagaNo saga, LogState state);
    void addNotice(Notice notice);
    void addDelivery(DeliveryRow delivery);
    void answerDelivery(DeliveryRow delivery);
    void putUser(User user);
    void putItem(Item item);
    void addIdempotency(IdempotencyRow row);

    // Game orders; reading and writing as above.
    Result<std::optional<Order>> order(SagaNo saga);
    Result<std::vector<Reservation>> reservations(SagaNo saga);  // by line
    Result<std::optional<Coupon>> coupon(const std::string& code);
    Result<std::optional<UserCoupon>> userCoupon(const std::string& code, const UserId& user);
    void putOrder(Order order);
    void putReservation(Reservation reservation);
    void putCoupon(Coupon coupon);
    void putUserCoupon(UserCoupon coupon);

    // Order processing: streams of events and the projections made from them. The stream comes by version, with what this input
    // appended; an event is the next one of its stream (Conflict at the commit when somebody else's is there already).
    Result<std::vector<CheckoutEvent>> stream(SagaNo saga);
    void appendEvent(CheckoutEvent event);
    void putCheckoutOrder(CheckoutOrder order);
    void putCheckoutPayment(CheckoutPayment payment);
    // For making projections anew: how far the streams of a range are, as stored.
    Result<std::vector<StreamHead>> streamHeads(StreamRange streams);
    void throwProjectionsAway(StreamRange streams);

    // For the executor: what the current input wrote beside business rows.
    WriteBatch& input() { return m_input; }
    // Accounts that the current input touched, in the order of touching.
    std::vector<AccountChange> accountChanges() const;

    // The kept inputs' writes; account deltas are summed here.
    WriteBatch takeBatch();
    // Forgets rows and writes: after a commit, or after a failed one.
    void reset();

private:
    struct Balance { std::int64_t stored = 0; bool exists = false; std::int64_t kept = 0; std::int64_t pending = 0; };
    Result<Balance*> balanceOf(const AccountKey& account);
    void keepOrders();
    void keepCheckout();

    Store& m_store;
    IdSource& m_ids;
    Timestamp m_now;
    Rows m_rows;                                  // as read, with kept writes folded in
    std::map<AccountKey, Balance> m_balances;
    std::vector<AccountKey> m_touched;            // accounts of the current input
    WriteBatch m_input;                           // writes of the current input
    WriteBatch m_batch;                           // writes of kept inputs
};

}  // namespace saga
