// The shell tool as a function: arguments in, text out, exit code back. Tests and the program call the same.
#pragma once

#include <ostream>
#include <string>
#include <vector>

namespace saga {

struct CliStreams {
    std::ostream& out;          // results; with --json one JSON document and nothing else
    std::ostream& err;          // messages
    bool outIsTerminal = false; // colours and such; never the only carrier of a meaning
    bool errIsTerminal = false; // progress
};

// `arguments` without the program's name, any bytes. Returns the exit code; throws nothing.
int runSagactl(const std::vector<std::string>& arguments, const CliStreams& streams);

}  // namespace saga
