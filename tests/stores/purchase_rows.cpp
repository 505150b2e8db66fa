#include "tests/stores/purchase_rows.h"

#include <array>

namespace saga::test {
namespace {

constexpr std::int64_t kPrice = 100;
constexpr std::array<const char*, 4> kSteps{"user_validation", "item_grant", "log_record", "notification"};
constexpr std::array<const char*, 4> kSuccessEvents{"UserValidated", "ItemGranted", "LogRecorded", "NotificationSent"};

const AccountKey kRevenue{AccountKind::Revenue, std::string(kMoney), {}};

Notice notice(const SagaSummary& saga, std::string id, std::string kind, std::vector<std::string> channels, Timestamp at) {
    Notice row;
    row.id = std::move(id);
    row.saga = saga.no;
    row.user = saga.user;
    row.kind = std::move(kind);
    for (std::string& channel : channels)
        row.channels.emplace_back(std::move(channel), "not configured");
    row.text = "You bought 1 x Magic Sword for 100.";
    row.at = at;
    return row;
}

}  // namespace

UserId userNo(int n) {
    return UserId("user-" + std::to_string(100 + n));
}

ItemId itemNo(int n) {
    return ItemId("item-" + std::to_string(100 + n));
}

PurchaseRows::PurchaseRows(std::uint64_t seed, int users, int items)
    : m_rng(seed), m_ids(seed), m_users(users), m_items(items) {}

void PurchaseRows::open(WriteBatch& batch, const AccountKey& account, std::int64_t amount) {
    const PostingRow key{{}, 1, Direction::Action, {}, 0};
    move(batch, key, {AccountKind::Adjustment, account.unit, {}}, account, amount);
}

void PurchaseRows::move(WriteBatch& batch, const PostingRow& key, const AccountKey& from, const AccountKey& to,
                        std::int64_t amount) {
    batch.postings.push_back({key.saga, key.step, key.direction, from, -amount});
    batch.postings.push_back({key.saga, key.step, key.direction, to, amount});
    m_deltas[from] -= amount;
    m_deltas[to] += amount;
}

WriteBatch PurchaseRows::shop() {
    WriteBatch batch;
    for (int n = 0; n < m_users; ++n) {
        batch.users.push_back({userNo(n), 500, UserStatus::Active});
        open(batch, {AccountKind::UserBalance, std::string(kMoney), userNo(n).text}, 1'000'000'000);
    }
    for (int n = 0; n < m_items; ++n) {
        batch.items.push_back({itemNo(n), "Magic Sword", kPrice, true});
        open(batch, {AccountKind::Stock, itemNo(n).text, {}}, 1'000'000'000);
    }
    AuditRecord record;
    record.no = 1;
    record.at = m_now;
    record.actor = "local:test";
    record.action = "demo.load";
    record.after = Json::object({{"users", m_users}, {"items", m_items}});
    batch.audit.push_back(record);
    close(batch);
    return batch;
}

WriteBatch PurchaseRows::next(int newSagas) {
    m_now = m_now + Micros{250};
    WriteBatch batch;
    std::vector<Purchase> still;
    for (Purchase& purchase : m_running) {
        advance(batch, purchase);
        if (purchase.transition < kTransitions)
            still.push_back(std::move(purchase));
    }
    m_running = std::move(still);
    for (int n = 0; n < newSagas; ++n)
        start(batch);
    close(batch);
    return batch;
}

void PurchaseRows::append(WriteBatch& batch, SagaSummary& summary, SagaEvent event) {
    event.seq = ++summary.events;
    event.startedAt = event.step < 0 ? m_now : m_now - Micros{120};
    event.endedAt = m_now;
    summary.updatedAt = m_now;
    batch.events.push_back({summary.no, std::move(event)});
}

void PurchaseRows::count(SagaStatus status, std::int64_t change) {
    m_counts.byStatus[static_cast<std::size_t>(status)] += change;
}

void PurchaseRows::start(WriteBatch& batch) {
    SagaSummary s;
    s.no = {++m_lastSaga.value};
    s.id = SagaId(m_ids.nextText("TXN_", m_now));
    s.status = SagaStatus::InProgress;
    s.definition = "item-purchase";
    s.user = userNo(static_cast<int>(m_rng.below(static_cast<std::uint64_t>(m_users))));
    s.item = itemNo(static_cast<int>(m_rng.below(static_cast<std::uint64_t>(m_items))));
    s.quantity = 1;
    s.amount = kPrice;
    s.step = kSteps[0];
    s.correlation = CorrelationId(m_ids.nextText("COR_", m_now));
    s.startedAt = m_now;
    SagaEvent started;
    started.kind = EventKind::SagaStarted;
    started.type = "PurchaseInitiated";
    started.payload.actor = "local:test";
    started.payload.data = Json::object({{"definition", s.definition},
                                         {"version", 1},
                                         {"mode", "orchestration"},
                                         {"input", Json::object({{"userId", s.user.text},
                                                                 {"itemId", s.item.text},
                                                                 {"quantity", s.quantity},
                                                                 {"price", s.amount}})},
                                         {"correlationId", s.correlation.text},
                                         {"deadlineAt", (m_now + Micros{300'000'000}).us}});
    append(batch, s, std::move(started));
    count(s.status, 1);
    batch.newSagas.push_back(s);
    m_running.push_back({std::move(s), 1});
}

void PurchaseRows::stepRows(WriteBatch& batch, const Purchase& purchase, int step) {
    const SagaSummary& s = purchase.summary;
    const PostingRow key{s.no, step, Direction::Action, {}, 0};
    EffectRow effect{{s.no, step, Direction::Action}, false, {}};
    if (step == 0) {
        move(batch, key, {AccountKind::UserBalance, std::string(kMoney), s.user.text}, kRevenue, s.amount);
    } else if (step == 1) {
        move(batch, key, {AccountKind::Stock, s.item.text, {}}, {AccountKind::Owned, s.item.text, s.user.text}, s.quantity);
        effect.answer = "{\"grantedAt\":\"2026-03-01T12:00:00.250Z\"}";
    } else if (step == 2) {
        const std::string id = m_ids.nextText("LOG_", m_now);
        batch.purchaseLogs.push_back({id, s.no, s.id, s.user, s.item, s.quantity, s.amount, LogState::Recorded, m_now});
        effect.answer = "{\"logId\":\"" + id + "\"}";
    } else {
        const std::string id = m_ids.nextText("NOTIF_", m_now);
        batch.notices.push_back(notice(s, id, "purchase_success", {"push", "email"}, m_now));
        batch.notices.push_back(notice(s, m_ids.nextText("NOTIF_", m_now), "item_granted", {"push", "in-app"}, m_now));
        effect.answer = "{\"notificationId\":\"" + id + "\"}";
    }
    batch.effects.push_back(effect);
}

void PurchaseRows::advance(WriteBatch& batch, Purchase& purchase) {
    const int step = purchase.transition - 1;
    stepRows(batch, purchase, step);
    SagaEvent done;
    done.kind = EventKind::StepSucceeded;
    done.type = kSuccessEvents[static_cast<std::size_t>(step)];
    done.step = step;
    done.attempt = 1;
    const std::string& answer = batch.effects.back().answer;
    if (!answer.empty())
        done.payload.data = parseJson(answer, "answer").value();
    ++purchase.summary.attempts;
    append(batch, purchase.summary, std::move(done));
    ++purchase.transition;
    if (purchase.transition == kTransitions)
        finish(batch, purchase);
    else
        purchase.summary.step = kSteps[static_cast<std::size_t>(step + 1)];
    batch.changedSagas.push_back(purchase.summary);
}

void PurchaseRows::finish(WriteBatch& batch, Purchase& purchase) {
    SagaEvent completed;
    completed.kind = EventKind::SagaCompleted;
    completed.type = "PurchaseCompleted";
    append(batch, purchase.summary, std::move(completed));
    count(purchase.summary.status, -1);
    purchase.summary.status = SagaStatus::Completed;
    count(purchase.summary.status, 1);
    purchase.summary.step.clear();
    purchase.summary.endedAt = m_now;
}

void PurchaseRows::close(WriteBatch& batch) {
    for (const auto& [account, delta] : m_deltas)
        batch.accounts.push_back({account, delta, m_open.emplace(account, true).second});
    m_deltas.clear();
    batch.counts = m_counts;
    batch.commit = {++m_commit.value};
}

}  // namespace saga::test
