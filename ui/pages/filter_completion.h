// Offers the words that could stand at the cursor of a filter, as one types or at Ctrl+Space; where a user or an item
// is wanted, the ids that begin as typed. Owned by its field.
#pragma once

#include <QObject>
#include <QStringListModel>

class QCompleter;
class QLineEdit;

namespace saga::ui {

class FilterField;
class PageContext;

class FilterCompletion final : public QObject {
    Q_OBJECT

public:
    FilterCompletion(PageContext& context, FilterField& field);

    bool eventFilter(QObject* watched, QEvent* event) override;
    QStringList words() const { return m_words.stringList(); }

private:
    void offer(bool asked);
    void askForIds(const QString& field, const QString& typed, bool asked);
    void show(QStringList words, const QString& typed, bool asked);
    void take(const QString& word);
    QString typed() const;

    PageContext& m_context;
    QLineEdit* m_edit;
    QStringListModel m_words;
    QCompleter* m_completer;
    int m_start = 0;  // of the word that a choice replaces
};

}  // namespace saga::ui
