// The tables, and how an older database becomes a present one. The version is kept in the database file itself.
#pragma once

#include <string>
#include <vector>

#include "core/stores/sql/dialect.h"

namespace saga {

inline constexpr int kSchemaVersion = 2;

// Brings a database from version `from` to `from` + 1. Runs in one transaction with all the others that are needed.
struct Migration {
    int from = 0;
    std::string script;
};

struct Schema {
    int version = 0;
    std::string script;                 // makes an empty database
    std::vector<Migration> migrations;  // without gap up to `version`
};

Schema currentSchema(Dialect dialect);

}  // namespace saga
