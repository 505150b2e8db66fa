// The checker on parents and their children: a healthy database holds, each planted bug is found where it belongs.
#include <functional>

#include "tests/engine/child_rig.h"

namespace saga::test {
namespace {

struct Family {
    SagaFacts parent;
    SagaFacts child;
};

LinkedSaga& link(SagaFacts& facts) {
    if (facts.linked.size() != 1) qFatal("not linked to one saga");
    return facts.linked.front();
}

struct PlantedBug {
    const char* name;
    bool completes;
    std::function<void(Family&)> plant;
    const char* invariant;  // empty: none
    const char* words;
};

const std::vector<PlantedBug>& plantedBugs() {
    static const std::vector<PlantedBug> bugs{
        {"healthy completed", true, [](Family&) {}, "", ""},
        {"healthy undone", false, [](Family&) {}, "", ""},
        {"the child of a completed parent was undone", true,
         [](Family& f) { link(f.parent).status = SagaStatus::Compensated; }, "I6", "is COMPENSATED though its parent is COMPLETED"},
        {"the child of a completed parent still runs", true,
         [](Family& f) { link(f.parent).status = SagaStatus::InProgress; }, "I6", "is IN_PROGRESS though its parent is COMPLETED"},
        {"the child of a compensated parent stands", false,
         [](Family& f) { link(f.parent).status = SagaStatus::Completed; }, "I5", "is COMPLETED though its parent is COMPENSATED"},
        {"the child of a compensated parent still goes back", false,
         [](Family& f) { link(f.parent).status = SagaStatus::Compensating; }, "I5", "is COMPENSATING though"},
        {"the child of a compensated parent had done nothing", false,
         [](Family& f) { link(f.parent).status = SagaStatus::Failed; }, "", ""},
        {"the child is gone", true, [](Family& f) { link(f.parent).exists = false; }, "I3", "of step child does not exist"},
        {"the child names another parent", true, [](Family& f) { link(f.parent).parent = SagaId("TXN_OTHER"); }, "I3",
         "names another parent"},
        {"the child names another step", true, [](Family& f) { link(f.parent).parentStep = "a"; }, "I3", "names another parent"},
        {"the parent is gone", true, [](Family& f) { link(f.child).exists = false; }, "I3", "does not exist"},
        {"the parent knows nothing of it", true, [](Family& f) { link(f.child).children.clear(); }, "I3", "knows nothing of it"},
    };
    return bugs;
}

Family family(ChildRig& rig, bool completes) {
    rig.publishOuter();
    if (!completes) rig.refuse("outer", "c");
    const SagaId id = rig.started();
    rig.settle();
    std::vector<SagaFacts> facts = rig.reader->sagaFacts({}, 10).value();
    if (facts.size() != 2 || facts[0].summary.id != id) qFatal("not a parent and its child");
    return {facts[0], facts[1]};
}

}  // namespace

class ChildVerifyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsPlantedBugs_data() {
        QTest::addColumn<int>("bug");
        for (std::size_t i = 0; i < plantedBugs().size(); ++i) QTest::newRow(plantedBugs()[i].name) << static_cast<int>(i);
    }
    void findsPlantedBugs() {
        QFETCH(int, bug);
        const PlantedBug& planted = plantedBugs()[static_cast<std::size_t>(bug)];
        ChildRig rig;
        Family facts = family(rig, planted.completes);
        planted.plant(facts);
        InvariantChecker checker(rig.reader->definitions().value());
        checker.addSagas({facts.parent});
        checker.addSagas({facts.child});
        QString broken;
        const VerifyReport report = checker.finish();
        for (const InvariantResult& result : report.results)
            for (const std::string& offender : result.offenders)
                broken += QString::fromStdString(result.id + ' ' + offender);
        const QString invariant = QString::fromLatin1(planted.invariant);
        if (invariant.isEmpty()) {
            QCOMPARE(broken, QString());
        } else {
            QVERIFY2(broken.startsWith(invariant + QLatin1Char(' ')) && broken.contains(QString::fromLatin1(planted.words)),
                     qPrintable(broken));
        }
        QVERIFY2(report.results[2].compared.find("1 child sagas against their parents") != std::string::npos,
                 report.results[2].compared.c_str());
    }
};

}  // namespace saga::test

QTEST_GUILESS_MAIN(saga::test::ChildVerifyTest)
#include "tst_child_verify.moc"
