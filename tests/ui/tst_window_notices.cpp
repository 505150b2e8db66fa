// Notices that leave the program, in the real window on a real engine: what became of them is shown as it happens, and who has which
// address is edited with accepted and refused input.
#include <QComboBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "tests/participants/http_server.h"
#include "tests/ui/real_window.h"
#include "ui/models/shop_record_models.h"
#include "ui/pages/data/data_page.h"
#include "ui/pages/data/data_table.h"
#include "ui/pages/data/edit_form.h"
#include "ui/pages/data/shop_detail.h"
#include "ui/pages/purchase/number_box.h"
#include "ui/shell/desktop_notices.h"
#include "ui/shell/settings_sheet.h"
#include "ui/widgets/button.h"
#include "ui/widgets/key_value_grid.h"
#include "ui/widgets/label.h"

namespace saga::ui {

using test::HttpServer;
using test::ServedAnswer;
using test::ServedRequest;

class TestWindowNotices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { qunsetenv("SAGA_PUSH_URL"); }
    void whatBecameOfThemIsShownLive();
    void withoutAChannelThePageSaysSo();
    void theDesktopIsToldWhileItIsSwitchedOn();
    void anAddressIsSetAndRefused();
    void resultsAreWords_data();
    void resultsAreWords();

private:
    DataPage* openNotices(RealWindow& real);
    // The cell of the channels of the oldest notice.
    QString channels(DataPage& page);
    void buy(RealWindow& real);
};

DataPage* TestWindowNotices::openNotices(RealWindow& real) {
    if (!real.window().openLink(QStringLiteral("saga-console://page/data/notices"))) return nullptr;
    return real.window().dataPage();
}

QString TestWindowNotices::channels(DataPage& page) {
    const QAbstractItemModel& model = *page.table(DataPage::Notices)->table()->model();
    return model.rowCount() == 0 ? QString() : model.index(model.rowCount() - 1, NoticeModel::Channels).data().toString();
}

void TestWindowNotices::buy(RealWindow& real) {
    const PurchaseRequest request{"user-123", "item-sword", 1, 100, {}, {}};
    const auto started =
        real.await<StartedSaga>([&](auto answer) { real.admin().startPurchase(request, std::move(answer)); });
    QVERIFY(started.ok());
    const auto settled =
        real.await<SagaDetail>([&](auto answer) { real.admin().awaitSettled(started->id, std::move(answer)); });
    QVERIFY(settled.ok());
    QVERIFY(settled->summary.status == SagaStatus::Completed);
}

void TestWindowNotices::whatBecameOfThemIsShownLive() {
    HttpServer server;
    server.handler = [](const ServedRequest&) { return ServedAnswer{200, "{}", {}, ServedAnswer::Way::Held}; };
    qputenv("SAGA_PUSH_URL", QByteArray::fromStdString(server.url("/push")));
    RealWindow real;
    QVERIFY(real.isReady());
    DataPage* page = openNotices(real);
    QVERIFY(page != nullptr);
    auto* line = page->findChild<Label*>(QStringLiteral("channels"));
    QVERIFY(line != nullptr);
    QTRY_VERIFY(line->isVisible());
    QVERIFY2(line->text().contains(QStringLiteral("push to http://127.0.0.1")), qPrintable(line->text()));
    QVERIFY(!line->text().contains(QStringLiteral("/push")));
    buy(real);
    QTRY_COMPARE(channels(*page), QStringLiteral("push: pending, email: not configured"));
    QTRY_COMPARE(server.held(), std::size_t(2));
    server.release();
    QTRY_COMPARE(channels(*page), QStringLiteral("push: sent, email: not configured"));
    server.handler = [](const ServedRequest&) { return ServedAnswer{410, "{}", {}}; };
    buy(real);
    QTableView& table = *page->table(DataPage::Notices)->table();
    QTRY_COMPARE(table.model()->rowCount(), 4);
    QTRY_VERIFY(table.model()->index(0, NoticeModel::Channels).data().toString().contains(QStringLiteral("push: failed: http://127.0.0.1")));
}

void TestWindowNotices::withoutAChannelThePageSaysSo() {
    RealWindow real;
    QVERIFY(real.isReady());
    DataPage* page = openNotices(real);
    QVERIFY(page != nullptr);
    auto* line = page->findChild<Label*>(QStringLiteral("channels"));
    QTRY_VERIFY(line->isVisible());
    QVERIFY2(line->text().startsWith(QStringLiteral("No channel")), qPrintable(line->text()));
}

void TestWindowNotices::theDesktopIsToldWhileItIsSwitchedOn() {
    RealWindow real;
    QVERIFY(real.isReady());
    QSignalSpy told(&real.window().desktop(), &DesktopNotices::told);
    buy(real);
    QVERIFY(!real.window().desktop().isOn());
    real.window().showSettings();
    auto* sheet = real.window().findChild<SettingsSheet*>();
    QVERIFY(sheet != nullptr);
    const QList<QRadioButton*> buttons = sheet->findChildren<QRadioButton*>();
    QTest::mouseClick(buttons.last(), Qt::LeftButton);
    QVERIFY(real.settings().desktopNotices());
    QTRY_VERIFY(real.window().desktop().isWatching());
    sheet->close();
    // What was there before is no news.
    const auto notices =
        real.await<std::vector<Notice>>([&](auto answer) { real.admin().notices({}, std::move(answer)); });
    QVERIFY(notices.ok() && notices->size() == 2);
    QCOMPARE(told.count(), 0);
    buy(real);
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(told.at(0).at(0).toString(), QStringLiteral("New notices: 2"));
    QVERIFY(told.at(0).at(1).toString().startsWith(QStringLiteral("user-123: ")));
    real.window().chooseDesktopNotices(false);
    buy(real);
    QTRY_COMPARE(real.await<std::vector<Notice>>([&](auto answer) { real.admin().notices({}, std::move(answer)); })->size(), std::size_t(6));
    QCOMPARE(told.count(), 1);
}

void TestWindowNotices::anAddressIsSetAndRefused() {
    RealWindow real;
    QVERIFY(real.isReady());
    QVERIFY(real.window().openLink(QStringLiteral("saga-console://page/data/users/user-123")));
    ShopDetail& detail = *real.window().dataPage()->detail(DataPage::Users);
    EditForm& form = *detail.form();
    QTRY_VERIFY(form.applyButton()->isEnabled());
    form.kindField()->setCurrentIndex(form.kindField()->count() - 1);
    QVERIFY(form.textField()->isVisible());
    form.textField()->setText(QStringLiteral("mina at mail"));
    form.reasonField()->setText(QStringLiteral("asked"));
    QTest::mouseClick(form.applyButton(), Qt::LeftButton);
    QVERIFY(!form.errorAt(QStringLiteral("value")).isEmpty());
    QVERIFY(form.applyButton()->isEnabled());
    QCOMPARE(real.user("user-123").user.email, std::string());
    form.textField()->setText(QStringLiteral(" mina@mail.example "));
    QVERIFY(form.errorAt(QStringLiteral("value")).isEmpty());
    QTest::keyClick(form.textField(), Qt::Key_Return);
    QTRY_COMPARE(detail.facts()->value(3), QStringLiteral("mina@mail.example"));
    QCOMPARE(real.user("user-123").user.email, std::string("mina@mail.example"));
    QTRY_VERIFY(form.textField()->text().isEmpty());
    form.reasonField()->setText(QStringLiteral("left"));
    QTest::mouseClick(form.applyButton(), Qt::LeftButton);
    QTRY_COMPARE(detail.facts()->value(3), QStringLiteral("none"));
    // The number is there again for what takes one.
    form.kindField()->setCurrentIndex(0);
    QVERIFY(form.valueField()->isVisible() && !form.textField()->isVisible());
}

void TestWindowNotices::resultsAreWords_data() {
    QTest::addColumn<QString>("result");
    for (const char* result : {"delivered", "not configured", "no address", "pending", "sent", "failed", "failed: https://x: no: way"})
        QTest::newRow(result) << QString::fromUtf8(result);
}

void TestWindowNotices::resultsAreWords() {
    QFETCH(QString, result);
    QCOMPARE(NoticeModel::resultText(result.toStdString()), result);
    QCOMPARE(NoticeModel::hasFailed(result.toStdString()), result.startsWith(QStringLiteral("failed")));
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestWindowNotices)
#include "tst_window_notices.moc"
