#include "core/runtime/environment.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "core/saga/action_address.h"

namespace saga {
namespace {

constexpr std::size_t kMostSecretBytes = 1024;

}  // namespace

std::string variable(const char* name) {
    const char* text = std::getenv(name);
    return text == nullptr ? std::string() : std::string(text);
}

bool staysHere(const std::string& address) {
    const std::string origin = participantOf(address);
    const std::string place = origin.substr(origin.find("://") + 3);
    const std::string host = place.substr(0, place.find(':', place.rfind(']') == std::string::npos ? 0 : place.rfind(']')));
    return host == "localhost" || host == "127.0.0.1" || host == "[::1]";
}

Result<std::string> secretOfFile(const char* name) {
    const std::string file = variable(name);
    if (file.empty()) return std::string();
    const auto refuse = [&](const std::string& reason) { return makeError(ErrorCode::InvalidInput, name, reason); };
    std::error_code failed;
    const std::filesystem::file_status status = std::filesystem::status(file, failed);
    if (failed || !std::filesystem::is_regular_file(status)) return refuse("must name a file; there is none at " + file);
    using std::filesystem::perms;
    if ((status.permissions() & (perms::group_all | perms::others_all)) != perms::none)
        return refuse("names a file that others may read or change; make it its owner's alone (chmod 600 " + file + ")");
    std::ifstream in(file, std::ios::binary);
    std::string secret(kMostSecretBytes + 2, '\0');
    in.read(secret.data(), static_cast<std::streamsize>(secret.size()));
    if (in.bad() || (in.fail() && !in.eof())) return refuse("names a file that cannot be read: " + file);
    secret.resize(static_cast<std::size_t>(in.gcount()));
    if (secret.ends_with('\n')) secret.pop_back();
    if (secret.ends_with('\r')) secret.pop_back();
    if (secret.empty() || secret.size() > kMostSecretBytes ||
        std::any_of(secret.begin(), secret.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }))
        return refuse("must name a file that holds one line of 1 to 1024 bytes");
    return secret;
}

}  // namespace saga
