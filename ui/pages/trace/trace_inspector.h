// Beside the line of time of a trace: what the trace holds, and the chosen entry in depth with the ways to its cause and
// to what it caused. UI thread.
#pragma once

#include <QWidget>

#include "core/admin_api/checkout_values.h"
#include "ui/pages/page_context.h"

class QTableView;

namespace saga::ui {

class Button;
class KeyValueGrid;
class TraceModel;
class TraceObjectModel;

class TraceInspector final : public QWidget {
    Q_OBJECT

public:
    // Both are borrowed.
    TraceInspector(PageContext& context, TraceModel& entries, TraceObjectModel& objects, QWidget* parent = nullptr);

    // Of the line of time; negative: none.
    void showEntry(int row);
    QTableView* objects() const { return m_objects; }
    KeyValueGrid* facts() const { return m_facts; }
    Button* causeButton() const { return m_cause; }
    Button* effectButton() const { return m_effect; }
    Button* sagaButton() const { return m_saga; }

Q_SIGNALS:
    void rowWanted(int row);

private:
    QWidget* makeObjects(TraceObjectModel& objects);
    QWidget* makeEntry();
    void showFacts();
    void showWays(int row);

    PageContext& m_context;
    TraceModel& m_model;
    QTableView* m_objects = nullptr;
    KeyValueGrid* m_facts = nullptr;
    Button* m_cause = nullptr;
    Button* m_effect = nullptr;
    Button* m_saga = nullptr;
    int m_row = -1;
    TraceEntry m_entry;  // whose facts are shown
};

}  // namespace saga::ui
