// What this machine can do, to stand beside a measurement: durable writes of one page per second, and the peak memory of
// this process.
#pragma once

#include <cstdint>
#include <string>

#include "core/base/time.h"

namespace saga {

// Overwrites one page of a scratch file in `folder` and calls fdatasync for about `duration`; calls per second.
Result<double> durableWritesPerSecond(const std::string& folder, Micros duration, const Clock& clock);
// VmHWM of this process in KiB; 0 where the system does not say.
std::int64_t peakMemoryKib();
// Size of the file and of its write-ahead log, in bytes; 0 when absent.
std::int64_t databaseBytes(const std::string& file);

}  // namespace saga
