// Where SQLite and PostgreSQL differ in what the statements of this room say. Everything else is written once.
#pragma once

#include <string>
#include <string_view>

namespace saga {

enum class Dialect { Sqlite, Postgres };

// Types in a table definition: whole numbers of 64 bits, doubles, and a number that the database counts up by itself.
std::string_view integerType(Dialect dialect);
std::string_view realType(Dialect dialect);
std::string_view countedType(Dialect dialect);
// What follows the columns of a table whose rows live in the primary key, and of one that has a number of its own.
std::string_view keyedTableSuffix(Dialect dialect);
std::string_view plainTableSuffix(Dialect dialect);
// Follows a table's name: the index to use, where a database takes such advice.
std::string indexAdvice(Dialect dialect, std::string_view index);
// `column`, compared without the help of an index, where a database could choose one badly.
std::string withoutIndex(Dialect dialect, std::string_view column);
// `column` matches the glob bound as parameter `param`: "* and ?" as in the filter language.
std::string globCondition(Dialect dialect, std::string_view column, int param);
// The filter language's glob in the form that globCondition expects.
std::string globPattern(Dialect dialect, std::string_view glob);

}  // namespace saga
