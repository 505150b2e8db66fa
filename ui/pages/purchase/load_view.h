// The load generator of the purchase desk: the form at the left, the run at the right. UI thread.
#pragma once

#include <QWidget>

#include "ui/pages/page_context.h"

namespace saga::ui {

class ItemListModel;
class LoadForm;
class LoadResult;
class LoadWatch;
class UserListModel;

class LoadView final : public QWidget {
    Q_OBJECT

public:
    // All are borrowed.
    LoadView(PageContext& context, LoadWatch& load, UserListModel& users, ItemListModel& items,
             QWidget* parent = nullptr);

    LoadForm* form() const { return m_form; }
    LoadResult* result() const { return m_result; }

private:
    void showPhase();

    PageContext& m_context;
    LoadWatch& m_load;
    LoadForm* m_form;
    LoadResult* m_result;
};

}  // namespace saga::ui
