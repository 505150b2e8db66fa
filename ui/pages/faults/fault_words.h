// Sentences about fault rules: what a rule does, and what becomes of the sagas that it hits. Pure functions; texts go
// through tr().
#pragma once

#include <QString>
#include <QStringList>

#include "core/admin_api/admin_values.h"

namespace saga::ui {

// "Answers 10 % of the calls of item_grant with a technical error, for sagas where user ~ "user-1*", at most 20 times,
// for 5 min."
QString ruleSentence(const FaultRule& rule, Micros duration);
// What comes of an item purchase that it hits each time; empty for other definitions.
QString outcomeSentence(const FaultRule& rule);
// Codes that this step of the item shop answers with, those of its own first, then every known one.
QStringList codesFor(const QString& step);
// How long it lasts in whole seconds, as it was asked for; 0: until it is removed.
Micros durationOf(const FaultRule& rule);
// "item-purchase / item_grant, undo"
QString placeWords(const FaultRule& rule);

}  // namespace saga::ui
