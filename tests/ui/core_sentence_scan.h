// The sentences that core can say, read from its sources: the texts that are handed to makeError and to the functions that
// lead there. What is put together of several texts is one sentence; what is not a text in the source stands as kValue.
#pragma once

#include <QChar>
#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace saga::ui {

inline constexpr QChar kValue = QChar(u'\u00a7');

struct ScannedSentence {
    QString place;  // "core/engine/engine.cpp"
    QString text;   // "must be from § to §"
};

// Every sentence of one source. `returns`: what functions return are sentences too. `parts` names what a word or call of this
// source stands for where it begins a piece of a sentence: {"eventNo", "event §"}.
std::vector<ScannedSentence> scanSentences(const QString& place, const QString& source, bool returns, const QMap<QString, QString>& parts);

}  // namespace saga::ui
