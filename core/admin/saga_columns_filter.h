// A parsed filter made ready for the sagas in memory: accepts exactly the sagas that matches() of core/model/filter.h
// accepts. Texts that repeat are decided once for each text of a table; ids and numbers row by row, a block at a time.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/admin/saga_columns.h"
#include "core/model/filter.h"

namespace saga {

class SagaColumnsFilter {
public:
    // Good while the columns are as they are now: a text that is new to them later is not decided.
    SagaColumnsFilter(const ParsedFilter& filter, const SagaColumns& columns, Timestamp now);

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
        std::vector<std::uint8_t> decided;       // of texts that repeat: by number of the text
        std::optional<FilterNode> ofIds;         // a comparison of ids or correlation ids, as it was parsed
    };

    Node makeNode(const FilterNode& from) const;
    void test(const Node& node, std::span<const SagaFigures> block, std::vector<std::uint8_t>& accepted) const;
    void testIds(const FilterNode& comparison, std::span<const SagaFigures> block, std::vector<std::uint8_t>& accepted) const;
    void testNumbers(const Node& node, std::span<const SagaFigures> block, std::vector<std::uint8_t>& accepted) const;

    const SagaColumns& m_columns;
    const Timestamp m_now;
    const bool m_matchesAll;
    Node m_root;
};

// Calls `onMatch` for every match, ascending by number.
void forEachMatch(const SagaColumns& columns, const ParsedFilter& filter, Timestamp now,
                  const std::function<void(const SagaFigures&)>& onMatch);

}  // namespace saga
