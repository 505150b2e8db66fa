// A JSON value that its copies share. Immutable, equal when the values are equal; copy it freely, any thread.
#pragma once

#include <memory>
#include <utility>

#include "core/base/json.h"

namespace saga {

class SharedJson {
public:
    SharedJson() = default;  // null
    SharedJson(Json value) : m_value(value.isNull() ? nullptr : std::make_shared<const Json>(std::move(value))) {}

    // Valid as long as one copy of this value lives.
    const Json& get() const {
        static const Json kNull;
        return m_value ? *m_value : kNull;
    }
    operator const Json&() const { return get(); }
    const Json& operator*() const { return get(); }
    const Json* operator->() const { return &get(); }

    friend bool operator==(const SharedJson& a, const SharedJson& b) {
        return a.m_value == b.m_value || a.get() == b.get();
    }

private:
    std::shared_ptr<const Json> m_value;
};

}  // namespace saga
