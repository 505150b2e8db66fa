// The text of a definition as a person reads and edits it. Pure.
#pragma once

#include <QString>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/admin_api/definition_values.h"
#include "ui/scenes/definition_graph_painter.h"

namespace saga::ui {

// The stored form, which is one line in the order of the alphabet, as lines in the order in which definitions are written.
// Text that is no JSON stays as it is.
QString readableDefinition(const std::string& source);
// The text with its version set to this number, all else as it stands; not set when it names no version at its top level.
std::optional<QString> withVersion(const QString& text, int version);
// Name and type of every field that the definition takes, in its order: {"userId", "text"}.
std::vector<std::pair<QString, QString>> inputFields(const std::string& source);
// Line and column, from 1, where a step begins; not set when the text does not name it.
std::optional<std::pair<int, int>> placeOfStep(const QString& text, const QString& step);
// A column that counts bytes as one that counts characters.
int characterColumn(const QString& text, int line, int byteColumn);

std::vector<GraphStep> graphSteps(const std::vector<DefinitionStepView>& steps);

}  // namespace saga::ui
