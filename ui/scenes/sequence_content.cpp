#include "ui/scenes/sequence_content.h"

#include <algorithm>

#include "ui/scenes/sequence_builder.h"

namespace saga::ui {

int SequenceContent::rowOfSeq(std::int64_t seq) const {
    if (seq < 1 || static_cast<std::size_t>(seq) > rowOfEvent.size())
        return -1;
    const auto shown = [](std::int64_t row) { return row >= 0; };
    const auto found = std::find_if(rowOfEvent.begin() + static_cast<std::ptrdiff_t>(seq - 1), rowOfEvent.end(), shown);
    return found == rowOfEvent.end() ? -1 : static_cast<int>(*found);
}

std::vector<const SequenceActivation*> SequenceContent::activationsIn(int first, int last) const {
    std::vector<const SequenceActivation*> found;
    const auto begin = std::lower_bound(longestUntil.begin(), longestUntil.end(), first) - longestUntil.begin();
    for (auto at = static_cast<std::size_t>(begin); at < activations.size() && activations[at].first <= last; ++at) {
        if (activations[at].last >= first)
            found.push_back(&activations[at]);
    }
    return found;
}

SequenceContent sequenceOf(const SagaSummary& saga, const std::vector<SagaEvent>& events, const SequenceFrame& frame) {
    SequenceBuilder builder(saga, frame);
    for (const SagaEvent& event : events)
        builder.take(event);
    return builder.finish(events.size());
}

}  // namespace saga::ui
