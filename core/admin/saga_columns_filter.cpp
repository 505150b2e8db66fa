#include "core/admin/saga_columns_filter.h"

#include <algorithm>

namespace saga {
namespace {

enum class Held { Text, Number, Id };

struct Holding {
    Held held{};
    SagaText column{};
};

Holding holdingOf(FilterField field) {
    switch (field) {
        case FilterField::Definition: return {Held::Text, SagaText::Definition};
        case FilterField::Step: return {Held::Text, SagaText::Step};
        case FilterField::Code: return {Held::Text, SagaText::Code};
        case FilterField::User: return {Held::Text, SagaText::User};
        case FilterField::Item: return {Held::Text, SagaText::Item};
        case FilterField::Rule: return {Held::Text, SagaText::Rule};
        case FilterField::Status:
        case FilterField::Version:
        case FilterField::Mode:
        case FilterField::Amount:
        case FilterField::Quantity:
        case FilterField::Duration:
        case FilterField::Started:
        case FilterField::Ended:
        case FilterField::Attempts: return {Held::Number, {}};
        case FilterField::Id:
        case FilterField::Correlation: return {Held::Id, {}};
    }
    return {};
}

// One comparison of texts, answered for every text of the column by the language itself.
std::vector<std::uint8_t> decide(const FilterNode& comparison, const TextTable& texts) {
    std::vector<std::uint8_t> decided(texts.size());
    for (std::uint32_t number = 0; number < texts.size(); ++number)
        decided[number] = textMatches(comparison, texts.text(number)) ? 1 : 0;
    return decided;
}

// Nothing for a time that is not set.
std::optional<std::int64_t> numberOf(FilterField field, const SagaFigures& saga, Timestamp now) {
    const auto timeIfSet = [](Timestamp t) { return t.isSet() ? std::optional(t.us) : std::nullopt; };
    switch (field) {
        case FilterField::Status: return static_cast<std::int64_t>(saga.status);
        case FilterField::Version: return saga.version;
        case FilterField::Mode: return static_cast<std::int64_t>(saga.mode);
        case FilterField::Amount: return saga.amount;
        case FilterField::Quantity: return saga.quantity;
        case FilterField::Attempts: return saga.attempts;
        case FilterField::Duration:
            return saga.startedAt.isSet() ? std::optional(saga.duration(now).count()) : std::nullopt;
        case FilterField::Started: return timeIfSet(saga.startedAt);
        case FilterField::Ended: return timeIfSet(saga.endedAt);
        default: break;
    }
    return std::nullopt;
}

bool compare(FilterOp op, std::int64_t number, const std::vector<std::int64_t>& values) {
    const std::int64_t value = values.front();
    switch (op) {
        case FilterOp::Equal: return number == value;
        case FilterOp::NotEqual: return number != value;
        case FilterOp::Less: return number < value;
        case FilterOp::LessEqual: return number <= value;
        case FilterOp::Greater: return number > value;
        case FilterOp::GreaterEqual: return number >= value;
        case FilterOp::In: return std::find(values.begin(), values.end(), number) != values.end();
        case FilterOp::Glob: break;
    }
    return false;
}

bool flagOf(FilterFlag flag, const SagaFigures& saga) {
    switch (flag) {
        case FilterFlag::Injected: return saga.injected;
        case FilterFlag::Attention: return saga.attention != Attention::None;
        case FilterFlag::Paused: return saga.paused;
        case FilterFlag::Running: return !isEnd(saga.status);
        case FilterFlag::Ended: return isEnd(saga.status);
    }
    return false;
}

}  // namespace

SagaColumnsFilter::SagaColumnsFilter(const ParsedFilter& filter, const SagaColumns& columns, Timestamp now)
    : m_columns(columns), m_now(now), m_matchesAll(filter.matchesAll) {
    if (!m_matchesAll)
        m_root = makeNode(filter.root);
}

SagaColumnsFilter::Node SagaColumnsFilter::makeNode(const FilterNode& from) const {
    Node node;
    node.kind = from.kind;
    node.flag = from.flag;
    for (const FilterNode& child : from.children)
        node.children.push_back(makeNode(child));
    if (from.kind != FilterNode::Kind::Compare)
        return node;
    node.field = from.field;
    node.op = from.op;
    const Holding holding = holdingOf(from.field);
    switch (holding.held) {
        case Held::Text:
            node.column = holding.column;
            node.decided = decide(from, m_columns.texts(holding.column));
            break;
        case Held::Id: node.ofIds = from; break;
        case Held::Number:
            for (const FilterValue& value : from.values)
                node.numbers.push_back(value.relativeToNow ? m_now.us + value.number : value.number);
            break;
    }
    return node;
}

void SagaColumnsFilter::test(std::span<const SagaFigures> block, std::vector<std::uint8_t>& accepted) const {
    accepted.assign(block.size(), 1);
    if (!m_matchesAll)
        test(m_root, block, accepted);
}

void SagaColumnsFilter::test(const Node& node, std::span<const SagaFigures> block,
                             std::vector<std::uint8_t>& accepted) const {
    if (node.kind == FilterNode::Kind::Flag) {
        for (std::size_t i = 0; i < block.size(); ++i)
            accepted[i] = flagOf(node.flag, block[i]) ? 1 : 0;
        return;
    }
    if (node.kind == FilterNode::Kind::Compare) {
        if (node.ofIds)
            return testIds(*node.ofIds, block, accepted);
        if (node.decided.empty())
            return testNumbers(node, block, accepted);
        const auto column = static_cast<std::size_t>(node.column);
        for (std::size_t i = 0; i < block.size(); ++i)
            accepted[i] = node.decided[block[i].texts[column]];
        return;
    }
    test(node.children.front(), block, accepted);
    if (node.kind == FilterNode::Kind::Not) {
        for (std::uint8_t& one : accepted)
            one ^= 1;
        return;
    }
    std::vector<std::uint8_t> next(block.size());
    for (std::size_t child = 1; child < node.children.size(); ++child) {
        test(node.children[child], block, next);
        for (std::size_t i = 0; i < block.size(); ++i) {
            const int both = node.kind == FilterNode::Kind::And ? accepted[i] & next[i] : accepted[i] | next[i];
            accepted[i] = static_cast<std::uint8_t>(both);
        }
    }
}

void SagaColumnsFilter::testIds(const FilterNode& comparison, std::span<const SagaFigures> block,
                                std::vector<std::uint8_t>& accepted) const {
    const SagaIdKind kind = comparison.field == FilterField::Id ? SagaIdKind::Id : SagaIdKind::Correlation;
    IdColumns::Reader reader(m_columns.ids(), kind);
    for (std::size_t i = 0; i < block.size(); ++i)
        accepted[i] = textMatches(comparison, reader.text(block[i].no)) ? 1 : 0;
}

void SagaColumnsFilter::testNumbers(const Node& node, std::span<const SagaFigures> block,
                                    std::vector<std::uint8_t>& accepted) const {
    for (std::size_t i = 0; i < block.size(); ++i) {
        const std::optional<std::int64_t> number = numberOf(node.field, block[i], m_now);
        const bool is = number ? compare(node.op, *number, node.numbers) : node.op == FilterOp::NotEqual;
        accepted[i] = is ? 1 : 0;
    }
}

void forEachMatch(const SagaColumns& columns, const ParsedFilter& filter, Timestamp now,
                  const std::function<void(const SagaFigures&)>& onMatch) {
    const SagaColumnsFilter test(filter, columns, now);
    std::vector<std::uint8_t> accepted;
    columns.forEach([&](std::span<const SagaFigures> block) {
        test.test(block, accepted);
        for (std::size_t i = 0; i < block.size(); ++i) {
            if (accepted[i] != 0)
                onMatch(block[i]);
        }
    });
}

}  // namespace saga
