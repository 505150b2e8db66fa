// What the tour shows of what travels: the chosen event of the stream, the maps of both modes, a message being edited.
#include <QTableView>

#include "ui/models/event_flow_model.h"
#include "ui/pages/data/data_table.h"
#include "ui/pages/dead_letters/dead_letters_page.h"
#include "ui/pages/dead_letters/letter_detail.h"
#include "ui/pages/flow/flow_map_panel.h"
#include "ui/pages/flow/flow_page.h"
#include "ui/pages/flow/flow_stream.h"
#include "ui/scenes/flow_map_view.h"
#include "ui/shell/main_window.h"
#include "ui/shell/tour_view.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

TourView mapView(MainWindow& window, const QString& name, Mode mode) {
    return {name,
            [&window, mode] {
                window.open(ConsoleLink::page(page_key::kFlow));
                window.flowPage()->showView(FlowPage::Map);
                window.flowPage()->map()->showMode(mode);
            },
            [&window] {
                const FlowMapPanel* map = window.flowPage()->map();
                return map->stack()->isShowingView() && !map->map()->content().isEmpty();
            },
            [&window] {
                window.flowPage()->showView(FlowPage::Stream);
            }};
}

}  // namespace

std::vector<TourView> busViews(const TourScene& scene) {
    MainWindow& window = scene.window;
    const auto eventOpen = [&window] {
        window.open(ConsoleLink::page(page_key::kFlow));
        FlowStream* stream = window.flowPage()->stream();
        stream->table()->selectRow(window.events().rowCount() - 3);
    };
    std::vector<TourView> views{
        {QStringLiteral("flow-event"), eventOpen, [&window] { return window.events().isHeld(); },
         [&window] {
             window.flowPage()->stream()->resume();
         }},
        mapView(window, QStringLiteral("flow-map"), Mode::Choreography),
        mapView(window, QStringLiteral("flow-map-engine"), Mode::Orchestration)};
    const auto letterOpen = [&window] {
        window.open(ConsoleLink::page(page_key::kDeadLetters));
        window.deadLettersPage()->detail()->showView(LetterDetail::Edit);
    };
    views.push_back({QStringLiteral("dead-letters-edit"), letterOpen,
                     [&window] { return window.deadLettersPage()->detail()->letter().has_value() || window.bus().state().deadLetters == 0; },
                     [&window] {
                         window.deadLettersPage()->detail()->showView(LetterDetail::Tree);
                     }});
    return views;
}

}  // namespace saga::ui
