// The list of sagas: a typed filter that says at once whether it is right, totals by state, and the rows, live in
// place. UI thread.
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/pages/page_context.h"

namespace saga::ui {

class Banner;
class Chip;
class FilterField;
class HealthWatch;
class SagaListModel;
class SagaTable;
class StateChips;
class ViewStack;

class SagasPage final : public QWidget {
    Q_OBJECT

public:
    SagasPage(PageContext& context, HealthWatch& health, QWidget* parent = nullptr);

    // Puts the text into the field and applies it at once.
    void setFilter(const QString& text);
    FilterField* filterField() const { return m_field; }
    SagaListModel* model() const { return m_model; }
    SagaTable* table() const { return m_table; }
    StateChips* chips() const { return m_chips; }
    Chip* newChip() const { return m_new; }
    ViewStack* stack() const { return m_stack; }
    // After an export of the state for a restart: the filter in force.
    QString filter() const;

Q_SIGNALS:
    // A command is wanted on this frozen set; `countedAt` is set when it is what matched a filter then.
    void bulkWanted(saga::CommandKind kind, const std::vector<saga::SagaNo>& nos, saga::Timestamp countedAt);

private:
    QWidget* makeBar();
    void connectParts();
    void check(const QString& text);
    void apply();
    void count();
    void takeCount(Result<std::int64_t> answer);
    void showPhase();
    void showNewCount(qint64 count);
    void showNotice();

    PageContext& m_context;
    HealthWatch& m_health;
    SagaListModel* m_model;
    FilterField* m_field = nullptr;
    StateChips* m_chips = nullptr;
    Chip* m_new = nullptr;
    Chip* m_follow = nullptr;
    SagaTable* m_table = nullptr;
    Banner* m_banner = nullptr;
    ViewStack* m_stack = nullptr;
    QTimer m_debounce;
    QTimer m_recount;
    CancellationPtr m_counting;
    Micros m_countBegan{0};
};

}  // namespace saga::ui
