// Who carries out actions, with breaker, errors and times, read again once a second while it is looked at. UI thread.
#pragma once

#include <QTimer>
#include <QWidget>

class QTableView;

namespace saga::ui {

class Banner;
class PageContext;
class ParticipantListModel;
class ViewStack;

class ParticipantsView final : public QWidget {
    Q_OBJECT

public:
    explicit ParticipantsView(PageContext& context, QWidget* parent = nullptr);

    ParticipantListModel* model() const { return m_model; }
    QTableView* table() const { return m_table; }
    ViewStack* stack() const { return m_stack; }
    Banner* banner() const { return m_banner; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void showRows();

    PageContext& m_context;
    ParticipantListModel* m_model;
    Banner* m_banner;
    QTableView* m_table;
    ViewStack* m_stack;
    QTimer m_again;
};

}  // namespace saga::ui
