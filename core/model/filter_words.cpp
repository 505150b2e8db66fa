#include "core/model/filter_words.h"

#include <algorithm>
#include <array>

#include "core/model/failure_code.h"

namespace saga {

namespace {

struct FieldRow {
    FilterField field;
    std::string_view name;
    FilterFieldKind kind;
};

constexpr std::array<FieldRow, 17> kFields{{
    {FilterField::Id, "id", FilterFieldKind::Text},
    {FilterField::Status, "status", FilterFieldKind::Status},
    {FilterField::Definition, "definition", FilterFieldKind::Text},
    {FilterField::Version, "version", FilterFieldKind::Number},
    {FilterField::Mode, "mode", FilterFieldKind::Mode},
    {FilterField::Step, "step", FilterFieldKind::Text},
    {FilterField::Code, "code", FilterFieldKind::Text},
    {FilterField::User, "user", FilterFieldKind::Text},
    {FilterField::Item, "item", FilterFieldKind::Text},
    {FilterField::Amount, "amount", FilterFieldKind::Number},
    {FilterField::Quantity, "quantity", FilterFieldKind::Number},
    {FilterField::Duration, "duration", FilterFieldKind::Duration},
    {FilterField::Started, "started", FilterFieldKind::Time},
    {FilterField::Ended, "ended", FilterFieldKind::Time},
    {FilterField::Attempts, "attempts", FilterFieldKind::Number},
    {FilterField::Rule, "rule", FilterFieldKind::Text},
    {FilterField::Correlation, "correlation", FilterFieldKind::Text},
}};

struct FlagRow {
    FilterFlag flag;
    std::string_view name;
};

constexpr std::array<FlagRow, 5> kFlags{{{FilterFlag::Injected, "injected"},
                                         {FilterFlag::Attention, "attention"},
                                         {FilterFlag::Paused, "paused"},
                                         {FilterFlag::Running, "running"},
                                         {FilterFlag::Ended, "ended"}}};

constexpr std::array kOps{FilterOp::Equal,   FilterOp::NotEqual,     FilterOp::Less, FilterOp::LessEqual,
                          FilterOp::Greater, FilterOp::GreaterEqual, FilterOp::Glob, FilterOp::In};

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Levenshtein distance of two short words.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (lower(a[i - 1]) == lower(b[j - 1]) ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row[b.size()];
}

}  // namespace

bool equalIgnoringCase(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

FilterFieldKind kindOf(FilterField field) {
    const auto row = std::find_if(kFields.begin(), kFields.end(), [&](const FieldRow& r) { return r.field == field; });
    SAGA_ASSERT(row != kFields.end());
    return row->kind;
}

std::string_view describeKind(FilterFieldKind kind) {
    switch (kind) {
        case FilterFieldKind::Text:
            return "text";
        case FilterFieldKind::Number:
            return "a number";
        case FilterFieldKind::Duration:
            return "a duration";
        case FilterFieldKind::Time:
            return "a time";
        case FilterFieldKind::Status:
            return "a status";
        case FilterFieldKind::Mode:
            return "a mode";
    }
    return {};
}

std::string_view toText(FilterField field) {
    for (const FieldRow& row : kFields) {
        if (row.field == field) return row.name;
    }
    return {};
}

std::string_view toText(FilterFlag flag) {
    for (const FlagRow& row : kFlags) {
        if (row.flag == flag) return row.name;
    }
    return {};
}

std::string_view toText(FilterOp op) {
    switch (op) {
        case FilterOp::Equal:
            return "=";
        case FilterOp::NotEqual:
            return "!=";
        case FilterOp::Less:
            return "<";
        case FilterOp::LessEqual:
            return "<=";
        case FilterOp::Greater:
            return ">";
        case FilterOp::GreaterEqual:
            return ">=";
        case FilterOp::Glob:
            return "~";
        case FilterOp::In:
            return "in";
    }
    return {};
}

std::optional<FilterField> filterFieldFromText(std::string_view word) {
    for (const FieldRow& row : kFields) {
        if (equalIgnoringCase(row.name, word)) return row.field;
    }
    return std::nullopt;
}

std::optional<FilterFlag> filterFlagFromText(std::string_view word) {
    for (const FlagRow& row : kFlags) {
        if (equalIgnoringCase(row.name, word)) return row.flag;
    }
    return std::nullopt;
}

bool isAllowed(FilterFieldKind kind, FilterOp op) {
    switch (op) {
        case FilterOp::Equal:
        case FilterOp::NotEqual:
        case FilterOp::In:
            return true;
        case FilterOp::Glob:
            return kind == FilterFieldKind::Text;
        case FilterOp::Less:
        case FilterOp::LessEqual:
        case FilterOp::Greater:
        case FilterOp::GreaterEqual:
            return kind == FilterFieldKind::Number || kind == FilterFieldKind::Duration ||
                   kind == FilterFieldKind::Time;
    }
    return false;
}

bool isFilterKeyword(std::string_view word) {
    constexpr std::array<std::string_view, 4> kKeywords{"and", "or", "not", "in"};
    return std::any_of(kKeywords.begin(), kKeywords.end(), [&](auto k) { return equalIgnoringCase(k, word); });
}

std::vector<std::string> conditionStarts() {
    std::vector<std::string> words;
    for (const FieldRow& row : kFields) words.emplace_back(row.name);
    for (const FlagRow& row : kFlags) {
        if (!filterFieldFromText(row.name)) words.emplace_back(row.name);
    }
    words.emplace_back("not");
    words.emplace_back("(");
    return words;
}

std::vector<std::string> operatorsOf(FilterField field) {
    std::vector<std::string> words;
    for (const FilterOp op : kOps) {
        if (isAllowed(kindOf(field), op)) words.emplace_back(toText(op));
    }
    return words;
}

std::vector<std::string> valuesOf(FilterField field) {
    switch (kindOf(field)) {
        case FilterFieldKind::Status: {
            std::vector<std::string> names;
            for (int number = 0; number < kSagaStatusCount; ++number)
                names.emplace_back(toText(static_cast<SagaStatus>(number)));
            return names;
        }
        case FilterFieldKind::Mode:
            return {std::string(toText(Mode::Orchestration)), std::string(toText(Mode::Choreography))};
        case FilterFieldKind::Duration:
            return {"200ms", "2s", "5m", "1h"};
        case FilterFieldKind::Time:
            return {"now-5m", "now-1h", "now-1d"};
        case FilterFieldKind::Number:
            return {};
        case FilterFieldKind::Text:
            break;
    }
    if (field != FilterField::Code) return {};
    const std::vector<std::string_view> codes = knownFailureCodes();
    return {codes.begin(), codes.end()};
}

std::string_view nearestWord(std::string_view word) {
    constexpr std::size_t kMaxErrors = 2;
    // In a word of two or three letters two errors leave nothing of it.
    std::size_t best = std::min(kMaxErrors, word.size() / 3) + 1;
    std::string_view nearest;
    if (word.size() > 32) return nearest;
    const auto consider = [&](std::string_view name) {
        if (const std::size_t errors = distance(word, name); errors < best) {
            best = errors;
            nearest = name;
        }
    };
    for (const FieldRow& row : kFields) consider(row.name);
    for (const FlagRow& row : kFlags) consider(row.name);
    return nearest;
}

}  // namespace saga
