// Offers the words that could stand at the cursor of a filter, as one types or at Ctrl+Space. Owned by its field.
#pragma once

#include <QObject>
#include <QStringListModel>

class QCompleter;
class QLineEdit;

namespace saga::ui {

class FilterField;

class FilterCompletion final : public QObject {
    Q_OBJECT

public:
    explicit FilterCompletion(FilterField& field);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void offer(bool asked);
    void take(const QString& word);

    QLineEdit* m_edit;
    QStringListModel m_words;
    QCompleter* m_completer;
    int m_start = 0;  // of the word that a choice replaces
};

}  // namespace saga::ui
