// A typed filter as the field needs it: whether it is right, where it is wrong, and which of its words are fields and
// keywords. Places are counted in UTF-16 units, as QString does. Pure functions.
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

#include "ui/widgets/filter_field.h"

namespace saga::ui {

struct FilterTextCheck {
    bool ok = true;
    int position = 0;  // of the error
    int length = 0;
    QString message;
};

FilterTextCheck checkFilterText(const QString& text);
QVector<FilterField::Span> filterSpans(const QString& text);
// Words that could stand at `cursor`, and where the word begins that one of them would replace.
QStringList filterWordsAt(const QString& text, int cursor, int& start);
// The field whose value begins at `start`, after its operator; empty where no value is wanted.
QString filterFieldAt(const QString& text, int start);
// `text` with another condition: joined by "and", the old part in brackets when it has an "or".
QString filterWith(const QString& text, const QString& condition);
// The same joined by "or".
QString filterOr(const QString& text, const QString& condition);

}  // namespace saga::ui
