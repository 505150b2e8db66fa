#include <algorithm>

#include "core/base/utf8.h"
#include "core/model/filter.h"
#include "core/model/filter_words.h"

namespace saga {

// On a mismatch only the last `*` needs to be tried again,
// so the cost is at most the product of the two lengths.
bool globMatches(std::string_view pattern, std::string_view text) {
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t star = std::string_view::npos;
    std::size_t starText = 0;
    const auto step = [&](std::size_t at) {
        return std::max<std::size_t>(utf8Length(text, at), 1);
    };
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            if (p == pattern.size()) return true;
            starText = t;
        } else if (p < pattern.size() && pattern[p] == '?') {
            ++p;
            t += step(t);
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            starText += step(starText);
            // Where the pattern goes on with a character of its own, only its next place can be it.
            if (p < pattern.size() && pattern[p] != '*' && pattern[p] != '?') starText = text.find(pattern[p], starText);
            if (starText == std::string_view::npos) return false;
            t = starText;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*') ++p;
    return p == pattern.size();
}

bool textMatches(const FilterNode& comparison, std::string_view text) {
    const auto equals = [&](const FilterValue& value) {
        return value.text == text;
    };
    switch (comparison.op) {
        case FilterOp::Equal:
            return equals(comparison.values.front());
        case FilterOp::NotEqual:
            return !equals(comparison.values.front());
        case FilterOp::Glob:
            return globMatches(comparison.values.front().text, text);
        case FilterOp::In:
            return std::any_of(comparison.values.begin(), comparison.values.end(), equals);
        default:
            break;
    }
    SAGA_ASSERT(false);
    return false;
}

namespace {

std::string_view textOf(FilterField field, const SagaSummary& saga) {
    switch (field) {
        case FilterField::Id:
            return saga.id.text;
        case FilterField::Definition:
            return saga.definition;
        case FilterField::Step:
            return saga.step;
        case FilterField::Code:
            return saga.code;
        case FilterField::User:
            return saga.user.text;
        case FilterField::Item:
            return saga.item.text;
        case FilterField::Rule:
            return saga.rule.text;
        case FilterField::Correlation:
            return saga.correlation.text;
        default:
            break;
    }
    SAGA_ASSERT(false);
    return {};
}

// Nothing for a time that is not set: it is neither before nor after nor equal to any other.
std::optional<std::int64_t> numberOf(FilterField field, const SagaSummary& saga, Timestamp now) {
    const auto timeIfSet = [](Timestamp t) {
        return t.isSet() ? std::optional(t.us) : std::nullopt;
    };
    switch (field) {
        case FilterField::Status:
            return static_cast<std::int64_t>(saga.status);
        case FilterField::Mode:
            return static_cast<std::int64_t>(saga.mode);
        case FilterField::Version:
            return saga.version;
        case FilterField::Amount:
            return saga.amount;
        case FilterField::Quantity:
            return saga.quantity;
        case FilterField::Attempts:
            return saga.attempts;
        case FilterField::Duration:
            if (!saga.startedAt.isSet()) return std::nullopt;
            return ((saga.endedAt.isSet() ? saga.endedAt : now) - saga.startedAt).count();
        case FilterField::Started:
            return timeIfSet(saga.startedAt);
        case FilterField::Ended:
            return timeIfSet(saga.endedAt);
        default:
            break;
    }
    SAGA_ASSERT(false);
    return std::nullopt;
}

bool compareNumber(const FilterNode& node, std::optional<std::int64_t> number, Timestamp now) {
    if (!number) return node.op == FilterOp::NotEqual;
    const auto valueOf = [&](const FilterValue& value) {
        return value.relativeToNow ? now.us + value.number : value.number;
    };
    const std::int64_t value = valueOf(node.values.front());
    switch (node.op) {
        case FilterOp::Equal:
            return *number == value;
        case FilterOp::NotEqual:
            return *number != value;
        case FilterOp::Less:
            return *number < value;
        case FilterOp::LessEqual:
            return *number <= value;
        case FilterOp::Greater:
            return *number > value;
        case FilterOp::GreaterEqual:
            return *number >= value;
        case FilterOp::In:
            return std::any_of(node.values.begin(), node.values.end(),
                               [&](const FilterValue& v) { return *number == valueOf(v); });
        case FilterOp::Glob:
            break;
    }
    SAGA_ASSERT(false);
    return false;
}

bool flagOf(FilterFlag flag, const SagaSummary& saga) {
    switch (flag) {
        case FilterFlag::Injected:
            return saga.injected;
        case FilterFlag::Attention:
            return saga.attention != Attention::None;
        case FilterFlag::Paused:
            return saga.paused;
        case FilterFlag::Running:
            return !isEnd(saga.status);
        case FilterFlag::Ended:
            return isEnd(saga.status);
    }
    return false;
}

bool nodeMatches(const FilterNode& node, const SagaSummary& saga, Timestamp now) {
    const auto holds = [&](const FilterNode& child) {
        return nodeMatches(child, saga, now);
    };
    switch (node.kind) {
        case FilterNode::Kind::And:
            return std::all_of(node.children.begin(), node.children.end(), holds);
        case FilterNode::Kind::Or:
            return std::any_of(node.children.begin(), node.children.end(), holds);
        case FilterNode::Kind::Not:
            return !holds(node.children.front());
        case FilterNode::Kind::Flag:
            return flagOf(node.flag, saga);
        case FilterNode::Kind::Compare:
            break;
    }
    if (kindOf(node.field) == FilterFieldKind::Text) return textMatches(node, textOf(node.field, saga));
    return compareNumber(node, numberOf(node.field, saga, now), now);
}

}  // namespace

bool matches(const ParsedFilter& filter, const SagaSummary& saga, Timestamp now) {
    return filter.matchesAll || nodeMatches(filter.root, saga, now);
}

}  // namespace saga
