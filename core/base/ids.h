// Strong ids. A text id is a prefix ("TXN_", "EVT_", ...) and 26 characters of a monotonic ULID (github.com/ulid/spec,
// Crockford base 32). Tables and memory join on SagaNo, a number that one database gives to each saga.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "core/base/rng.h"
#include "core/base/time.h"

namespace saga {

template <class Tag>
struct TextId {
    std::string text;
    TextId() = default;
    explicit TextId(std::string t) : text(std::move(t)) {}
    bool empty() const { return text.empty(); }
    auto operator<=>(const TextId&) const = default;
};

using SagaId = TextId<struct SagaIdTag>;                // TXN_
using RuleId = TextId<struct RuleIdTag>;                // FLT_
using UserId = TextId<struct UserIdTag>;                // given by people, at most kMaxIdBytes
using ItemId = TextId<struct ItemIdTag>;                // given by people, at most kMaxIdBytes, without ':'
using CorrelationId = TextId<struct CorrelationIdTag>;  // COR_ when made here, else taken over

inline constexpr std::size_t kMaxIdBytes = 64;

struct SagaNo {
    std::int64_t value = 0;  // from 1; 0 means none
    auto operator<=>(const SagaNo&) const = default;
};

// 128 bits: 48 of Unix time in ms, 80 that are random or counted up within one ms.
struct Ulid {
    std::array<std::uint8_t, 16> bytes{};
    auto operator<=>(const Ulid&) const = default;
};

std::string toText(const Ulid& ulid);  // 26 characters

// Hands out ULIDs, each greater than the one before, also when the clock stands or goes back. One thread.
class IdSource {
public:
    explicit IdSource(std::uint64_t seed);
    Ulid next(Timestamp now);
    // "TXN_" + next(now)
    std::string nextText(std::string_view prefix, Timestamp now);

private:
    Rng m_rng;
    Ulid m_last;
};

// The id of an event row follows from its saga, number and time, so that it needs no storage:
// "EVT_" + ULID(time of the event, 80 bits hashed from saga id and seq).
std::string eventId(std::string_view sagaId, std::int64_t seq, Timestamp at);

// Checks an id that a person or caller gave: not empty, at most kMaxIdBytes, valid UTF-8, no control character.
Result<void> checkId(std::string_view field, std::string_view text);

}  // namespace saga

template <>
struct std::hash<saga::SagaNo> {
    std::size_t operator()(const saga::SagaNo& no) const noexcept { return std::hash<std::int64_t>{}(no.value); }
};
template <class Tag>
struct std::hash<saga::TextId<Tag>> {
    std::size_t operator()(const saga::TextId<Tag>& id) const noexcept { return std::hash<std::string>{}(id.text); }
};
