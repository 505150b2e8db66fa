// Writes a recording again with nothing but sqlite3: same rows, same batches, same durability, statements prepared once.
// The time it takes is the limit that an engine on this database can approach and never pass.
#pragma once

#include <string>

#include "core/base/time.h"
#include "core/bench/write_recording.h"

namespace saga {

// `file`: a copy of the database as it was before the recorded run; it is changed. The error is SQLite's.
Result<Micros> replayBare(const std::string& file, const WriteRecording& recording, const Clock& clock);

}  // namespace saga
