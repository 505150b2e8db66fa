#include "core/verify/checkout_checks.h"

#include "core/checkout/order_stream.h"

namespace saga {
namespace {

// What of the projection is not as it was folded, by the name of the first field that differs; empty: all is.
std::string_view differenceOf(const CheckoutOrder& stored, const CheckoutOrder& folded) {
    if (stored.version != folded.version) return "version";
    if (stored.status != folded.status) return "status";
    if (stored.id != folded.id) return "id";
    if (stored.buyer != folded.buyer) return "buyer";
    if (stored.lines != folded.lines) return "items";
    if (stored.address != folded.address) return "address";
    if (stored.method != folded.method) return "method";
    if (stored.total != folded.total) return "total";
    return stored.at != folded.at || stored.updatedAt != folded.updatedAt ? "time" : "";
}

std::string_view differenceOf(const CheckoutPayment& stored, const CheckoutPayment& folded) {
    if (stored.status != folded.status) return "status";
    if (stored.id != folded.id) return "id";
    if (stored.order != folded.order) return "order";
    if (stored.buyer != folded.buyer) return "buyer";
    if (stored.amount != folded.amount) return "amount";
    if (stored.method != folded.method) return "method";
    if (stored.reference != folded.reference) return "reference";
    if (stored.code != folded.code) return "code";
    return stored.at != folded.at || stored.updatedAt != folded.updatedAt ? "time" : "";
}

template <class Row>
void compare(const std::optional<Row>& stored, const Row& folded, const std::string& name, SagaFindings& findings) {
    if (!stored) return findings.offend(Invariant::Projections, "there is no projection of the " + name + " " + folded.id);
    const std::string_view field = differenceOf(*stored, folded);
    if (!field.empty())
        findings.offend(Invariant::Projections,
                        "the projection of the " + name + " " + folded.id + " differs from its stream: " + std::string(field));
}

}  // namespace

void checkProjections(const SagaFacts& saga, SagaFindings& findings) {
    if (saga.stream.empty()) {
        if (saga.checkout || saga.checkoutPayment) findings.offend(Invariant::Projections, "has a projection without a stream");
        return;
    }
    const auto folded = foldStream(saga.stream, EventCatalog::shipped());
    if (!folded) return findings.offend(Invariant::Projections, folded.error().field + ": " + folded.error().reason);
    compare(saga.checkout, folded->order, "order", findings);
    compare(saga.checkoutPayment, folded->payment, "payment", findings);
}

}  // namespace saga
