#include "ui/pages/purchase/example.h"

namespace saga::ui {

namespace {

PurchaseRequest purchase(const char* user, const char* item, std::int64_t quantity, std::int64_t price) {
    PurchaseRequest request;
    request.userId = user;
    request.itemId = item;
    request.quantity = quantity;
    request.price = price;
    return request;
}

FaultRule fault(const char* step, Direction direction, FaultKind kind, std::int64_t hits) {
    FaultRule rule;
    rule.definition = "item-purchase";
    rule.step = step;
    rule.direction = direction;
    rule.kind = kind;
    rule.maxHits = hits;
    return rule;
}

}  // namespace

std::vector<Example> Example::all(const std::string& correlation) {
    // As many as a step of item-purchase has attempts, so that the last one fails too and a later retry finds none
    // left.
    constexpr std::int64_t kEveryAttempt = 3;
    std::vector<Example> examples{
        {tr("A purchase that works"),
         tr("Money and stock change, the user is told"),
         purchase("user-123", "item-potion", 1, 20),
         {}},
        {tr("user-456 has too little money"),
         tr("Fails at the first step; there is nothing to undo"),
         purchase("user-456", "item-sword", 1, 100),
         {},
         SagaStatus::Failed},
        {tr("The item is not on sale"),
         tr("The debit is taken back"),
         purchase("user-123", "item-disabled", 1, 50),
         {},
         SagaStatus::Compensated},
        {tr("The item is sold out"),
         tr("The debit is taken back"),
         purchase("user-123", "item-out-of-stock", 1, 500),
         {},
         SagaStatus::Compensated},
        {tr("One error that a retry heals"),
         tr("The second attempt of log_record succeeds"),
         purchase("user-123", "item-potion", 1, 20),
         {fault("log_record", Direction::Action, FaultKind::TechnicalError, 1)}},
        {tr("The purchase log is down"),
         tr("Three attempts fail, then grant and debit are undone"),
         purchase("user-123", "item-sword", 1, 100),
         {fault("log_record", Direction::Action, FaultKind::TechnicalError, kEveryAttempt)},
         SagaStatus::Compensated},
        {tr("An undo that fails"),
         tr("The grant cannot be taken back: the saga waits for a person"),
         purchase("user-123", "item-potion", 1, 20),
         {fault("log_record", Direction::Action, FaultKind::BusinessFailure, 1),
          fault("item_grant", Direction::Compensation, FaultKind::TechnicalError, kEveryAttempt)},
         SagaStatus::Compensating,
         Attention::CompensationFailed},
    };
    for (Example& example : examples) {
        if (example.faults.empty()) continue;
        example.request.correlationId = correlation;
        for (FaultRule& rule : example.faults) rule.where = "correlation = \"" + correlation + "\"";
    }
    return examples;
}

}  // namespace saga::ui
