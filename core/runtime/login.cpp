#include "core/runtime/login.h"

#include <pwd.h>
#include <unistd.h>

#include <array>

namespace saga {

std::string localActor() {
    std::array<char, 4096> buffer{};
    passwd entry{};
    passwd* found = nullptr;
    const uid_t uid = ::geteuid();
    if (::getpwuid_r(uid, &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr)
        return std::string("local:") + found->pw_name;
    return "local:uid-" + std::to_string(uid);
}

}  // namespace saga
