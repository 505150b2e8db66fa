// What core says in English, in words of the window's language: results of the invariants, refusals, reasons. Core knows no
// translation: its sentences are known here by what they say, with what changes in them marked (core_sentences.h). A
// sentence that is not known is shown as it is, and so is everything in English. Ids, amounts and texts that people or
// participants wrote stand in these sentences untouched.
#pragma once

#include <QString>

#include <string_view>

namespace saga::ui {

// "must be from 1 to 100" as "1에서 100 사이여야 합니다". What stands before a colon may be of any kind: "TXN_1: has no events".
QString coreWords(std::string_view english);

}  // namespace saga::ui
