// The whole history of a saga: a filter over kinds and steps, the table, and the chosen event in depth below. Borrows its
// model, which nobody else shows. UI thread.
#pragma once

#include <QWidget>

class QComboBox;
class QSplitter;

namespace saga::ui {

class EventDetails;
class EventTable;
class Label;
class PageContext;
class SagaEventModel;

class EventsView final : public QWidget {
    Q_OBJECT

public:
    EventsView(PageContext& context, SagaEventModel& model, QWidget* parent = nullptr);

    // Ids in the order of the definition. Called again when they changed.
    void setSteps(const QStringList& steps);
    void refreshCount();
    EventTable* table() const { return m_table; }
    EventDetails* details() const { return m_details; }
    QComboBox* kindBox() const { return m_kind; }
    QComboBox* stepBox() const { return m_step; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void applyFilter();

    SagaEventModel& m_model;
    QComboBox* m_kind;
    QComboBox* m_step;
    Label* m_count;
    EventTable* m_table;
    EventDetails* m_details;
    QSplitter* m_split;
    bool m_sized = false;
};

}  // namespace saga::ui
