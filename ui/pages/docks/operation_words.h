// How far an operation is, in one line: "10 of 37, 120 /s, 0.2 s left". Pure function.
#pragma once

#include <QString>

namespace saga::ui {

class Operation;

QString progressWords(const Operation& operation);

}  // namespace saga::ui
