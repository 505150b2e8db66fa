// Marks by number: toggled, replaced, in ranges that grow and shrink, and a hundred thousand of them.
#include <QSignalSpy>
#include <QTest>

#include "ui/models/saga_selection.h"

namespace saga::ui {

namespace {

std::vector<SagaNo> numbers(std::initializer_list<std::int64_t> values) {
    std::vector<SagaNo> nos;
    for (const std::int64_t value : values) nos.push_back({value});
    return nos;
}

}  // namespace

class TestSagaSelection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void togglesOne();
    void holdsEachOnce();
    void aRangeGrowsAndShrinks();
    void aFrozenSetRemembersWhenItWasCounted();
    void saysNothingWhenNothingChanged();
    void holdsAHundredThousandScatteredRows();
};

void TestSagaSelection::togglesOne() {
    SagaSelection selection;
    QSignalSpy changed(&selection, &SagaSelection::changed);
    QVERIFY(!selection.contains({7}));
    selection.toggle({7});
    selection.toggle({3});
    QVERIFY(selection.contains({7}));
    QCOMPARE(selection.nos(), numbers({3, 7}));
    selection.toggle({7});
    QCOMPARE(selection.nos(), numbers({3}));
    QCOMPARE(changed.count(), 3);
}

void TestSagaSelection::holdsEachOnce() {
    SagaSelection selection;
    selection.replace(numbers({5, 1, 5, 3, 1}));
    QCOMPARE(selection.nos(), numbers({1, 3, 5}));
    QCOMPARE(selection.size(), 3);
}

void TestSagaSelection::aRangeGrowsAndShrinks() {
    SagaSelection selection;
    selection.toggle({20});
    selection.beginRange();
    selection.setRange(numbers({1, 2, 3, 4}));
    QCOMPARE(selection.nos(), numbers({1, 2, 3, 4, 20}));
    selection.setRange(numbers({1, 2}));
    QCOMPARE(selection.nos(), numbers({1, 2, 20}));
    selection.beginRange();
    selection.setRange(numbers({9}));
    QCOMPARE(selection.nos(), numbers({1, 2, 9, 20}));
}

void TestSagaSelection::aFrozenSetRemembersWhenItWasCounted() {
    SagaSelection selection;
    selection.replace(numbers({1, 2, 3}), Timestamp{500});
    QCOMPARE(selection.countedAt().us, std::int64_t(500));
    selection.toggle({2});
    QCOMPARE(selection.countedAt().us, std::int64_t(500));
    selection.clear();
    QVERIFY(!selection.countedAt().isSet());
    selection.replace({}, Timestamp{600});
    QVERIFY(!selection.countedAt().isSet());
}

void TestSagaSelection::saysNothingWhenNothingChanged() {
    SagaSelection selection;
    QSignalSpy changed(&selection, &SagaSelection::changed);
    selection.clear();
    selection.replace(numbers({1}));
    selection.replace(numbers({1}));
    QCOMPARE(changed.count(), 1);
}

void TestSagaSelection::holdsAHundredThousandScatteredRows() {
    SagaSelection selection;
    std::vector<SagaNo> nos;
    for (std::int64_t no = 1; no <= 200'000; no += 2) nos.push_back({no});
    selection.replace(nos);
    QCOMPARE(selection.size(), 100'000);
    for (std::int64_t no = 1; no <= 200'000; ++no) QVERIFY(selection.contains({no}) == (no % 2 == 1));
    for (std::int64_t no = 2; no <= 2'000; no += 2) selection.toggle({no});
    QCOMPARE(selection.size(), 101'000);
    QVERIFY(std::is_sorted(selection.nos().begin(), selection.nos().end()));
}

}  // namespace saga::ui

QTEST_GUILESS_MAIN(saga::ui::TestSagaSelection)
#include "tst_saga_selection.moc"
