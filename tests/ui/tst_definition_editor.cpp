// The text of a definition under the hand: checked while it is typed, published after a question and once, never lost; files and
// differences.
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QTableView>

#include "tests/ui/definitions_rig.h"
#include "ui/scenes/definition_graph_view.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/code_editor.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

class DefinitionEditorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init() { m_rig = std::make_unique<DefinitionsRig>(); }
    void cleanup() { m_rig.reset(); }

    void problemsAreShownAtTheirPlace();
    void onlyTheAnswerToThePresentTextCounts();
    void publishingAsksAndFiresOnce();
    void aRefusedTextIsNotLost();
    void theVersionHasToBeTheNext();
    void anEditedTextIsKept();
    void changesAreGivenUpOnlyWhenAsked();
    void filesAreOpenedAndSaved();
    void versionsAreCompared();

private:
    DefinitionsPage& page() { return *m_rig->page; }
    DefinitionEditor& editor() { return *m_rig->page->editor(); }
    void write(const char* before, const char* after) { editor().replaceText(editor().text().replace(QLatin1String(before), QLatin1String(after))); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<DefinitionsRig> m_rig;
};

void DefinitionEditorTest::problemsAreShownAtTheirPlace() {
    m_rig->show();
    page().showView(DefinitionsPage::Text);
    QTRY_VERIFY(editor().state().startsWith(QChar(0x2713)));
    m_rig->admin.definitionCheck = DefinitionCheck{};
    m_rig->admin.definitionCheck.issues = {{"steps[1].action", 4, 5, "there is no action \"inventory.give\""}, {"", 2, 3, "expected a comma"}};
    write("inventory.grant", "inventory.give");
    QTRY_COMPARE(editor().problems()->rowCount(), 2);
    QCOMPARE(editor().editor()->marks().size(), 2);
    QVERIFY(editor().problemTable()->isVisible());
    QVERIFY(editor().publishButton()->refusal().contains(QStringLiteral("problems")));
    // The graph of the last text that was right stays.
    QCOMPARE(editor().graph()->partCount(), 2);
    QTest::mouseClick(editor().problemTable()->viewport(), Qt::LeftButton, {}, editor().problemTable()->visualRect(editor().problems()->index(0, ProblemListModel::Path)).center());
    QCOMPARE(editor().editor()->textCursor().blockNumber(), 3);
    m_rig->admin.definitionCheck = rightCheck(3);
    m_rig->admin.definitionCheck.steps.pop_back();
    write("inventory.give", "inventory.grand");
    QTRY_COMPARE(editor().graph()->partCount(), 1);
    QCOMPARE(editor().problems()->rowCount(), 0);
    QVERIFY(editor().editor()->marks().isEmpty());
}

void DefinitionEditorTest::onlyTheAnswerToThePresentTextCounts() {
    m_rig->show();
    page().showView(DefinitionsPage::Text);
    QTRY_VERIFY(editor().state().startsWith(QChar(0x2713)));
    m_rig->admin.hold();
    m_rig->admin.definitionCheck.issues = {{"name", 1, 1, "is wrong"}};
    write("users.debit", "users.debt");
    QTRY_COMPARE(m_rig->admin.waiting(), std::size_t{1});
    m_rig->admin.definitionCheck = rightCheck(3);
    write("users.debt", "users.debits");
    m_rig->admin.letGo();
    QTRY_VERIFY(editor().state().startsWith(QChar(0x2713)));
    QCOMPARE(editor().problems()->rowCount(), 0);
    QVERIFY(m_rig->admin.validationsAsked.back().find("users.debits") != std::string::npos);
}

void DefinitionEditorTest::publishingAsksAndFiresOnce() {
    m_rig->show();
    page().showView(DefinitionsPage::Text);
    QVERIFY(editor().publishButton()->refusal().contains(QStringLiteral("as it stands")));
    editor().raiseVersion();
    QVERIFY(editor().text().contains(QStringLiteral("\"version\": 3")));
    QTRY_VERIFY(editor().publishButton()->isEnabled());
    QTest::mouseClick(editor().publishButton(), Qt::LeftButton);
    QCOMPARE(m_rig->context.questions.size(), std::size_t{1});
    QCOMPARE(m_rig->context.questions[0].title, QStringLiteral("Publish gift version 3?"));
    QVERIFY2(m_rig->context.questions[0].text.contains(QStringLiteral("7 now")), qPrintable(m_rig->context.questions[0].text));
    m_rig->admin.hold();
    m_rig->admin.publishedDefinitions.insert(m_rig->admin.publishedDefinitions.begin(), definitionOf("gift", 3, 0));
    m_rig->context.answer({});
    m_rig->context.answer({});
    QCOMPARE(m_rig->admin.publicationsAsked.size(), std::size_t{1});
    QVERIFY(!editor().publishButton()->isEnabled());
    m_rig->admin.letGo();
    QTRY_COMPARE(page().selected().text(), QStringLiteral("gift/3"));
    QVERIFY(!editor().isEdited());
    page().select("gift", 2);
    QVERIFY(!editor().isEdited());
}

void DefinitionEditorTest::aRefusedTextIsNotLost() {
    m_rig->show();
    page().showView(DefinitionsPage::Text);
    editor().raiseVersion();
    QTRY_VERIFY(editor().publishButton()->isEnabled());
    editor().publish();
    const QString text = editor().text();
    m_rig->admin.failure = makeError(ErrorCode::Conflict, "version", "gift is at version 3; the next version is 4");
    m_rig->context.answer({});
    QTRY_VERIFY2(editor().banner()->isVisible() && editor().banner()->text().contains(QStringLiteral("version: gift is at version 3")), qPrintable(editor().banner()->text()));
    QCOMPARE(editor().text(), text);
    QVERIFY(editor().isEdited());
}

void DefinitionEditorTest::theVersionHasToBeTheNext() {
    m_rig->show();
    page().showView(DefinitionsPage::Text);
    m_rig->admin.definitionCheck = rightCheck(2);
    write("users.debit", "users.other");
    QTRY_COMPARE(editor().publishButton()->refusal(), QStringLiteral("gift is at version 2; the next one is 3"));
    // A new name begins with any version.
    m_rig->admin.definitionCheck.name = "present";
    m_rig->admin.definitionCheck.version = 5;
    write("users.other", "users.another");
    QTRY_VERIFY(editor().publishButton()->isEnabled());
}

void DefinitionEditorTest::anEditedTextIsKept() {
    m_rig->show();
    page().showView(DefinitionsPage::Text);
    write("users.debit", "users.mine");
    QCOMPARE(page().model()->index(0, DefinitionListModel::Version).data().toString(), QStringLiteral("v2 •"));
    page().select("order", 1);
    QVERIFY(!editor().isEdited());
    page().select("gift", 2);
    QVERIFY(editor().text().contains(QStringLiteral("users.mine")));
    QTRY_VERIFY(!m_rig->context.kept.value(QStringLiteral("definitions/drafts")).toMap().isEmpty());
    m_rig->show();
    QTRY_VERIFY(editor().text().contains(QStringLiteral("users.mine")));
    QCOMPARE(page().model()->index(0, DefinitionListModel::Version).data().toString(), QStringLiteral("v2 •"));
}

void DefinitionEditorTest::changesAreGivenUpOnlyWhenAsked() {
    m_rig->show();
    page().showView(DefinitionsPage::Text);
    QVERIFY(!editor().revertButton()->isEnabled());
    write("users.debit", "users.mine");
    QTest::mouseClick(editor().revertButton(), Qt::LeftButton);
    QVERIFY(editor().isEdited());
    QVERIFY(m_rig->context.questions.back().dangerous);
    m_rig->context.answer({});
    QVERIFY(!editor().isEdited());
    QVERIFY(m_rig->context.kept.value(QStringLiteral("definitions/drafts")).toMap().isEmpty());
    // And even that can be taken back.
    editor().editor()->undo();
    QVERIFY(editor().text().contains(QStringLiteral("users.mine")));
}

void DefinitionEditorTest::filesAreOpenedAndSaved() {
    m_rig->show();
    page().showView(DefinitionsPage::Text);
    m_rig->context.fileName = QStringLiteral("/tmp/gift.json");
    m_rig->context.fileContent = "{ \"name\": \"gift\", \"version\": 3 }";
    editor().openFile();
    QCOMPARE(editor().text(), QString::fromUtf8(m_rig->context.fileContent));
    QVERIFY(editor().isEdited());
    QTRY_VERIFY(editor().state().startsWith(QChar(0x2713)));
    editor().saveFile();
    QCOMPARE(m_rig->context.saved.back().first, QStringLiteral("gift-3.json"));
    QCOMPARE(m_rig->context.saved.back().second, m_rig->context.fileContent);
    editor().copy();
    QCOMPARE(QApplication::clipboard()->text(), editor().text());
}

void DefinitionEditorTest::versionsAreCompared() {
    m_rig->show();
    page().showView(DefinitionsPage::Differences);
    DefinitionDiff* diff = page().diff();
    QCOMPARE(diff->before()->currentData().toInt(), 1);
    QCOMPARE(diff->after()->currentData().toInt(), 2);
    QCOMPARE(diff->model()->added(), 1);
    QCOMPARE(diff->model()->removed(), 1);
    QCOMPARE(diff->summary(), QStringLiteral("+1 −1 lines"));
    // What is being written is compared with the version it began from.
    page().showView(DefinitionsPage::Text);
    write("users.debit", "users.mine");
    page().showView(DefinitionsPage::Differences);
    QCOMPARE(diff->after()->currentText(), QStringLiteral("edited text"));
    QCOMPARE(diff->before()->currentData().toInt(), 2);
    QCOMPARE(diff->model()->added(), 1);
    page().select("order", 1);
    QVERIFY(!diff->stack()->isShowingView());
    QCOMPARE(diff->stack()->notice()->title(), QStringLiteral("There is one version"));
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::DefinitionEditorTest)
#include "tst_definition_editor.moc"
