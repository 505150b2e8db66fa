// The load generator of the purchase desk: the form at the left, the run at the right. UI thread.
#pragma once

#include <QWidget>

#include "ui/pages/page_context.h"

namespace saga::ui {

class ComparisonPanel;
class ItemListModel;
class LoadComparison;
class LoadForm;
class LoadResult;
class LoadWatch;
class ModeWatch;
class UserListModel;

class LoadView final : public QWidget {
    Q_OBJECT

public:
    // All are borrowed.
    LoadView(PageContext& context, LoadWatch& load, ModeWatch& mode, UserListModel& users, ItemListModel& items,
             QWidget* parent = nullptr);

    LoadForm* form() const { return m_form; }
    LoadResult* result() const { return m_result; }
    ComparisonPanel* comparison() const { return m_comparison; }
    // Runs it in both modes, one after the other.
    void compare(const LoadRequest& request);

Q_SIGNALS:
    // It has begun; whoever takes it owns it.
    void comparisonBegun(saga::ui::LoadComparison* comparison);

private:
    void showPhase();

    PageContext& m_context;
    LoadWatch& m_load;
    LoadForm* m_form;
    LoadResult* m_result;
    ComparisonPanel* m_comparison;
};

}  // namespace saga::ui
