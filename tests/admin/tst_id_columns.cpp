// Ids in memory come back as they were put in: those of this program's making, packed, and every other text.
#include <QTest>

#include "core/admin/id_columns.h"

namespace saga {
namespace {

struct Ids {
    std::string id;
    std::string correlation;
};

void compareAll(const std::vector<Ids>& all) {
    IdColumns columns;
    for (std::size_t i = 0; i < all.size(); ++i)
        QVERIFY(columns.put({static_cast<std::int64_t>(i) + 1}, all[i].id, all[i].correlation));
    IdColumns::Reader ids(columns, SagaIdKind::Id);
    IdColumns::Reader correlations(columns, SagaIdKind::Correlation);
    // In their order and against it.
    for (const bool forward : {true, false}) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            const std::size_t at = forward ? i : all.size() - 1 - i;
            const SagaNo no{static_cast<std::int64_t>(at) + 1};
            QCOMPARE(ids.text(no), std::string_view(all[at].id));
            QCOMPARE(correlations.text(no), std::string_view(all[at].correlation));
        }
    }
}

}  // namespace

class IdColumnsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void idsOfThisProgram();
    void anyOtherText();
    void moreTextsThanOnePieceHolds();
    void aTextWithoutRoomIsRefused();
};

void IdColumnsTest::idsOfThisProgram() {
    IdSource source(7);
    std::vector<Ids> all;
    for (std::int64_t i = 0; i < 70'000; ++i) {
        const Timestamp now{1'772'366'400'000'000 + i / 3 * 1'000};
        std::string id = source.nextText("TXN_", now);
        // As start() makes it; later than its saga; of another one.
        const std::string other = i % 5 == 1 && i > 1 ? all.back().correlation : std::string();
        all.push_back({id, other.empty() ? source.nextText("COR_", i % 5 == 2 ? Timestamp{now.us + 9'000'000} : now) : other});
    }
    compareAll(all);
}

void IdColumnsTest::anyOtherText() {
    const std::string ulid = "01ARYZ6S410000000000000000";
    const std::string most = "3ZZZZZZZZZZZZZZZZZZZZZZZZZ";
    compareAll({
        {"", ""},
        {"TXN_" + ulid, ""},
        {"TXN_" + ulid, "COR_" + ulid},
        {"TXN_" + ulid, "COR_01ARYZ6S410000000000000001"},
        {"TXN_" + ulid, "TXN_01ARYZ6S410000000000000001"},
        {"COR_" + ulid, "COR_01ARYZ6S410000000000000001"},
        {"TXN_01ARYZ6S41ZZZZZZZZZZZZZZZZ", "COR_01ARYZ6S420000000000000000"},
        {"TXN_0000000000001ZZZZZZZZZZZZZ", "COR_00000000000020000000000000"},
        {"TXN_" + most, "COR_" + most},
        {"TXN_40000000000000000000000000", "COR_40000000000000000000000001"},
        {"TXN_8ZZZZZZZZZZZZZZZZZZZZZZZZZ", "COR_ZZZZZZZZZZZZZZZZZZZZZZZZZZ"},
        {"TXN_01aryz6s410000000000000000", "COR_01ARYZ6S41000000000000000I"},
        {"TXN_01ARYZ6S41000000000000000", "COR_01ARYZ6S4100000000000000000"},
        {"order/7", "주문-7"},
        {std::string(64, 'x'), std::string("a\0b", 3)},
    });
}

void IdColumnsTest::moreTextsThanOnePieceHolds() {
    std::vector<Ids> all;
    for (int i = 0; i < 5'000; ++i)
        all.push_back({"saga-" + std::to_string(i), std::string(static_cast<std::size_t>(i % 65), 'c')});
    compareAll(all);
}

void IdColumnsTest::aTextWithoutRoomIsRefused() {
    IdColumns columns;
    QVERIFY(!columns.put({1}, "TXN_1", std::string(70'000, 'c')));
    QVERIFY(!columns.put({1}, std::string(70'000, 'i'), "COR_1"));
    QVERIFY(columns.put({1}, "TXN_1", "COR_1"));
}

}  // namespace saga

QTEST_APPLESS_MAIN(saga::IdColumnsTest)
#include "tst_id_columns.moc"
