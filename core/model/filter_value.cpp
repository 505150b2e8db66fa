#include "core/model/filter_value.h"

#include <charconv>

#include "core/base/utf8.h"
#include "core/model/filter_words.h"

namespace saga {

namespace {

Error refused(std::string reason) {
    return makeError(ErrorCode::InvalidInput, "", std::move(reason));
}

FilterValue numberValue(std::int64_t number) {
    FilterValue value;
    value.number = number;
    return value;
}

Result<FilterValue> readNumber(std::string_view text) {
    std::int64_t number = 0;
    const char* const last = text.data() + text.size();
    const auto [end, failure] = std::from_chars(text.data(), last, number);
    if (failure == std::errc::result_out_of_range)
        return refused("the number " + shownWord(text) + " does not fit into 64 bits");
    if (failure != std::errc() || end != last) return refused("\"" + shownWord(text) + "\" is not a whole number");
    return numberValue(number);
}

Result<FilterValue> readDuration(std::string_view text) {
    const Result<Micros> duration = parseDuration(text);
    if (!duration) return refused("\"" + shownWord(text) + "\" " + duration.error().reason);
    return numberValue(duration->count());
}

Result<FilterValue> readTime(std::string_view text) {
    if (text.substr(0, 3) == "now") {
        FilterValue value;
        value.relativeToNow = true;
        if (text.size() == 3) return value;
        const Result<Micros> back = parseDuration(text.substr(text[3] == '-' ? 4 : text.size()));
        if (!back) return refused("\"" + shownWord(text) + "\" is not a time such as now-5m, now-1h or now-3d");
        value.number = -back->count();
        return value;
    }
    const Result<Timestamp> time = parseIso(text);
    if (!time) return refused("\"" + shownWord(text) + "\" " + time.error().reason + ", nor now-1h");
    return numberValue(time->us);
}

Result<FilterValue> readStatus(std::string_view text) {
    std::string known;
    for (int number = 0; number < kSagaStatusCount; ++number) {
        const std::string_view name = toText(static_cast<SagaStatus>(number));
        if (equalIgnoringCase(name, text)) return numberValue(number);
        known += number == 0 ? "" : ", ";
        known += name;
    }
    return refused("\"" + shownWord(text) + "\" is not a status; there are " + known);
}

Result<FilterValue> readMode(std::string_view text) {
    if (const std::optional<Mode> mode = modeFromText(text)) return numberValue(static_cast<std::int64_t>(*mode));
    return refused("\"" + shownWord(text) + "\" is not a mode; there are orchestration and choreography");
}

}  // namespace

std::string shownWord(std::string_view word) {
    constexpr std::size_t kMaxShown = 40;
    if (word.size() <= kMaxShown) return std::string(word);
    const std::string_view head = word.substr(0, kMaxShown);
    return std::string(head.substr(0, firstBadUtf8(head))) + "...";
}

Result<FilterValue> readFilterValue(FilterField field, std::string_view text) {
    switch (kindOf(field)) {
        case FilterFieldKind::Number:
            return readNumber(text);
        case FilterFieldKind::Duration:
            return readDuration(text);
        case FilterFieldKind::Time:
            return readTime(text);
        case FilterFieldKind::Status:
            return readStatus(text);
        case FilterFieldKind::Mode:
            return readMode(text);
        case FilterFieldKind::Text:
            break;
    }
    FilterValue value;
    value.isText = true;
    value.text = text;
    return value;
}

}  // namespace saga
