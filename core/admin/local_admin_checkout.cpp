#include "core/admin/local_admin.h"

namespace saga {

void LocalAdmin::startCheckout(const CheckoutRequest&, Answer<StartedSaga> answer) {
    answerLater<StartedSaga>(answer, makeError(ErrorCode::Unavailable, "checkout", "not built yet"));
}
void LocalAdmin::checkouts(const PageRequest&, Answer<std::vector<CheckoutOrder>> answer) {
    answerLater<std::vector<CheckoutOrder>>(answer, makeError(ErrorCode::Unavailable, "checkout", "not built yet"));
}
void LocalAdmin::checkout(const std::string&, Answer<CheckoutDetail> answer) {
    answerLater<CheckoutDetail>(answer, makeError(ErrorCode::Unavailable, "checkout", "not built yet"));
}
void LocalAdmin::checkoutCommand(const CheckoutCommand&, Answer<CheckoutOrder> answer) {
    answerLater<CheckoutOrder>(answer, makeError(ErrorCode::Unavailable, "checkout", "not built yet"));
}

}  // namespace saga
