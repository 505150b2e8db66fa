#include "core/admin/saga_order.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace saga {
namespace {

// Half the room where the keys allow it: most do, and a million sagas are sorted with two arrays of these.
template <class Key>
struct Keyed {
    Key key;
    std::uint32_t no;
};
static_assert(kMaxIndexedSagas <= std::numeric_limits<std::uint32_t>::max());

// Order preserving: negative numbers before positive ones.
std::uint64_t unsignedKey(std::int64_t value) {
    return static_cast<std::uint64_t>(value) ^ (std::uint64_t{1} << 63);
}

// The place of each text in the order of texts.
std::vector<std::uint64_t> ranksOf(const TextTable& texts) {
    std::vector<std::uint32_t> numbers(texts.size());
    std::iota(numbers.begin(), numbers.end(), 0U);
    std::sort(numbers.begin(), numbers.end(),
              [&](std::uint32_t a, std::uint32_t b) { return texts.text(a) < texts.text(b); });
    std::vector<std::uint64_t> ranks(texts.size());
    for (std::size_t rank = 0; rank < numbers.size(); ++rank)
        ranks[numbers[rank]] = rank;
    return ranks;
}

std::optional<SagaText> textOf(SagaSort sort) {
    switch (sort) {
        case SagaSort::User: return SagaText::User;
        case SagaSort::ItemName: return SagaText::Item;
        case SagaSort::Step: return SagaText::Step;
        case SagaSort::Code: return SagaText::Code;
        default: return std::nullopt;
    }
}

std::int64_t numberOf(const SagaFigures& saga, SagaSort sort, Timestamp now) {
    switch (sort) {
        case SagaSort::Duration: return saga.duration(now).count();
        case SagaSort::Amount: return saga.amount;
        case SagaSort::Quantity: return saga.quantity;
        case SagaSort::Attempts: return saga.attempts;
        case SagaSort::Status: return static_cast<std::int64_t>(saga.status);
        default: return 0;
    }
}

// By keys from 0 to `range`, equal ones left as they stand. A pass for every eleven bits in which keys differ: a million
// rows in some ten milliseconds, where comparing them takes ten times as long.
template <class Key>
void sortByKey(std::vector<Keyed<Key>>& rows, std::uint64_t range) {
    constexpr int kBits = 11;
    constexpr std::uint64_t kMask = (1U << kBits) - 1;
    std::vector<Keyed<Key>> sorted(range == 0 ? 0 : rows.size());
    for (int shift = 0; shift < 64 && (range >> shift) != 0; shift += kBits) {
        std::vector<std::size_t> places(kMask + 2, 0);
        for (const Keyed<Key>& row : rows)
            ++places[((row.key >> shift) & kMask) + 1];
        std::partial_sum(places.begin(), places.end(), places.begin());
        for (const Keyed<Key>& row : rows)
            sorted[places[(row.key >> shift) & kMask]++] = row;
        rows.swap(sorted);
    }
}

template <class Key, class KeyOf>
void sortNumbers(std::vector<SagaNo>& nos, std::uint64_t least, std::uint64_t range, const KeyOf& keyOf) {
    std::vector<Keyed<Key>> rows;
    rows.reserve(nos.size());
    for (const SagaNo no : nos)
        rows.push_back({static_cast<Key>(keyOf(no) - least), static_cast<std::uint32_t>(no.value)});
    sortByKey(rows, range);
    std::transform(rows.begin(), rows.end(), nos.begin(), [](const Keyed<Key>& row) { return SagaNo{row.no}; });
}

}  // namespace

std::vector<SagaNo> inOrderOfStart(std::vector<SagaNo> nos, bool newestFirst) {
    if (newestFirst)
        std::reverse(nos.begin(), nos.end());
    return nos;
}

std::vector<SagaNo> inOrder(const SagaColumns& columns, std::vector<SagaNo> nos, SagaSort sort, bool descending,
                            Timestamp now) {
    if (sort == SagaSort::Started)
        return inOrderOfStart(std::move(nos), descending);
    const std::optional<SagaText> text = textOf(sort);
    std::reverse(nos.begin(), nos.end());
    const std::vector<std::uint64_t> ranks = text ? ranksOf(columns.texts(*text)) : std::vector<std::uint64_t>();
    const auto keyOf = [&](SagaNo no) {
        const SagaFigures saga = columns.find(no).value_or(SagaFigures{});
        const std::uint64_t key = text ? ranks[saga.text(*text)] : unsignedKey(numberOf(saga, sort, now));
        return descending ? ~key : key;
    };
    std::uint64_t least = std::numeric_limits<std::uint64_t>::max();
    std::uint64_t most = 0;
    for (const SagaNo no : nos) {
        const std::uint64_t key = keyOf(no);
        least = std::min(least, key);
        most = std::max(most, key);
    }
    const std::uint64_t range = nos.empty() ? 0 : most - least;
    if (range <= std::numeric_limits<std::uint32_t>::max())
        sortNumbers<std::uint32_t>(nos, least, range, keyOf);
    else
        sortNumbers<std::uint64_t>(nos, least, range, keyOf);
    return nos;
}

}  // namespace saga
