// The Sagas page over an AdminApi that answers when the test says so: what it says of itself while it loads, is empty,
// fails and is cut off, and that nothing moves under the pointer whatever arrives.
#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

#include "core/base/manual_clock.h"
#include "core/base/rng.h"
#include "tests/ui/fake_admin.h"
#include "tests/ui/fake_context.h"
#include "ui/models/cell_roles.h"
#include "ui/models/health_watch.h"
#include "ui/models/saga_list_model.h"
#include "ui/models/saga_selection.h"
#include "ui/pages/filter_completion.h"
#include "ui/pages/sagas/saga_table.h"
#include "ui/pages/sagas/sagas_page.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/filter_field.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

constexpr std::int64_t kNow = 1'772'010'000'000'000;

struct Setup {
    explicit Setup(int sagas) {
        for (int no = sagas; no >= 1; --no) admin.sagas.push_back(admin.makeSaga(no));
        bridge.attach(&admin);
    }
    ~Setup() {
        page.reset();
        bridge.detach();
    }
    void open() {
        page = std::make_unique<SagasPage>(context, health, selection);
        page->resize(1280, 700);
        page->show();
    }
    bool isWhole() {
        return QTest::qWaitFor(
            [this] { return page->model()->isWhole() && page->model()->phase() == SagaListModel::Phase::Ready; });
    }
    ViewNotice* notice() const { return page->stack()->notice(); }

    Theme theme{*qApp};
    ManualClock clock{Timestamp{kNow}};
    FakeAdmin admin;
    Bridge bridge;
    FakeContext context{bridge, clock};
    HealthWatch health{bridge};
    SagaSelection selection;
    std::unique_ptr<SagasPage> page;
};

}  // namespace

class TestSagasPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysThatItReads();
    void saysThatThereIsNothing();
    void saysWhatFailedAndWhatToDo();
    void greysItsRowsWhileTheConnectionIsLost();
    void anErrorKeepsTheRowsAndSaysSo();
    void nothingMovesUnderThePointer_data();
    void nothingMovesUnderThePointer();
    void followingShowsNewRowsOnTop();
    void proposesUsersWhereOneIsWanted();
};

void TestSagasPage::saysThatItReads() {
    Setup setup(3);
    setup.admin.hold();
    setup.open();
    QVERIFY(!setup.page->stack()->isShowingView());
    QCOMPARE(setup.notice()->title(), QStringLiteral("Reading the list"));
    setup.admin.letGo();
    QVERIFY(setup.isWhole());
    QVERIFY(setup.page->stack()->isShowingView());
}

void TestSagasPage::saysThatThereIsNothing() {
    Setup setup(0);
    setup.open();
    QVERIFY(setup.isWhole());
    QCOMPARE(setup.notice()->title(), QStringLiteral("No sagas yet"));
    setup.page->setFilter(QStringLiteral("running"));
    QTRY_COMPARE(setup.notice()->title(), QStringLiteral("No saga matches"));
}

void TestSagasPage::saysWhatFailedAndWhatToDo() {
    Setup setup(3);
    setup.admin.failure = makeError(ErrorCode::Corrupt, "", "page 7 is damaged");
    setup.open();
    QTRY_COMPARE(setup.notice()->title(), QStringLiteral("The list could not be read"));
    QVERIFY(setup.notice()->asText().contains(QLatin1String("page 7 is damaged")));
    QVERIFY(setup.notice()->asText().contains(QString::fromUtf8(errorName(ErrorCode::Corrupt).data())));
    setup.admin.failure.reset();
    Q_EMIT setup.notice()->actionTriggered();
    QVERIFY(setup.isWhole());
    QVERIFY(setup.page->stack()->isShowingView());
}

void TestSagasPage::greysItsRowsWhileTheConnectionIsLost() {
    Setup setup(3);
    setup.open();
    QVERIFY(setup.isWhole());
    QVERIFY(setup.page->banner()->isHidden());
    setup.clock.advance(std::chrono::minutes(3));
    setup.bridge.detach();
    QVERIFY(!setup.page->banner()->isHidden());
    QVERIFY(setup.page->banner()->text().contains(QLatin1String("3 min ago")));
    QVERIFY(setup.page->stack()->isShowingView());
    QVERIFY(setup.page->model()->index(1, 1).data(StaleRole).toBool());
    setup.bridge.attach(&setup.admin);
    QVERIFY(setup.isWhole());
    QVERIFY(setup.page->banner()->isHidden());
}

void TestSagasPage::anErrorKeepsTheRowsAndSaysSo() {
    Setup setup(3);
    setup.open();
    QVERIFY(setup.isWhole());
    setup.admin.failure = makeError(ErrorCode::IoError, "", "the disk is gone");
    setup.page->setFilter(QStringLiteral("ended"));
    QTRY_VERIFY(!setup.page->banner()->isHidden());
    QVERIFY(setup.page->banner()->text().contains(QLatin1String("the disk is gone")));
    QVERIFY(setup.page->stack()->isShowingView());
    QCOMPARE(setup.page->model()->rowCount(), 3);
}

void TestSagasPage::nothingMovesUnderThePointer_data() {
    QTest::addColumn<int>("scroll");
    QTest::addColumn<bool>("follow");
    QTest::addColumn<bool>("ordered");
    QTest::newRow("at the top") << 0 << false << false;
    QTest::newRow("in the middle") << 9'000 << false << false;
    QTest::newRow("following, away from the top") << 9'000 << true << false;
    QTest::newRow("in another order") << 9'000 << false << true;
}

// Six hundred batches with new sagas and changes: the saga under the pointer and its place on the screen stay.
void TestSagasPage::nothingMovesUnderThePointer() {
    QFETCH(int, scroll);
    QFETCH(bool, follow);
    QFETCH(bool, ordered);
    Setup setup(2'000);
    setup.open();
    QVERIFY(setup.isWhole());
    SagaTable* table = setup.page->table();
    SagaListModel* model = setup.page->model();
    if (ordered) table->sortBy(SagaListModel::Amount);
    QVERIFY(setup.isWhole());
    table->verticalScrollBar()->setValue(scroll);
    model->setFollowing(follow);
    const QPoint pointer(300, 220);
    QTRY_VERIFY(table->indexAt(pointer).isValid() && model->find(table->indexAt(pointer).row()) != nullptr);
    const SagaNo under = model->numberAt(table->indexAt(pointer).row());
    const int top = table->visualRect(table->indexAt(pointer)).top();
    const QPoint corner = table->mapToGlobal(QPoint());
    Rng rng(3);
    std::int64_t last = 2'000;
    for (int batch = 0; batch < 600; ++batch) {
        SagaSummary changed = setup.admin.makeSaga(static_cast<std::int64_t>(1 + rng.below(2'000)), SagaStatus::Failed);
        changed.events = 2 + batch;
        setup.admin.feedSaga(changed);
        if (batch % 3 == 0) setup.admin.feedSaga(setup.admin.makeSaga(++last));
        QCoreApplication::sendPostedEvents();
        const QModelIndex now = table->indexAt(pointer);
        QCOMPARE(model->numberAt(now.row()), under);
        QCOMPARE(table->visualRect(now).top(), top);
        QCOMPARE(table->mapToGlobal(QPoint()), corner);
    }
    if (follow)
        QTRY_COMPARE(model->rowCount(), 2'200);
    else
        QTRY_COMPARE(model->newCount(), 200);
    QCOMPARE(model->numberAt(table->indexAt(pointer).row()), under);
}

void TestSagasPage::followingShowsNewRowsOnTop() {
    Setup setup(300);
    setup.open();
    QVERIFY(setup.isWhole());
    setup.page->followChip()->click();
    setup.admin.feedSaga(setup.admin.makeSaga(301));
    QTRY_COMPARE(setup.page->model()->rowCount(), 301);
    QCOMPARE(setup.page->model()->numberAt(setup.page->table()->rowAt(0)), SagaNo{301});
    QVERIFY(!setup.page->newChip()->isVisible());
}

void TestSagasPage::proposesUsersWhereOneIsWanted() {
    Setup setup(1);
    for (const char* id : {"user-1", "user-12", "shop-1"}) {
        UserView user;
        user.user.id = UserId(id);
        setup.admin.shopUsers.push_back(user);
    }
    setup.open();
    QLineEdit* edit = setup.page->filterField()->edit();
    auto* completion = setup.page->filterField()->findChild<FilterCompletion*>();
    QVERIFY(completion != nullptr);
    edit->setFocus();
    QTest::keyClicks(edit, QStringLiteral("user = us"));
    QTRY_VERIFY(completion->words().contains(QStringLiteral("user-12")));
    QTest::keyClicks(edit, QStringLiteral("er-1 and st"));
    QVERIFY(completion->words().contains(QStringLiteral("status")));
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestSagasPage)
#include "tst_sagas_page.moc"
