// The same load twice, first in orchestration, then in choreography, with equal seeds so that both draw equal purchases:
// long work of the session whose result is two load states side by side. A run that is stopped by hand ends it. UI thread.
#pragma once

#include <array>
#include <optional>

#include "ui/models/load_watch.h"
#include "ui/models/operation.h"

namespace saga::ui {

class LoadComparison final : public Operation {
    Q_OBJECT

public:
    static constexpr std::array kModes{Mode::Orchestration, Mode::Choreography};

    // `load` is borrowed and outlives it.
    LoadComparison(LoadWatch& load, const Clock& clock, const LoadRequest& request, QObject* parent = nullptr);

    // Once, and only while no load is under way.
    void start();
    QString title() const override;
    QString outcome() const override;
    void stop() override;
    // Not set before that run has ended and everything of it has settled.
    const std::optional<LoadState>& result(Mode mode) const { return m_results[static_cast<std::size_t>(mode)]; }
    // The mode whose load runs.
    std::optional<Mode> running() const;
    const LoadRequest& request() const { return m_request; }

private:
    void startNext();
    void take();
    void fail(const Error& error);

    LoadWatch& m_load;
    LoadRequest m_request;
    std::array<std::optional<LoadState>, kModes.size()> m_results;
    std::size_t m_at = 0;          // of kModes
    std::int64_t m_runBefore = 0;  // number of the run before the present one
    QString m_trouble;
};

}  // namespace saga::ui
