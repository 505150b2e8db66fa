#include "core/cli/text_style.h"

#include <array>
#include <cstdio>
#include <ctime>

namespace saga {
namespace {

constexpr std::int64_t kMicrosPerSecond = 1'000'000;

const char* codeOf(Tone tone) {
    switch (tone) {
        case Tone::Good: return "\x1b[32m";
        case Tone::Bad: return "\x1b[31m";
        case Tone::Busy: return "\x1b[34m";
        case Tone::Back: return "\x1b[33m";
        case Tone::Dim: return "\x1b[2m";
        case Tone::Plain: break;
    }
    return "";
}

std::string oneDecimal(double value, const char* unit) {
    std::array<char, 48> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.1f %s", value, unit);
    return buffer.data();
}

bool isWide(char32_t c) {
    return (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7a3) ||
           (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60) ||
           (c >= 0xffe0 && c <= 0xffe6) || (c >= 0x1f300 && c <= 0x1faff);
}

char32_t leadValue(unsigned char byte) {
    if (byte < 0x80)
        return byte;
    if (byte < 0xe0)
        return byte & 0x1fu;
    return byte < 0xf0 ? byte & 0x0fu : byte & 0x07u;
}

}  // namespace

std::string TextStyle::paint(Tone tone, std::string_view text) const {
    if (!colours || tone == Tone::Plain)
        return std::string(text);
    return codeOf(tone) + std::string(text) + "\x1b[0m";
}

std::string TextStyle::time(Timestamp at) const {
    if (!at.isSet())
        return "-";
    const std::time_t seconds = at.us / kMicrosPerSecond;
    std::tm parts{};
    if ((utc ? ::gmtime_r(&seconds, &parts) : ::localtime_r(&seconds, &parts)) == nullptr)
        return toIso(at);
    std::array<char, 64> date{};
    std::array<char, 32> zone{};
    std::strftime(date.data(), date.size(), "%Y-%m-%d %H:%M:%S", &parts);
    std::strftime(zone.data(), zone.size(), "%Z", &parts);
    std::array<char, 8> fraction{};
    std::snprintf(fraction.data(), fraction.size(), ".%03d", static_cast<int>(at.us / 1000 % 1000));
    return std::string(date.data()) + fraction.data() + " " + (utc ? "UTC" : zone.data());
}

std::string durationText(Micros d) {
    const std::int64_t us = d.count();
    if (us < 1000)
        return std::to_string(us) + " us";
    if (us < kMicrosPerSecond)
        return oneDecimal(static_cast<double>(us) / 1000, "ms");
    if (us < 60 * kMicrosPerSecond)
        return oneDecimal(static_cast<double>(us) / kMicrosPerSecond, "s");
    const std::int64_t seconds = us / kMicrosPerSecond;
    return std::to_string(seconds / 60) + " min " + std::to_string(seconds % 60) + " s";
}

std::string countText(std::int64_t number) {
    std::string digits = std::to_string(number);
    const std::size_t first = number < 0 ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + 3;) {
        at -= 3;
        digits.insert(at, 1, ',');
    }
    return digits;
}

Tone toneOf(SagaStatus status) {
    switch (status) {
        case SagaStatus::Completed: return Tone::Good;
        case SagaStatus::Failed: return Tone::Bad;
        case SagaStatus::Compensating:
        case SagaStatus::Compensated: return Tone::Back;
        case SagaStatus::Pending:
        case SagaStatus::InProgress: return Tone::Busy;
    }
    return Tone::Plain;
}

std::string stateText(const SagaSummary& summary) {
    std::string text(toText(summary.status));
    if (summary.attention != Attention::None)
        text.append(", attention: ").append(toText(summary.attention));
    if (summary.paused)
        text.append(", paused");
    return text;
}

std::size_t columnsOf(std::string_view utf8) {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[at++]);
        char32_t value = leadValue(lead);
        while (lead >= 0xc0 && at < utf8.size() && (static_cast<unsigned char>(utf8[at]) & 0xc0) == 0x80)
            value = (value << 6) | (static_cast<unsigned char>(utf8[at++]) & 0x3fu);
        columns += isWide(value) ? 2 : 1;
    }
    return columns;
}

}  // namespace saga
