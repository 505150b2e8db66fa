#include "core/admin/load_generator.h"

namespace saga {

LoadGenerator::LoadGenerator(FindTrouble findTrouble) : m_findTrouble(std::move(findTrouble)) {}

LoadGenerator::~LoadGenerator() {
    close();
}

Result<void> LoadGenerator::start(std::shared_ptr<LoadRun> run) {
    const std::lock_guard lock(m_mutex);
    if (m_closing)
        return makeError(ErrorCode::Unavailable, "", "the program is closing its database");
    if (m_run && m_run->isRunning())
        return makeError(ErrorCode::Conflict, "load", "a load run is under way; stop it first");
    m_run = std::move(run);
    ++m_runs;
    m_active = true;
    if (!m_thread.joinable())
        m_thread = std::thread([this] { work(); });
    m_wake.notify_one();
    return {};
}

bool LoadGenerator::stop() {
    const std::lock_guard lock(m_mutex);
    return m_run && m_run->stop(std::string(kLoadStopped));
}

LoadState LoadGenerator::state() const {
    const std::lock_guard lock(m_mutex);
    LoadState state = m_run ? m_run->state() : LoadState{};
    state.runs = m_runs;
    return state;
}

void LoadGenerator::close() {
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
        if (m_run)
            m_run->stop(std::string(kLoadStopped));
        m_wake.notify_one();
    }
    if (m_thread.joinable())
        m_thread.join();
}

void LoadGenerator::work() {
    std::unique_lock lock(m_mutex);
    while (!m_closing) {
        if (m_active)
            stepOnce(lock);
        else
            m_wake.wait(lock);
    }
}

void LoadGenerator::stepOnce(std::unique_lock<std::mutex>& lock) {
    const std::shared_ptr<LoadRun> run = m_run;
    lock.unlock();
    if (const std::optional<Error> trouble = m_findTrouble())
        run->stop(describe(*trouble));
    const std::optional<Micros> next = run->step();
    lock.lock();
    if (next)
        m_wake.wait_for(lock, *next, [this] { return m_closing; });
    else if (run == m_run)
        m_active = false;
}

}  // namespace saga
