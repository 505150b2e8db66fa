#include "core/admin/reader_pool.h"

namespace saga {
namespace {

Error stopped() {
    return makeError(ErrorCode::Unavailable, "", "the program is closing its database");
}

}  // namespace

ReaderPool::ReaderPool(Store& store, Log& log, int threads)
    : m_store(store), m_log(log), m_readers(static_cast<std::size_t>(threads), nullptr) {
    for (std::size_t place = 0; place < m_readers.size(); ++place)
        m_threads.emplace_back([this, place] { work(place); });
}

ReaderPool::~ReaderPool() {
    stop();
}

void ReaderPool::post(Job job) {
    {
        const std::lock_guard lock(m_mutex);
        if (!m_stopping) {
            m_jobs.push_back(std::move(job));
            m_wake.notify_one();
            return;
        }
    }
    job(stopped());
}

void ReaderPool::stop() {
    std::deque<Job> left;
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        left.swap(m_jobs);
        for (Queries* reader : m_readers) {
            if (reader != nullptr)
                reader->cancel();
        }
    }
    m_wake.notify_all();
    for (Job& job : left)
        job(stopped());
    for (std::thread& thread : m_threads) {
        if (thread.joinable())
            thread.join();
    }
}

bool ReaderPool::takeJob(Job& job) {
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_stopping || !m_jobs.empty(); });
    if (m_jobs.empty())
        return false;
    job = std::move(m_jobs.front());
    m_jobs.pop_front();
    return true;
}

void ReaderPool::setReader(std::size_t place, Queries* reader) {
    const std::lock_guard lock(m_mutex);
    m_readers[place] = reader;
}

void ReaderPool::work(std::size_t place) {
    std::unique_ptr<Queries> reader;
    Job job;
    while (takeJob(job)) {
        if (!reader) {
            Result<std::unique_ptr<Queries>> opened = m_store.openReader();
            if (opened) {
                reader = std::move(opened).value();
                setReader(place, reader.get());
            } else {
                m_log.write(LogLevel::Error, LogCategory::Admin, {}, describe(opened.error()));
                job(opened.error());
                job = nullptr;
                continue;
            }
        }
        job(reader.get());
        job = nullptr;
    }
    setReader(place, nullptr);
}

}  // namespace saga
