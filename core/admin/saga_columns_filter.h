// A parsed filter made ready for the sagas in memory: accepts exactly the sagas that matches() of core/model/filter.h
// accepts. Texts are decided once for each text of a table, numbers row by row, a block at a time.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/admin/saga_columns.h"
#include "core/model/filter.h"

namespace saga {

class SagaColumnsFilter {
public:
    // Nothing when the filter asks for a field that the columns do not hold (id, correlation).
    // Good for the columns as they are now: a text that is new to them later is not decided.
    static std::optional<SagaColumnsFilter> make(const ParsedFilter& filter, const SagaColumns& columns, Timestamp now);

    // `accepted[i]` becomes 1 where block[i] matches, else 0. At most a thousand rows, as SagaColumns::forEach gives.
    void test(std::span<const SagaFigures> block, std::vector<std::uint8_t>& accepted) const;

private:
    struct Node {
        FilterNode::Kind kind{};
        std::vector<Node> children;
        FilterFlag flag{};
        FilterField field{};
        FilterOp op{};
        std::vector<std::int64_t> numbers;       // present time added where the value is relative to it
        SagaText column{};
        std::vector<std::uint8_t> decided;       // of text fields: by number of the text
    };

    static std::optional<Node> makeNode(const FilterNode& from, const SagaColumns& columns, Timestamp now);
    void test(const Node& node, std::span<const SagaFigures> block, std::vector<std::uint8_t>& accepted) const;
    void testNumbers(const Node& node, std::span<const SagaFigures> block, std::vector<std::uint8_t>& accepted) const;

    bool m_matchesAll = true;
    Node m_root;
    Timestamp m_now;
};

// Calls `onMatch` for every match, ascending by number. False, and no call, when the columns do not hold what the filter
// asks for.
bool forEachMatch(const SagaColumns& columns, const ParsedFilter& filter, Timestamp now,
                  const std::function<void(const SagaFigures&)>& onMatch);

}  // namespace saga
