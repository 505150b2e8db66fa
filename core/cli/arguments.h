// Reading what was typed: numbers, shares, files, lists of ids. Errors are InvalidInput naming the field.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/model/saga_status.h"

namespace saga {

// A whole number that fits 64 bits.
Result<std::int64_t> readNumber(std::string_view field, std::string_view text);
Result<std::int64_t> readNumberBetween(std::string_view field, std::string_view text, std::int64_t least, std::int64_t most);
// A number in (0, 1], also written as "20%".
Result<double> readShare(std::string_view field, std::string_view text);
// A mode by its name.
Result<Mode> readMode(std::string_view field, std::string_view text);
// The whole of a file of at most `maxBytes`. NotFound, InvalidInput, LimitExceeded.
Result<std::string> readFile(std::string_view field, const std::string& path, std::size_t maxBytes);
// One id per line; empty lines do not count, nor does a last line that was cut off while it was written.
Result<std::vector<SagaId>> readIdFile(std::string_view field, const std::string& path);

}  // namespace saga
