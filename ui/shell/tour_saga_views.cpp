#include <algorithm>
#include <memory>
#include <utility>

#include "ui/models/compensation_model.h"
#include "ui/models/state_field_model.h"
#include "ui/pages/saga/event_details.h"
#include "ui/pages/saga/events_view.h"
#include "ui/pages/saga/saga_page.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/scenes/timeline_view.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_area.h"
#include "ui/shell/tour_view.h"

namespace saga::ui {

namespace {

// Places in Example::all.
constexpr std::size_t kCompleted = 0;
constexpr std::size_t kRetried = 4;
constexpr std::size_t kCompensated = 5;
constexpr std::size_t kAttention = 6;

using Prepare = std::function<void(SagaPage&)>;

// `prepare`: what is done once the saga is there.
TourView sagaView(const TourScene& scene, const QString& name, std::size_t which, SagaPage::View view, Prepare prepare = {}) {
    MainWindow& window = scene.window;
    const auto page = [&window, &bought = scene.bought, which] { return window.sagaPage(bought[which]); };
    const auto prepared = std::make_shared<bool>(false);
    return {name,
            [&window, &bought = scene.bought, which, page, view, prepared] {
                *prepared = false;
                window.context().openSaga(bought[which]);
                page()->showView(view);
            },
            [page, view, prepare, prepared] {
                if (page()->detail() == nullptr)
                    return false;
                if (!std::exchange(*prepared, true) && prepare)
                    prepare(*page());
                const bool waitsForPlan = view == SagaPage::Compensation && page()->plan()->rowCount() == 0;
                const bool waitsForState = view == SagaPage::Events && prepare && page()->eventsView()->details()->changes()->rowCount() == 0;
                return !waitsForPlan && !waitsForState;
            },
            [&window, &bought = scene.bought, which] {
                window.area()->close({ConsoleLink::Kind::Saga, fromCore(bought[which].text)});
            }};
}

// The first of its kind, else the last event there is: a saga of another day may have gone another way.
void selectFirst(SagaPage& page, EventKind kind) {
    const auto& events = page.detail()->events;
    const auto found = std::find_if(events.begin(), events.end(), [kind](const SagaEvent& event) { return event.kind == kind; });
    page.selectEvent(found != events.end() ? found->seq : static_cast<qint64>(events.size()));
}

}  // namespace

std::vector<TourView> sagaViews(const TourScene& scene) {
    const auto failure = [](SagaPage& page) { selectFirst(page, EventKind::StepFailed); };
    const auto compensation = [](SagaPage& page) { selectFirst(page, EventKind::CompensationStarted); };
    const auto inspect = [](SagaPage& page) {
        selectFirst(page, EventKind::RetryScheduled);
        page.timeline()->zoomBy(2.5);
    };
    return {sagaView(scene, QStringLiteral("saga"), kCompensated, SagaPage::Timeline),
            sagaView(scene, QStringLiteral("saga-retried"), kRetried, SagaPage::Timeline),
            sagaView(scene, QStringLiteral("saga-attention"), kAttention, SagaPage::Timeline),
            sagaView(scene, QStringLiteral("saga-inspect"), kCompensated, SagaPage::Timeline, inspect),
            sagaView(scene, QStringLiteral("saga-states"), kAttention, SagaPage::States, compensation),
            sagaView(scene, QStringLiteral("saga-states-completed"), kCompleted, SagaPage::States),
            sagaView(scene, QStringLiteral("saga-events"), kCompensated, SagaPage::Events),
            sagaView(scene, QStringLiteral("saga-changes"), kCompensated, SagaPage::Events, failure),
            sagaView(scene, QStringLiteral("saga-compensation"), kCompleted, SagaPage::Compensation),
            sagaView(scene, QStringLiteral("saga-undo-failed"), kAttention, SagaPage::Compensation),
            sagaView(scene, QStringLiteral("saga-sequence"), kCompensated, SagaPage::Sequence, failure),
            sagaView(scene, QStringLiteral("saga-sequence-retried"), kRetried, SagaPage::Sequence)};
}

}  // namespace saga::ui
