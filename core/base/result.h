// Result<T>: a value or an Error. Reading the wrong side is a bug and asserts. Not thread-safe; copy or move it.
#pragma once

#include <utility>
#include <variant>

#include "core/base/assert.h"
#include "core/base/error.h"

namespace saga {

template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_side(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_side(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_side.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T& value() const& { SAGA_ASSERT(ok()); return *std::get_if<0>(&m_side); }
    T& value() & { SAGA_ASSERT(ok()); return *std::get_if<0>(&m_side); }
    T&& value() && { SAGA_ASSERT(ok()); return std::move(*std::get_if<0>(&m_side)); }
    const Error& error() const { SAGA_ASSERT(!ok()); return *std::get_if<1>(&m_side); }

    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

private:
    std::variant<T, Error> m_side;
};

template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_side(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_side.index() == 0; }
    explicit operator bool() const { return ok(); }
    const Error& error() const { SAGA_ASSERT(!ok()); return *std::get_if<1>(&m_side); }

private:
    std::variant<std::monostate, Error> m_side;
};

}  // namespace saga

// Returns the error of `expression` (a Result) from the calling function, or goes on.
#define SAGA_TRY(expression)                                        \
    do {                                                            \
        if (auto sagaTryResult = (expression); !sagaTryResult.ok()) \
            return sagaTryResult.error();                           \
    } while (false)
