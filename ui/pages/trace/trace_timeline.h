// The line of time of a trace: chips that show or hide each source, and the table. Borrows the model. UI thread.
#pragma once

#include <QWidget>

#include <array>
#include <functional>

#include "ui/models/trace_model.h"
#include "ui/pages/page_context.h"

class QTableView;

namespace saga::ui {

class Chip;
class ViewStack;

class TraceTimeline final : public QWidget {
    Q_OBJECT

public:
    TraceTimeline(PageContext& context, TraceModel& model, QWidget* parent = nullptr);

    // The trace was read anew: the chosen entry stays chosen, the first one is at the beginning.
    void setTrace(std::shared_ptr<const Trace> trace);
    void choose(int row);
    QTableView* table() const { return m_table; }
    Chip* chip(TraceSource source) const { return m_chips[static_cast<std::size_t>(source)]; }
    ViewStack* stack() const { return m_stack; }

Q_SIGNALS:
    // Negative: none.
    void chosen(int row);
    // Double click or Enter.
    void opened(int row);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeChips();
    void dressTable();
    void fitColumns();
    void showChips();
    // Around what makes rows come and go.
    void keepingChoice(const std::function<void()>& change);

    PageContext& m_context;
    TraceModel& m_model;
    std::array<Chip*, kTraceSources> m_chips{};
    QTableView* m_table;
    ViewStack* m_stack;
    bool m_changing = false;
};

}  // namespace saga::ui
