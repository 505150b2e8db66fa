// Whether an edited message can still be the message it was: a JSON object with the same fields, each of its kind. What
// the fields may hold, the engine checks when it is delivered. Pure function.
#pragma once

#include <QString>

namespace saga::ui {

// Why `text` cannot take the place of `original`, with the field that is wrong; empty: it can. Of an original that is no
// JSON object nothing is known, so any object may take its place.
QString messageProblem(const QString& text, const QString& original);

}  // namespace saga::ui
