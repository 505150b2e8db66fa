#include "core/participants/http/http_answers.h"

#include <algorithm>

#include "core/model/failure_code.h"

namespace saga {
namespace {

constexpr std::size_t kMostCodeBytes = 64;
constexpr std::size_t kMostMessageBytes = 500;

bool isCode(std::string_view text) {
    return !text.empty() && text.size() <= kMostCodeBytes && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
}

std::string shortened(std::string text) {
    if (text.size() <= kMostMessageBytes) return text;
    std::size_t end = kMostMessageBytes;
    // Not in the middle of a character.
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return text.substr(0, end) + "...";
}

struct Complaint {
    std::string code;
    std::string message;
};

// {"code", "message"}, as far as the body is that.
Complaint complaintOf(const HttpAnswer& answer, std::string_view who) {
    Complaint complaint{"HTTP_" + std::to_string(answer.status),
                        std::string(who) + " answered " + std::to_string(answer.status)};
    const Result<Json> body = parseJson(answer.body, "answer");
    if (!body.ok()) return complaint;
    if (isCode(body->text("code"))) complaint.code = body->text("code");
    if (!body->text("message").empty()) complaint.message = shortened(std::string(body->text("message")));
    return complaint;
}

StepAnswer unanswered(const HttpAnswer& answer, std::string_view who) {
    const Executed executed = answer.sent ? Executed::Unknown : Executed::No;
    const std::string message = std::string(who) + ": " + answer.reason;
    switch (answer.failure) {
        case HttpAnswer::Failure::TimedOut: return StepAnswer::error(code::kTimeout, message, executed);
        case HttpAnswer::Failure::TooLarge: return StepAnswer::error(code::kBadAnswer, message, Executed::Unknown);
        case HttpAnswer::Failure::Lost: return StepAnswer::error(code::kReplyLost, message, executed);
        default: return StepAnswer::error(code::kNotReached, message, Executed::No);
    }
}

StepAnswer succeeded(const HttpAnswer& answer, std::string_view who) {
    const bool isBlank = answer.body.find_first_not_of(" \t\r\n") == std::string::npos;
    if (isBlank) return StepAnswer::succeeded();
    Result<Json> data = parseJson(answer.body, "answer");
    if (!data.ok() || !data->isObject())
        return StepAnswer::error(code::kBadAnswer,
                                 std::string(who) + " answered " + std::to_string(answer.status) + " with " +
                                     (data.ok() ? "something else than a JSON object" : describe(data.error())),
                                 Executed::Unknown);
    StepAnswer done = StepAnswer::succeeded();
    done.empty = data->at("empty").asBool();
    done.data = std::move(*data);
    return done;
}

// Whether the action may have had its effect although the answer is an error.
Executed executedBy(int status) {
    const bool certainlyNot = status < 500 ? status != 408 : status == 501 || status == 503;
    return certainlyNot ? Executed::No : Executed::Unknown;
}

}  // namespace

StepAnswer stepAnswerOf(const HttpAnswer& answer, std::string_view who) {
    const int status = answer.status;
    if (status == 0) return unanswered(answer, who);
    if (status == 202 || status == 425) return StepAnswer::inProgress(answer.retryAfter);
    if (status >= 200 && status < 300) return succeeded(answer, who);
    Complaint complaint = complaintOf(answer, who);
    if (status == 409) return StepAnswer::refused(complaint.code, std::move(complaint.message));
    return StepAnswer::error(complaint.code, std::move(complaint.message), executedBy(status));
}

}  // namespace saga
