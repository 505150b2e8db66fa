// The map of services and topics: what it is made of, where its parts lie, what it paints, and what a click, a key and a
// screen reader find there.
#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

#include "core/base/manual_clock.h"
#include "tests/ui/fake_admin.h"
#include "ui/scenes/flow_map_view.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

constexpr const char* kSource = R"({"events": {"started": "PurchaseInitiated", "compensating": "CompensationInitiated"}})";

DefinitionView definitionOf() {
    DefinitionView definition;
    definition.name = "item-purchase";
    definition.source = kSource;
    for (const auto& [id, action, success] : {std::tuple("user_validation", "users.debit", "UserValidated"),
                                              std::tuple("item_grant", "inventory.grant", "ItemGranted"),
                                              std::tuple("log_record", "purchaseLog.record", "LogRecorded")}) {
        DefinitionStepView step;
        step.id = id;
        step.action = action;
        step.compensation = "undo";
        step.successEvent = success;
        definition.graph.push_back(step);
        definition.steps.push_back(id);
    }
    return definition;
}

std::vector<SubscriptionView> subscriptionsOf() {
    std::vector<SubscriptionView> all;
    for (const auto& [handler, event] : {std::pair("UserValidationHandler", "PurchaseInitiated"),
                                         std::pair("UserValidationHandler", "user_validation.due"),
                                         std::pair("ItemGrantHandler", "UserValidated"),
                                         std::pair("LogRecordHandler", "ItemGranted"),
                                         std::pair("CompensationHandler", "ItemGrantFailed"),
                                         std::pair("CompensationHandler", "CompensationInitiated"),
                                         std::pair("CompensationHandler", "compensation.due")})
        all.push_back({"item-purchase", handler, event});
    all.push_back({"game-order", "HoldHandler", "OrderCreated"});
    return all;
}

BusState busOf() {
    BusState bus;
    bus.topics = {{"item-purchase", "PurchaseInitiated", 40, 8, {}},
                  {"item-purchase", "UserValidated", 38, 7.5, {}},
                  {"item-purchase", "user_validation.due", 4, 0.4, {}},
                  {"game-order", "UserValidated", 9, 9, {}}};
    BusHandlerView handler;
    handler.definition = "item-purchase";
    handler.handler = "ItemGrantHandler";
    handler.handled = 36;
    handler.deadLettered = 2;
    bus.handlers = {handler};
    return bus;
}

int nodeOf(const FlowMapContent& content, const char* title) {
    const auto found = std::find_if(content.nodes.begin(), content.nodes.end(),
                                    [title](const FlowNode& node) { return node.title == QLatin1String(title); });
    return found == content.nodes.end() ? -1 : static_cast<int>(found - content.nodes.begin());
}

const FlowEdge* edgeOf(const FlowMapContent& content, const char* from, const char* to) {
    for (const FlowEdge& edge : content.edges) {
        if (edge.from == nodeOf(content, from) && edge.to == nodeOf(content, to)) return &edge;
    }
    return nullptr;
}

}  // namespace

class FlowMapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void topicsLeadFromHandlerToHandler();
    void turnsOfAHandlerAreNoTopics();
    void aDefinitionNobodyHearsHasNoMap();
    void theEngineCallsItsServices();
    void partsLieApartAndInside_data();
    void partsLieApartAndInside();
    void arrowsBeginAndEndAtTheirNodes();
    void whatTravelsIsPaintedInItsColour();
    void aClickAndTheKeyboardWantEvents();
    void itSaysInWordsWhatItShows();

private:
    FlowMapContent choreography() const {
        return FlowMaps::choreography(definitionOf(), subscriptionsOf(), busOf());
    }
    std::unique_ptr<Theme> m_theme;
};

void FlowMapTest::topicsLeadFromHandlerToHandler() {
    const FlowMapContent content = choreography();
    QCOMPARE(content.columns, 4);
    QVERIFY(edgeOf(content, "Start", "PurchaseInitiated") != nullptr);
    QVERIFY(edgeOf(content, "PurchaseInitiated", "UserValidationHandler") != nullptr);
    const FlowEdge* published = edgeOf(content, "UserValidationHandler", "UserValidated");
    QVERIFY(published != nullptr);
    QCOMPARE(published->perSecond, 7.5);
    QCOMPARE(published->total, std::int64_t{38});
    QVERIFY(edgeOf(content, "ItemGrantHandler", "ItemGranted") != nullptr);
    QVERIFY(edgeOf(content, "LogRecordHandler", "CompensationInitiated") != nullptr);
    QVERIFY(edgeOf(content, "CompensationInitiated", "CompensationHandler") != nullptr);
    QCOMPARE(nodeOf(content, "OrderCreated"), -1);
    const FlowNode& warned = content.nodes[static_cast<std::size_t>(nodeOf(content, "ItemGrantHandler"))];
    QCOMPARE(warned.detail, QStringLiteral("36 handled"));
    QCOMPARE(warned.warning, QStringLiteral("2 to the dead letters"));
}

void FlowMapTest::turnsOfAHandlerAreNoTopics() {
    const FlowMapContent content = choreography();
    QCOMPARE(nodeOf(content, "user_validation.due"), -1);
    QCOMPARE(content.nodes[static_cast<std::size_t>(nodeOf(content, "UserValidationHandler"))].detail,
             QStringLiteral("again 0.4 /s"));
}

void FlowMapTest::aDefinitionNobodyHearsHasNoMap() {
    DefinitionView other = definitionOf();
    other.name = "unheard";
    QVERIFY(FlowMaps::choreography(other, subscriptionsOf(), busOf()).isEmpty());
}

void FlowMapTest::theEngineCallsItsServices() {
    FakeAdmin admin;
    Bridge bridge;
    bridge.attach(&admin);
    ManualClock clock{Timestamp{1'772'010'000'000'000}};
    const FlowMeter meter(bridge, clock);
    DefinitionView definition = definitionOf();
    definition.graph.push_back(definition.graph.front());  // a second step of the same service
    definition.graph.back().id = "user_notice";
    const FlowMapContent content = FlowMaps::orchestration(definition, meter);
    QCOMPARE(content.nodes.size(), std::size_t{4});
    QCOMPARE(content.nodes[1].title, QStringLiteral("users"));
    QCOMPARE(content.nodes[1].detail, QStringLiteral("user_validation, user_notice"));
    QCOMPARE(content.edges.size(), std::size_t{6});  // calls and undoes
    bridge.detach();
}

void FlowMapTest::partsLieApartAndInside_data() {
    QTest::addColumn<QSize>("size");
    QTest::newRow("least") << FlowMapLayout::leastSize(choreography(), {});
    QTest::newRow("usual") << QSize(1180, 460);
    QTest::newRow("large") << QSize(1900, 900);
}

void FlowMapTest::partsLieApartAndInside() {
    QFETCH(QSize, size);
    const FlowMapContent content = choreography();
    const FlowMapLayout layout(content, {}, size);
    const QRectF room(QPointF(0, 0), QSizeF(size));
    for (std::size_t a = 0; a < content.nodes.size(); ++a) {
        const QRectF box = layout.nodeRect(content.nodes[a]);
        QVERIFY2(room.contains(box), qPrintable(content.nodes[a].title));
        for (std::size_t b = a + 1; b < content.nodes.size(); ++b)
            QVERIFY2(!box.intersects(layout.nodeRect(content.nodes[b])), qPrintable(content.nodes[b].title));
        for (const FlowEdge& edge : content.edges)
            QVERIFY2(!box.intersects(layout.labelRect(edge).adjusted(1, 1, -1, -1)), qPrintable(content.nodes[a].title));
    }
}

void FlowMapTest::arrowsBeginAndEndAtTheirNodes() {
    const FlowMapContent content = choreography();
    const FlowMapLayout layout(content, {}, QSizeF(1180, 460));
    for (const FlowEdge& edge : content.edges) {
        const QPolygonF way = layout.path(edge);
        const QRectF from = layout.nodeRect(content.nodes[static_cast<std::size_t>(edge.from)]).adjusted(-1, -1, 1, 1);
        const QRectF to = layout.nodeRect(content.nodes[static_cast<std::size_t>(edge.to)]).adjusted(-1, -1, 1, 1);
        QVERIFY(from.contains(way.first()));
        QVERIFY(to.contains(way.last()));
        QVERIFY(layout.isOnEdge(edge, (way[way.size() - 2] + way.last()) / 2));
    }
}

void FlowMapTest::whatTravelsIsPaintedInItsColour() {
    FlowMapView view;
    view.resize(1180, 460);
    view.setContent(choreography());
    const QImage image = view.grab().toImage();
    const FlowMapLayout layout = view.layoutNow();
    const auto colourOn = [&](const FlowEdge& edge) {
        const QPolygonF way = layout.path(edge);
        const QPointF place = way.first() + (way[1] - way.first()) * 0.3;
        return image.pixelColor(place.toPoint());
    };
    const Tokens& tokens = m_theme->tokens();
    const QColor lively = colourOn(*edgeOf(view.content(), "UserValidated", "ItemGrantHandler"));
    const QColor quiet = colourOn(*edgeOf(view.content(), "ItemGranted", "LogRecordHandler"));
    const auto isNear = [](const QColor& a, const QColor& b) {
        return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) < 60;
    };
    QVERIFY2(isNear(lively, tokens.shape.inProgress), qPrintable(lively.name()));
    QVERIFY2(!isNear(quiet, tokens.shape.inProgress) && quiet != tokens.window, qPrintable(quiet.name()));
}

void FlowMapTest::aClickAndTheKeyboardWantEvents() {
    FlowMapView view;
    view.resize(1180, 460);
    view.setContent(choreography());
    view.show();
    QSignalSpy wanted(&view, &FlowMapView::eventsWanted);
    const int handler = nodeOf(view.content(), "ItemGrantHandler");
    const QRectF box = view.layoutNow().nodeRect(view.content().nodes[static_cast<std::size_t>(handler)]);
    QTest::mouseClick(&view, Qt::LeftButton, {}, box.center().toPoint());
    QCOMPARE(wanted.last().first().toString(), QStringLiteral("item_grant"));
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Return);  // Start has no events of its own
    QCOMPARE(wanted.count(), 1);
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(wanted.last().first().toString(), QStringLiteral("PurchaseInitiated"));
}

void FlowMapTest::itSaysInWordsWhatItShows() {
    FlowMapView view;
    view.resize(1180, 460);
    view.setContent(choreography());
    const QString text = spokenText(view);
    QVERIFY2(text.contains(QStringLiteral("ItemGrantHandler, 36 handled, 2 to the dead letters")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("UserValidated to ItemGrantHandler: 7.5 /s, 38 in all")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("ItemGranted to LogRecordHandler: nothing counted")), qPrintable(text));
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&view);
    QCOMPARE(spoken->childCount(),
             static_cast<int>(view.content().nodes.size() + view.content().edges.size()));
    QCOMPARE(spoken->child(1)->role(), QAccessible::Button);
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::FlowMapTest)
#include "tst_flow_map.moc"
