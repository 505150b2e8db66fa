#include "core/services/purchase_log_service.h"

#include "core/model/failure_code.h"
#include "core/services/step_outcome.h"

namespace saga {
namespace {

constexpr std::string_view kRecord = "purchaseLog.record";
constexpr std::string_view kMarkCompensated = "purchaseLog.markCompensated";

StepAnswer answer(const std::string& logId) {
    return StepAnswer::succeeded(Json::object({{"logId", logId}}));
}

Result<StepAnswer> record(const StepRequest& request, UnitOfWork& work) {
    auto purchase = readPurchaseInput(request.input());
    if (!purchase.ok()) return refusedInput(purchase.error());
    PurchaseLogEntry entry;
    entry.id = work.newId("LOG_");
    entry.saga = request.saga;
    entry.user = std::move(purchase->user);
    entry.item = std::move(purchase->item);
    entry.quantity = purchase->quantity;
    entry.price = purchase->price;
    entry.at = work.now();
    StepAnswer recorded = answer(entry.id);
    work.addPurchaseLog(std::move(entry));
    return recorded;
}

Result<StepAnswer> markCompensated(const StepRequest& request, UnitOfWork& work) {
    const auto entry = work.purchaseLog(request.saga);
    if (!entry.ok()) return entry.error();
    if (!entry->has_value())
        return StepAnswer::error(code::kLogRecordError, "The purchase log has no entry for this purchase.",
                                 Executed::No);
    if ((*entry)->state != LogState::Compensated) work.setLogState(request.saga, LogState::Compensated);
    return answer((*entry)->id);
}

}  // namespace

std::vector<std::string_view> PurchaseLogService::actions() const {
    return {kRecord, kMarkCompensated};
}

void PurchaseLogService::collectKeys(std::string_view action, const StepRequest& request, KeySet& keys) const {
    if (action == kMarkCompensated) keys.purchaseLogs.push_back(request.saga);
}

Result<StepAnswer> PurchaseLogService::invoke(std::string_view action, const StepRequest& request, UnitOfWork& work) {
    return action == kRecord ? record(request, work) : markCompensated(request, work);
}

}  // namespace saga
