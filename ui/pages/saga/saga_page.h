// One saga: header, views (timeline, states, sequence, events, compensation) and the inspector, with one selection shared by all of
// them. Reads the saga when it is opened and again whenever the feed says that it changed; when reading fails, what is shown
// stays, quieter and with its age. UI thread.
#pragma once

#include <QTimer>
#include <QWidget>

#include "core/admin_api/admin_values.h"
#include "ui/pages/page_context.h"
#include "ui/pages/saga/saga_source.h"

class QSplitter;
class QStackedWidget;

namespace saga::ui {

class Banner;
class Button;
class CommandRunner;
class CompensationModel;
class CompensationView;
class EventTable;
class EventsView;
class SagaEventModel;
class SagaHeader;
class SagaInspector;
class SequenceView;
class StatesView;
class TabStrip;
class TimelineView;
class ViewStack;

class SagaPage final : public QWidget {
    Q_OBJECT

public:
    enum View { Timeline, States, Sequence, Events, Compensation };

    SagaPage(PageContext& context, const SagaId& id, QWidget* parent = nullptr);

    const SagaId& sagaId() const { return m_source->id(); }
    // Null until the first answer.
    const SagaDetail* detail() const { return m_source->detail().get(); }
    void showView(View view);
    TimelineView* timeline() const { return m_timeline; }
    SagaHeader* header() const { return m_header; }
    StatesView* states() const { return m_states; }
    SequenceView* sequence() const { return m_sequence; }
    EventsView* eventsView() const { return m_eventsView; }
    CompensationView* compensation() const { return m_compensation; }
    SagaInspector* inspector() const { return m_inspector; }
    SagaEventModel* events() const { return m_events; }
    CompensationModel* plan() const { return m_plan; }
    ViewStack* stack() const { return m_stack; }
    Banner* banner() const { return m_banner; }

    void selectEvent(qint64 seq);
    void exportJsonFile();
    // Of the timeline, or of the states or the sequence while they are shown.
    void exportPicture(const QString& suffix);

Q_SIGNALS:
    void titleChanged(const QString& title);
    // After an answer was shown.
    void refreshed();

private:
    void layOut();
    QWidget* makeTimelineView();
    QWidget* makeToolRow();
    void connectViews();
    void connectSource();
    void showDetail();
    void showFailure();
    void showAge();
    void showExportMenu();
    void selectLane(int lane, qint64 seq);
    void showSelection();
    void showEventDetails();
    void updatePlanWanted();
    void takePlan(const CompensationPlanView& plan);
    void fitBottom();

    PageContext& m_context;
    SagaSource* m_source;
    CommandRunner* m_runner;
    int m_lane = -1;
    qint64 m_seq = 0;

    SagaHeader* m_header;
    Banner* m_banner;
    TabStrip* m_tabs;
    QStackedWidget* m_views;
    ViewStack* m_stack = nullptr;
    TimelineView* m_timeline;
    Button* m_idle;
    SagaEventModel* m_events;
    SagaEventModel* m_filteredEvents;
    CompensationModel* m_plan;
    EventTable* m_eventsBelow;
    CompensationView* m_planBelow;
    StatesView* m_states;
    SequenceView* m_sequence;
    EventsView* m_eventsView;
    CompensationView* m_compensation;
    SagaInspector* m_inspector;
    QSplitter* m_timelineSplit = nullptr;
    QTimer m_ageTimer;
    bool m_isStale = false;
};

}  // namespace saga::ui
