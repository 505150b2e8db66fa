// The sagas of a database in memory: what lists are filtered and sorted by and statistics are made of. 32 bytes each and,
// with its ids, some twenty more. A row stands at the place of its number; texts that repeat stand once in tables. What
// does not fit into the 32 bytes (a duration of days, an amount of billions) stands beside them whole, so that every
// answer is exact.
// Not synchronised: SagaIndex guards it.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "core/admin/id_columns.h"
#include "core/admin/text_table.h"
#include "core/ports/queries.h"

namespace saga {

enum class SagaText : std::uint8_t { Definition, Step, Code, User, Item, Rule };
inline constexpr std::size_t kSagaTexts = 6;

// One saga, unpacked. Texts are numbers in the table of their column.
struct SagaFigures {
    SagaNo no;
    Timestamp startedAt;
    Timestamp endedAt;               // not set while it runs
    std::int64_t amount = 0;
    std::int64_t quantity = 0;
    std::int64_t attempts = 0;
    std::array<std::uint32_t, kSagaTexts> texts{};
    SagaStatus status = SagaStatus::Pending;
    Attention attention = Attention::None;
    bool paused = false;
    bool injected = false;
    Mode mode = Mode::Orchestration;
    std::int64_t version = 1;        // of the definition

    std::uint32_t text(SagaText column) const { return texts[static_cast<std::size_t>(column)]; }
    // Of a running saga up to `now`. Zero when it has not started.
    Micros duration(Timestamp now) const {
        return startedAt.isSet() ? (endedAt.isSet() ? endedAt : now) - startedAt : Micros{0};
    }
    bool operator==(const SagaFigures&) const = default;
};

// The packed row. The first word is 0 where no saga is.
struct PackedSaga {
    std::array<std::uint64_t, 4> words{};
};
static_assert(sizeof(PackedSaga) == 32);

// Higher numbers are refused: an index of them would not fit into memory.
inline constexpr std::int64_t kMaxIndexedSagas = 100'000'000;

class SagaColumns {
public:
    using OnBlock = std::function<void(std::span<const SagaFigures>)>;

    // Takes in or replaces the row. False when its number is not within 1..kMaxIndexedSagas, or its texts find no room.
    bool put(const SagaIndexRow& row);
    bool has(SagaNo no) const;
    std::optional<SagaFigures> find(SagaNo no) const;
    // Every saga, ascending by number, in blocks of up to a thousand that are good during the call.
    void forEach(const OnBlock& onBlock) const;

    std::int64_t count() const { return m_count; }
    const TextTable& texts(SagaText column) const { return m_texts[static_cast<std::size_t>(column)]; }
    const IdColumns& ids() const { return m_ids; }

private:
    // Pieces, because one growing array would stand in memory twice.
    static constexpr std::size_t kPieceRows = 65'536;
    using Piece = std::array<PackedSaga, kPieceRows>;

    const PackedSaga* at(SagaNo no) const;
    SagaFigures unpack(SagaNo no, const PackedSaga& packed) const;

    std::vector<std::unique_ptr<Piece>> m_pieces;
    std::unordered_map<SagaNo, SagaFigures> m_wide;  // rows that do not fit
    std::array<TextTable, kSagaTexts> m_texts;
    IdColumns m_ids;
    std::int64_t m_count = 0;
};

SagaIndexRow indexRowOf(const SagaSummary& summary);  // borrows its texts

}  // namespace saga
