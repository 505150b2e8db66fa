// Documents made from the tree of commands: a man page and completions for two shells. Pure.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace saga {

// In the man macros: man -l reads it.
std::string manPage(const CLI::App& root);
std::string bashCompletion(const CLI::App& root);
std::string zshCompletion(const CLI::App& root);

}  // namespace saga
