#include "core/bench/bench_checkout.h"

#include <array>

#include "core/checkout/order_stream.h"

namespace saga {
namespace {

constexpr std::string_view kAction = "bench.checkout";
constexpr std::array<const char*, 4> kProducts{"Lamp", "Magic sword", "방패", "Health potion"};

std::vector<CheckoutLine> linesOf(std::int64_t number) {
    std::vector<CheckoutLine> lines;
    for (std::int64_t i = 0; i <= number % 3; ++i) {
        const auto product = static_cast<std::size_t>(number + i) % kProducts.size();
        lines.push_back({"product-" + std::to_string(product), kProducts[product], 1 + number % 5, 990 + 10 * (number % 700)});
    }
    return lines;
}

std::int64_t totalOf(const std::vector<CheckoutLine>& lines) {
    std::int64_t total = 0;
    for (const CheckoutLine& line : lines)
        total += line.quantity * line.price;
    return total;
}

class BenchCheckout final : public Participant {
public:
    std::vector<std::string_view> actions() const override { return {kAction}; }
    void collectKeys(std::string_view, const StepRequest&, KeySet&) const override {}

    Result<StepAnswer> invoke(std::string_view, const StepRequest& request, UnitOfWork& work) override {
        using namespace checkout_event;
        const std::vector<CheckoutLine> lines = linesOf(request.saga.value);
        const std::string payment = work.newId("PAY_");
        Append append{request, work, {}};
        SAGA_TRY(append(kOrderCreated, Json::object({{"orderId", work.newId("ORD_")},
                                                     {"paymentId", payment},
                                                     {"userId", "bench-buyer-" + std::to_string(request.saga.value % 1000)},
                                                     {"items", checkoutLinesJson(lines)},
                                                     {"totalAmount", totalOf(lines)},
                                                     {"shippingAddress", std::to_string(request.saga.value % 900) + " Main Street, Seoul"},
                                                     {"paymentMethod", toText(static_cast<PaymentMethod>(request.saga.value % 4))}})));
        SAGA_TRY(append(kOrderStatusChanged, Json::object({{"from", "pending"}, {"to", "processing"}})));
        SAGA_TRY(append(kPaymentProcessed, Json::object({{"paymentId", payment},
                                                         {"amount", append.stream.payment.amount},
                                                         {"reference", "BENCH-" + std::to_string(request.saga.value)}})));
        SAGA_TRY(append(kOrderConfirmed, Json::object({})));
        work.putCheckoutOrder(append.stream.order);
        work.putCheckoutPayment(append.stream.payment);
        return StepAnswer::succeeded();
    }

private:
    struct Append {
        const StepRequest& request;
        UnitOfWork& work;
        OrderStream stream;

        Result<void> operator()(std::string_view type, Json payload) {
            const EventCatalog& catalog = EventCatalog::shipped();
            CheckoutEvent event{work.newId("EVT_"), request.saga, stream.version() + 1, std::string(type), catalog.latest(type),
                                work.now(), request.state.correlation, {}, std::move(payload)};
            if (const auto taken = apply(stream, event, catalog); !taken)
                return makeError(ErrorCode::Internal, taken.error().field, taken.error().reason);
            work.appendEvent(std::move(event));
            return {};
        }
    };
};

}  // namespace

std::string_view benchCheckoutDefinition() {
    return R"({"name": "bench-checkout", "version": 1, "steps": [{"id": "order", "action": "bench.checkout"}]})";
}

std::unique_ptr<Participant> makeBenchCheckout() {
    return std::make_unique<BenchCheckout>();
}

}  // namespace saga
