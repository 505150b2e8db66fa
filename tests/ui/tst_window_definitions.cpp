// Definitions and the sequence of a saga in the real window on a real engine: opened by link; a version published by hand; what
// was begun survives a kill.
#include <QTest>

#include <algorithm>

#include "tests/ui/real_window.h"
#include "ui/models/definition_list_model.h"
#include "ui/models/diff_model.h"
#include "ui/models/problem_list_model.h"
#include "ui/pages/definitions/definition_diff.h"
#include "ui/pages/definitions/definition_editor.h"
#include "ui/pages/definitions/definitions_page.h"
#include "ui/pages/purchase/example_list.h"
#include "ui/pages/purchase/purchase_page.h"
#include "ui/pages/saga/events_view.h"
#include "ui/pages/saga/saga_page.h"
#include "ui/scenes/sequence_view.h"
#include "ui/shell/question_sheet.h"
#include "ui/widgets/button.h"
#include "ui/widgets/code_editor.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

constexpr std::size_t kCompensated = 5;  // of Example::all
const QString kPlace = QStringLiteral("saga-console://page/definitions");

DefinitionsPage* openPage(RealWindow& real) {
    if (!real.window().openLink(kPlace))
        return nullptr;
    DefinitionsPage* page = real.window().definitionsPage();
    return page != nullptr && QTest::qWaitFor([page] { return page->stack()->isShowingView(); }) ? page : nullptr;
}

}  // namespace

class TestWindowDefinitions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aVersionIsPublishedByHand();
    void problemsComeFromTheEngine();
    void whatWasBegunSurvivesAKill();
    void theSequenceShowsACompensation();
};

void TestWindowDefinitions::aVersionIsPublishedByHand() {
    RealWindow real;
    QVERIFY(real.isReady());
    DefinitionsPage* page = openPage(real);
    QVERIFY(page != nullptr);
    page->select("item-purchase", 1);
    page->showView(DefinitionsPage::Text);
    DefinitionEditor* editor = page->editor();
    QTRY_VERIFY2(editor->state().startsWith(QChar(0x2713)), qPrintable(editor->state()));
    QTest::mouseClick(editor->raiseButton(), Qt::LeftButton);
    QTRY_VERIFY2(editor->publishButton()->isEnabled(), qPrintable(editor->publishButton()->refusal()));
    QTest::mouseClick(editor->publishButton(), Qt::LeftButton);
    auto* sheet = real.window().findChild<QuestionSheet*>();
    QVERIFY(sheet != nullptr);
    const QPointer<Button> confirm = sheet->confirmButton();
    QTest::mouseClick(confirm, Qt::LeftButton);
    if (confirm) QTest::mouseDClick(confirm, Qt::LeftButton);
    QTRY_COMPARE(page->selected().text(), QStringLiteral("item-purchase/2"));
    QCOMPARE(page->model()->latestVersion("item-purchase"), 2);
    page->showView(DefinitionsPage::Differences);
    QCOMPARE(page->diff()->model()->added(), 1);
    QCOMPARE(page->diff()->model()->removed(), 1);
}

void TestWindowDefinitions::problemsComeFromTheEngine() {
    RealWindow real;
    QVERIFY(real.isReady());
    DefinitionsPage* page = openPage(real);
    QVERIFY(page != nullptr);
    page->select("item-purchase", 1);
    page->showView(DefinitionsPage::Text);
    DefinitionEditor* editor = page->editor();
    const QString right = editor->text();
    QString wrong = right;
    editor->replaceText(wrong.replace(QLatin1String("inventory.grant"), QLatin1String("inventory.give")));
    QTRY_COMPARE(editor->problems()->rowCount(), 1);
    const CodeEditor::Mark& mark = editor->editor()->marks().front();
    const QString line = editor->text().section(QLatin1Char('\n'), mark.line - 1, mark.line - 1);
    QVERIFY2(line.mid(mark.column - 1).startsWith(QStringLiteral("\"inventory.give\"")), qPrintable(line));
    QVERIFY(!editor->publishButton()->isEnabled());
    editor->replaceText(right.left(40));
    QTRY_VERIFY(editor->problems()->rowCount() == 1 && editor->problems()->problem(0).path.empty());
    editor->replaceText(right);
    QTRY_VERIFY(editor->state().startsWith(QChar(0x2713)));
    QVERIFY(!editor->isEdited());
}

void TestWindowDefinitions::whatWasBegunSurvivesAKill() {
    RealWindow real;
    QVERIFY(real.isReady());
    DefinitionsPage* page = openPage(real);
    QVERIFY(page != nullptr);
    page->select("item-purchase", 1);
    page->showView(DefinitionsPage::Text);
    page->editor()->raiseVersion();
    const QString text = page->editor()->text();
    QTRY_VERIFY(!real.window().context().remembered(QStringLiteral("definitions/drafts")).toMap().isEmpty());
    real.restartAfterKill();
    QTRY_VERIFY(real.window().definitionsPage() != nullptr && real.window().definitionsPage()->stack()->isShowingView());
    page = real.window().definitionsPage();
    QTRY_COMPARE(page->selected().text(), QStringLiteral("item-purchase/1"));
    QCOMPARE(page->view(), DefinitionsPage::Text);
    QCOMPARE(page->editor()->text(), text);
    QVERIFY(page->editor()->isEdited());
}

void TestWindowDefinitions::theSequenceShowsACompensation() {
    RealWindow real;
    QVERIFY(real.isReady());
    MainWindow& window = real.window();
    window.purchasePage()->run(Example::all("COR_sequence")[kCompensated]);
    QTRY_VERIFY(window.purchases().rowCount() == 1 && isEnd(window.purchases().summary(0).status));
    const SagaId id = window.purchases().summary(0).id;
    window.context().openSaga(id);
    SagaPage* page = window.sagaPage(id);
    QTRY_VERIFY(page->detail() != nullptr);
    page->showView(SagaPage::Sequence);
    SequenceView* view = page->sequence();
    const auto& messages = view->content().messages;
    const auto has = [&messages](MessageKind kind) {
        return std::any_of(messages.begin(), messages.end(), [kind](const SequenceMessage& message) { return message.kind == kind; });
    };
    QVERIFY(has(MessageKind::Start) && has(MessageKind::Failure) && has(MessageKind::Undo) && has(MessageKind::Undone) && has(MessageKind::Told));
    view->setFocus();
    QTest::keyClick(view, Qt::Key_End);
    QTest::keyClick(view, Qt::Key_Return);
    QVERIFY(page->eventsView()->isVisible());
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestWindowDefinitions)
#include "tst_window_definitions.moc"
