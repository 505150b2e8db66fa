// The filter language of lists, faults and the command line:
//   or := and ("or" and)*   and := not ("and" not)*   not := "not" not | "(" or ")" | field op value | flag
//   op := = != < <= > >= ~ in      ~ is a glob with * and ?      in ( value, value ... )
// Values: word, "text", number, 200ms 2s 5m 1h, ISO time, now-1h. Words are case-sensitive except keywords and status names.
// A parsed filter is an immutable value; evaluate it in memory here, or as SQL in core/stores/sql.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/model/saga_summary.h"

namespace saga {

enum class FilterField {
    Id, Status, Definition, Version, Mode, Step, Code, User, Item, Amount, Quantity, Duration, Started, Ended, Attempts, Rule, Correlation
};
enum class FilterFlag { Injected, Attention, Paused, Running, Ended };
enum class FilterOp { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual, Glob, In };

// Text for text fields; number for amount, quantity, version, attempts (plain), duration (us), started and ended
// (us since 1970), status and mode (the pinned number).
struct FilterValue {
    bool isText = false;
    std::string text;
    std::int64_t number = 0;
    bool relativeToNow = false;  // number is an offset in us to be added to now
};

struct FilterNode {
    enum class Kind { And, Or, Not, Compare, Flag };
    Kind kind = Kind::And;
    std::vector<FilterNode> children;  // And, Or: two or more; Not: one
    FilterField field{};
    FilterOp op{};
    std::vector<FilterValue> values;   // Compare: one, In: one or more
    FilterFlag flag{};
};

// A syntax error with its place: byte offset and length within the text.
struct FilterError {
    std::size_t offset = 0;
    std::size_t length = 0;
    std::string reason;                 // "expected a value after ="
    std::vector<std::string> expected;  // what could stand here, for completion
};

struct ParsedFilter {
    bool matchesAll = true;             // empty text
    FilterNode root;
};

inline constexpr std::size_t kMaxFilterBytes = 4096;
inline constexpr int kMaxFilterDepth = 32;
inline constexpr std::size_t kMaxFilterTerms = 256;

class FilterParse {
public:
    bool ok() const { return !m_error.has_value(); }
    const ParsedFilter& filter() const { SAGA_ASSERT(ok()); return m_filter; }
    const FilterError& error() const { SAGA_ASSERT(!ok()); return *m_error; }
    FilterParse(ParsedFilter filter) : m_filter(std::move(filter)) {}
    FilterParse(FilterError error) : m_error(std::move(error)) {}

private:
    ParsedFilter m_filter;
    std::optional<FilterError> m_error;
};

FilterParse parseFilter(std::string_view text);
// parseFilter as a Result: InvalidInput with field `field` and a reason that names the column and shows the place.
Result<ParsedFilter> parseFilterFor(std::string_view field, std::string_view text);
// InvalidInput when the filter uses what is not known at the start of a saga (for fault rules).
Result<void> checkKnownAtStart(const ParsedFilter& filter);

// Does the saga match at time `now` (durations of running sagas, now-1h)?
bool matches(const ParsedFilter& filter, const SagaSummary& saga, Timestamp now);
// `*` stands for any run of characters, `?` for one character.
bool globMatches(std::string_view pattern, std::string_view text);
// A comparison (FilterNode::Kind::Compare) of a text field with the text that the field has.
bool textMatches(const FilterNode& comparison, std::string_view text);

// Words for completion at byte `offset` of `text`.
std::vector<std::string> filterCompletions(std::string_view text, std::size_t offset);
std::string_view toText(FilterField field);
std::string_view toText(FilterFlag flag);

}  // namespace saga
