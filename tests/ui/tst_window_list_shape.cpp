// The shape of the list of sagas in the real window: its order, its columns, its saved views, and what the keyboard
// does. All of it survives a restart.
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

#include "tests/ui/real_window.h"
#include "ui/models/saga_list_model.h"
#include "ui/pages/purchase/example.h"
#include "ui/pages/sagas/name_popup.h"
#include "ui/pages/sagas/saga_column_layout.h"
#include "ui/pages/sagas/saga_table.h"
#include "ui/pages/sagas/saga_views.h"
#include "ui/pages/sagas/sagas_page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/filter_field.h"
#include "ui/widgets/state_pill.h"

namespace saga::ui {

namespace {

struct Open {
    Open() {
        buy("item-sword", 1);
        buy("item-potion", 1);
        buy("item-potion", 2);
        buy("item-sword", 3);
        show();
    }
    void buy(const char* item, std::int64_t quantity) {
        const auto shown = real.item(item);
        const auto started = real.await<StartedSaga>([&](Answer<StartedSaga> answer) {
            real.admin().startPurchase({"user-123", item, quantity, shown.item.price * quantity, {}, {}},
                                       std::move(answer));
        });
        QVERIFY(started);
        QVERIFY(real.await<SagaDetail>(
            [&](Answer<SagaDetail> answer) { real.admin().awaitSettled(started->id, std::move(answer)); }));
    }
    void show() {
        real.window().open(ConsoleLink::page(page_key::kSagas));
        page = real.window().sagasPage();
        model = page->model();
        QVERIFY(QTest::qWaitFor([this] { return isReady(); }));
    }
    void restart() {
        real.restart(ConsoleLink::page(page_key::kSagas).toString());
        show();
    }
    bool isReady() const {
        return model->phase() == SagaListModel::Phase::Ready && model->isWhole() && model->rowCount() > 0;
    }
    std::vector<std::int64_t> amounts() const {
        std::vector<std::int64_t> amounts;
        for (int row = 0; row < model->rowCount(); ++row) amounts.push_back(model->summary(row).amount);
        return amounts;
    }
    void clickHeader(int column) {
        QHeaderView* header = page->table()->horizontalHeader();
        const QPoint place(header->sectionViewportPosition(column) + 20, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
    }

    RealWindow real;
    SagasPage* page = nullptr;
    SagaListModel* model = nullptr;
};

}  // namespace

class TestWindowListShape : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theHeaderPutsTheListInOrder();
    void anOrderIsKeptUntilItIsMadeAnew();
    void columnsAreChosenMovedAndKept();
    void viewsAreSavedAndKept();
    void theFilterIsKept();
    void theShippedViewsAreRight();
    void theStateHasRoomForItsMarks();
    void theKeyboardDoesWhatTheMouseDoes();
};

void TestWindowListShape::theHeaderPutsTheListInOrder() {
    Open open;
    QVERIFY(!open.page->orderButton()->isVisible());
    open.clickHeader(SagaListModel::Amount);
    QTRY_VERIFY(open.isReady() && open.page->orderButton()->isVisible());
    std::vector<std::int64_t> wanted = open.amounts();
    QCOMPARE(wanted.size(), std::size_t{4});
    QVERIFY(std::is_sorted(wanted.rbegin(), wanted.rend()));
    QVERIFY(!open.page->followChip()->isEnabled());
    open.clickHeader(SagaListModel::Amount);
    QTRY_VERIFY(open.isReady() && !open.model->isDescending());
    std::reverse(wanted.begin(), wanted.end());
    QTRY_COMPARE(open.amounts(), wanted);
    QHeaderView* header = open.page->table()->horizontalHeader();
    QCOMPARE(header->sortIndicatorSection(), static_cast<int>(SagaListModel::Amount));
    // A column without an order changes nothing.
    open.clickHeader(SagaListModel::Id);
    QCOMPARE(header->sortIndicatorSection(), static_cast<int>(SagaListModel::Amount));
    open.restart();
    QTRY_COMPARE(open.amounts(), wanted);
    open.clickHeader(SagaListModel::Started);
    QTRY_VERIFY(open.isReady() && open.model->isNewestFirst());
    QVERIFY(open.page->followChip()->isEnabled());
}

void TestWindowListShape::anOrderIsKeptUntilItIsMadeAnew() {
    Open open;
    open.page->table()->sortBy(SagaListModel::Amount);
    QTRY_VERIFY(open.isReady() && open.page->orderButton()->isVisible());
    const std::vector<std::int64_t> before = open.amounts();
    open.buy("item-sword", 5);
    QTRY_COMPARE(open.page->newChip()->label(), QStringLiteral("+1 new"));
    QCOMPARE(open.amounts(), before);
    QTest::mouseClick(open.page->orderButton(), Qt::LeftButton);
    QTRY_COMPARE(open.model->rowCount(), 5);
    QTRY_VERIFY(open.isReady());
    const std::vector<std::int64_t> after = open.amounts();
    QVERIFY(std::is_sorted(after.rbegin(), after.rend()));
    QVERIFY(!open.page->newChip()->isVisible());
}

void TestWindowListShape::columnsAreChosenMovedAndKept() {
    Open open;
    SagaColumnLayout* columns = open.page->table()->columns();
    const QString asMade = columns->toText();
    QVERIFY(!columns->isShown(SagaListModel::Quantity));
    QMenu menu;
    columns->fillMenu(menu);
    for (QAction* action : menu.actions()) {
        if (action->text() == QLatin1String("Quantity")) action->trigger();
        if (action->text() == QLatin1String("Step")) action->trigger();
    }
    QVERIFY(columns->isShown(SagaListModel::Quantity));
    QVERIFY(!columns->isShown(SagaListModel::StepName));
    columns->move(SagaListModel::Amount, -1);
    open.page->table()->horizontalHeader()->resizeSection(SagaListModel::User, 141);
    const QString chosen = columns->toText();
    QVERIFY(chosen.contains(QLatin1String("user:141")));
    QVERIFY(chosen.contains(QLatin1String("-step")));
    QVERIFY(chosen.indexOf(QLatin1String("amount")) < chosen.indexOf(QLatin1String("quantity")));
    // Widths are written a moment after the last change.
    QTRY_COMPARE(open.real.settings().page(QStringLiteral("sagas/columns")).toString(), chosen);
    open.restart();
    columns = open.page->table()->columns();
    QCOMPARE(columns->toText(), chosen);
    columns->reset();
    QCOMPARE(columns->toText(), asMade);
    // What another version wrote does no harm.
    columns->fromText(QStringLiteral("colour:80 user id:-4 :: -id status:99999"));
    QVERIFY(columns->isShown(SagaListModel::Id));
}

void TestWindowListShape::viewsAreSavedAndKept() {
    Open open;
    open.page->setFilter(QStringLiteral("item = item-sword"));
    QTRY_COMPARE(open.model->rowCount(), 2);
    Q_EMIT open.page->views()->nameWanted();
    auto* popup = open.page->findChild<NamePopup*>();
    QVERIFY(popup != nullptr);
    QTest::keyClick(popup->edit(), Qt::Key_Return);
    QVERIFY(popup->isVisible());
    QTest::keyClicks(popup->edit(), QStringLiteral("Swords & more"));
    QTest::keyClick(popup->edit(), Qt::Key_Return);
    QCOMPARE(open.page->views()->own().size(), 1);
    open.page->setFilter({});
    open.restart();
    QCOMPARE(open.page->views()->own().size(), 1);
    QMenu menu;
    open.page->views()->fillMenu(menu, {});
    for (QAction* action : menu.actions()) {
        if (action->text() == QLatin1String("Swords && more")) action->trigger();
    }
    QCOMPARE(open.page->filter(), QStringLiteral("item = item-sword"));
    QTRY_COMPARE(open.model->rowCount(), 2);
    open.page->views()->save(QStringLiteral("Swords & more"), QStringLiteral("running"));
    QCOMPARE(open.page->views()->own().size(), 1);
    open.page->views()->remove(QStringLiteral("Swords & more"));
    QVERIFY(open.page->views()->own().isEmpty());
}

void TestWindowListShape::theFilterIsKept() {
    Open open;
    open.page->setFilter(QStringLiteral("quantity = 3"));
    QTRY_COMPARE(open.model->rowCount(), 1);
    open.restart();
    QCOMPARE(open.page->filter(), QStringLiteral("quantity = 3"));
    QTRY_COMPARE(open.model->rowCount(), 1);
}

void TestWindowListShape::theShippedViewsAreRight() {
    for (const ZoneChoice zone : {ZoneChoice::Local, ZoneChoice::Utc}) {
        const QList<SagaView> views = SagaViews::shipped(Timestamp{1'772'366'400'000'000}, zone);
        QCOMPARE(views.size(), 5);
        for (const SagaView& view : views)
            QVERIFY2(parseFilter(view.filter.toStdString()).ok(), qPrintable(view.filter));
    }
}

void TestWindowListShape::theStateHasRoomForItsMarks() {
    Open open;
    const Theme& theme = Theme::of(open.page);
    const PillLook wide{SagaStatus::Compensating, Attention::CompensationFailed, false, false};
    const int needed = StatePill::sizeOf(theme, wide).width() + 2 * theme.metrics().cellPadding;
    for (const int width : {1280, 1440, 1920}) {
        open.real.window().resize(width, 800);
        QTRY_COMPARE(open.real.window().width(), width);
        QVERIFY(open.page->table()->columnWidth(SagaListModel::State) >= needed);
    }
}

void TestWindowListShape::theKeyboardDoesWhatTheMouseDoes() {
    Open open;
    SagaTable* table = open.page->table();
    table->setFocus();
    table->setCurrentIndex(open.model->index(0, SagaListModel::ItemName));
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("item-sword"));
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(table, &byKey);
    auto* menu = table->findChild<QMenu*>();
    QVERIFY(menu != nullptr && menu->isVisible());
    menu->close();
    QTest::keyClick(open.page->columnsButton(), Qt::Key_Space);
    menu = open.page->findChild<QMenu*>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(menu != nullptr && menu->isVisible());
    for (QAction* action : menu->actions().first()->menu()->actions()) {
        if (action->text() == QLatin1String("Amount")) action->trigger();
    }
    menu->close();
    QTRY_VERIFY(open.isReady() && open.model->sort() == SagaSort::Amount);
    // Another order keeps the row the keyboard is on.
    QCOMPARE(table->currentIndex(), open.model->index(0, SagaListModel::ItemName));
    QTest::keyClick(table, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(table->currentIndex().row(), open.model->rowCount() - 1);
    const SagaId last = open.model->summary(open.model->rowCount() - 1).id;
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(open.real.window().sagaPage(last) != nullptr);
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestWindowListShape)
#include "tst_window_list_shape.moc"
