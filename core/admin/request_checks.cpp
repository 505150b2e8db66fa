#include "core/admin/request_checks.h"

#include <algorithm>
#include <charconv>

#include "core/base/json.h"

namespace saga {
namespace {

Error refused(std::string_view field, std::string reason) {
    return makeError(ErrorCode::InvalidInput, std::string(field), std::move(reason));
}

bool isControl(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7f;
}

}  // namespace

Result<void> checkLimit(int limit) {
    if (limit < 1 || limit > kMaxPageRows)
        return refused("limit", "must be from 1 to " + std::to_string(kMaxPageRows));
    return {};
}

Result<void> checkOptionalText(std::string_view field, std::string_view text, std::size_t maxBytes) {
    if (text.size() > maxBytes)
        return refused(field, "must be at most " + std::to_string(maxBytes) + " bytes long");
    if (!isUtf8(text))
        return refused(field, "is not valid UTF-8");
    if (std::any_of(text.begin(), text.end(), isControl))
        return refused(field, "must not contain control characters");
    return {};
}

Result<void> checkOptionalReason(std::string_view reason) {
    return checkOptionalText("reason", reason, kMaxReasonBytes);
}

Result<void> checkReason(std::string_view reason) {
    if (reason.find_first_not_of(" \t") == std::string_view::npos)
        return refused("reason", "is required: say why, it is kept in the audit trail");
    return checkOptionalReason(reason);
}

Result<std::int64_t> readPageKey(std::string_view text) {
    if (text.empty())
        return std::int64_t{0};
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 0)
        return refused("cursor", "is not a cursor that a page before has given");
    return number;
}

Error withField(std::string_view field, const Error& error) {
    if (error.code != ErrorCode::NotFound || error.field == field)
        return error;
    return makeError(ErrorCode::NotFound, std::string(field), error.reason + ": " + error.field);
}

}  // namespace saga
