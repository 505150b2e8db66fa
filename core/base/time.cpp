#include "core/base/time.h"

#include <array>
#include <optional>

namespace saga {

namespace {

constexpr std::int64_t kUsPerMs = 1000;
constexpr std::int64_t kUsPerSecond = 1'000'000;
constexpr std::int64_t kUsPerMinute = 60 * kUsPerSecond;
constexpr std::int64_t kUsPerHour = 60 * kUsPerMinute;
constexpr std::int64_t kUsPerDay = 24 * kUsPerHour;
constexpr std::int64_t kMaxDurationUs = 3650 * kUsPerDay;

std::int64_t floorDivide(std::int64_t a, std::int64_t b) {
    return a / b - ((a % b != 0 && (a < 0) != (b < 0)) ? 1 : 0);
}

// Appends `value` with at least `width` digits.
void appendPadded(std::string& out, std::int64_t value, std::size_t width) {
    const std::string digits = std::to_string(value);
    if (digits.size() < width) out.append(width - digits.size(), '0');
    out += digits;
}

// Outside 0000 to 9999 ISO 8601 asks for a sign and a fixed, larger number of digits: six, as ECMA-262 has it.
void appendYear(std::string& out, int year) {
    if (year >= 0 && year <= 9999) {
        appendPadded(out, year, 4);
        return;
    }
    out += year < 0 ? '-' : '+';
    appendPadded(out, year < 0 ? -year : year, 6);
}

// Days since 1970-01-01 to a proleptic Gregorian date. std::chrono's year stops at 32767 and int64 microseconds reach
// ten times as far, so the 400-year eras are split off first.
struct Date {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
};
constexpr std::int64_t kDaysPerEra = 146'097;

Date dateOfDay(std::int64_t day) {
    const std::int64_t era = floorDivide(day, kDaysPerEra);
    const std::chrono::sys_days within{std::chrono::days{static_cast<int>(day - era * kDaysPerEra)}};
    const std::chrono::year_month_day ymd{within};
    return {static_cast<int>(ymd.year()) + static_cast<int>(era) * 400, static_cast<unsigned>(ymd.month()),
            static_cast<unsigned>(ymd.day())};
}

std::optional<std::int64_t> dayOfDate(const Date& date) {
    const std::int64_t era = floorDivide(date.year - 1970, 400);
    const std::chrono::year_month_day ymd{std::chrono::year{date.year - static_cast<int>(era) * 400},
                                          std::chrono::month{date.month}, std::chrono::day{date.day}};
    if (!ymd.ok()) return std::nullopt;
    return std::chrono::sys_days{ymd}.time_since_epoch().count() + era * kDaysPerEra;
}

// Reads fixed-width pieces from the front of a text; every step answers whether it was there.
class Pieces {
public:
    explicit Pieces(std::string_view text) : m_rest(text) {}
    bool atEnd() const { return m_rest.empty(); }
    char peek() const { return m_rest.empty() ? '\0' : m_rest.front(); }

    bool take(char c) {
        if (peek() != c || m_rest.empty()) return false;
        m_rest.remove_prefix(1);
        return true;
    }

    bool digits(std::size_t count, int& value) {
        if (m_rest.size() < count) return false;
        value = 0;
        for (std::size_t i = 0; i < count; ++i) {
            if (!isDigit(m_rest[i])) return false;
            value = value * 10 + (m_rest[i] - '0');
        }
        m_rest.remove_prefix(count);
        return true;
    }

    // One to nine digits after the point; those beyond microseconds are dropped.
    bool fraction(std::int64_t& us) {
        std::int64_t unit = kUsPerSecond / 10;
        std::size_t count = 0;
        for (; count < m_rest.size() && isDigit(m_rest[count]); ++count) {
            us += (m_rest[count] - '0') * unit;
            unit /= 10;
        }
        m_rest.remove_prefix(count);
        return count >= 1 && count <= 9;
    }

    static bool isDigit(char c) { return c >= '0' && c <= '9'; }

private:
    std::string_view m_rest;
};

bool readDate(Pieces& pieces, Date& date) {
    const bool negative = pieces.peek() == '-';
    const bool signedYear = pieces.take('-') || pieces.take('+');
    int month = 0;
    int day = 0;
    if (!pieces.digits(signedYear ? 6 : 4, date.year) || !pieces.take('-') || !pieces.digits(2, month) ||
        !pieces.take('-') || !pieces.digits(2, day))
        return false;
    if (negative) date.year = -date.year;
    date.month = static_cast<unsigned>(month);
    date.day = static_cast<unsigned>(day);
    return true;
}

bool readTimeOfDay(Pieces& pieces, std::int64_t& us) {
    int hour = 0;
    int minute = 0;
    int second = 0;
    if (!pieces.digits(2, hour) || !pieces.take(':') || !pieces.digits(2, minute) || !pieces.take(':') ||
        !pieces.digits(2, second))
        return false;
    if (hour > 23 || minute > 59 || second > 59) return false;
    us = hour * kUsPerHour + minute * kUsPerMinute + second * kUsPerSecond;
    return !pieces.take('.') || pieces.fraction(us);
}

bool readZone(Pieces& pieces, std::int64_t& offsetUs) {
    if (pieces.take('Z')) return true;
    const bool west = pieces.peek() == '-';
    int hour = 0;
    int minute = 0;
    if (!(pieces.take('+') || pieces.take('-')) || !pieces.digits(2, hour) || !pieces.take(':') ||
        !pieces.digits(2, minute) || hour > 23 || minute > 59)
        return false;
    offsetUs = hour * kUsPerHour + minute * kUsPerMinute;
    if (west) offsetUs = -offsetUs;
    return true;
}

struct DurationUnit {
    std::string_view suffix;
    std::int64_t us;
};
constexpr std::array<DurationUnit, 5> kUnits{
    {{"d", kUsPerDay}, {"h", kUsPerHour}, {"m", kUsPerMinute}, {"s", kUsPerSecond}, {"ms", kUsPerMs}}};

}  // namespace

std::string toIso(Timestamp t) {
    if (!t.isSet()) return {};
    const std::int64_t day = floorDivide(t.us, kUsPerDay);
    // day * kUsPerDay can lie below int64 for the very first day, so the rest is not a difference but a remainder.
    const std::int64_t rest = ((t.us % kUsPerDay) + kUsPerDay) % kUsPerDay;
    const Date date = dateOfDay(day);
    std::string out;
    out.reserve(24);
    appendYear(out, date.year);
    out += '-';
    appendPadded(out, date.month, 2);
    out += '-';
    appendPadded(out, date.day, 2);
    out += 'T';
    appendPadded(out, rest / kUsPerHour, 2);
    out += ':';
    appendPadded(out, rest / kUsPerMinute % 60, 2);
    out += ':';
    appendPadded(out, rest / kUsPerSecond % 60, 2);
    out += '.';
    appendPadded(out, rest / kUsPerMs % 1000, 3);
    out += 'Z';
    return out;
}

Result<Timestamp> parseIso(std::string_view text) {
    const auto refuse = [] {
        return makeError(ErrorCode::InvalidInput, "",
                         "is not a time such as 2026-03-01, 2026-03-01T12:00:00Z or 2026-03-01T12:00:00.5+09:00");
    };
    Pieces pieces(text);
    Date date;
    if (!readDate(pieces, date)) return refuse();
    const std::optional<std::int64_t> day = dayOfDate(date);
    if (!day) return refuse();
    std::int64_t withinDay = 0;
    std::int64_t offset = 0;
    if (!pieces.atEnd() && !(pieces.take('T') && readTimeOfDay(pieces, withinDay) && readZone(pieces, offset)))
        return refuse();
    if (!pieces.atEnd()) return refuse();
    std::int64_t us = 0;
    if (__builtin_mul_overflow(*day, kUsPerDay, &us) || __builtin_add_overflow(us, withinDay - offset, &us))
        return makeError(ErrorCode::InvalidInput, "", "is a time too far from 1970 to be stored");
    return Timestamp{us};
}

Result<Micros> parseDuration(std::string_view text) {
    std::int64_t count = 0;
    std::size_t at = 0;
    bool tooLong = false;
    for (; at < text.size() && Pieces::isDigit(text[at]); ++at) {
        tooLong = tooLong || __builtin_mul_overflow(count, std::int64_t{10}, &count) ||
                  __builtin_add_overflow(count, std::int64_t{text[at] - '0'}, &count);
    }
    for (const DurationUnit& unit : kUnits) {
        if (at == 0 || text.substr(at) != unit.suffix) continue;
        std::int64_t us = 0;
        if (tooLong || __builtin_mul_overflow(count, unit.us, &us) || us > kMaxDurationUs)
            return makeError(ErrorCode::InvalidInput, "", "is longer than 10 years");
        return Micros{us};
    }
    return makeError(ErrorCode::InvalidInput, "", "is not a duration such as 200ms, 2s, 5m, 1h or 3d");
}

std::string formatDuration(Micros d) {
    const std::int64_t us = d.count() - d.count() % kUsPerMs;
    if (us == 0) return "0s";
    for (const DurationUnit& unit : kUnits) {
        if (us % unit.us == 0) return std::to_string(us / unit.us) + std::string(unit.suffix);
    }
    return {};
}

}  // namespace saga
