// Random damage to a text, for tests that feed garbage: bytes changed, inserted and removed, pieces doubled, cut off or
// replaced by fragments that are known to be awkward. The same generator state gives the same damage.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/base/rng.h"

namespace saga::test {

inline void mutateOnce(std::string& text, Rng& rng, std::span<const std::string_view> fragments) {
    const std::size_t at = rng.below(text.size() + 1);
    const std::size_t length = rng.below(text.size() - at + 1);
    switch (rng.below(7)) {
        case 0:
            if (at < text.size()) text[at] = static_cast<char>(rng.next());
            break;
        case 1:
            text.insert(at, 1, static_cast<char>(0x20 + rng.below(0x5F)));
            break;
        case 2:
            text.erase(at, 1 + rng.below(4));
            break;
        case 3:
            text.resize(at);
            break;
        case 4:
            text.insert(at, text.substr(at, length));
            break;
        default:
            text.insert(at, fragments[rng.below(fragments.size())]);
            break;
    }
}

// One to four times.
inline void mutate(std::string& text, Rng& rng, std::span<const std::string_view> fragments) {
    for (std::uint64_t times = 1 + rng.below(4); times > 0; --times) mutateOnce(text, rng, fragments);
}

}  // namespace saga::test
