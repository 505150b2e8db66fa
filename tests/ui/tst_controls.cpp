#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/filter_field.h"
#include "ui/widgets/key_value_grid.h"
#include "ui/widgets/label.h"
#include "ui/widgets/nav_list.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/state_pill.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/view_notice.h"

using namespace saga;
using namespace saga::ui;

namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

QString spokenName(QWidget& widget) {
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&widget);
    return spoken == nullptr ? QString() : spoken->text(QAccessible::Name);
}

}  // namespace

class TestControls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void refusedButtonSaysWhyAndDoesNothing();
    void doubleClickCountsOnce();
    void enterClicksButNotWhenHeld();
    void focusRingIsForTheKeyboard();
    void buttonsAreSpoken();
    void markupIsShownAsItStands();
    void markupInToolTipsIsEscaped();
    void chipKeepsItsWidthWhileCounting();
    void pillSaysStateAndMarks();
    void pillsOfOpenStatesAreDashed();
    void filterMarksTheErrorAndForgetsItWhenTyping();
    void filterNeverMovesWhenItJudges();
    void filterColouringKeepsTextAndCursor();
    void searchEscapeClears();
    void fieldErrorIsShownAndTakenBack();
    void navigationByArrowsAndRefusal();
    void tabsCloseByKeyAndKeepTheirWidth();
    void idsElideInTheMiddleAndCopyWhole();
    void gridValuesCanBeMarkedAndChanged();
    void bannerShowsHidesAndActs();
    void noticeOfAnErrorCanBeCopied();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestControls::refusedButtonSaysWhyAndDoesNothing() {
    Button button(s("Retry"));
    button.setHint(s("Runs the step again"));
    QSignalSpy clicked(&button, &QAbstractButton::clicked);
    button.refuse(s("The saga is compensating"));
    QTest::mouseClick(&button, Qt::LeftButton);
    QCOMPARE(clicked.count(), 0);
    QCOMPARE(button.toolTip(), s("The saga is compensating"));
    QCOMPARE(button.accessibleDescription(), s("The saga is compensating"));
    button.allow();
    QTest::mouseClick(&button, Qt::LeftButton);
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(button.toolTip(), s("Runs the step again"));
}

void TestControls::doubleClickCountsOnce() {
    Button button(Button::Kind::Danger, Icon::OctagonX, s("STOP ALL"));
    QSignalSpy clicked(&button, &QAbstractButton::clicked);
    QTest::mouseClick(&button, Qt::LeftButton);
    QTest::mouseDClick(&button, Qt::LeftButton);
    QTest::mouseRelease(&button, Qt::LeftButton);
    QCOMPARE(clicked.count(), 1);
}

void TestControls::enterClicksButNotWhenHeld() {
    Button button(s("Run"));
    QSignalSpy clicked(&button, &QAbstractButton::clicked);
    QTest::keyClick(&button, Qt::Key_Return);
    QTest::keyClick(&button, Qt::Key_Space);
    QCOMPARE(clicked.count(), 2);
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QString(), true);
    QApplication::sendEvent(&button, &held);
    QCOMPARE(clicked.count(), 2);
}

void TestControls::focusRingIsForTheKeyboard() {
    QWidget window;
    auto* row = new QHBoxLayout(&window);
    auto* first = new Button(s("First"));
    auto* second = new Button(s("Second"));
    row->addWidget(first);
    row->addWidget(second);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    first->setFocus(Qt::MouseFocusReason);
    const QImage byMouse = second->grab().toImage();
    QTest::keyClick(first, Qt::Key_Tab);
    QVERIFY(second->hasFocus());
    const QImage byKey = second->grab().toImage();
    QVERIFY(byMouse != byKey);
    QCOMPARE(byKey.pixelColor(byKey.width() / 2, 1), m_theme->tokens().accent);
}

void TestControls::buttonsAreSpoken() {
    Button words(Button::Kind::Primary, Icon::Undo, s("Compensate & report"));
    QCOMPARE(spokenName(words), s("Compensate & report"));
    const std::unique_ptr<Button> square(Button::iconOnly(Icon::Share, s("Export")));
    QCOMPARE(spokenName(*square), s("Export"));
    QCOMPARE(square->toolTip(), s("Export"));
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&words);
    QVERIFY(spoken != nullptr);
    QCOMPARE(spoken->role(), QAccessible::Button);
}

void TestControls::markupIsShownAsItStands() {
    const QString markup = s("<b>user</b>");
    Label label(markup);
    QCOMPARE(label.textFormat(), Qt::PlainText);
    QVERIFY(label.sizeHint().width() >= textWidth(m_theme->font(FontRole::Body), markup));
}

void TestControls::markupInToolTipsIsEscaped() {
    QCOMPARE(plainToolTip(s("a < b")), s("a < b"));
    const QString tip = plainToolTip(s("<img src=x>hello"));
    QVERIFY(!tip.contains(s("<img")));
    QVERIFY(tip.contains(s("&lt;img src=x&gt;hello")));
}

void TestControls::chipKeepsItsWidthWhileCounting() {
    Chip chip(TextTone::Failed, s("Failed"));
    chip.setCountRoom(s("9,999,999"));
    chip.setCount(s("9"));
    const int width = chip.sizeHint().width();
    chip.setCount(s("1,204,318"));
    QCOMPARE(chip.sizeHint().width(), width);
    QCOMPARE(spokenName(chip), s("Failed 1,204,318"));
    QSignalSpy toggled(&chip, &QAbstractButton::toggled);
    QTest::keyClick(&chip, Qt::Key_Space);
    QCOMPARE(toggled.count(), 1);
}

void TestControls::pillSaysStateAndMarks() {
    StatePill pill({SagaStatus::Compensating, Attention::CompensationFailed, true, true});
    QCOMPARE(pill.accessibleName(), s("COMPENSATING, needs attention: compensation failed, paused, injected fault"));
    StatePill plain({SagaStatus::Compensating, Attention::None, false, false});
    QVERIFY(pill.sizeHint().width() > plain.sizeHint().width());
    plain.setLook({SagaStatus::Failed, Attention::None, false, false});
    QCOMPARE(plain.accessibleName(), s("FAILED"));
}

void TestControls::pillsOfOpenStatesAreDashed() {
    for (const ThemeChoice choice : {ThemeChoice::Dark, ThemeChoice::Light}) {
        m_theme->setChoice(choice);
        for (int status = 0; status < kSagaStatusCount; ++status) {
            const PillLook look{static_cast<SagaStatus>(status), Attention::None, false, false};
            const QSize size = StatePill::sizeOf(*m_theme, look);
            QImage image(size, QImage::Format_RGB32);
            image.fill(m_theme->tokens().panel);
            QPainter painter(&image);
            StatePill::paint(painter, *m_theme, image.rect(), look, Surface::Neutral);
            painter.end();
            const QColor line = m_theme->tokens().onNeutral.state.of(look.status);
            int gaps = 0;
            for (int x = size.height() / 2; x < size.width() - size.height() / 2; ++x) {
                const QColor probe = image.pixelColor(x, 0);
                gaps += qAbs(probe.red() - line.red()) > 24 || qAbs(probe.green() - line.green()) > 24 ? 1 : 0;
            }
            if (isEnd(look.status))
                QCOMPARE(gaps, 0);
            else
                QVERIFY(gaps > 6);
        }
    }
}

void TestControls::filterMarksTheErrorAndForgetsItWhenTyping() {
    FilterField field(s("Filter"));
    QSignalSpy changed(&field, &FilterField::textChanged);
    QSignalSpy submitted(&field, &FilterField::submitted);
    field.setText(s("status = FAILDE"));
    field.setInvalid(9, 6, s("FAILDE is no status"));
    QVERIFY(field.isInvalid());
    QCOMPARE(field.edit()->accessibleDescription(), s("FAILDE is no status"));
    QTest::keyClick(field.edit(), Qt::Key_Backspace);
    QVERIFY(!field.isInvalid());
    QVERIFY(field.edit()->toolTip().isEmpty());
    QTest::keyClick(field.edit(), Qt::Key_Return);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(submitted.value(0).value(0).toString(), s("status = FAILD"));
}

void TestControls::filterNeverMovesWhenItJudges() {
    FilterField field(s("Filter"));
    field.resize(600, field.sizeHint().height());
    field.setText(s("status = FAILDE"));
    const QSize before = field.sizeHint();
    const QPoint textAt = field.edit()->pos();
    field.setInvalid(9, 6, QString(400, QLatin1Char('x')));
    QCOMPARE(field.sizeHint(), before);
    QCOMPARE(field.edit()->pos(), textAt);
    QVERIFY(field.edit()->width() > 200);
}

void TestControls::filterColouringKeepsTextAndCursor() {
    FilterField field(s("Filter"));
    field.resize(600, 28);
    field.setText(s("status = FAILED"));
    field.edit()->setCursorPosition(3);
    QSignalSpy changed(&field, &FilterField::textChanged);
    const QImage before = field.grab().toImage();
    field.setSpans({{0, 6, FilterField::Part::Field}});
    QVERIFY(field.grab().toImage() != before);
    QCOMPARE(field.text(), s("status = FAILED"));
    QCOMPARE(field.edit()->cursorPosition(), 3);
    QCOMPARE(changed.count(), 0);
}

void TestControls::searchEscapeClears() {
    SearchField field(s("Find a saga"));
    QCOMPARE(spokenName(field), s("Find a saga"));
    QTest::keyClicks(&field, s("txn"));
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(field.text().isEmpty());
}

void TestControls::fieldErrorIsShownAndTakenBack() {
    QLineEdit field;
    field.resize(120, 28);
    const auto border = [&] {
        return field.grab().toImage().pixelColor(60, 0);
    };
    setFieldError(field, s("At least 1"));
    QCOMPARE(border(), m_theme->tokens().shape.failed);
    QCOMPARE(field.accessibleDescription(), s("At least 1"));
    setFieldError(field, {});
    QCOMPARE(border(), m_theme->tokens().line);
    QVERIFY(field.toolTip().isEmpty());
}

void TestControls::navigationByArrowsAndRefusal() {
    NavList nav;
    nav.addGroup(s("Monitor"));
    nav.addEntry(s("a"), Icon::List, s("First"));
    nav.addEntry(s("b"), Icon::Zap, s("Second"));
    nav.addEntry(s("c"), Icon::User, s("Third"));
    nav.setCurrent(s("a"));
    nav.setRefusal(s("c"), s("Not allowed for your role"));
    nav.show();
    QVERIFY(QTest::qWaitForWindowActive(&nav));
    QSignalSpy chosen(&nav, &NavList::chosen);
    auto entries = nav.findChildren<QAbstractButton*>();
    QCOMPARE(entries.size(), 3);
    entries[0]->setFocus(Qt::TabFocusReason);
    QTest::keyClick(entries[0], Qt::Key_Down);
    QCOMPARE(nav.current(), s("b"));
    QCOMPARE(chosen.value(0).value(0).toString(), s("b"));
    QTest::mouseClick(entries[2], Qt::LeftButton);
    QCOMPARE(nav.current(), s("b"));
    QCOMPARE(entries[2]->toolTip(), s("Not allowed for your role"));
    nav.setBadge(s("b"), s("12"));
    QCOMPARE(entries[1]->accessibleDescription(), s("12"));
    nav.setCurrent(s("nobody"));
    QCOMPARE(nav.current(), s("b"));
}

void TestControls::tabsCloseByKeyAndKeepTheirWidth() {
    TabStrip tabs(TabStrip::Kind::Pages);
    tabs.addPage(Icon::ListTree, s("Sagas"), false);
    tabs.addPage(Icon::ChartGantt, s("R&D <b>saga</b>"));
    tabs.resize(600, tabs.sizeHint().height());
    const int width = tabs.tabRect(1).width();
    QSignalSpy close(&tabs, &TabStrip::closeRequested);
    QTest::keyClick(&tabs, Qt::Key_Delete);
    QCOMPARE(close.count(), 0);
    tabs.setCurrentIndex(1);
    QCOMPARE(tabs.tabRect(1).width(), width);
    QTest::keyClick(&tabs, Qt::Key_Delete);
    QTest::mouseClick(&tabs, Qt::MiddleButton, {}, tabs.tabRect(1).center());
    QCOMPARE(close.count(), 2);
    QVERIFY(!tabs.tabToolTip(1).contains(s("<b>")));
}

void TestControls::idsElideInTheMiddleAndCopyWhole() {
    const QString id = s("TXN_01JD3K8Q9V7M2X4R6T0B5CWYZA");
    const std::unique_ptr<ElidedLabel> label(ElidedLabel::forId(id));
    label->resize(label->sizeHint());
    QVERIFY(!label->isElided());
    QVERIFY(label->toolTip().isEmpty());
    label->show();
    label->resize(90, 16);
    QVERIFY(label->isElided());
    QCOMPARE(label->toolTip(), id);
    QTest::keySequence(label.get(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), id);
}

void TestControls::gridValuesCanBeMarkedAndChanged() {
    KeyValueGrid grid;
    const int row = grid.addRow(s("Attempts"), s("3 of 3"), KeyValueGrid::ValueKind::Mono);
    const int idRow = grid.addRow(s("Saga"), s("TXN_1"), KeyValueGrid::ValueKind::Id);
    const auto labels = grid.findChildren<Label*>();
    const bool selectable = std::any_of(labels.begin(), labels.end(), [](const Label* label) {
        return label->text() == s("3 of 3") && label->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard);
    });
    QVERIFY(selectable);
    grid.setValue(row, s("<i>4</i>"));
    grid.setValue(idRow, s("TXN_2"));
    QCOMPARE(grid.value(row), s("<i>4</i>"));
    QCOMPARE(grid.value(idRow), s("TXN_2"));
    grid.clear();
    QCOMPARE(grid.rowCount(), 0);
}

void TestControls::bannerShowsHidesAndActs() {
    QWidget window;
    auto* row = new QHBoxLayout(&window);
    auto* banner = new Banner;
    row->addWidget(banner);
    window.show();
    QVERIFY(!banner->isVisible());
    banner->display(Banner::Kind::Warning, s("The connection is lost"), s("Connect again"));
    banner->setDismissible(true);
    QVERIFY(banner->isVisible());
    QCOMPARE(spokenName(*banner), s("The connection is lost"));
    QSignalSpy acted(banner, &Banner::actionTriggered);
    QSignalSpy dismissed(banner, &Banner::dismissed);
    const auto buttons = banner->findChildren<Button*>();
    for (Button* button : buttons) QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(acted.count(), 1);
    QCOMPARE(dismissed.count(), 1);
    QVERIFY(!banner->isVisible());
}

void TestControls::noticeOfAnErrorCanBeCopied() {
    auto* view = new QWidget;
    ViewStack stack(view);
    stack.notice()->setError({s("The list could not be read"), s("locked by process 4711"), s("Close it"), s("Locked")},
                             s("Try again"));
    stack.showNotice();
    stack.show();
    QVERIFY(!stack.isShowingView());
    QSignalSpy again(stack.notice(), &ViewNotice::actionTriggered);
    for (Button* button : stack.notice()->findChildren<Button*>()) QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(again.count(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             s("The list could not be read\nlocked by process 4711\nClose it\nLocked"));
    stack.showView();
    QVERIFY(stack.isShowingView());
}

QTEST_MAIN(TestControls)
#include "tst_controls.moc"
