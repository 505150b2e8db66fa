// What an HTTP answer says of an attempt. Pure.
#pragma once

#include "core/participants/http/http_client.h"
#include "core/saga/decide.h"

namespace saga {

// By the table in the README of this room. `who` is named in messages ("http://127.0.0.1:8080").
StepAnswer stepAnswerOf(const HttpAnswer& answer, std::string_view who);

}  // namespace saga
