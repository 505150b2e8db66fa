// Walks through the window by itself over an empty demo database: buys, fails, compensates, repairs, and writes a
// picture of every page in every theme and language. Steps follow each other by what the window shows, without a nested
// event loop. Owned by main (or a test). UI thread.
#pragma once

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/model/saga_status.h"

namespace saga::ui {

class MainWindow;
struct Example;

class ScreenshotTour final : public QObject {
    Q_OBJECT

public:
    // The window is borrowed and shown; the folder exists.
    ScreenshotTour(MainWindow& window, const QString& folder, QObject* parent = nullptr);

    void start();

Q_SIGNALS:
    void wrote(const QString& file);
    // Which step did not come to its end, or which file could not be written. The tour is over.
    void failed(const QString& what);
    void finished();

private:
    struct Stop {
        QString name;
        std::function<void()> act;
        std::function<bool()> done;
    };

    void then(const QString& name, std::function<void()> act, std::function<bool()> done);
    void buyEverything();
    void buy(const Example& example);
    void takeAccepted(const SagaId& id);
    void takeRefused(const Error& error);
    void compensateByHand();
    void leaveFault();
    void visitLooks();
    void visitPages(const QString& suffix);
    void visitSaga(const QString& picture, std::size_t which, int view);
    void visitSheets(const QString& suffix);
    void picture(const QString& name);
    void poll();
    void advance();
    void stop(const QString& what);
    bool isSettled(const SagaId& id) const;

    MainWindow& m_window;
    QString m_folder;
    std::deque<Stop> m_stops;
    QTimer m_poll;
    int m_waited = 0;
    int m_calm = 0;
    std::vector<SagaId> m_bought;  // in the order of the examples, the one compensated by hand last
    std::size_t m_orders = 0;
    std::string m_problem;
    bool m_rebuilt = false;
};

}  // namespace saga::ui
