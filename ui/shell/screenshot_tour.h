// Walks through the window by itself over an empty demo database: buys, fails, compensates, repairs, and writes a
// picture of every view (ui/shell/tour_view.h) in every theme and language, or of those that were asked for. Steps
// follow each other by what the window shows, without a nested event loop. Owned by main (or a test). UI thread.
#pragma once

#include <QObject>
#include <QSize>
#include <QStringList>
#include <QTimer>

#include <deque>
#include <functional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/ids.h"

namespace saga::ui {

class MainWindow;
struct Example;
struct TourView;

struct TourOptions {
    QString folder;     // exists
    QStringList views;  // names, with * and ? as wildcards; empty: all
    QStringList looks;  // "light", "dark", "light-ko", "dark-ko", wildcards too; empty: all
    QSize size{1440, 900};
    int textPercent = 100;
};

class ScreenshotTour final : public QObject {
    Q_OBJECT

public:
    // The window is borrowed and shown.
    ScreenshotTour(MainWindow& window, TourOptions options, QObject* parent = nullptr);

    void start();

Q_SIGNALS:
    void wrote(const QString& file);
    // Which step did not come to its end, which file could not be written, or that nothing matches what was asked for.
    // The tour is over.
    void failed(const QString& what);
    void finished();

private:
    struct Stop {
        QString name;
        std::function<void()> act;
        std::function<bool()> done;
        std::function<void()> after;  // when what was done has been drawn; empty: nothing, and no waiting for it
    };

    void then(const QString& name, std::function<void()> act, std::function<bool()> done);
    void visitWelcome();
    void buyEverything();
    void buy(const Example& example);
    void takeAccepted(const SagaId& id);
    void takeRefused(const Error& error);
    void compensateByHand();
    void buyWithoutConductor();
    void leaveDeadLetter();
    void leaveFault();
    void visitLooks();
    void visit(const TourView& view, const QString& look);
    void picture(const QString& name);
    void poll();
    void advance();
    void stop(const QString& what);
    bool isSettled(const SagaId& id) const;

    MainWindow& m_window;
    const TourOptions m_options;
    std::deque<Stop> m_stops;
    QTimer m_poll;
    int m_waited = 0;
    int m_calm = 0;
    int m_planned = 0;             // pictures
    std::vector<SagaId> m_bought;  // in the order of the examples, the one compensated by hand last
    std::size_t m_orders = 0;
    std::string m_problem;
    bool m_rebuilt = false;
};

}  // namespace saga::ui
