// The pure checker of the invariants I1 to I12, I14 and I15: facts in, a report out. It reads no clock and no
// database, so that tests, the shell tool and the screens judge by one and the same code. Sagas arrive in chunks of any
// size and order; what it keeps of them are numbers, the first offenders, and 16 bytes per saga that was started with
// an idempotency key. One thread. The facts of a chunk must come from one snapshot; chunks may come from different
// ones.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/verify/definition_book.h"
#include "core/verify/invariant_findings.h"

namespace saga {

class InvariantChecker {
public:
    // `definitions`: every stored row. One that cannot be read is an offence of each saga that is pinned to it.
    explicit InvariantChecker(const std::vector<DefinitionRow>& definitions);

    void addSagas(const std::vector<SagaFacts>& sagas);
    // At most once.
    void addGlobal(const GlobalFacts& global);
    // How many sagas were said to be acknowledged, and which of them do not exist. May be called again for further
    // ones.
    void addAcknowledged(std::int64_t asked, const std::vector<SagaId>& missing);

    // What was looked at so far. Parts that were never added are reported as holding, and their text says that nothing
    // was compared.
    VerifyReport finish();

private:
    struct KeyUse {
        std::uint64_t hash = 0;  // of actor and key
        std::int64_t saga = 0;
    };
    void addSaga(const SagaFacts& saga);
    void noteKey(const SagaFacts& saga);
    void checkKeyUses();
    std::array<std::string, kInvariantCount> compared() const;

    const DefinitionBook m_definitions;
    InvariantFindings m_findings;
    std::vector<KeyUse> m_keyUses;
    std::optional<GlobalFacts> m_totals;  // without its lists
    std::int64_t m_moneyAccounts = 0;
    std::int64_t m_pieceAccounts = 0;
    std::int64_t m_acknowledged = 0;
    std::int64_t m_sagas = 0, m_running = 0, m_events = 0, m_effects = 0, m_postings = 0, m_reservations = 0;
    std::int64_t m_onTheirWay = 0, m_handled = 0, m_letters = 0, m_children = 0, m_streamEvents = 0;
    std::array<std::int64_t, kSagaStatusCount> m_byStatus{};
};

}  // namespace saga
