// Who is at the keyboard, as the operating system knows it.
#pragma once

#include <string>

namespace saga {

// "local:alice"; "local:uid-1000" when the user has no name.
std::string localActor();

}  // namespace saga
