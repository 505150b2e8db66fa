#include <QTest>

#include "tests/core/saga_script.h"

namespace saga::test {

namespace {

constexpr std::string_view kItemPurchase = R"({
  "name": "item-purchase", "version": 1,
  "input": {"userId": "text", "itemId": "text", "quantity": "integer", "price": "integer"},
  "onEnd": [{"on": "failed", "action": "notices.purchase_failed"}],
  "steps": [
    {"id": "user_validation", "action": "users.debit", "compensation": "users.credit",
     "events": {"success": "UserValidated", "failure": "UserValidationFailed"}},
    {"id": "item_grant", "action": "inventory.grant", "compensation": "inventory.take_back",
     "events": {"success": "ItemGranted", "failure": "ItemGrantFailed"}},
    {"id": "log_record", "action": "log.record", "compensation": "log.mark_compensated",
     "events": {"success": "LogRecorded", "failure": "LogFailed"}},
    {"id": "notification", "action": "notices.send", "compensation": "notices.cancel", "optional": true,
     "events": {"success": "NotificationSent", "failure": "NotificationFailed"}}
  ],
  "events": {"started": "PurchaseInitiated", "completed": "PurchaseCompleted", "failed": "PurchaseFailed",
             "compensating": "CompensationInitiated", "compensated": "CompensationCompleted",
             "compensationFailed": "CompensationFailed"}
})";

constexpr std::string_view kShipment = R"({
  "name": "shipment", "version": 1, "deadlineMs": 10000,
  "steps": [
    {"id": "reserve", "action": "a.do", "compensation": "a.undo", "retry": {"attempts": 2, "backoffMs": 100}},
    {"id": "charge", "action": "b.do", "pivot": true, "retry": {"attempts": 2, "backoffMs": 100}},
    {"id": "ship", "action": "c.do", "retry": {"attempts": 2, "backoffMs": 100}},
    {"id": "tell", "action": "d.do", "optional": true, "retry": {"attempts": 2, "backoffMs": 100}}
  ]
})";

std::string threeStepsText(std::string_view policy) {
    return R"({"name": "three", "version": 1, "steps": [
        {"id": "a", "action": "a.do", "compensation": "a.undo", "retry": {"attempts": 2, "backoffMs": 100}},
        {"id": "b", "action": "b.do", "compensation": "b.undo", "retry": {"attempts": 2, "backoffMs": 100},
         "onCompensationFailure": ")" + std::string(policy) + R"("},
        {"id": "c", "action": "c.do", "compensation": "c.undo", "retry": {"attempts": 2, "backoffMs": 100}}]})";
}

}  // namespace

ActionNames knownActions() {
    ActionNames names{{"users.debit", "users.credit", "inventory.grant", "inventory.take_back", "log.record", "log.mark_compensated",
                       "notices.send", "notices.cancel", "notices.purchase_failed"}};
    for (const char letter : {'a', 'b', 'c', 'd', 'e', 'f'}) {
        names.actions.insert(std::string(1, letter) + ".do");
        names.actions.insert(std::string(1, letter) + ".undo");
    }
    return names;
}

DefinitionPtr definitionFrom(std::string_view json) {
    Result<DefinitionPtr> definition = readDefinitionOrError(json, knownActions());
    if (definition)
        return *definition;
    QTest::qFail(describe(definition.error()).c_str(), __FILE__, __LINE__);
    return nullptr;
}

DefinitionPtr itemPurchase() { return definitionFrom(kItemPurchase); }
DefinitionPtr shipment() { return definitionFrom(kShipment); }
DefinitionPtr threeSteps(std::string_view policy) { return definitionFrom(threeStepsText(policy)); }

}  // namespace saga::test
