#include "tests/stores/store_model.h"

#include <algorithm>

namespace saga::test {
namespace {

constexpr int kPage = 1'000;

std::string text(const SagaEvent& e) {
    return std::to_string(e.seq) + " " + std::string(toText(e.kind)) + " " + e.type + " step " + std::to_string(e.step) +
           " attempt " + std::to_string(e.attempt) + " " + std::to_string(e.startedAt.us) + ".." +
           std::to_string(e.endedAt.us) + " " + encodePayload(e.payload);
}

std::string text(const EffectRow& e) {
    return "effect " + std::to_string(e.key.step) + (e.key.direction == Direction::Action ? " action " : " undo ") +
           (e.empty ? "empty " : "") + e.answer;
}

std::string text(const PostingRow& p) {
    return "posting " + std::to_string(p.step) + (p.direction == Direction::Action ? " action " : " undo ") +
           encodeAccount(p.account) + " " + std::to_string(p.amount);
}

std::string text(const PurchaseLogEntry& e) {
    return e.id + " " + e.sagaId.text + " " + e.user.text + " " + e.item.text + " " + std::to_string(e.quantity) + " " +
           std::to_string(e.price) + " " + std::to_string(static_cast<int>(e.state)) + " " + std::to_string(e.at.us);
}

template <class Row>
std::vector<std::string> sortedTexts(const std::vector<Row>& rows) {
    std::vector<std::string> texts;
    for (const Row& row : rows)
        texts.push_back(text(row));
    std::sort(texts.begin(), texts.end());
    return texts;
}

template <class Row>
std::string differenceOf(const std::vector<Row>& wanted, const std::vector<Row>& found) {
    const auto left = sortedTexts(wanted);
    const auto right = sortedTexts(found);
    if (left == right)
        return {};
    const auto [a, b] = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
    return "wanted '" + (a == left.end() ? "nothing" : *a) + "', found '" + (b == right.end() ? "nothing" : *b) + "'";
}

}  // namespace

std::string difference(const SagaFacts& wanted, const SagaFacts& found) {
    const std::string saga = "saga " + std::to_string(wanted.summary.no.value) + ": ";
    if (!(wanted.summary == found.summary))
        return saga + "summaries differ: " + toJson(wanted.summary).dump() + " and " + toJson(found.summary).dump();
    for (const std::string& one : {differenceOf(wanted.events, found.events), differenceOf(wanted.effects, found.effects),
                                   differenceOf(wanted.postings, found.postings)})
        if (!one.empty())
            return saga + one;
    const std::string log = wanted.purchaseLog ? text(*wanted.purchaseLog) : "none";
    const std::string foundLog = found.purchaseLog ? text(*found.purchaseLog) : "none";
    return log == foundLog ? std::string() : saga + "log entry '" + foundLog + "' instead of '" + log + "'";
}

void StoreModel::apply(const WriteBatch& batch) {
    for (const SagaSummary& row : batch.newSagas)
        m_sagas[row.no].summary = row;
    for (const SagaSummary& row : batch.changedSagas)
        m_sagas[row.no].summary = row;
    for (const EventRow& row : batch.events)
        m_sagas[row.saga].events.push_back(row.event);
    for (const EffectRow& row : batch.effects)
        m_sagas[row.key.saga].effects.push_back(row);
    for (const PostingRow& row : batch.postings)
        if (row.saga.value != 0)
            m_sagas[row.saga].postings.push_back(row);
    for (const AccountDelta& row : batch.accounts)
        m_balances[row.account] += row.delta;
    for (const User& row : batch.users)
        m_users[row.id] = row;
    for (const Item& row : batch.items)
        m_items[row.id] = row;
    for (const PurchaseLogEntry& row : batch.purchaseLogs)
        m_sagas[row.saga].purchaseLog = row;
    for (const LogStateChange& row : batch.logStates)
        m_sagas[row.saga].purchaseLog->state = row.state;
    for (const Notice& row : batch.notices)
        m_notices.push_back(row.id);
    m_auditRows += static_cast<std::int64_t>(batch.audit.size());
    m_idempotencyRows += static_cast<std::int64_t>(batch.idempotency.size());
    if (batch.counts)
        m_counts = *batch.counts;
    m_commit = batch.commit;
}

std::string StoreModel::compareSagas(Queries& queries) const {
    auto wanted = m_sagas.begin();
    SagaNo after;
    for (;;) {
        const auto page = queries.sagaFacts(after, kPage);
        if (!page.ok())
            return describe(page.error());
        for (const SagaFacts& found : *page) {
            if (wanted == m_sagas.end())
                return "saga " + std::to_string(found.summary.no.value) + " should not be there";
            if (std::string differs = difference(wanted->second, found); !differs.empty())
                return differs;
            ++wanted;
        }
        if (page->size() < kPage)
            break;
        after = page->back().summary.no;
    }
    return wanted == m_sagas.end() ? std::string() : "saga " + std::to_string(wanted->first.value) + " is missing";
}

std::string StoreModel::compareTotals(Queries& queries) const {
    const auto facts = queries.globalFacts(true);
    if (!facts.ok())
        return describe(facts.error());
    if (facts->databaseCheck != "ok")
        return facts->databaseCheck;
    if (facts->commit != m_commit)
        return "commit " + std::to_string(facts->commit.value) + " instead of " + std::to_string(m_commit.value);
    if (!(facts->storedCounts == m_counts) || !(facts->countedCounts == m_counts))
        return "the totals differ";
    if (facts->eventsWithoutSaga + facts->effectsWithoutSaga + facts->postingsWithoutSaga != 0)
        return "rows without their saga";
    if (facts->auditRows != m_auditRows || facts->idempotencyRows != m_idempotencyRows)
        return "audit or idempotency rows differ";
    std::map<AccountKey, std::int64_t> balances;
    for (const AccountFact& account : facts->accounts) {
        if (account.balance != account.postings)
            return encodeAccount(account.account) + ": balance and postings differ";
        balances[account.account] = account.balance;
    }
    return balances == m_balances ? std::string() : "balances differ";
}

std::string StoreModel::compareShop(Queries& queries) const {
    const auto users = queries.users({{}, {}, kPage});
    const auto items = queries.items({{}, {}, kPage});
    if (!users.ok() || !items.ok())
        return "users or items cannot be read";
    if (users->size() != m_users.size() || items->size() != m_items.size())
        return "users or items are missing";
    for (const UserView& view : *users)
        if (!(view.user == m_users.at(view.user.id)))
            return view.user.id.text + " differs";
    for (const ItemView& view : *items)
        if (!(view.item == m_items.at(view.item.id)))
            return view.item.id.text + " differs";
    std::vector<std::string> ids;
    std::int64_t beyond = 0;
    do {
        const auto page = queries.notices({{}, {}, beyond, kPage});
        if (!page.ok())
            return describe(page.error());
        for (const Notice& notice : *page)
            ids.push_back(notice.id);
        beyond = page->size() < kPage ? 0 : page->back().no;
    } while (beyond != 0);
    std::reverse(ids.begin(), ids.end());
    return ids == m_notices ? std::string() : "notices differ";
}

std::string StoreModel::differenceTo(Store& store) const {
    auto reader = store.openReader();
    if (!reader.ok())
        return describe(reader.error());
    for (const std::string& one : {compareSagas(**reader), compareTotals(**reader), compareShop(**reader)})
        if (!one.empty())
            return one;
    const auto facts = store.facts();
    if (!facts.ok())
        return describe(facts.error());
    const SagaNo last = m_sagas.empty() ? SagaNo{} : m_sagas.rbegin()->first;
    return facts->lastSaga == last && facts->commit == m_commit && facts->counts == m_counts ? std::string() : "the facts differ";
}

}  // namespace saga::test
