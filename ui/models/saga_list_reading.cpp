// The part of SagaListModel that asks: the set of matches, the first page that bridges the wait for it, and the rows
// around what is seen.
#include <algorithm>
#include <utility>

#include "ui/models/saga_list_model.h"

namespace saga::ui {

namespace {

constexpr int kFirstRows = 200;
constexpr int kMostAsked = 1'000;
// Beside what is seen: read together with it, and read ahead when nothing else is missing.
constexpr int kBeside = 40;
constexpr int kAhead = 300;
constexpr std::size_t kMostKept = 4'000;
constexpr int kKeptBeside = 1'000;

std::vector<SagaNo> firstOf(const std::vector<SagaNo>& nos) {
    return {nos.begin(), nos.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(nos.size(), kFirstRows))};
}

}  // namespace

void SagaListModel::ask(Why why) {
    if (m_asking) m_asking->cancel();
    m_asking.reset();
    m_firstPageWanted = false;
    if (why == Why::Anew) {
        ++m_generation;
        m_rowsOnTheirWay = false;
        m_newOnTheirWay = false;
    }
    if (!m_bridge.isAttached()) return setPhase(Phase::Lost);
    m_asking = std::make_shared<Cancellation>();
    m_why = why;
    m_meanwhile.clear();
    if (why == Why::Anew) setPhase(Phase::Loading);
    if (why == Why::Anew && isNewestFirst() && !m_wasWhole) askFirstPage();
    m_bridge.api().sagaSet(m_request, m_asking,
                           m_bridge.deliver<SagaSet>(this, [this, why, asked = m_asking](Result<SagaSet> answer) {
                               if (asked != m_asking) return;
                               if (answer) return takeSet(why, std::move(answer).value());
                               m_asking.reset();
                               fail(answer.error());
                           }));
}

// Its rows are there before the first set is, for which the engine may have to read a million of them. A later set comes
// from memory, sooner than a page for which the store has to be searched.
void SagaListModel::askFirstPage() {
    m_firstPageWanted = true;
    SagaListRequest asked;
    asked.filter = m_request.filter;
    asked.limit = kFirstRows;
    m_bridge.api().listSagas(
        asked, m_bridge.deliver<SagaListPage>(this, [this, generation = m_generation](Result<SagaListPage> answer) {
            // An error, if it is one, comes with the set too.
            const bool isInTime = generation == m_generation && m_firstPageWanted && m_phase == Phase::Loading;
            if (answer && isInTime) takeFirstPage(*answer);
        }));
}

void SagaListModel::takeFirstPage(const SagaListPage& page) {
    if (page.rows.empty()) return;
    m_firstPageWanted = false;
    SagaSet first;
    first.commit = page.commit;
    first.countedAt = m_clock.now();
    for (const SagaSummary& saga : page.rows) first.nos.push_back(saga.no);
    show(Why::Anew, std::move(first), page);
    m_whole = false;
    replayMeanwhile();
    setPhase(Phase::Ready);
}

void SagaListModel::takeSet(Why why, SagaSet set) {
    m_heardAt = m_clock.now();
    m_firstPageWanted = false;
    if (why == Why::Recount) {
        m_asking.reset();
        m_waiting.clear();
        m_uncounted = 0;
        wait(m_order.missing(set.nos));
        m_orderCommit = set.commit;
        replayMeanwhile();
        return followOn();
    }
    if (why == Why::Anew && !m_whole && !m_order.isEmpty() && m_phase == Phase::Ready) return complete(set);
    m_wasWhole = true;
    const std::vector<SagaNo> first = firstOf(set.nos);
    if (first.empty()) {
        m_asking.reset();
        show(why, std::move(set), {});
        return setPhase(Phase::Ready);
    }
    const auto shared = std::make_shared<SagaSet>(std::move(set));
    m_bridge.api().sagaRows(
        first, m_bridge.deliver<SagaListPage>(this, [this, why, shared, asked = m_asking](Result<SagaListPage> answer) {
            if (asked != m_asking) return;
            m_asking.reset();
            if (!answer) return fail(answer.error());
            show(why, std::move(*shared), *answer);
            setPhase(Phase::Ready);
            if (why == Why::ForNew) Q_EMIT newRowsShown();
            followOn();
        }));
}

// The first page is shown already: the older matches are added below it, and what it does not have waits as new.
void SagaListModel::complete(const SagaSet& set) {
    m_asking.reset();
    const auto older = std::upper_bound(set.nos.begin(), set.nos.end(), m_order.nos().back(), std::greater<>());
    const std::vector<SagaNo> rest(older, set.nos.end());
    if (!rest.empty()) {
        beginInsertRows({}, m_order.size(), m_order.size() + static_cast<int>(rest.size()) - 1);
        m_order.insert(m_order.size(), rest);
        endInsertRows();
    }
    m_whole = true;
    m_wasWhole = true;
    m_orderCommit = set.commit;
    m_orderedAt = set.countedAt;
    wait(m_order.missing(set.nos));
    replayMeanwhile();
    readRows();
    Q_EMIT phaseChanged();
    followOn();
}

void SagaListModel::show(Why why, SagaSet set, const SagaListPage& page) {
    beginResetModel();
    const FilterParse parsed = parseFilter(m_request.filter);
    if (why == Why::Anew && parsed.ok()) m_filter = parsed.filter();
    m_order = SagaOrder(std::move(set.nos), isNewestFirst());
    m_orderCommit = set.commit;
    m_orderedAt = set.countedAt;
    m_heardAt = m_clock.now();
    m_whole = true;
    m_rows.clear();
    m_absent.clear();
    m_changed.clear();
    for (const SagaSummary& saga : page.rows) m_rows.emplace(saga.no, saga);
    m_firstSeen = 0;
    m_lastSeen = -1;
    endResetModel();
    Q_EMIT replaced();
    m_waiting.clear();
    m_uncounted = 0;
    replayMeanwhile();
    countNew();
}

void SagaListModel::showRows(int first, int last) {
    m_firstSeen = std::max(0, first);
    m_lastSeen = std::min(last, rowCount() - 1);
    readRows();
}

void SagaListModel::readRows() {
    if (m_rowsOnTheirWay || m_order.isEmpty() || m_lastSeen < m_firstSeen || !m_bridge.isAttached()) return;
    if (m_phase == Phase::Lost || m_phase == Phase::Failed) return;
    std::vector<SagaNo> nos;
    const bool anew = std::exchange(m_rowsOutdated, false);
    for (const int beside : {kBeside, kAhead}) {
        const int last = std::min({m_lastSeen + beside, rowCount() - 1, m_firstSeen + kMostAsked - kAhead});
        for (int row = std::max(0, m_firstSeen - beside); row <= last; ++row) {
            const SagaNo no = m_order.at(row);
            if (anew || (!m_rows.contains(no) && !m_absent.contains(no))) nos.push_back(no);
        }
        if (!nos.empty()) break;
    }
    if (nos.empty()) return;
    m_rowsOnTheirWay = true;
    m_changed.clear();
    m_bridge.api().sagaRows(
        nos, m_bridge.deliver<SagaListPage>(this, [this, nos, generation = m_generation](Result<SagaListPage> answer) {
            if (generation != m_generation) return;
            m_rowsOnTheirWay = false;
            if (!answer) return fail(answer.error());
            m_absent.insert(nos.begin(), nos.end());
            takeRows(*answer);
            readRows();
        }));
}

void SagaListModel::takeRows(const SagaListPage& page) {
    m_heardAt = m_clock.now();
    int first = rowCount();
    int last = -1;
    for (const SagaSummary& saga : page.rows) {
        m_absent.erase(saga.no);
        const int row = m_order.rowOf(saga.no);
        if (row < 0) continue;
        const auto told = m_changed.find(saga.no);
        const SagaSummary& newer = told != m_changed.end() && told->second.events > saga.events ? told->second : saga;
        const auto [kept, isNew] = m_rows.try_emplace(saga.no, newer);
        if (!isNew && kept->second.events < newer.events) kept->second = newer;
        first = std::min(first, row);
        last = std::max(last, row);
    }
    m_changed.clear();
    forgetFarRows();
    if (last >= 0) Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

void SagaListModel::forgetFarRows() {
    if (m_rows.size() <= kMostKept) return;
    std::erase_if(m_rows, [this](const auto& entry) {
        const int row = m_order.rowOf(entry.first);
        return row < m_firstSeen - kKeptBeside || row > m_lastSeen + kKeptBeside;
    });
}

void SagaListModel::showNew() {
    const bool comesAnyway = m_asking && m_why != Why::Recount;
    if (m_newOnTheirWay || comesAnyway || m_newCount == 0) return;
    if (!isNewestFirst() || !m_whole || m_uncounted > 0) return ask(Why::ForNew);
    if (!m_bridge.isAttached()) return;
    std::vector<SagaNo> nos(m_waiting.begin(), m_waiting.end());
    std::sort(nos.begin(), nos.end(), std::greater<>());
    m_newOnTheirWay = true;
    m_bridge.api().sagaRows(
        firstOf(nos),
        m_bridge.deliver<SagaListPage>(this, [this, nos, generation = m_generation](Result<SagaListPage> answer) {
            if (generation != m_generation) return;
            m_newOnTheirWay = false;
            if (!answer) return fail(answer.error());
            takeNew(nos, *answer);
        }));
}

void SagaListModel::takeNew(const std::vector<SagaNo>& nos, const SagaListPage& page) {
    for (const SagaNo no : nos) m_waiting.erase(no);
    // From below, so that what is inserted moves no place that is still to come.
    for (auto end = nos.end(); end != nos.begin();) {
        const int place = m_order.placeOf(*(end - 1));
        auto begin = end - 1;
        while (begin != nos.begin() && m_order.placeOf(*(begin - 1)) == place) --begin;
        insertRun({begin, end});
        end = begin;
    }
    takeRows(page);
    countNew();
    Q_EMIT newRowsShown();
    followOn();
}

void SagaListModel::insertRun(const std::vector<SagaNo>& run) {
    const int first = m_order.placeOf(run.front());
    const int size = static_cast<int>(run.size());
    beginInsertRows({}, first, first + size - 1);
    m_order.insert(first, run);
    endInsertRows();
    if (first <= m_firstSeen) {
        m_firstSeen += size;
        m_lastSeen += size;
    }
}

}  // namespace saga::ui
