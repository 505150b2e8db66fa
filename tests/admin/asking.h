// Waits for the answer of a call on AdminApi: `call` is given the callback. The test's thread.
#pragma once

#include <future>
#include <memory>

#include "core/admin_api/admin_api.h"

namespace saga {

template <class T, class Call>
Result<T> ask(Call call) {
    const auto promise = std::make_shared<std::promise<Result<T>>>();
    std::future<Result<T>> answer = promise->get_future();
    call([promise](Result<T> result) { promise->set_value(std::move(result)); });
    return answer.get();
}

}  // namespace saga
