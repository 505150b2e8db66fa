// A small seeded generator (splitmix64, Steele, Lea, Flood 2014): the same seed gives the same numbers on every machine.
// One thread. Not for secrets.
#pragma once

#include <cstdint>
#include <string_view>

namespace saga {

class Rng {
public:
    explicit Rng(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t next() {
        std::uint64_t z = (m_state += 0x9E3779B97F4A7C15ull);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
        return z ^ (z >> 31);
    }
    double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }              // [0, 1)
    std::uint64_t below(std::uint64_t bound) { return bound == 0 ? 0 : next() % bound; }  // [0, bound)

private:
    std::uint64_t m_state;
};

// FNV-1a, 64 bits, finished by a splitmix64 round so that nearby texts spread. Stable for ever: shares of sagas chosen
// by hash depend on it.
inline std::uint64_t stableHash(std::string_view text, std::uint64_t seed = 0) {
    std::uint64_t h = 0xcbf29ce484222325ull ^ seed;
    for (const char c : text)
        h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3ull;
    return Rng(h).next();
}

}  // namespace saga
