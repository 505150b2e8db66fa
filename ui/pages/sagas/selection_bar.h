// The bar below the list while sagas are marked: how many, of how many matches, counted when, and what can be done with
// them. UI thread.
#pragma once

#include <QWidget>

#include <vector>

#include "core/model/saga_status.h"
#include "ui/pages/page_context.h"

namespace saga::ui {

class Button;
class ElidedLabel;
class SagaSelection;

class SelectionBar final : public QWidget {
    Q_OBJECT

public:
    // Both are borrowed.
    SelectionBar(PageContext& context, SagaSelection& selection, QWidget* parent = nullptr);

    // Matches of the filter in force; negative while they are not known.
    void setMatches(qint64 count);
    // Every match is being asked for.
    void setAsking(bool asking);
    QString text() const;
    Button* button(CommandKind kind) const;
    Button* allButton() const { return m_all; }
    Button* clearButton() const { return m_clear; }

Q_SIGNALS:
    void commandWanted(saga::CommandKind kind);
    void allWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    PageContext& m_context;
    SagaSelection& m_selection;
    ElidedLabel* m_words;
    Button* m_all;
    Button* m_clear;
    std::vector<std::pair<CommandKind, Button*>> m_commands;
    qint64 m_matches = -1;
    bool m_asking = false;
};

}  // namespace saga::ui
