// Sets of sagas and rows by number through the operator's interface, over a real engine: before the sagas are in memory
// and after.
#include <QTest>

#include "tests/admin/demo_shop.h"

namespace saga {

class SagaSetsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aSetIsTheListAsNumbers_data();
    void aSetIsTheListAsNumbers();
    void aSetStandsInTheOrderAskedFor();
    void aSetHoldsWhatWasCommittedBefore();
    void rowsComeInTheOrderOfTheirNumbers();
    void badQuestionsAreRefused();
    void aCancelledQuestionIsGivenUp();

private:
    Result<SagaSet> set(const std::string& filter, SagaSort sort = SagaSort::Started, bool descending = true,
                        CancellationPtr cancel = nullptr);

    std::unique_ptr<Embedded> m_embedded;
    AdminApi* m_admin = nullptr;
};

void SagaSetsTest::initTestCase() {
    m_embedded = test::openDemoShop();
    m_admin = &m_embedded->admin();
    for (int round = 0; round < 5; ++round) {
        test::buy(*m_admin, "user-123", "item-sword", 100);
        test::buy(*m_admin, "user-456", "item-potion", round);
    }
}

void SagaSetsTest::cleanupTestCase() {
    m_embedded.reset();
}

Result<SagaSet> SagaSetsTest::set(const std::string& filter, SagaSort sort, bool descending, CancellationPtr cancel) {
    return ask<SagaSet>([&](auto answer) { m_admin->sagaSet({filter, sort, descending}, cancel, std::move(answer)); });
}

void SagaSetsTest::aSetIsTheListAsNumbers_data() {
    QTest::addColumn<QString>("filter");
    for (const char* filter : {"", "status = COMPLETED", "user = user-456", "mode = orchestration", "version = 1 and amount > 2",
                               "id ~ \"TXN_*\" and not running", "user = nobody"})
        QTest::newRow(*filter == 0 ? "all" : filter) << QString::fromLatin1(filter);
}

void SagaSetsTest::aSetIsTheListAsNumbers() {
    QFETCH(QString, filter);
    SagaListRequest request;
    request.filter = filter.toStdString();
    const auto page = ask<SagaListPage>([&](auto answer) { m_admin->listSagas(request, std::move(answer)); });
    QVERIFY(page.ok());
    std::vector<SagaNo> wanted;
    for (const SagaSummary& saga : page->rows)
        wanted.push_back(saga.no);
    const Result<SagaSet> found = set(request.filter);
    QVERIFY(found.ok());
    QVERIFY(found->nos == wanted);
    QVERIFY(found->countedAt.isSet());
    const auto count =
        ask<std::int64_t>([&](auto answer) { m_admin->countSagas(request.filter, nullptr, std::move(answer)); });
    QCOMPARE(count.value(), static_cast<std::int64_t>(wanted.size()));
}

void SagaSetsTest::aSetStandsInTheOrderAskedFor() {
    const Result<SagaSet> cheapest = set("", SagaSort::Amount, false);
    QVERIFY(cheapest.ok());
    const auto rows = ask<SagaListPage>([&](auto answer) { m_admin->sagaRows(cheapest->nos, std::move(answer)); });
    QVERIFY(rows.ok());
    QCOMPARE(rows->rows.size(), std::size_t{10});
    for (std::size_t i = 1; i < rows->rows.size(); ++i)
        QVERIFY(rows->rows[i - 1].amount <= rows->rows[i].amount);
    QCOMPARE(rows->rows.front().amount, std::int64_t{0});
}

void SagaSetsTest::aSetHoldsWhatWasCommittedBefore() {
    for (int round = 0; round < 20; ++round) {
        const SagaId id = test::buy(*m_admin, "user-123", "item-sword", 7).id;
        const Result<SagaSet> newest = set("amount = 7");
        QVERIFY(newest.ok());
        QCOMPARE(newest->nos.size(), static_cast<std::size_t>(round + 1));
        const auto rows =
            ask<SagaListPage>([&](auto answer) { m_admin->sagaRows({newest->nos.front()}, std::move(answer)); });
        QCOMPARE(rows->rows.front().id, id);
        QVERIFY(rows->commit >= newest->commit);
    }
}

void SagaSetsTest::rowsComeInTheOrderOfTheirNumbers() {
    const std::vector<SagaNo> nos{{3}, {1}, {99'999}, {2}};
    const auto page = ask<SagaListPage>([&](auto answer) { m_admin->sagaRows(nos, std::move(answer)); });
    QVERIFY(page.ok());
    QCOMPARE(page->rows.size(), std::size_t{3});
    QCOMPARE(page->rows[0].no, SagaNo{3});
    QCOMPARE(page->rows[1].no, SagaNo{1});
    QCOMPARE(page->rows[2].no, SagaNo{2});
    QVERIFY(!page->more);
}

void SagaSetsTest::badQuestionsAreRefused() {
    const Result<SagaSet> wrong = set("status = RED");
    QVERIFY(!wrong.ok() && wrong.error().code == ErrorCode::InvalidInput);
    QCOMPARE(wrong.error().field, std::string("filter"));
    for (const std::vector<SagaNo>& nos : {std::vector<SagaNo>{}, std::vector<SagaNo>(1'001, SagaNo{1})}) {
        const auto page = ask<SagaListPage>([&](auto answer) { m_admin->sagaRows(nos, std::move(answer)); });
        QVERIFY(!page.ok());
        QCOMPARE(page.error().field, std::string("nos"));
    }
}

void SagaSetsTest::aCancelledQuestionIsGivenUp() {
    const auto cancel = std::make_shared<Cancellation>();
    cancel->cancel();
    for (const char* filter : {"amount > 0", "correlation != none"}) {
        for (const SagaSort sort : {SagaSort::Started, SagaSort::Amount}) {
            const Result<SagaSet> given = set(filter, sort, true, cancel);
            QVERIFY(!given.ok() && given.error().code == ErrorCode::Cancelled);
        }
    }
}

}  // namespace saga

QTEST_GUILESS_MAIN(saga::SagaSetsTest)
#include "tst_saga_sets.moc"
