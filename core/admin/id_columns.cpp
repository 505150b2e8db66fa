#include "core/admin/id_columns.h"

#include <algorithm>
#include <cstring>
namespace saga {
namespace {

constexpr std::string_view kIdPrefix = "TXN_";
constexpr std::string_view kCorrelationPrefix = "COR_";
constexpr std::size_t kPrefixBytes = 4;
constexpr std::size_t kUlidDigits = 26;

constexpr std::uint64_t kWholeText = std::uint64_t{1} << 63;

// The 26 digits hold 130 bits: 13 of them the upper half but for its last bit, one that bit and four of the lower half,
// 12 the 60 bits that are left.
constexpr std::size_t kUpperDigits = 13;
constexpr std::size_t kLowerDigits = 12;
constexpr int kLowerBits = 60;

constexpr std::string_view kDigits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";  // Crockford's, as core/base/ids writes them

constexpr std::array<std::int8_t, 256> valuesOfDigits() {
    std::array<std::int8_t, 256> values{};
    values.fill(-1);
    for (std::size_t i = 0; i < kDigits.size(); ++i)
        values[static_cast<unsigned char>(kDigits[i])] = static_cast<std::int8_t>(i);
    return values;
}
constexpr std::array<std::int8_t, 256> kValues = valuesOfDigits();

void writeDigits(std::uint64_t value, std::size_t count, char* to) {
    for (std::size_t i = count; i-- > 0; value >>= 5)
        to[i] = kDigits[value & 31];
}

// Nothing where a digit is none.
std::optional<std::uint64_t> readDigits(std::string_view digits) {
    std::uint64_t value = 0;
    for (const char digit : digits) {
        const std::int8_t one = kValues[static_cast<unsigned char>(digit)];
        if (one < 0)
            return std::nullopt;
        value = value << 5 | static_cast<std::uint64_t>(one);
    }
    return value;
}

}  // namespace

std::optional<std::uint32_t> TextStore::add(std::string_view text) {
    using Length = std::uint16_t;
    if (text.size() + sizeof(Length) >= kPieceBytes)
        return std::nullopt;
    if (m_used + sizeof(Length) + text.size() > kPieceBytes) {
        if (m_pieces.size() == kPieceBytes)
            return std::nullopt;
        m_pieces.push_back(std::make_unique<char[]>(kPieceBytes));
        m_used = m_pieces.size() == 1 ? 1 : 0;  // place 0 is nobody's
    }
    const auto length = static_cast<Length>(text.size());
    char* const to = m_pieces.back().get() + m_used;
    std::memcpy(to, &length, sizeof length);
    std::copy(text.begin(), text.end(), to + sizeof length);
    const auto place = static_cast<std::uint32_t>((m_pieces.size() - 1) * kPieceBytes + m_used);
    m_used += sizeof length + text.size();
    return place;
}

std::string_view TextStore::text(std::uint32_t place) const {
    const char* const at = m_pieces[place / kPieceBytes].get() + place % kPieceBytes;
    std::uint16_t length = 0;
    std::memcpy(&length, at, sizeof length);
    return {at + sizeof length, length};
}

std::optional<IdColumns::Bits> IdColumns::bitsOf(std::string_view prefix, std::string_view text) {
    if (text.size() != kPrefixBytes + kUlidDigits || !text.starts_with(prefix))
        return std::nullopt;
    const std::string_view digits = text.substr(kPrefixBytes);
    const auto upper = readDigits(digits.substr(0, kUpperDigits));
    const auto middle = readDigits(digits.substr(kUpperDigits, 1));
    const auto lower = readDigits(digits.substr(kUpperDigits + 1));
    // From the digit '4' on the highest bit is set, which means another text here.
    if (!upper || !middle || !lower || digits.front() >= '4')
        return std::nullopt;
    return Bits{*upper << 1 | *middle >> 4, *middle << kLowerBits | *lower};
}

IdColumns::Bits IdColumns::following(Bits bits) {
    ++bits.lower;
    if (bits.lower == 0)
        ++bits.upper;
    return bits;
}

bool IdColumns::put(SagaNo no, std::string_view id, std::string_view correlation) {
    const auto row = static_cast<std::size_t>(no.value - 1);
    if (row / kPieceRows >= m_pieces.size())
        m_pieces.resize(row / kPieceRows + 1);
    std::unique_ptr<Piece>& piece = m_pieces[row / kPieceRows];
    if (!piece)
        piece = std::make_unique<Piece>();
    const std::optional<Bits> bits = bitsOf(kIdPrefix, id);
    if (bits) {
        piece->ids[row % kPieceRows] = *bits;
    } else {
        const std::optional<std::uint32_t> place = m_texts.add(id);
        if (!place)
            return false;
        piece->ids[row % kPieceRows] = {kWholeText, *place};
    }
    if (bits && bitsOf(kCorrelationPrefix, correlation) == following(*bits))
        return true;
    const std::optional<std::uint32_t> place = m_texts.add(correlation);
    piece->correlations[row % kPieceRows] = place.value_or(0);
    return place.has_value();
}

IdColumns::Reader::Reader(const IdColumns& columns, SagaIdKind kind) : m_columns(columns), m_kind(kind) {
    const std::string_view prefix = kind == SagaIdKind::Id ? kIdPrefix : kCorrelationPrefix;
    std::copy(prefix.begin(), prefix.end(), m_text.begin());
}

std::string_view IdColumns::Reader::text(SagaNo no) {
    const auto row = static_cast<std::size_t>(no.value - 1);
    const Piece& piece = *m_columns.m_pieces[row / kPieceRows];
    Bits bits = piece.ids[row % kPieceRows];
    if (m_kind == SagaIdKind::Correlation) {
        if (const std::uint32_t place = piece.correlations[row % kPieceRows]; place != 0)
            return m_columns.m_texts.text(place);
        bits = following(bits);
    } else if ((bits.upper & kWholeText) != 0) {
        return m_columns.m_texts.text(static_cast<std::uint32_t>(bits.lower));
    }
    char* const digits = m_text.data() + kPrefixBytes;
    if (bits.upper != m_upper) {
        writeDigits(bits.upper >> 1, kUpperDigits, digits);
        m_upper = bits.upper;
    }
    digits[kUpperDigits] = kDigits[(bits.upper & 1) << 4 | bits.lower >> kLowerBits];
    writeDigits(bits.lower & ((std::uint64_t{1} << kLowerBits) - 1), kLowerDigits, digits + kUpperDigits + 1);
    return {m_text.data(), m_text.size()};
}

}  // namespace saga
