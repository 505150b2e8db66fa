// Both modes come to the same: random purchases, orders, checkouts and faults from a seed, played with and without a conductor on equal
// databases. SAGA_PARITY_SAGAS says how many (1,000 when it is not set).
#include "core/base/rng.h"
#include "tests/engine/checkout_rig.h"

using namespace saga;
using namespace saga::test;
using namespace std::chrono_literals;

namespace {

constexpr int kSagas = 1'000;
constexpr int kSagasPerSeed = 25;
constexpr const char* kUsers[] = {"user-123", "user-456", "user-suspended", "nobody"};
constexpr const char* kItems[] = {"item-sword", "item-potion", "item-disabled", "item-out-of-stock", "nothing"};
constexpr const char* kGoods[] = {"magic-sword", "shield"};
constexpr const char* kDefinitions[] = {"item-purchase", "game-order", "order-processing"};
constexpr FaultKind kKinds[] = {FaultKind::BusinessFailure, FaultKind::TechnicalError, FaultKind::LostReply, FaultKind::Delay};

template <class T, std::size_t n>
T pick(Rng& rng, const T (&from)[n]) {
    return from[rng.next() % n];
}

// What the sagas came to, and what the shop looks like after each.
struct End {
    std::vector<std::string> sagas;
    std::vector<std::int64_t> shop;
    std::string broken;
    bool operator==(const End&) const = default;
};

class Play {
public:
    Play(Mode mode, std::uint64_t seed) : m_rng(seed) {
        m_rig.mode = mode;
        const std::vector<DefinitionRow> definitions = m_rig.reader->definitions().value();
        for (const DefinitionRow& row : definitions) {
            const Json source = parseJson(row.source, "definition").value();
            for (const Json& step : source.at("steps").items()) m_steps[row.name].emplace_back(step.text("id"));
        }
    }

    End run(int sagas) {
        for (int n = 0; n < sagas; ++n) one();
        m_end.broken = m_rig.broken();
        m_rig.expectSound();
        return std::move(m_end);
    }

private:
    void one() {
        const std::string definition = pick(m_rng, kDefinitions);
        const std::optional<RuleId> rule = m_rng.next() % 2 == 0 ? fault(definition) : std::nullopt;
        m_rig.gateway.approves = m_rng.next() % 4 != 0;
        const SagaId id = started(definition, static_cast<std::int64_t>(1 + m_rng.next() % 2));
        m_rig.settle();
        if (definition == kCheckout && m_rng.next() % 4 == 0) moveOrTakeBack(id);
        const SagaSummary row = m_rig.row(id);
        m_end.sagas.push_back(std::string(toText(row.status)) + " " + row.code + " " + row.step + " " +
                              std::string(toText(row.attention)) + " " + m_rig.types(id) + " " + m_rig.standing(id) + " " +
                              m_rig.streamTypes(id));
        const Till till = m_rig.till();
        m_end.shop.insert(m_end.shop.end(), {till.payer, till.gateway, till.revenue});
        for (const char* user : {"user-123", "user-456", "testuser"}) m_end.shop.push_back(m_rig.balance(user));
        for (const char* item : {"item-sword", "item-potion", "magic-sword", "shield"}) m_end.shop.push_back(m_rig.stock(item));
        // A rule that reached its count is gone already.
        if (rule.has_value()) static_cast<void>(m_rig.removeFault(*rule));
    }

    SagaId started(const std::string& definition, std::int64_t quantity) {
        if (definition == kOrder)
            return m_rig.ordered({{pick(m_rng, kGoods), quantity}}, m_rng.next() % 3 == 0 ? "WELCOME10" : "");
        if (definition != kCheckout) return bought(quantity);
        CheckoutInput basket = checkoutBasket();
        basket.lines[0].quantity = quantity;
        basket.lines[1].price = static_cast<std::int64_t>(m_rng.next() % 1'000);
        return m_rig.checkedOut(basket);
    }

    // A completed one is shipped or taken back; others refuse both.
    void moveOrTakeBack(const SagaId& id) {
        if (m_rng.next() % 2 == 0) static_cast<void>(m_rig.move(id, shipCheckout));
        else static_cast<void>(m_rig.command(id, CommandKind::Compensate));
        m_rig.settle();
    }

    SagaId bought(std::int64_t quantity) {
        const char* user = pick(m_rng, kUsers);
        const char* item = pick(m_rng, kItems);
        return m_rig.bought(user, item, quantity, quantity == 1 && std::string(item) == "item-potion" ? 20 : 100);
    }

    // None when the step that was drawn has no compensation.
    std::optional<RuleId> fault(const std::string& definition) {
        const std::vector<std::string>& steps = m_steps.at(definition);
        FaultRule rule;
        rule.definition = definition;
        rule.step = steps[m_rng.next() % steps.size()];
        rule.kind = pick(m_rng, kKinds);
        rule.maxHits = static_cast<std::int64_t>(m_rng.next() % 3);
        rule.direction = m_rng.next() % 4 == 0 ? Direction::Compensation : Direction::Action;
        if (rule.kind == FaultKind::Delay) rule.delay = 5s;
        const Result<FaultRule> added = m_rig.addFault(rule);
        return added.ok() ? std::optional<RuleId>(added->id) : std::nullopt;
    }

    CheckoutRig m_rig;
    Rng m_rng;
    std::map<std::string, std::vector<std::string>> m_steps;  // by definition
    End m_end;
};

}  // namespace

class TestParity : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bothModesComeToTheSame();
};

void TestParity::bothModesComeToTheSame() {
    const int asked = qEnvironmentVariableIntValue("SAGA_PARITY_SAGAS");
    const int seeds = ((asked > 0 ? asked : kSagas) + kSagasPerSeed - 1) / kSagasPerSeed;
    for (int seed = 1; seed <= seeds; ++seed) {
        const End with = Play(Mode::Orchestration, static_cast<std::uint64_t>(seed)).run(kSagasPerSeed);
        const End without = Play(Mode::Choreography, static_cast<std::uint64_t>(seed)).run(kSagasPerSeed);
        QVERIFY2(with.broken.empty() && without.broken.empty(), (with.broken + without.broken).c_str());
        for (std::size_t n = 0; n < with.sagas.size(); ++n)
            QVERIFY2(with.sagas[n] == without.sagas[n],
                     ("seed " + std::to_string(seed) + ": " + with.sagas[n] + " | " + without.sagas[n]).c_str());
        QVERIFY2(with.shop == without.shop, ("seed " + std::to_string(seed)).c_str());
    }
}

QTEST_GUILESS_MAIN(TestParity)
#include "tst_parity.moc"
