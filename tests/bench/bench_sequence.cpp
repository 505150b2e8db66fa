// Frames of the sequence diagram with 5,000 messages at 1920 x 1080, folding the history included. Prints p50, p99 and
// maximum beside the goal; ends with 1 when a goal is missed. Offscreen, without an engine.
#include <QApplication>
#include <QImage>
#include <QScrollBar>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <vector>

#include "tests/bench/long_saga.h"
#include "ui/scenes/sequence_view.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

constexpr int kMessages = 5'000;
constexpr double kFrameGoalMs = 16;

double msSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

bool frames(const char* what, SequenceView& view, QImage& screen, int count, const std::function<void(int)>& move) {
    std::vector<double> ms;
    for (int i = 0; i < count; ++i) {
        const auto start = std::chrono::steady_clock::now();
        move(i);
        view.render(&screen);
        ms.push_back(msSince(start));
    }
    std::sort(ms.begin(), ms.end());
    const auto at = [&](double share) { return ms[static_cast<std::size_t>(share * static_cast<double>(ms.size() - 1))]; };
    const bool met = at(0.99) <= kFrameGoalMs;
    std::printf("%-34s p50 %6.2f ms, p99 %6.2f ms, max %6.2f ms (goal: p99 %.0f ms) %s\n", what, at(0.5), at(0.99), ms.back(), kFrameGoalMs, met ? "met" : "MISSED");
    return met;
}

// Each attempt is a request and an answer; some are never answered, so that their timeouts and activations reach far.
SequenceContent contentOf(int steps, Mode mode) {
    SagaDetail saga = longSaga(kMessages * 9 / 8, steps);
    saga.summary.mode = mode;
    SequenceFrame frame;
    for (int i = 0; i < steps; ++i) {
        const QString name = QStringLiteral("step_%1").arg(i);
        frame.steps.push_back({name, QStringLiteral("service-%1").arg(i % 8), LifelineKind::Service, name + QStringLiteral(".act"), name + QStringLiteral(".undo"), {}});
    }
    for (std::size_t i = 0; i < saga.events.size(); i += 7) {
        if (saga.events[i].kind == EventKind::RetryScheduled)
            saga.events[i].payload.code = "TIMEOUT";
    }
    const auto start = std::chrono::steady_clock::now();
    SequenceContent content = sequenceOf(saga.summary, saga.events, frame);
    std::printf("%d steps, %s: %zu lifelines, %zu messages, folded in %.2f ms\n", steps, toText(mode).data(), content.lifelines.size(), content.messages.size(), msSince(start));
    return content;
}

bool sequence(int steps, Mode mode) {
    SequenceView view;
    view.resize(1920, 1080);
    view.setContent(contentOf(steps, mode));
    view.show();
    QImage screen(view.size(), QImage::Format_ARGB32_Premultiplied);
    view.render(&screen);
    QScrollBar* bar = view.verticalScrollBar();
    bool met = frames("  scroll by rows", view, screen, 400, [&](int) { bar->setValue(bar->value() + 57); });
    met &= frames("  jump anywhere", view, screen, 400, [&](int i) { bar->setValue(static_cast<int>((static_cast<qint64>(i) * 7919 % 1000) * bar->maximum() / 1000)); });
    met &= frames("  zoom", view, screen, 120, [&](int i) { view.zoomBy(i < 60 ? 0.98 : 1 / 0.98); });
    met &= frames("  select from end to end", view, screen, 200, [&](int i) { view.selectSeq(1 + i * 20); });
    return met;
}

int run() {
    bool met = sequence(4, Mode::Orchestration);
    met &= sequence(12, Mode::Orchestration);
    met &= sequence(12, Mode::Choreography);
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
