#include "core/base/ids.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace saga {

namespace {

constexpr std::string_view kCrockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::uint64_t kMaxUlidMs = (std::uint64_t{1} << 48) - 1;
constexpr std::size_t kTimeBytes = 6;

std::uint64_t ulidMs(Timestamp t) {
    if (t.us < 0) return 0;
    return std::min(static_cast<std::uint64_t>(t.us) / 1000, kMaxUlidMs);
}

std::uint64_t readMs(const Ulid& ulid) {
    std::uint64_t ms = 0;
    for (std::size_t i = 0; i < kTimeBytes; ++i) ms = (ms << 8) | ulid.bytes[i];
    return ms;
}

Ulid makeUlid(std::uint64_t ms, std::uint64_t high16, std::uint64_t low64) {
    Ulid ulid;
    for (std::size_t i = 0; i < kTimeBytes; ++i)
        ulid.bytes[i] = static_cast<std::uint8_t>(ms >> (8 * (kTimeBytes - 1 - i)));
    ulid.bytes[6] = static_cast<std::uint8_t>(high16 >> 8);
    ulid.bytes[7] = static_cast<std::uint8_t>(high16);
    for (std::size_t i = 0; i < 8; ++i) ulid.bytes[8 + i] = static_cast<std::uint8_t>(low64 >> (8 * (7 - i)));
    return ulid;
}

// False when the random part was all ones and there is no next one within this millisecond.
bool countUp(Ulid& ulid) {
    for (std::size_t i = ulid.bytes.size(); i-- > kTimeBytes;) {
        if (++ulid.bytes[i] != 0) return true;
    }
    return false;
}

bool isControl(std::string_view text, std::size_t at) {
    const unsigned byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x20 || byte == 0x7F) return true;
    return byte == 0xC2 && static_cast<unsigned char>(text[at + 1]) < 0xA0;
}

}  // namespace

std::string toText(const Ulid& ulid) {
    std::string text(26, '0');
    // 26 digits hold 130 bits: the first digit carries the top 3 bits, so reading starts 2 bits before the first byte.
    for (std::size_t digit = 0; digit < text.size(); ++digit) {
        unsigned value = 0;
        for (std::size_t bit = digit * 5; bit < digit * 5 + 5; ++bit) {
            value <<= 1;
            if (bit >= 2) {
                const std::size_t at = bit - 2;
                value |= (ulid.bytes[at / 8] >> (7 - at % 8)) & 1u;
            }
        }
        text[digit] = kCrockford[value];
    }
    return text;
}

IdSource::IdSource(std::uint64_t seed) : m_rng(seed) {}

Ulid IdSource::next(Timestamp now) {
    const bool first = m_last == Ulid{};
    std::uint64_t ms = ulidMs(now);
    if (!first && ms <= readMs(m_last)) {
        if (countUp(m_last)) return m_last;
        ms = readMs(m_last) + 1;
        SAGA_ASSERT(ms <= kMaxUlidMs);
    }
    const std::uint64_t high = m_rng.next();
    m_last = makeUlid(ms, high, m_rng.next());
    return m_last;
}

std::string IdSource::nextText(std::string_view prefix, Timestamp now) {
    std::string text(prefix);
    text += toText(next(now));
    return text;
}

std::string eventId(std::string_view sagaId, std::int64_t seq, Timestamp at) {
    const auto number = static_cast<std::uint64_t>(seq);
    return "EVT_" + toText(makeUlid(ulidMs(at), stableHash(sagaId, ~number), stableHash(sagaId, number)));
}

Result<void> checkId(std::string_view field, std::string_view text) {
    const auto refuse = [&](std::string reason) {
        return makeError(ErrorCode::InvalidInput, std::string(field), std::move(reason));
    };
    if (text.empty()) return refuse("must not be empty");
    if (text.size() > kMaxIdBytes)
        return refuse("is " + std::to_string(text.size()) + " bytes long; at most " + std::to_string(kMaxIdBytes) +
                      " are allowed");
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8Length(text, at);
        if (length == 0) return refuse("is not valid UTF-8 at byte " + std::to_string(at + 1));
        if (isControl(text, at)) return refuse("has a control character at byte " + std::to_string(at + 1));
        at += length;
    }
    return {};
}

}  // namespace saga
