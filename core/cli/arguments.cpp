#include "core/cli/arguments.h"

#include <charconv>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace saga {
namespace {

constexpr std::size_t kSagaIdBytes = 30;  // TXN_ and a ULID
constexpr std::size_t kMaxIdFileBytes = 512u << 20;

Error refused(std::string_view field, std::string reason) {
    return makeError(ErrorCode::InvalidInput, std::string(field), std::move(reason));
}

}  // namespace

Result<std::int64_t> readNumber(std::string_view field, std::string_view text) {
    const std::string_view digits = text.starts_with('+') ? text.substr(1) : text;
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error == std::errc::result_out_of_range)
        return refused(field, "does not fit 64 bits");
    if (error != std::errc() || end != digits.data() + digits.size())
        return refused(field, "must be a whole number");
    return number;
}

Result<std::int64_t> readNumberBetween(std::string_view field, std::string_view text, std::int64_t least,
                                       std::int64_t most) {
    Result<std::int64_t> number = readNumber(field, text);
    if (number && (*number < least || *number > most))
        return refused(field, "must be from " + std::to_string(least) + " to " + std::to_string(most));
    return number;
}

Result<double> readShare(std::string_view field, std::string_view text) {
    const bool percent = text.ends_with('%');
    const std::string_view digits = percent ? text.substr(0, text.size() - 1) : text;
    double share = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), share);
    if (percent)
        share /= 100;
    const bool read = error == std::errc() && end == digits.data() + digits.size();
    if (!read || !std::isfinite(share) || share <= 0 || share > 1)
        return refused(field, "must be above 0 and at most 1, as in 0.2 or 20%");
    return share;
}

Result<Mode> readMode(std::string_view field, std::string_view text) {
    if (const std::optional<Mode> mode = modeFromText(text))
        return *mode;
    return makeError(ErrorCode::InvalidInput, std::string(field), "must be orchestration or choreography");
}

Result<std::string> readFile(std::string_view field, const std::string& path, std::size_t maxBytes) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored))
        return makeError(ErrorCode::NotFound, std::string(field), "there is no file " + path);
    std::ifstream stream(path, std::ios::binary);
    if (!stream || std::filesystem::is_directory(path, ignored))
        return refused(field, "the file " + path + " cannot be read");
    std::string text;
    std::string block(1u << 16, '\0');
    while (stream.read(block.data(), static_cast<std::streamsize>(block.size())) || stream.gcount() > 0) {
        text.append(block, 0, static_cast<std::size_t>(stream.gcount()));
        if (text.size() > maxBytes) {
            return makeError(ErrorCode::LimitExceeded, std::string(field),
                             "the file is larger than " + std::to_string(maxBytes) + " bytes");
        }
    }
    return text;
}

Result<std::vector<SagaId>> readIdFile(std::string_view field, const std::string& path) {
    const Result<std::string> text = readFile(field, path, kMaxIdFileBytes);
    if (!text)
        return text.error();
    std::vector<SagaId> ids;
    std::istringstream lines(*text);
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        const bool cutOff = lines.eof() && line.size() < kSagaIdBytes;
        if (line.empty() || cutOff)
            continue;
        if (const Result<void> checked = checkId(field, line); !checked)
            return refused(field, "line " + std::to_string(number) + " " + checked.error().reason);
        ids.emplace_back(line);
    }
    return ids;
}

}  // namespace saga
