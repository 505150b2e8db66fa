// What happens right now: the live stream of events of every saga, and the map of who calls or hears whom. UI thread.
#pragma once

#include <QWidget>

#include "ui/pages/page_context.h"

class QStackedWidget;

namespace saga::ui {

class BusWatch;
class EventFlowModel;
class FlowMapPanel;
class FlowMeter;
class FlowStream;
class TabStrip;

class FlowPage final : public QWidget {
    Q_OBJECT

public:
    enum View { Stream, Map };

    // All are borrowed and outlive the page.
    FlowPage(PageContext& context, EventFlowModel& events, BusWatch& bus, const FlowMeter& meter,
             QWidget* parent = nullptr);

    void showView(View view);
    TabStrip* tabs() const { return m_tabs; }
    FlowStream* stream() const { return m_stream; }
    FlowMapPanel* map() const { return m_map; }

private:
    TabStrip* m_tabs;
    QStackedWidget* m_views;
    FlowStream* m_stream;
    FlowMapPanel* m_map;
};

}  // namespace saga::ui
