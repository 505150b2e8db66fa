// Frames of the timeline with 100,000 spans at 1920 x 1080, and what the UI thread does to open a saga with as many events.
// Prints p50, p99 and maximum beside the goal; ends with 1 when a goal is missed. Offscreen, without an engine.
#include <QApplication>
#include <QImage>

#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "core/base/manual_clock.h"
#include "tests/bench/figures.h"
#include "tests/bench/long_saga.h"
#include "tests/ui/fake_admin.h"
#include "tests/ui/fake_context.h"
#include "ui/models/saga_event_model.h"
#include "ui/pages/page_context.h"
#include "ui/pages/saga/saga_page.h"
#include "ui/scenes/timeline_view.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

constexpr int kSpans = 100'000;
constexpr double kFrameGoalMs = 16;
constexpr double kStallGoalMs = 100;

double msSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

bool reportTimes(const std::string& what, std::vector<double> ms, double goal) {
    report((what + ", p50").c_str(), share(ms, 0.5), "ms");
    const bool met = report((what + ", p99").c_str(), share(ms, 0.99), "ms", goal);
    report((what + ", max").c_str(), share(ms, 1), "ms");
    return met;
}

bool frames(const std::string& what, TimelineView& view, QImage& screen, int count, const std::function<void(int)>& move) {
    std::vector<double> ms;
    for (int i = 0; i < count; ++i) {
        const auto start = std::chrono::steady_clock::now();
        move(i);
        view.render(&screen);
        ms.push_back(msSince(start));
    }
    return reportTimes(what, std::move(ms), kFrameGoalMs);
}

bool timeline(int steps, bool collapsed) {
    const SagaDetail saga = longSaga(kSpans, steps);
    TimelineView view;
    view.resize(1920, 1080);
    view.setIdleCollapsed(collapsed);
    TimelineContent content = timelineOf(saga.summary, saga.events, std::vector<TimelineLane>(static_cast<std::size_t>(steps)));
    std::printf("%d lanes, %zu spans, idle time %s\n", steps, content.spanCount(), collapsed ? "collapsed" : "as it was");
    const std::string name =
        "100,000 spans on " + std::to_string(steps) + (collapsed ? " lanes: " : " lanes, idle time as it was: ");
    view.setContent(std::move(content));
    view.show();
    QImage screen(view.size(), QImage::Format_ARGB32_Premultiplied);
    view.render(&screen);
    bool met = frames(name + "all of it", view, screen, 60, [](int) {});
    // In to single spans and out again, at the middle.
    met &= frames(name + "zoom", view, screen, 400, [&](int i) { view.zoomBy(i < 200 ? 1.07 : 1 / 1.07); });
    view.zoomBy(8);
    met &= frames(name + "pan, an eighth seen", view, screen, 300, [&](int i) { view.panBy(i < 150 ? 23 : -23); });
    view.zoomBy(200);
    met &= frames(name + "pan, single spans seen", view, screen, 300, [&](int i) { view.panBy(i < 150 ? 23 : -23); });
    return met;
}

// The fake answers in this thread, so its share (copying the detail, folding spans) is measured apart.
bool openPage() {
    FakeAdmin admin;
    const SagaDetail saga = longSaga(kSpans * 9 / 4, 4);  // about 100,000 events
    admin.details[saga.summary.id.text] = saga;
    Bridge bridge;
    bridge.attach(&admin);
    const ManualClock clock{Timestamp{1'772'000'100'000'000}};
    FakeContext context(bridge, clock);
    SagaPage page(context, saga.summary.id);
    page.resize(1920, 1080);
    page.show();
    std::vector<double> ms;
    QObject::connect(&page, &SagaPage::refreshed, &page, [] { QCoreApplication::quit(); });
    const auto start = std::chrono::steady_clock::now();
    QCoreApplication::exec();
    const double opened = msSince(start);
    const auto prepare = std::chrono::steady_clock::now();
    const TimelineContent folded = timelineOf(saga.summary, saga.events, std::vector<TimelineLane>(4));
    const double prepared = msSince(prepare);
    const auto painting = std::chrono::steady_clock::now();
    page.grab();
    std::printf("saga with %zu events: answer to page %.1f ms with the fake's copy, of it %.1f ms off the UI thread; first frame %.1f ms\n",
                saga.events.size(), opened, prepared, msSince(painting));
    std::vector<double> again;
    QObject::disconnect(&page, nullptr, &page, nullptr);
    const auto shared = std::make_shared<const std::vector<SagaEvent>>(saga.events);
    for (int i = 0; i < 20; ++i) {
        TimelineContent content = folded;
        const auto begin = std::chrono::steady_clock::now();
        page.timeline()->setContent(std::move(content));
        page.events()->setHistory(saga.summary, {"a", "b", "c", "d"}, shared);
        again.push_back(msSince(begin));
    }
    bridge.detach();
    return reportTimes("new content into the views of a saga", again, kStallGoalMs);
}

int run() {
    bool met = true;
    for (const int steps : {4, 40})
        met &= timeline(steps, true);
    met &= timeline(4, false);
    met &= openPage();
    return met ? 0 : 1;
}

}  // namespace

}  // namespace saga::ui

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const saga::ui::Theme theme(app);
    return saga::ui::run();
}
