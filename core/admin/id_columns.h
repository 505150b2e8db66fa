// The ids and correlation ids of the sagas in memory: texts that hardly ever repeat, 20 bytes a saga where this program made
// them (a ULID as its 128 bits, and nothing for a correlation id that was made right after its saga's id). Any other
// text stands whole. A saga's ids never change.
// Not synchronised: it is a part of SagaColumns.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/ids.h"

namespace saga {

// Texts one behind the other, in pieces that stay where they are.
class TextStore {
public:
    // Where the text stands, never 0. Nothing when 4 GiB are full or the text is longer than a piece.
    std::optional<std::uint32_t> add(std::string_view text);
    std::string_view text(std::uint32_t place) const;

private:
    static constexpr std::size_t kPieceBytes = 65'536;
    std::vector<std::unique_ptr<char[]>> m_pieces;
    std::size_t m_used = kPieceBytes;  // of the last piece
};

enum class SagaIdKind : std::uint8_t { Id, Correlation };

class IdColumns {
public:
    // Of a saga that was not put in before. False when there is no room.
    bool put(SagaNo no, std::string_view id, std::string_view correlation);

    // Reads texts, best in the order of their numbers: neighbours share most of their digits.
    class Reader {
    public:
        explicit Reader(const IdColumns& columns, SagaIdKind kind);
        // Of a saga that was put in. Good until the next call.
        std::string_view text(SagaNo no);

    private:
        const IdColumns& m_columns;
        const SagaIdKind m_kind;
        std::array<char, 30> m_text{};
        std::uint64_t m_upper = ~std::uint64_t{0};  // whose digits stand in m_text
    };

private:
    // A ULID, the higher half first. Of other texts the highest bit is set and `lower` is the place.
    struct Bits {
        std::uint64_t upper = 0;
        std::uint64_t lower = 0;
        bool operator==(const Bits&) const = default;
    };
    static constexpr std::size_t kPieceRows = 65'536;
    struct Piece {
        std::array<Bits, kPieceRows> ids{};
        std::array<std::uint32_t, kPieceRows> correlations{};  // 0: follows the id; else the place of its text
    };

    static std::optional<Bits> bitsOf(std::string_view prefix, std::string_view text);
    static Bits following(Bits bits);

    std::vector<std::unique_ptr<Piece>> m_pieces;
    TextStore m_texts;
};

}  // namespace saga
