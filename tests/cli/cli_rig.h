// Runs the shell tool in this process on a database of its own in a temporary folder. One thread.
#pragma once

#include <QTemporaryDir>

#include <string>
#include <vector>

#include "core/base/json.h"

namespace saga {

struct CliRun {
    int code = 0;
    std::string out;
    std::string err;
    // The output as its one JSON document; null when it is not exactly one.
    Json json() const;
};

class CliRig {
public:
    CliRig();

    // On this rig's database.
    CliRun run(std::vector<std::string> arguments) const;
    // The same with --json, parsed; a null value when it is not one document.
    Json ask(std::vector<std::string> arguments) const;
    // The arguments as they are, without --db.
    static CliRun runBare(const std::vector<std::string>& arguments);

    void loadDemo() const;
    // Buys and returns the answer.
    Json buy(const std::string& user, const std::string& item, const std::string& quantity, const std::string& price) const;
    std::int64_t balance(const std::string& user) const;
    std::int64_t stock(const std::string& item) const;

    std::string database() const { return file("shop.db"); }
    std::string file(const std::string& name) const;
    void write(const std::string& name, const std::string& content) const;

private:
    QTemporaryDir m_folder;
};

}  // namespace saga
