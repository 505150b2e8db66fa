#include "ui/models/trace_reader.h"

#include <algorithm>
#include <chrono>

namespace saga::ui {

using namespace std::chrono_literals;

TraceReader::TraceReader(Bridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge) {
    m_again.setSingleShot(true);
    m_again.setInterval(500ms);
    connect(&m_again, &QTimer::timeout, this, &TraceReader::read);
    connect(&m_bridge, &Bridge::fed, this, [this](const FeedBatch& batch) {
        if (concerns(batch) && !m_again.isActive()) m_again.start();
    });
}

// A saga of the trace, one that belongs to it by its correlation id, or an order that is moved on beside its saga.
bool TraceReader::concerns(const FeedBatch& batch) const {
    if (m_key.isEmpty()) return false;
    if (batch.dropped > 0) return true;
    if (m_trace == nullptr || m_trace->correlation.empty()) return !batch.sagas.empty();
    if (batch.shopChanged && !m_trace->orders.empty()) return true;
    return std::any_of(batch.sagas.begin(), batch.sagas.end(), [this](const FeedSaga& change) {
        return change.summary.correlation.text == m_trace->correlation;
    });
}

void TraceReader::setKey(const QString& key) {
    if (key == m_key) return read();
    m_key = key;
    m_trace.reset();
    m_failure.reset();
    m_again.stop();
    ++m_generation;
    m_inFlight = false;
    Q_EMIT changed();
    read();
}

void TraceReader::read() {
    if (m_key.isEmpty()) return;
    if (m_inFlight) {
        m_stale = true;
        return;
    }
    m_stale = false;
    if (!m_bridge.isAttached()) {
        m_failure = makeError(ErrorCode::Unavailable, "", "the engine is not connected");
        Q_EMIT changed();
        return;
    }
    m_inFlight = true;
    m_bridge.api().trace(m_key.toStdString(),
                         m_bridge.deliver<Trace>(this, [this, asked = m_generation](Result<Trace> answer) {
                             // About the key of before.
                             if (asked != m_generation) return;
                             m_inFlight = false;
                             m_failure = answer ? std::nullopt : std::optional<Error>(answer.error());
                             if (answer) m_trace = std::make_shared<const Trace>(std::move(*answer));
                             Q_EMIT changed();
                             if (m_stale) read();
                         }));
}

}  // namespace saga::ui
