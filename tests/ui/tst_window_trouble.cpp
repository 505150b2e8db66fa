// The real window when the store fails under it: a full disk, a device that fails, a database file that was moved away,
// and closing while sagas run. It says what is wrong, refuses what cannot be done, and goes on by itself when the trouble is over. With
// SAGA_GALLERY_DIR set it also writes what it looks like.
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <sqlite3.h>

#include <chrono>
#include <future>
#include <memory>

#include "tests/stores/fault_vfs.h"
#include "tests/stores/without_root.h"
#include "tests/ui/real_window.h"
#include "ui/pages/purchase/purchase_page.h"
#include "ui/shell/status_item.h"
#include "ui/shell/status_line.h"
#include "ui/shell/trouble_banner.h"

namespace saga::ui {

namespace {

PurchaseRequest potion() {
    PurchaseRequest request;
    request.userId = "user-123";
    request.itemId = "item-potion";
    request.price = 20;
    return request;
}

Result<StartedSaga> buy(RealWindow& real) {
    return real.await<StartedSaga>(
        [&](Answer<StartedSaga> answer) { real.admin().startPurchase(potion(), std::move(answer)); });
}

// The answer of a purchase that may have to wait for it.
std::future<Result<StartedSaga>> buyLater(RealWindow& real) {
    auto promise = std::make_shared<std::promise<Result<StartedSaga>>>();
    real.admin().startPurchase(potion(), [promise](Result<StartedSaga> answer) { promise->set_value(std::move(answer)); });
    return promise->get_future();
}

bool isThere(const std::future<Result<StartedSaga>>& answer) {
    return answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

void keepPicture(RealWindow& real, const char* name) {
    const QString folder = qEnvironmentVariable("SAGA_GALLERY_DIR");
    if (!folder.isEmpty()) real.window().grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(name)));
}

}  // namespace

class TestWindowTrouble : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aFullDiskIsSaidAndPasses();
    void aDatabaseMovedAwayIsSaidAndPasses();
    void aDeviceThatFailsIsSaidAndPasses();
    void aDatabaseMadeUnreadableIsWaitedFor();
    void theTroubleIsSaidInKorean();
    void purchasesThatRunWaitForTheDisk();
    void closingUnderLoadEnds();

private:
    // What the window does while `real` has trouble, until `heal` ends it.
    void goThrough(RealWindow& real, ErrorCode code, const char* picture, const std::function<void()>& heal);

    // Every database of this program lies on it.
    test::FaultVfs m_disk{"window-trouble"};
};

void TestWindowTrouble::initTestCase() {
    QCOMPARE(sqlite3_vfs_register(sqlite3_vfs_find(m_disk.name().c_str()), 1), SQLITE_OK);
}

void TestWindowTrouble::goThrough(RealWindow& real, ErrorCode code, const char* picture,
                                  const std::function<void()>& heal) {
    StatusItem* trouble = real.window().statusLine()->troubleItem();
    const Result<StartedSaga> refused = buy(real);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, code);
    QTRY_VERIFY(trouble->isVisible());
    QVERIFY2(trouble->text().contains(QLatin1String("takes no commits")), qPrintable(trouble->text()));
    // Above the page: the code, what happened, what to do.
    TroubleBanner* banner = real.window().troubleBanner();
    QTRY_VERIFY(banner->isVisible());
    for (const std::string_view part : {errorName(code), errorAdvice(code, Language::English)}) {
        const QString wanted = QString::fromUtf8(part.data(), static_cast<qsizetype>(part.size()));
        QVERIFY2(banner->text().contains(wanted), qPrintable(banner->text()));
    }
    // What is on the screen stays, and what is asked for is refused with the reason.
    real.window().open(ConsoleLink::page(page_key::kSagas));
    real.window().open(ConsoleLink::page(page_key::kPurchase));
    const Result<StartedSaga> again = buy(real);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Unavailable);
    QVERIFY(again.error().cause != nullptr && again.error().cause->code == code);
    keepPicture(real, picture);
    heal();
    QTRY_VERIFY_WITH_TIMEOUT(!trouble->isVisible() && !banner->isVisible(), 20'000);
    QVERIFY(buy(real));
    QTRY_COMPARE(real.user("user-123").balance, 980);
}

void TestWindowTrouble::aFullDiskIsSaidAndPasses() {
    RealWindow real;
    QVERIFY(real.isReady());
    m_disk.failAt(1, true, true);
    goThrough(real, ErrorCode::DiskFull, "trouble-disk-full", [this] { m_disk.heal(); });
}

void TestWindowTrouble::aDatabaseMovedAwayIsSaidAndPasses() {
    RealWindow real;
    QVERIFY(real.isReady());
    const QString file = real.databaseFile();
    QVERIFY(QFile::rename(file, file + QStringLiteral(".away")));
    goThrough(real, ErrorCode::ReadOnly, "trouble-moved-away",
              [file] { QFile::rename(file + QStringLiteral(".away"), file); });
}

void TestWindowTrouble::aDeviceThatFailsIsSaidAndPasses() {
    RealWindow real;
    QVERIFY(real.isReady());
    m_disk.failAt(1, true, false);
    goThrough(real, ErrorCode::IoError, "trouble-device", [this] { m_disk.heal(); });
}

// What is open stays open, so that taking the permission away refuses nothing. Only when the file has to be opened again
// does the window say that it may not, and it goes on when it may.
void TestWindowTrouble::aDatabaseMadeUnreadableIsWaitedFor() {
    RealWindow real;
    QVERIFY(real.isReady());
    const QString file = real.databaseFile();
    const test::WithoutRoot user(QFileInfo(file).path());
    if (!user.isReady()) QSKIP("root reads every file, and this program may not become another user");
    QVERIFY(QFile::setPermissions(file, {}));
    QVERIFY(buy(real));
    QTRY_COMPARE(real.user("user-123").balance, 980);
    TroubleBanner* banner = real.window().troubleBanner();
    QVERIFY(!banner->isVisible());

    // Whether this commit happened is not known before the file is open again, so its answer waits.
    m_disk.failAt(1, true, false);
    std::future<Result<StartedSaga>> unknown = buyLater(real);
    QTRY_VERIFY(banner->isVisible());
    m_disk.heal();
    QTRY_VERIFY2(banner->text().contains(QLatin1String("READ_ONLY")), qPrintable(banner->text()));
    QVERIFY2(banner->text().contains(QLatin1String("Change the permissions")), qPrintable(banner->text()));
    const Result<StartedSaga> refused = buy(real);
    QVERIFY(!refused && refused.error().cause != nullptr);
    QCOMPARE(refused.error().cause->code, ErrorCode::ReadOnly);
    const QString reason = QString::fromStdString(refused.error().cause->reason);
    QVERIFY2(reason.contains(QLatin1String("Permission denied")), qPrintable(reason));
    keepPicture(real, "trouble-unreadable");
    QVERIFY(!isThere(unknown));

    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
    QTRY_VERIFY_WITH_TIMEOUT(!banner->isVisible(), 20'000);
    QTRY_VERIFY(isThere(unknown));
    QVERIFY(unknown.get());
    QTRY_COMPARE(real.user("user-123").balance, 960);
    QVERIFY(buy(real));
    QTRY_COMPARE(real.user("user-123").balance, 940);
}

void TestWindowTrouble::theTroubleIsSaidInKorean() {
    RealWindow real(true, Language::Korean);
    QVERIFY(real.isReady());
    m_disk.failAt(1, true, true);
    QVERIFY(!buy(real));
    TroubleBanner* banner = real.window().troubleBanner();
    QTRY_VERIFY(banner->isVisible());
    const std::string_view advice = errorAdvice(ErrorCode::DiskFull, Language::Korean);
    QVERIFY2(banner->text().contains(QString::fromUtf8(advice.data(), static_cast<qsizetype>(advice.size()))),
             qPrintable(banner->text()));
    keepPicture(real, "trouble-disk-full-ko");
    m_disk.heal();
    QTRY_VERIFY_WITH_TIMEOUT(!banner->isVisible(), 20'000);
}

// A load runs when the disk is full: it stops with the reason, what had begun goes on by itself, and no coin is lost.
void TestWindowTrouble::purchasesThatRunWaitForTheDisk() {
    RealWindow real;
    QVERIFY(real.isReady());
    LoadRequest load;
    load.ratePerSecond = 40;
    load.concurrency = 64;
    load.duration = std::chrono::seconds(600);
    load.users = {"user-123"};
    load.items = {"item-potion"};
    real.window().load().start(load);
    QTRY_VERIFY(real.window().load().state().started > 3);
    m_disk.failAt(1, true, true);
    QTRY_VERIFY(real.window().troubleBanner()->isVisible());
    QTRY_VERIFY(!real.window().load().state().running);
    QVERIFY(QString::fromStdString(real.window().load().state().endedBecause).contains(QLatin1String("DISK_FULL")));
    m_disk.heal();
    QTRY_VERIFY_WITH_TIMEOUT(!real.window().troubleBanner()->isVisible(), 20'000);
    QTRY_COMPARE(real.window().health().health().running, std::int64_t(0));
    const Result<VerifyReport> report = real.await<VerifyReport>(
        [&](Answer<VerifyReport> answer) { real.admin().verify({}, nullptr, nullptr, std::move(answer)); });
    QVERIFY(report && report->holds());
}

void TestWindowTrouble::closingUnderLoadEnds() {
    RealWindow real;
    QVERIFY(real.isReady());
    for (int i = 0; i < 20; ++i) {
        PurchaseRequest request;
        request.userId = "user-123";
        request.itemId = "item-potion";
        request.price = 20;
        real.admin().startPurchase(request, real.bridge().deliver<StartedSaga>(&real.window(), [](auto) {}));
    }
    // Twice, as an impatient hand does; answers on their way find no window.
    real.window().close();
    real.window().close();
    real.restartAfterKill();
    QTRY_VERIFY(real.window().sagasPage() != nullptr || real.window().purchasePage() != nullptr);
    QTRY_COMPARE(real.user("user-123").balance, 600);
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestWindowTrouble)
#include "tst_window_trouble.moc"
