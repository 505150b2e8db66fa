#include "core/verify/checkout_outcome.h"

#include <algorithm>

namespace saga {
namespace {

constexpr std::string_view kCreate = "checkout.create";

// What the saga's postings left on accounts of this kind.
std::int64_t left(const SagaFacts& saga, AccountKind kind) {
    std::int64_t sum = 0;
    for (const PostingRow& posting : saga.postings)
        if (posting.account.kind == kind) sum += posting.amount;
    return sum;
}

bool isPaid(const CheckoutPayment& payment) {
    return payment.status == PaymentStatus::Completed;
}

bool stands(CheckoutStatus status) {
    return status == CheckoutStatus::Confirmed || status == CheckoutStatus::Shipped || status == CheckoutStatus::Delivered;
}

bool isOver(CheckoutStatus status) {
    return status == CheckoutStatus::Cancelled || status == CheckoutStatus::Failed;
}

void checkMoney(const CheckedSaga& saga, const CheckoutPayment& payment, SagaFindings& findings) {
    const std::int64_t charged = -left(saga.facts, AccountKind::Payer);
    if (charged != (isPaid(payment) ? payment.amount : 0))
        findings.offend(Invariant::Money, "its buyer was charged " + std::to_string(charged) + ", its payment of " +
                                              std::to_string(payment.amount) + " is " + std::string(toText(payment.status)));
}

void checkOutcome(const CheckedSaga& saga, const CheckoutOrder& order, const CheckoutPayment& payment, SagaFindings& findings) {
    const bool completed = saga.status() == SagaStatus::Completed;
    if (completed ? !stands(order.status) : !isOver(order.status))
        findings.offend(saga.effectInvariant(), "ended and its order is " + std::string(toText(order.status)));
    if (completed != isPaid(payment))
        findings.offend(saga.effectInvariant(), "ended and its payment is " + std::string(toText(payment.status)));
    const std::int64_t earned = left(saga.facts, AccountKind::Revenue);
    if (earned != (completed ? payment.amount : 0))
        findings.offend(Invariant::Money, "earned " + std::to_string(earned) + " with an order of " + std::to_string(payment.amount));
}

}  // namespace

void checkCheckout(const CheckedSaga& saga, SagaFindings& findings) {
    const auto& steps = saga.definition().steps;
    const auto create = std::find_if(steps.begin(), steps.end(), [](const StepDefinition& step) { return step.action == kCreate; });
    if (create == steps.end()) return;
    const bool created = saga.records.steps[static_cast<std::size_t>(create - steps.begin())].actionEffects > 0;
    if (created == saga.facts.stream.empty())
        return findings.offend(saga.effectInvariant(), "its order and the step that makes it do not agree");
    const auto& order = saga.facts.checkout;
    const auto& payment = saga.facts.checkoutPayment;
    if (!order.has_value() || !payment.has_value()) return;
    checkMoney(saga, *payment, findings);
    // Where an operator let something stand as it is, order and payment may.
    if (isEnd(saga.status()) && !saga.state->waived) checkOutcome(saga, *order, *payment, findings);
}

}  // namespace saga
