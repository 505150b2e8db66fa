#include <QAbstractItemModelTester>
#include <QApplication>
#include <QTest>

#include "ui/models/json_tree_model.h"

using namespace saga;
using namespace saga::ui;

namespace {

// "key=value" of every row, indented by depth.
QStringList dump(const JsonTreeModel& model, const QModelIndex& parent = {}, int depth = 0) {
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        lines << QString(depth, QLatin1Char(' ')) + index.data(JsonTreeModel::KeyRole).toString() + QLatin1Char('=') +
                     index.data(JsonTreeModel::ValueRole).toString();
        lines << dump(model, index, depth + 1);
    }
    return lines;
}

}  // namespace

class TestJsonTreeModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textThatIsNoJsonStaysReadable();
    void keepsOrderAndSpelling();
    void scalarsHaveARow();
    void rolesOfALeaf();
    void branchesGiveTheirJson();
    void staysConsistentOverResets();
};

void TestJsonTreeModel::textThatIsNoJsonStaysReadable() {
    JsonTreeModel model;
    model.setText(QStringLiteral("{\"a\": 1,"));
    QVERIFY(!model.errorText().isEmpty());
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(model.index(0, 0).data(JsonTreeModel::ValueRole).toString().contains(QStringLiteral("{")));
    model.setText(QStringLiteral("{}"));
    QVERIFY(model.errorText().isEmpty());
    QCOMPARE(model.rowCount(), 0);
}

void TestJsonTreeModel::keepsOrderAndSpelling() {
    JsonTreeModel model;
    model.setText(QStringLiteral(R"({"z":9007199254740993,"a":{"m":[true,null,"x\"y"]},"e":""})"));
    const QStringList expected{QStringLiteral("z=9007199254740993"),
                               QStringLiteral("a={1}"),
                               QStringLiteral(" m=[3]"),
                               QStringLiteral("  [0]=true"),
                               QStringLiteral("  [1]=null"),
                               QStringLiteral("  [2]=\"x\\\"y\""),
                               QStringLiteral("e=\"\"")};
    QCOMPARE(dump(model), expected);
}

void TestJsonTreeModel::scalarsHaveARow() {
    JsonTreeModel model;
    model.setText(QStringLiteral("42"));
    QCOMPARE(dump(model), QStringList{QStringLiteral("[0]=42")});
}

void TestJsonTreeModel::rolesOfALeaf() {
    JsonTreeModel model;
    model.setText(QStringLiteral(R"({"items":[{"id":"item-sword"}]})"));
    const QModelIndex leaf = model.index(0, 0, model.index(0, 0, model.index(0, 0)));
    QCOMPARE(leaf.data(JsonTreeModel::PathRole).toString(), QStringLiteral("items[0].id"));
    QCOMPARE(leaf.data(JsonTreeModel::KindRole).toInt(), int(JsonKind::Text));
    QCOMPARE(leaf.data(Qt::DisplayRole).toString(), QStringLiteral("id: \"item-sword\""));
    QVERIFY(!model.index(5, 0).isValid());
    QVERIFY(!model.index(0, 0, leaf).isValid());
}

void TestJsonTreeModel::branchesGiveTheirJson() {
    JsonTreeModel model;
    model.setText(QStringLiteral(R"({"items":[1,2]})"));
    const QString json = model.index(0, 0).data(JsonTreeModel::JsonRole).toString();
    QCOMPARE(json.simplified(), QStringLiteral("[ 1, 2 ]"));
}

void TestJsonTreeModel::staysConsistentOverResets() {
    JsonTreeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setText(QStringLiteral(R"({"a":[[],{},[{"b":[1,2,3]}]],"c":null})"));
    QCOMPARE(dump(model).size(), 10);
    model.setJson(Json::object({{"only", Json(1)}}));
    QCOMPARE(dump(model), QStringList{QStringLiteral("only=1")});
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestJsonTreeModel)
#include "tst_json_tree_model.moc"
