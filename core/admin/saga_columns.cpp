#include "core/admin/saga_columns.h"

namespace saga {
namespace {

// `Bits` bits of word `Word` of a packed row, from bit `Shift`.
template <std::size_t Word, int Shift, int Bits>
struct Field {
    static constexpr std::uint64_t kMost = (std::uint64_t{1} << Bits) - 1;
    static bool fits(std::int64_t value) { return value >= 0 && static_cast<std::uint64_t>(value) <= kMost; }
    static std::uint64_t get(const PackedSaga& row) { return (row.words[Word] >> Shift) & kMost; }
    static void set(PackedSaga& row, std::uint64_t value) { row.words[Word] |= (value & kMost) << Shift; }
};

using Started = Field<0, 0, 52>;
using Status = Field<0, 52, 3>;
using AttentionBits = Field<0, 55, 3>;
using Paused = Field<0, 58, 1>;
using Injected = Field<0, 59, 1>;
using Ended = Field<0, 60, 1>;
using Wide = Field<0, 61, 1>;
using Present = Field<0, 62, 1>;
using ModeBit = Field<0, 63, 1>;
using Duration = Field<1, 0, 40>;
using Attempts = Field<1, 40, 8>;
using Quantity = Field<1, 48, 16>;
using Amount = Field<2, 0, 34>;
using DefinitionBits = Field<2, 34, 10>;
using CodeBits = Field<2, 44, 10>;
using RuleBits = Field<2, 54, 10>;
using UserBits = Field<3, 0, 25>;
using ItemBits = Field<3, 25, 20>;
using StepBits = Field<3, 45, 12>;
using Version = Field<3, 57, 7>;

bool fits(const SagaFigures& saga) {
    const std::int64_t took = saga.endedAt.isSet() ? (saga.endedAt - saga.startedAt).count() : 0;
    return Started::fits(saga.startedAt.us) && Status::fits(static_cast<std::int64_t>(saga.status)) &&
           AttentionBits::fits(static_cast<std::int64_t>(saga.attention)) && Duration::fits(took) &&
           Attempts::fits(saga.attempts) && Quantity::fits(saga.quantity) && Amount::fits(saga.amount) &&
           DefinitionBits::fits(saga.text(SagaText::Definition)) && CodeBits::fits(saga.text(SagaText::Code)) &&
           UserBits::fits(saga.text(SagaText::User)) && ItemBits::fits(saga.text(SagaText::Item)) &&
           StepBits::fits(saga.text(SagaText::Step)) && RuleBits::fits(saga.text(SagaText::Rule)) &&
           Version::fits(saga.version) && ModeBit::fits(static_cast<std::int64_t>(saga.mode));
}

PackedSaga pack(const SagaFigures& saga) {
    PackedSaga row;
    Present::set(row, 1);
    Started::set(row, static_cast<std::uint64_t>(saga.startedAt.us));
    Status::set(row, static_cast<std::uint64_t>(saga.status));
    AttentionBits::set(row, static_cast<std::uint64_t>(saga.attention));
    Paused::set(row, saga.paused);
    Injected::set(row, saga.injected);
    if (saga.endedAt.isSet()) {
        Ended::set(row, 1);
        Duration::set(row, static_cast<std::uint64_t>((saga.endedAt - saga.startedAt).count()));
    }
    Attempts::set(row, static_cast<std::uint64_t>(saga.attempts));
    Quantity::set(row, static_cast<std::uint64_t>(saga.quantity));
    Amount::set(row, static_cast<std::uint64_t>(saga.amount));
    DefinitionBits::set(row, saga.text(SagaText::Definition));
    CodeBits::set(row, saga.text(SagaText::Code));
    UserBits::set(row, saga.text(SagaText::User));
    ItemBits::set(row, saga.text(SagaText::Item));
    StepBits::set(row, saga.text(SagaText::Step));
    RuleBits::set(row, saga.text(SagaText::Rule));
    Version::set(row, static_cast<std::uint64_t>(saga.version));
    ModeBit::set(row, static_cast<std::uint64_t>(saga.mode));
    return row;
}

template <class Bits>
std::uint32_t textNumber(const PackedSaga& row) {
    return static_cast<std::uint32_t>(Bits::get(row));
}

}  // namespace

bool SagaColumns::put(const SagaIndexRow& row) {
    if (row.no.value < 1 || row.no.value > kMaxIndexedSagas)
        return false;
    SagaFigures saga{row.no, row.startedAt, row.endedAt, row.amount, row.quantity, row.attempts, {},
                     row.status, row.attention, row.paused, row.injected, row.mode, row.version};
    saga.texts = {m_texts[0].numberOf(row.definition), m_texts[1].numberOf(row.step), m_texts[2].numberOf(row.code),
                  m_texts[3].numberOf(row.user), m_texts[4].numberOf(row.item), m_texts[5].numberOf(row.rule)};
    const auto place = static_cast<std::size_t>(row.no.value - 1);
    const std::size_t piece = place / kPieceRows;
    if (piece >= m_pieces.size())
        m_pieces.resize(piece + 1);
    if (!m_pieces[piece])
        m_pieces[piece] = std::make_unique<Piece>();
    PackedSaga& packed = (*m_pieces[piece])[place % kPieceRows];
    if (Present::get(packed) == 0) {
        if (!m_ids.put(row.no, row.id, row.correlation))
            return false;
        ++m_count;
    }
    if (Wide::get(packed) != 0)
        m_wide.erase(row.no);
    if (fits(saga)) {
        packed = pack(saga);
        return true;
    }
    packed = {};
    Present::set(packed, 1);
    Wide::set(packed, 1);
    m_wide.emplace(row.no, saga);
    return true;
}

const PackedSaga* SagaColumns::at(SagaNo no) const {
    if (no.value < 1)
        return nullptr;
    const auto place = static_cast<std::size_t>(no.value - 1);
    const std::size_t piece = place / kPieceRows;
    if (piece >= m_pieces.size() || !m_pieces[piece])
        return nullptr;
    const PackedSaga& packed = (*m_pieces[piece])[place % kPieceRows];
    return Present::get(packed) != 0 ? &packed : nullptr;
}

bool SagaColumns::has(SagaNo no) const {
    return at(no) != nullptr;
}

std::optional<SagaFigures> SagaColumns::find(SagaNo no) const {
    const PackedSaga* packed = at(no);
    if (packed == nullptr)
        return std::nullopt;
    return unpack(no, *packed);
}

SagaFigures SagaColumns::unpack(SagaNo no, const PackedSaga& packed) const {
    if (Wide::get(packed) != 0)
        return m_wide.at(no);
    SagaFigures saga;
    saga.no = no;
    saga.startedAt = {static_cast<std::int64_t>(Started::get(packed))};
    if (Ended::get(packed) != 0)
        saga.endedAt = saga.startedAt + Micros{static_cast<std::int64_t>(Duration::get(packed))};
    saga.amount = static_cast<std::int64_t>(Amount::get(packed));
    saga.quantity = static_cast<std::int64_t>(Quantity::get(packed));
    saga.attempts = static_cast<std::int64_t>(Attempts::get(packed));
    saga.texts = {textNumber<DefinitionBits>(packed), textNumber<StepBits>(packed), textNumber<CodeBits>(packed),
                  textNumber<UserBits>(packed), textNumber<ItemBits>(packed), textNumber<RuleBits>(packed)};
    saga.status = static_cast<SagaStatus>(Status::get(packed));
    saga.attention = static_cast<Attention>(AttentionBits::get(packed));
    saga.paused = Paused::get(packed) != 0;
    saga.injected = Injected::get(packed) != 0;
    saga.mode = static_cast<Mode>(ModeBit::get(packed));
    saga.version = static_cast<std::int64_t>(Version::get(packed));
    return saga;
}

void SagaColumns::forEach(const OnBlock& onBlock) const {
    constexpr std::size_t kBlockRows = 1'000;
    std::vector<SagaFigures> block;
    block.reserve(kBlockRows);
    for (std::size_t piece = 0; piece < m_pieces.size(); ++piece) {
        if (!m_pieces[piece])
            continue;
        for (std::size_t row = 0; row < kPieceRows; ++row) {
            const PackedSaga& packed = (*m_pieces[piece])[row];
            if (Present::get(packed) == 0)
                continue;
            block.push_back(unpack({static_cast<std::int64_t>(piece * kPieceRows + row) + 1}, packed));
            if (block.size() == kBlockRows) {
                onBlock(block);
                block.clear();
            }
        }
    }
    if (!block.empty())
        onBlock(block);
}

SagaIndexRow indexRowOf(const SagaSummary& summary) {
    return {summary.no, summary.status, summary.attention, summary.paused, summary.injected, summary.attempts,
            summary.quantity, summary.amount, summary.startedAt, summary.endedAt,
            summary.definition, summary.step, summary.code, summary.user.text, summary.item.text, summary.rule.text,
            summary.version, summary.mode, summary.id.text, summary.correlation.text};
}

}  // namespace saga
