// The list of sagas: a typed filter that says at once whether it is right, saved views, totals by state, and the rows,
// live in place and in the order asked for. Filter, order, columns and views are remembered. UI thread.
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/pages/page_context.h"

namespace saga::ui {

class Banner;
class Button;
class Chip;
class FilterField;
class HealthWatch;
class SagaListModel;
class SagaSelection;
class SagaTable;
class SagaViews;
class SelectionBar;
class StateChips;
class ViewStack;

class SagasPage final : public QWidget {
    Q_OBJECT

public:
    // All are borrowed; what is marked outlives the page.
    SagasPage(PageContext& context, HealthWatch& health, SagaSelection& selection, QWidget* parent = nullptr);

    // Puts the text into the field and applies it at once.
    void setFilter(const QString& text);
    QString filter() const;
    FilterField* filterField() const { return m_field; }
    SagaListModel* model() const { return m_model; }
    SagaTable* table() const { return m_table; }
    StateChips* chips() const { return m_chips; }
    SagaViews* views() const { return m_views; }
    Chip* newChip() const { return m_new; }
    Chip* followChip() const { return m_follow; }
    // "Order of 12:03:11": shown while the list is not newest first, puts it in order anew.
    Button* orderButton() const { return m_order; }
    Button* viewsButton() const { return m_viewsButton; }
    Button* columnsButton() const { return m_columnsButton; }
    Banner* banner() const { return m_banner; }
    ViewStack* stack() const { return m_stack; }
    SagaSelection& selection() const { return m_selection; }
    SelectionBar* selectionBar() const { return m_marks; }
    // Marks every saga that matches the filter in force, as counted now.
    void markAll();

Q_SIGNALS:
    // A command is wanted on this frozen set; `countedAt` is set when it is what matched a filter then.
    void bulkWanted(saga::CommandKind kind, const std::vector<saga::SagaNo>& nos, saga::Timestamp countedAt);

protected:
    void focusInEvent(QFocusEvent* event) override;

private:
    QWidget* makeBar();
    QWidget* makeChipLine(QWidget* bar);
    void connectParts();
    void connectModel();
    void makeMarks();
    void takeAll(Result<SagaSet> answer);
    void begin();
    void check(const QString& text);
    void apply();
    void showCount();
    void showPhase();
    void showBanner();
    void showNewCount(qint64 count);
    void showOrder();
    void showNotice();
    void openViews();
    void openColumns();
    void askForName();
    void actOnNotice();

    PageContext& m_context;
    HealthWatch& m_health;
    SagaSelection& m_selection;
    SagaListModel* m_model;
    SagaViews* m_views;
    FilterField* m_field = nullptr;
    Button* m_viewsButton = nullptr;
    Button* m_columnsButton = nullptr;
    StateChips* m_chips = nullptr;
    Button* m_order = nullptr;
    Chip* m_new = nullptr;
    Chip* m_follow = nullptr;
    SagaTable* m_table = nullptr;
    Banner* m_banner = nullptr;
    ViewStack* m_stack = nullptr;
    SelectionBar* m_marks = nullptr;
    CancellationPtr m_marking;  // the set of all matches on its way
    QTimer m_debounce;
    QTimer m_ageing;  // of stale rows
    Micros m_askedAt{0};
    Micros m_took{0};          // from asking to the whole list; 0: not known
    bool m_topWanted = false;  // new rows were asked for by hand
};

}  // namespace saga::ui
