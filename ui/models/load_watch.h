// The load run of the program as the window shows it: asked for twice a second while one is under way, rarely else.
// Lives as long as the window, so that leaving the page loses nothing. UI thread.
#pragma once

#include <QObject>
#include <QTimer>

#include <vector>

#include "ui/bridge/bridge.h"

namespace saga::ui {

class LoadComparison;

class LoadWatch final : public QObject {
    Q_OBJECT

public:
    explicit LoadWatch(Bridge& bridge, QObject* parent = nullptr);

    // Empty (`runs` 0) before the first run of this process.
    const LoadState& state() const { return m_state; }
    // Settled a second over the whole run, evenly spaced, oldest first, at most kMostRates.
    const std::vector<double>& rates() const { return m_rates; }
    // How much time one rate stands for.
    Micros rateSpacing() const { return kPauseUnderWay * m_samplesPerRate; }
    // A start is on its way.
    bool isStarting() const { return m_starting; }

    void start(const LoadRequest& request);
    void stop();
    void refresh();
    // The last comparison of both modes, owned by whoever lists it; null: there was none.
    LoadComparison* comparison() const { return m_comparison; }
    void setComparison(LoadComparison* comparison);

    static constexpr std::size_t kMostRates = 240;
    static constexpr std::chrono::milliseconds kPauseUnderWay{500};

Q_SIGNALS:
    void changed();
    // Why a run could not be started.
    void refused(const saga::Error& error);

private:
    void take(const Result<LoadState>& answer);
    void keepRate(double perSecond);

    Bridge& m_bridge;
    LoadState m_state;
    std::vector<double> m_rates;
    double m_sum = 0;  // of the samples that make the next rate
    int m_samples = 0;
    int m_samplesPerRate = 1;
    QTimer m_timer;
    bool m_inFlight = false;
    bool m_starting = false;
    LoadComparison* m_comparison = nullptr;
};

}  // namespace saga::ui
