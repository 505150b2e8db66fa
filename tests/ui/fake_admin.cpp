#include "tests/ui/fake_admin.h"

#include <algorithm>

#include "core/model/filter.h"

namespace saga::ui {

namespace {

constexpr std::int64_t kStart = 1'772'000'000'000'000;
constexpr std::int64_t kSecond = 1'000'000;

std::string idOf(std::int64_t no) {
    std::string digits = std::to_string(no);
    return "TXN_01JD3K" + std::string(20 - digits.size(), '0') + digits;
}

Error notFound(const std::string& id) {
    return makeError(ErrorCode::NotFound, id, "there is no such object");
}

// The rows after the one with the request's key, at most as many as asked for.
template <class Row, class KeyOf>
std::vector<Row> pageOf(const std::vector<Row>& rows, const std::string& beyond, int limit, KeyOf keyOf) {
    auto at = rows.begin();
    if (!beyond.empty()) {
        at = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return keyOf(row) == beyond; });
        if (at != rows.end()) ++at;
    }
    const auto count = std::min<std::ptrdiff_t>(limit, rows.end() - at);
    return {at, at + count};
}

}  // namespace

FakeAdmin::FakeAdmin() {
    healthNow.database = "/tmp/shop.db";
    healthNow.durability = "a test";
    healthNow.lastCommit = Micros{400};
    DefinitionView& purchase = publishedDefinitions.emplace_back();
    purchase.name = "item-purchase";
    purchase.steps = {"user_validation", "item_grant", "log_record", "notification"};
}

FakeAdmin::~FakeAdmin() = default;

void FakeAdmin::later(std::function<void()> task) {
    if (m_held)
        m_waiting.push_back(std::move(task));
    else
        QMetaObject::invokeMethod(&m_loop, std::move(task), Qt::QueuedConnection);
}

void FakeAdmin::letGo() {
    m_held = false;
    while (!m_waiting.empty()) letGoAt(0);
}

void FakeAdmin::letGoAt(std::size_t place) {
    const std::function<void()> task = m_waiting[place];
    m_waiting.erase(m_waiting.begin() + static_cast<std::ptrdiff_t>(place));
    task();
}

SagaSummary FakeAdmin::makeSaga(std::int64_t no, SagaStatus status) const {
    SagaSummary saga;
    saga.no = SagaNo{no};
    saga.id = SagaId(idOf(no));
    saga.status = status;
    saga.definition = "item-purchase";
    saga.user = UserId("user-123");
    saga.item = ItemId("item-sword");
    saga.quantity = 1;
    saga.amount = 100;
    saga.startedAt = Timestamp{kStart + no * kSecond};
    saga.updatedAt = saga.startedAt + Micros{5'000};
    if (isEnd(status)) saga.endedAt = saga.updatedAt;
    if (status == SagaStatus::Failed) saga.code = "INSUFFICIENT_BALANCE";
    saga.events = 1;
    return saga;
}

void FakeAdmin::feed(FeedBatch batch) {
    if (m_listener != nullptr) m_listener->onFeed(batch);
}

void FakeAdmin::feedSaga(const SagaSummary& saga) {
    const auto known =
        std::find_if(sagas.begin(), sagas.end(), [&](const SagaSummary& row) { return row.no == saga.no; });
    if (known != sagas.end())
        *known = saga;
    else
        sagas.insert(std::find_if(sagas.begin(), sagas.end(), [&](const SagaSummary& row) { return row.no < saga.no; }),
                     saga);
    FeedBatch batch;
    batch.commit = commit = CommitNo{commit.value + 1};
    batch.sagas.push_back({saga, {}});
    for (const SagaSummary& row : sagas) ++batch.counts.byStatus[static_cast<std::size_t>(row.status)];
    feed(batch);
}

void FakeAdmin::startPurchase(const PurchaseRequest& request, Answer<StartedSaga> answer) {
    purchasesAsked.push_back(request);
    SagaSummary saga = makeSaga(++m_nextNo, SagaStatus::Pending);
    saga.user = UserId(request.userId);
    saga.item = ItemId(request.itemId);
    SagaDetail detail;
    detail.summary = saga;
    for (const char* id : {"user_validation", "item_grant", "log_record", "notification"}) {
        detail.steps.emplace_back();
        detail.steps.back().id = id;
    }
    details[saga.id.text] = detail;
    reply<StartedSaga>(std::move(answer), StartedSaga{saga.id, saga.no, false});
}

void FakeAdmin::awaitSettled(const SagaId& id, Answer<SagaDetail> answer) {
    saga(id, std::move(answer));
}

void FakeAdmin::listSagas(const SagaListRequest& request, Answer<SagaListPage> answer) {
    listsAsked.push_back(request);
    const FilterParse parsed = parseFilter(request.filter);
    if (!parsed.ok())
        return reply<SagaListPage>(std::move(answer),
                                   makeError(ErrorCode::InvalidInput, "filter", parsed.error().reason));
    SagaListPage page;
    page.commit = commit;
    for (const SagaSummary& saga : sagas) {
        if (request.beyond.value != 0 && saga.no >= request.beyond) continue;
        if (!matches(parsed.filter(), saga, Timestamp{kStart})) continue;
        page.more = page.rows.size() == static_cast<std::size_t>(request.limit);
        if (page.more) break;
        page.rows.push_back(saga);
    }
    reply<SagaListPage>(std::move(answer), page);
}

void FakeAdmin::countSagas(const std::string& filter, CancellationPtr cancel, Answer<std::int64_t> answer) {
    countsAsked.push_back(std::move(cancel));
    const FilterParse parsed = parseFilter(filter);
    const auto count = std::count_if(sagas.begin(), sagas.end(), [&](const SagaSummary& saga) {
        return parsed.ok() && matches(parsed.filter(), saga, Timestamp{kStart});
    });
    reply<std::int64_t>(std::move(answer), static_cast<std::int64_t>(count));
}

// By start or by amount: enough for a list whose order is not that of the numbers.
void FakeAdmin::sagaSet(const SagaSetRequest& request, CancellationPtr cancel, Answer<SagaSet> answer) {
    setsAsked.push_back(request);
    setCancels.push_back(std::move(cancel));
    if (setsMadeLate)
        later([this, request, answer] { answer(makeSet(request)); });
    else
        reply<SagaSet>(answer, makeSet(request));
}

Result<SagaSet> FakeAdmin::makeSet(const SagaSetRequest& request) const {
    const FilterParse parsed = parseFilter(request.filter);
    if (!parsed.ok()) return makeError(ErrorCode::InvalidInput, "filter", parsed.error().reason);
    std::vector<SagaSummary> rows;
    for (const SagaSummary& saga : sagas) {
        if (matches(parsed.filter(), saga, Timestamp{kStart})) rows.push_back(saga);
    }
    if (request.sort == SagaSort::Started && !request.descending) std::reverse(rows.begin(), rows.end());
    if (request.sort == SagaSort::Amount) {
        std::stable_sort(rows.begin(), rows.end(), [&](const SagaSummary& a, const SagaSummary& b) {
            return request.descending ? b.amount < a.amount : a.amount < b.amount;
        });
    }
    SagaSet set;
    set.commit = commit;
    set.countedAt = Timestamp{kStart};
    for (const SagaSummary& saga : rows) set.nos.push_back(saga.no);
    return set;
}

void FakeAdmin::sagaRows(const std::vector<SagaNo>& nos, Answer<SagaListPage> answer) {
    rowsAsked.push_back(nos);
    SagaListPage page;
    page.commit = commit;
    for (const SagaNo no : nos) {
        const auto found = std::lower_bound(sagas.begin(), sagas.end(), no,
                                            [](const SagaSummary& row, SagaNo sought) { return row.no > sought; });
        if (found != sagas.end() && found->no == no) page.rows.push_back(*found);
    }
    reply<SagaListPage>(std::move(answer), page);
}

void FakeAdmin::saga(const SagaId& id, Answer<SagaDetail> answer) {
    const auto found = details.find(id.text);
    reply<SagaDetail>(std::move(answer),
                      found == details.end() ? Result<SagaDetail>(notFound(id.text)) : found->second);
}

void FakeAdmin::stateStep(const SagaId& id, std::int64_t seq, Answer<StateStep> answer) {
    stateStepsAsked.push_back(seq);
    const auto found = stateSteps.find(seq);
    reply<StateStep>(std::move(answer), found == stateSteps.end() ? Result<StateStep>(notFound(id.text)) : found->second);
}

void FakeAdmin::compensationPlan(const SagaId& id, Answer<CompensationPlanView> answer) {
    const auto found = plans.find(id.text);
    reply<CompensationPlanView>(std::move(answer),
                                found == plans.end() ? Result<CompensationPlanView>(notFound(id.text)) : found->second);
}

void FakeAdmin::startLoad(const LoadRequest& request, Answer<LoadState> answer) {
    loadsAsked.push_back(request);
    loadNow = {};
    loadNow.running = true;
    loadNow.runs = static_cast<std::int64_t>(loadsAsked.size());
    loadNow.request = request;
    reply<LoadState>(std::move(answer), loadNow);
}

void FakeAdmin::loadState(Answer<LoadState> answer) {
    reply<LoadState>(std::move(answer), loadNow);
}

void FakeAdmin::stopLoad(Answer<bool> answer) {
    reply<bool>(std::move(answer), std::exchange(loadNow.running, false));
}

void FakeAdmin::addFault(const FaultRequest& request, Answer<FaultRule> answer) {
    faultsAsked.push_back(request);
    if (faultState.blocked)
        return reply<FaultRule>(std::move(answer), makeError(ErrorCode::Blocked, "fault", "STOP ALL is in force"));
    FaultRule rule = request.rule;
    rule.id = RuleId("FLT_" + std::to_string(faultsAsked.size()));
    faultState.rules.insert(faultState.rules.begin(), rule);
    reply<FaultRule>(std::move(answer), rule);
}

void FakeAdmin::faults(Answer<FaultState> answer) {
    reply<FaultState>(std::move(answer), faultState);
}

void FakeAdmin::removeFault(const RuleId& id, const std::string& reason, Answer<FaultRule> answer) {
    Q_UNUSED(reason)
    for (FaultRule& rule : faultState.rules) {
        if (rule.id != id) continue;
        rule.active = false;
        rule.endedBecause = "removed";
        return reply<FaultRule>(std::move(answer), rule);
    }
    reply<FaultRule>(std::move(answer), notFound(id.text));
}

void FakeAdmin::stopAllFaults(const std::string& reason, Answer<int> answer) {
    stopReasons.push_back(reason);
    int ended = 0;
    for (FaultRule& rule : faultState.rules) {
        ended += rule.active ? 1 : 0;
        rule.active = false;
        rule.endedBecause = "stopped";
    }
    faultState.blocked = healthNow.faultsBlocked = true;
    healthNow.activeFaults = 0;
    reply<int>(std::move(answer), ended);
}

void FakeAdmin::releaseFaults(const std::string& reason, Answer<bool> answer) {
    Q_UNUSED(reason)
    const bool was = faultState.blocked;
    faultState.blocked = healthNow.faultsBlocked = false;
    reply<bool>(std::move(answer), was);
}

void FakeAdmin::users(const PageRequest& request, Answer<std::vector<UserView>> answer) {
    pagesAsked.push_back(request);
    reply<std::vector<UserView>>(std::move(answer), pageOf(shopUsers, request.beyond, request.limit,
                                                           [](const UserView& row) { return row.user.id.text; }));
}

void FakeAdmin::user(const UserId& id, Answer<UserView> answer) {
    for (const UserView& user : shopUsers) {
        if (user.user.id == id) return reply<UserView>(std::move(answer), user);
    }
    reply<UserView>(std::move(answer), notFound(id.text));
}

void FakeAdmin::items(const PageRequest& request, Answer<std::vector<ItemView>> answer) {
    pagesAsked.push_back(request);
    reply<std::vector<ItemView>>(std::move(answer), pageOf(shopItems, request.beyond, request.limit,
                                                           [](const ItemView& row) { return row.item.id.text; }));
}

void FakeAdmin::item(const ItemId& id, Answer<ItemView> answer) {
    for (const ItemView& item : shopItems) {
        if (item.item.id == id) return reply<ItemView>(std::move(answer), item);
    }
    reply<ItemView>(std::move(answer), notFound(id.text));
}

void FakeAdmin::purchaseLog(const PageRequest& request, Answer<std::vector<PurchaseLogEntry>> answer) {
    pagesAsked.push_back(request);
    reply<std::vector<PurchaseLogEntry>>(
        std::move(answer), pageOf(shopLog, request.beyond, request.limit,
                                  [](const PurchaseLogEntry& row) { return std::to_string(row.saga.value); }));
}

void FakeAdmin::notices(const PageRequest& request, Answer<std::vector<Notice>> answer) {
    pagesAsked.push_back(request);
    reply<std::vector<Notice>>(std::move(answer), pageOf(shopNotices, request.beyond, request.limit,
                                                         [](const Notice& row) { return std::to_string(row.no); }));
}

void FakeAdmin::ledger(const LedgerRequest& request, Answer<std::vector<LedgerEntry>> answer) {
    reply<std::vector<LedgerEntry>>(std::move(answer), pageOf(ledgerEntries, request.beyond, request.limit,
                                                              [](const LedgerEntry& row) { return row.key; }));
}

void FakeAdmin::edit(const EditRequest& request, Answer<AuditRecord> answer) {
    editsAsked.push_back(request);
    reply<AuditRecord>(std::move(answer), AuditRecord());
}

void FakeAdmin::loadDemo(Answer<bool> answer) {
    ++demoAsked;
    reply<bool>(std::move(answer), true);
}

void FakeAdmin::verify(const std::vector<SagaId>& acknowledged, CancellationPtr cancel, OnProgress progress,
                       Answer<VerifyReport> answer) {
    Q_UNUSED(acknowledged)
    Q_UNUSED(cancel)
    Q_UNUSED(progress)
    reply<VerifyReport>(std::move(answer), verifyReport);
}

void FakeAdmin::backup(const std::string& file, Answer<std::string> answer) {
    reply<std::string>(std::move(answer), file);
}

void FakeAdmin::health(Answer<Health> answer) {
    Health now = healthNow;
    now.commit = commit;
    now.sagas = static_cast<std::int64_t>(sagas.size());
    for (const SagaSummary& saga : sagas) {
        ++now.counts.byStatus[static_cast<std::size_t>(saga.status)];
        now.counts.attention += saga.attention == Attention::None ? 0 : 1;
    }
    reply<Health>(std::move(answer), now);
}

void FakeAdmin::statistics(const StatisticsRequest& request, Answer<Statistics> answer) {
    figuresAsked.push_back(request);
    reply<Statistics>(std::move(answer), figuresNow);
}

void FakeAdmin::addFeedListener(FeedListener* listener) {
    m_listener = listener;
}

void FakeAdmin::removeFeedListener(FeedListener* listener) {
    if (m_listener == listener) m_listener = nullptr;
}

}  // namespace saga::ui
