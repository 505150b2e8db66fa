#include "core/participants/http/http_gateway.h"

#include <memory>

#include "core/model/failure_code.h"
#include "core/participants/http/http_answers.h"
#include "core/saga/action_address.h"

namespace saga {
namespace {

constexpr int kUnknownKey = 404;

// A key in a query: letters, digits and - _ . ~ as they are (RFC 3986), all else by its bytes.
std::string percentEncoded(std::string_view text) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           std::string_view("-_.~").find(c) != std::string_view::npos;
        if (plain)
            encoded += c;
        else
            encoded.append({'%', kHex[byte >> 4U], kHex[byte & 15U]});
    }
    return encoded;
}

// One charge or refund: requests one after the other, each begun by the answer to the one before. Kept alive by the request
// that is under way.
class Conversation : public std::enable_shared_from_this<Conversation> {
public:
    Conversation(HttpClient& client, std::string url, std::string token, PaymentRequest payment, OnStepAnswer done)
        : m_client(client), m_url(std::move(url)), m_token(std::move(token)), m_payment(std::move(payment)),
          m_done(std::move(done)) {}

    void charge() {
        if (m_payment.attempt <= 1) return authorize();
        askState([](Conversation& c, const HttpAnswer& answer, const StepAnswer& said) {
            if (answer.status == kUnknownKey) return c.authorize();
            c.goOnByState(said);
        });
    }

    void refund() {
        askState([](Conversation& c, const HttpAnswer& answer, const StepAnswer& said) {
            if (answer.status == kUnknownKey) return c.undo("/void", true);
            if (said.kind != StepAnswer::Kind::Succeeded) return c.m_done(said);
            const std::string_view state = said.data.text("state");
            if (state == "authorized") return c.undo("/void", false);
            if (state == "captured") return c.undo("/refund", false);
            if (state == "declined" || state == "voided" || state == "refunded") return c.m_done(StepAnswer::succeeded());
            c.m_done(c.incomprehensible(said));
        });
    }

private:
    using Then = void (*)(Conversation&, const HttpAnswer&, const StepAnswer&);

    void send(bool post, const std::string& path, Then then) {
        HttpRequest request;
        request.post = post;
        request.url = m_url + path;
        request.bearer = m_token;
        request.correlationId = m_payment.correlation;
        request.timeout = m_payment.timeout;
        if (post) {
            request.idempotencyKey = m_payment.key + path;
            request.body = Json::object({{"key", Json(m_payment.key)}, {"amount", Json(m_payment.amount)}}).dump();
        }
        m_client.send(std::move(request), [self = shared_from_this(), then](const HttpAnswer& answer) {
            then(*self, answer, stepAnswerOf(answer, participantOf(self->m_url)));
        });
    }
    void askState(Then then) { send(false, "/payments?key=" + percentEncoded(m_payment.key), then); }

    void authorize() {
        send(true, "/authorize", [](Conversation& c, const HttpAnswer&, const StepAnswer& said) { c.goOnByState(said); });
    }

    void goOnByState(const StepAnswer& said) {
        if (said.kind == StepAnswer::Kind::Refused) return m_done(declined(said));
        if (said.kind != StepAnswer::Kind::Succeeded) return m_done(said);
        const std::string_view state = said.data.text("state");
        if (state == "authorized") return capture();
        if (state == "captured") return succeed(said);
        if (state == "declined" || state == "voided" || state == "refunded")
            return m_done(StepAnswer::refused(code::kPaymentDeclined, "The gateway has it as " + std::string(state) + "."));
        m_done(incomprehensible(said));
    }

    void capture() {
        send(true, "/capture", [](Conversation& c, const HttpAnswer&, const StepAnswer& said) {
            if (said.kind == StepAnswer::Kind::Succeeded)
                return said.data.text("state") == "captured" ? c.succeed(said) : c.m_done(c.incomprehensible(said));
            if (said.kind == StepAnswer::Kind::Refused) return c.letGo(said);
            c.m_done(c.perhaps(said));
        });
    }

    // What was authorized will not be captured: the buyer's money is not to stay blocked.
    void letGo(const StepAnswer& refusal) {
        m_refusal = declined(refusal);
        send(true, "/void", [](Conversation& c, const HttpAnswer&, const StepAnswer& said) {
            c.m_done(said.kind == StepAnswer::Kind::Succeeded ? c.m_refusal : c.perhaps(said));
        });
    }

    void undo(const std::string& path, bool empty) {
        m_empty = empty;
        send(true, path, [](Conversation& c, const HttpAnswer&, const StepAnswer& said) {
            StepAnswer answer = said;
            answer.empty = answer.kind == StepAnswer::Kind::Succeeded && c.m_empty;
            c.m_done(std::move(answer));
        });
    }

    void succeed(const StepAnswer& said) {
        m_done(StepAnswer::succeeded(Json::object({{"reference", Json(said.data.text("reference"))}})));
    }
    static StepAnswer declined(const StepAnswer& refusal) {
        const bool coded = !refusal.code.starts_with("HTTP_");
        return StepAnswer::refused(coded ? std::string_view(refusal.code) : code::kPaymentDeclined, refusal.message);
    }
    // An authorization stands: whatever the error, not nothing has happened.
    static StepAnswer perhaps(StepAnswer error) {
        if (error.kind == StepAnswer::Kind::Refused) return StepAnswer::error(error.code, error.message, Executed::Unknown);
        error.executed = Executed::Unknown;
        return error;
    }
    StepAnswer incomprehensible(const StepAnswer& said) const {
        return StepAnswer::error(code::kBadAnswer,
                                 participantOf(m_url) + " answered with the state \"" +
                                     std::string(said.data.text("state").substr(0, 40)) + "\"",
                                 Executed::Unknown);
    }

    HttpClient& m_client;
    const std::string m_url;
    const std::string m_token;
    const PaymentRequest m_payment;
    const OnStepAnswer m_done;
    StepAnswer m_refusal;
    bool m_empty = false;
};

}  // namespace

HttpGateway::HttpGateway(Log& log, std::string url, std::string token, HttpLimits limits)
    : m_client(log, limits), m_url(std::move(url)), m_token(std::move(token)) {}

OutsideCall HttpGateway::converse(PaymentOperation operation, const PaymentRequest& request) {
    return [this, operation, request](OnStepAnswer done) {
        const auto conversation = std::make_shared<Conversation>(m_client, m_url, m_token, request, std::move(done));
        operation == PaymentOperation::Charge ? conversation->charge() : conversation->refund();
    };
}

}  // namespace saga
