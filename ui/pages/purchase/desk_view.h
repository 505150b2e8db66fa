// What the views of the desk that order several goods have in common: the form at the left, what was bought and ordered in
// this session at the right, live. UI thread.
#pragma once

#include <QWidget>

#include <functional>

#include "core/admin_api/admin_values.h"
#include "ui/pages/page_context.h"

class QScrollArea;

namespace saga::ui {

class LinesForm;
class PurchaseListModel;
class SessionPanel;

class DeskView : public QWidget {
    Q_OBJECT

public:
    // A column of panels, this wide at 100 %, that scrolls when the window is too low for it. Takes ownership.
    static QScrollArea* column(QWidget* content, int width, QWidget* parent);

protected:
    // The model is borrowed.
    DeskView(PageContext& context, PurchaseListModel& purchases, QWidget* parent);

    // Takes ownership of the form. Once.
    void layOut(const QString& title, LinesForm* form, const QString& emptyText);
    // What the form has sent is answered by this; `add` lists what was accepted and names its row.
    Answer<StartedSaga> answerTo(std::function<int(const StartedSaga&)> add);
    PageContext& context() const { return m_context; }
    PurchaseListModel& purchases() const { return m_purchases; }

private:
    PageContext& m_context;
    PurchaseListModel& m_purchases;
    LinesForm* m_form = nullptr;
    SessionPanel* m_session = nullptr;
};

}  // namespace saga::ui
