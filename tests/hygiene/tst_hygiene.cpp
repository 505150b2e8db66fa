#include <QtTest>

#include "tests/hygiene/tree_rules.h"

using namespace saga::hygiene;

// The source tree keeps the rules of the house. That each rule can find something is shown by tst_hygiene_rules.
class TstHygiene : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_tree = readTree(SAGA_TREE);
        QVERIFY2(m_tree.sources.size() > 10, "no sources below " SAGA_TREE);
    }
    void sourcesKeepTheRules() { expectNone(checkSources(m_tree)); }
    void everyFileBelongsToATarget() {
        const std::vector<std::string> registered = readLines(SAGA_SOURCE_LIST);
        QVERIFY2(!registered.empty(), "cannot read " SAGA_SOURCE_LIST);
        expectNone(checkRegistered(m_tree, registered));
    }
    void everyRoomHasAReadme() { expectNone(checkReadmes(m_tree)); }

private:
    static void expectNone(const Findings& findings) {
        // One line each: a failure message of QtTest is cut after a kilobyte.
        for (const Finding& finding : findings) qWarning("%s", finding.toText().c_str());
        QCOMPARE(findings.size(), std::size_t(0));
    }

    SourceTree m_tree;
};

QTEST_GUILESS_MAIN(TstHygiene)
#include "tst_hygiene.moc"
