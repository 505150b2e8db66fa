// One saga: header, views (timeline, events, compensation) and the inspector, with one selection shared by all of them.
// Reads the saga when it is opened and again whenever the feed says that it changed. UI thread.
#pragma once

#include <QWidget>

#include <optional>

#include "core/admin_api/admin_values.h"
#include "ui/pages/page_context.h"

class QSplitter;
class QStackedWidget;

namespace saga::ui {

class Button;
class Banner;
class CompensationModel;
class CompensationView;
class EventTable;
class SagaEventModel;
class SagaHeader;
class SagaInspector;
class TabStrip;
class TimelineView;
class ViewStack;

class SagaPage final : public QWidget {
    Q_OBJECT

public:
    enum View { Timeline, Events, Compensation };

    SagaPage(PageContext& context, const SagaId& id, QWidget* parent = nullptr);

    const SagaId& sagaId() const { return m_id; }
    // Empty until the first answer.
    const std::optional<SagaDetail>& detail() const { return m_detail; }
    void showView(View view);
    TimelineView* timeline() const { return m_timeline; }
    SagaHeader* header() const { return m_header; }
    CompensationView* compensation() const { return m_compensation; }
    SagaEventModel* events() const { return m_events; }
    CompensationModel* plan() const { return m_plan; }

Q_SIGNALS:
    void titleChanged(const QString& title);
    // After an answer was shown.
    void refreshed();

private:
    QWidget* makeTimelineView();
    QWidget* makeToolRow();
    void connectViews();
    void takeFeed(const FeedBatch& batch);
    void read();
    void takeDetail(Result<SagaDetail> answer);
    void readPlan();
    void showDetail();
    void selectLane(int lane, qint64 seq);
    void selectEvent(qint64 seq);
    void showSelection();
    void ask(CommandKind kind, const QString& step);
    void run(CommandKind kind, const QString& step, const QString& reason);
    void fitBottom();
    bool isPlanWanted() const;

    PageContext& m_context;
    SagaId m_id;
    std::optional<SagaDetail> m_detail;
    bool m_reading = false;
    bool m_changedMeanwhile = false;
    bool m_commandRunning = false;
    int m_lane = -1;
    qint64 m_seq = 0;

    SagaHeader* m_header;
    Banner* m_banner;
    TabStrip* m_tabs;
    QStackedWidget* m_views;
    ViewStack* m_stack;
    TimelineView* m_timeline;
    Button* m_live;
    Button* m_idle;
    SagaEventModel* m_events;
    CompensationModel* m_plan;
    EventTable* m_eventsBelow;
    EventTable* m_eventsWhole;
    CompensationView* m_planBelow;
    CompensationView* m_compensation;
    SagaInspector* m_inspector;
    QSplitter* m_timelineSplit = nullptr;
};

}  // namespace saga::ui
