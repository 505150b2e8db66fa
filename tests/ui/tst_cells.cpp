#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

#include "ui/delegates/cell_delegates.h"
#include "ui/delegates/payload_view.h"
#include "ui/delegates/table_style.h"
#include "ui/models/cell_roles.h"
#include "ui/models/json_tree_model.h"
#include "ui/widgets/theme.h"

using namespace saga;
using namespace saga::ui;

namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

// One row, one column per delegate under test.
class Fixture {
public:
    Fixture() : model(2, 4) {
        table.setModel(&model);
        styleTable(table);
        table.resize(600, 120);
    }

    QImage cell(int row, int column) {
        const QRect rect = table.visualRect(model.index(row, column));
        return table.viewport()->grab(rect).toImage();
    }

    QStandardItemModel model;
    QTableView table;
};

bool hasColour(const QImage& image, const QColor& wanted) {
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) == wanted) return true;
    return false;
}

}  // namespace

class TestCells : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void figuresAreWritten_data();
    void figuresAreWritten();
    void rowsHaveTheHouseHeightAndLine();
    void markedRowsLookSelected();
    void selectedPillUsesItsOwnColour();
    void narrowPillStaysInItsCell();
    void checkFollowsClickAndSpaceAlone();
    void sizeOfACellHoldsItsText();
    void rowsGrowWithTheText();
    void payloadOpensItsFirstLevelAndCopies();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestCells::init() {
    m_theme->setChoice(ThemeChoice::Light);
    m_theme->setTextScalePercent(100);
}

void TestCells::figuresAreWritten_data() {
    using Figure = NumberDelegate::Figure;
    QTest::addColumn<int>("figure");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, Figure figure, const QVariant& value, const QString& text) {
        QTest::newRow(name) << static_cast<int>(figure) << value << text;
    };
    row("nothing", Figure::Count, {}, {});
    row("count", Figure::Count, 1'204'318, s("1,204,318"));
    row("amount", Figure::Amount, qint64(1'000), s("1,000"));
    row("change", Figure::Change, -5, s("−5"));
    row("duration", Figure::Duration, qint64(1'470'000), s("1.47 s"));
    row("text stays", Figure::Duration, s("still running"), s("still running"));
    row("time not set", Figure::Clock, qint64(0), {});
    row("clock", Figure::Clock, qint64(1'772'374'798'204'000), s("14:19:58.204"));
}

void TestCells::figuresAreWritten() {
    QFETCH(int, figure);
    QFETCH(QVariant, value);
    QFETCH(QString, text);
    QStandardItemModel model(1, 1);
    model.setData(model.index(0, 0), value, Qt::DisplayRole);
    NumberDelegate delegate(static_cast<NumberDelegate::Figure>(figure));
    delegate.setZone(ZoneChoice::Utc);
    QCOMPARE(delegate.textOf(model.index(0, 0)), text);
}

void TestCells::rowsHaveTheHouseHeightAndLine() {
    Fixture fixture;
    QCOMPARE(fixture.table.rowHeight(0), m_theme->metrics().row);
    QCOMPARE(fixture.table.horizontalHeader()->height(), m_theme->metrics().row);
    const QImage cell = fixture.cell(0, 0);
    QCOMPARE(cell.pixelColor(5, cell.height() - 1), m_theme->tokens().line);
    QCOMPARE(cell.pixelColor(5, cell.height() - 2), m_theme->tokens().panel);
}

void TestCells::markedRowsLookSelected() {
    Fixture fixture;
    fixture.model.setData(fixture.model.index(1, 0), true, MarkedRole);
    QCOMPARE(fixture.cell(1, 0).pixelColor(3, 3), m_theme->tokens().selected);
    QCOMPARE(fixture.cell(0, 0).pixelColor(3, 3), m_theme->tokens().panel);
    fixture.table.selectRow(0);
    QCOMPARE(fixture.cell(0, 1).pixelColor(3, 3), m_theme->tokens().selected);
}

void TestCells::selectedPillUsesItsOwnColour() {
    Fixture fixture;
    fixture.table.setItemDelegateForColumn(0, new StatusDelegate(&fixture.table));
    fixture.table.setColumnWidth(0, 160);
    const PillLook failed{SagaStatus::Failed, Attention::None, false, false};
    for (int row = 0; row < 2; ++row)
        fixture.model.setData(fixture.model.index(row, 0), QVariant::fromValue(failed), PillRole);
    fixture.model.setData(fixture.model.index(1, 0), true, MarkedRole);
    const Tokens& t = m_theme->tokens();
    QVERIFY(hasColour(fixture.cell(0, 0), t.onNeutral.state.failed));
    QVERIFY(hasColour(fixture.cell(1, 0), t.onSelected.state.failed));
    QVERIFY(!hasColour(fixture.cell(1, 0), t.onNeutral.state.failed));
}

void TestCells::narrowPillStaysInItsCell() {
    Fixture fixture;
    fixture.table.setItemDelegateForColumn(0, new StatusDelegate(&fixture.table));
    fixture.table.setColumnWidth(0, 60);
    const PillLook look{SagaStatus::Compensated, Attention::CompensationFailed, true, true};
    fixture.model.setData(fixture.model.index(0, 0), QVariant::fromValue(look), PillRole);
    const QImage neighbour = fixture.cell(0, 1);
    for (int x = 0; x < neighbour.width(); ++x) QCOMPARE(neighbour.pixelColor(x, 10), m_theme->tokens().panel);
    const QImage cell = fixture.cell(0, 0);
    QCOMPARE(cell.pixelColor(cell.width() - 3, 10), m_theme->tokens().panel);
}

void TestCells::checkFollowsClickAndSpaceAlone() {
    Fixture fixture;
    fixture.table.setItemDelegateForColumn(0, new CheckDelegate(&fixture.table));
    QStandardItem* item = fixture.model.item(0, 0) != nullptr ? fixture.model.item(0, 0) : new QStandardItem;
    fixture.model.setItem(0, 0, item);
    item->setCheckable(true);
    item->setCheckState(Qt::Unchecked);
    const QPoint at = fixture.table.visualRect(fixture.model.index(0, 0)).center();
    QTest::mouseClick(fixture.table.viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(item->checkState(), Qt::Checked);
    QTest::mouseClick(fixture.table.viewport(), Qt::RightButton, {}, at);
    QCOMPARE(item->checkState(), Qt::Checked);
    fixture.table.setCurrentIndex(fixture.model.index(0, 0));
    QTest::keyClick(&fixture.table, Qt::Key_Space);
    QCOMPARE(item->checkState(), Qt::Unchecked);
    item->setEnabled(false);
    QTest::mouseClick(fixture.table.viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(item->checkState(), Qt::Unchecked);
}

void TestCells::sizeOfACellHoldsItsText() {
    QStandardItemModel model(1, 1);
    model.setData(model.index(0, 0), s("TXN_01JD3K8Q9V7M2X4R6T0B5CWYZA"));
    model.setData(model.index(0, 0), true, InjectedRole);
    const MonoDelegate delegate;
    const int width = delegate.sizeHint(QStyleOptionViewItem(), model.index(0, 0)).width();
    const int text = QFontMetrics(m_theme->font(FontRole::Mono)).horizontalAdvance(model.index(0, 0).data().toString());
    QVERIFY(width >= text + 2 * m_theme->metrics().cellPadding + m_theme->metrics().smallIcon);
}

void TestCells::rowsGrowWithTheText() {
    Fixture fixture;
    m_theme->setTextScalePercent(200);
    QCOMPARE(fixture.table.rowHeight(0), m_theme->metrics().row);
    QVERIFY(fixture.table.rowHeight(0) >= 48);
}

void TestCells::payloadOpensItsFirstLevelAndCopies() {
    JsonTreeModel model;
    PayloadView view;
    view.setModel(&model);
    model.setText(s(R"({"request":{"user":"user-123","list":[1]},"n":5})"));
    const QModelIndex request = model.index(0, 0);
    QVERIFY(view.isExpanded(request));
    QVERIFY(!view.isExpanded(model.index(1, 0, request)));
    view.setCurrentIndex(model.index(0, 0, request));
    view.copyValue();
    QCOMPARE(QGuiApplication::clipboard()->text(), s("\"user-123\""));
    view.copyPath();
    QCOMPARE(QGuiApplication::clipboard()->text(), s("request.user"));
    view.setCurrentIndex(model.index(1, 0, request));
    view.copyValue();
    QCOMPARE(QGuiApplication::clipboard()->text().simplified(), s("[ 1 ]"));
    QVERIFY(view.contentHeight() >= 4 * QFontMetrics(m_theme->font(FontRole::Mono)).height());
}

QTEST_MAIN(TestCells)
#include "tst_cells.moc"
