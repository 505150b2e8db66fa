// What the program is told by environment variables, and the files that they name.
#pragma once

#include <string>

#include "core/base/result.h"

namespace saga {

// Empty when it is not set.
std::string variable(const char* name);

// Whether an http, https, smtp or smtps address leads to this machine, so that nothing of it crosses a network.
bool staysHere(const std::string& address);

// The secret in the file that the variable names, without the end of its line; empty when the variable is not set. InvalidInput
// naming the variable when there is no such file, when others than its owner may read it, or when it holds no one line of
// 1..1024 bytes. The secret is in no error.
Result<std::string> secretOfFile(const char* name);

}  // namespace saga
