#include "core/services/checkout_service.h"

#include <array>

#include "core/model/failure_code.h"
#include "core/services/checkout_input.h"
#include "core/services/checkout_step.h"
#include "core/services/shop_accounts.h"
#include "core/services/step_outcome.h"

namespace saga {
namespace {

Json dataOf(const OrderStream& stream) {
    return Json::object({{"orderId", stream.order.id}, {"version", stream.version()}});
}

Result<StepAnswer> append(const StepRequest& request, UnitOfWork& work, OrderStream& stream, NewCheckoutEvent event) {
    SAGA_TRY(appendToStream(work, stream, causeOf(request), {std::move(event)}));
    return StepAnswer::succeeded(dataOf(stream));
}

Result<StepAnswer> appendAndMove(const StepRequest& request, UnitOfWork& work, OrderStream& stream, NewCheckoutEvent event,
                                 const AccountKey& from, const AccountKey& to) {
    SAGA_TRY(appendToStream(work, stream, causeOf(request), {std::move(event)}));
    return transferAndAnswer(work, request.postingKey(), from, to, stream.payment.amount, code::kOrderError, dataOf(stream));
}

Result<StepAnswer> create(const StepRequest& request, UnitOfWork& work, OrderStream& stream) {
    auto input = readCheckoutInput(request.input());
    if (!input.ok()) return refusedInput(input.error());
    CheckoutOrder order;
    order.id = work.newId("ORD_");
    order.total = checkCheckout(*input).value();
    order.buyer = std::move(input->buyer);
    order.lines = std::move(input->lines);
    order.address = std::move(input->address);
    order.method = input->method;
    const std::string payment = work.newId("PAY_");
    SAGA_TRY(appendToStream(work, stream, causeOf(request), {orderCreated(order, payment)}));
    return StepAnswer::succeeded(
        Json::object({{"orderId", order.id}, {"paymentId", payment}, {"total", order.total}, {"charged", order.total}}));
}

Result<StepAnswer> cancel(const StepRequest& request, UnitOfWork& work, OrderStream& stream) {
    return append(request, work, stream, orderCancelled(firstCauseOf(request)));
}

Result<StepAnswer> requestPayment(const StepRequest& request, UnitOfWork& work, OrderStream& stream) {
    return append(request, work, stream, statusChanged(stream.order, CheckoutStatus::Processing));
}

Result<StepAnswer> dropPayment(const StepRequest& request, UnitOfWork& work, OrderStream& stream) {
    const PaymentStatus status = stream.payment.status;
    const bool isOpen = status == PaymentStatus::Pending || status == PaymentStatus::Processing;
    if (!isOpen) return StepAnswer::succeeded(dataOf(stream));
    return append(request, work, stream, paymentFailed(stream.payment, firstCauseOf(request)));
}

Result<StepAnswer> confirm(const StepRequest& request, UnitOfWork& work, OrderStream& stream) {
    return appendAndMove(request, work, stream, orderConfirmed(), gatewayAccount(), revenueAccount());
}

Result<StepAnswer> unconfirm(const StepRequest& request, UnitOfWork& work, OrderStream& stream) {
    return appendAndMove(request, work, stream, statusChanged(stream.order, CheckoutStatus::Paid, firstCauseOf(request)),
                         revenueAccount(), gatewayAccount());
}

Result<StepAnswer> close(const StepRequest& request, UnitOfWork& work, OrderStream& stream) {
    const CheckoutStatus status = stream.order.status;
    const bool stands = stream.version() > 0 && status != CheckoutStatus::Cancelled && status != CheckoutStatus::Failed;
    if (!stands) return StepAnswer::succeeded();
    return append(request, work, stream, statusChanged(stream.order, CheckoutStatus::Failed, firstCauseOf(request)));
}

using Run = Result<StepAnswer> (*)(const StepRequest&, UnitOfWork&, OrderStream&);
struct Action {
    std::string_view name;
    Run run;
    bool needsOrder = true;
};
constexpr std::array kActions{
    Action{"checkout.create", create, false},
    Action{"checkout.cancel", cancel},
    Action{"checkout.requestPayment", requestPayment},
    Action{"checkout.dropPayment", dropPayment},
    Action{"checkout.confirm", confirm},
    Action{"checkout.unconfirm", unconfirm},
    Action{"checkout.close", close, false},
};

}  // namespace

std::vector<std::string_view> CheckoutService::actions() const {
    std::vector<std::string_view> names;
    for (const Action& action : kActions) names.push_back(action.name);
    return names;
}

void CheckoutService::collectKeys(std::string_view, const StepRequest& request, KeySet& keys) const {
    keys.checkout.streams.push_back(request.saga);
}

Result<StepAnswer> CheckoutService::invoke(std::string_view action, const StepRequest& request, UnitOfWork& work) {
    for (const Action& known : kActions) {
        if (known.name != action) continue;
        auto stream = known.needsOrder ? streamOf(request, work) : readStream(work, request.saga);
        return stream.ok() ? known.run(request, work, *stream) : stream.error();
    }
    return makeError(ErrorCode::Internal, std::string(action), "is no action of the checkouts");
}

}  // namespace saga
