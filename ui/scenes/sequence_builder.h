// Folds a saga's events into messages. An attempt that left the unit of work opens a request that its outcome ends; one that
// was answered within it has no event of its own, so its request is drawn from the times of the answer.
#pragma once

#include "ui/scenes/sequence_content.h"

namespace saga::ui {

class SequenceBuilder {
public:
    SequenceBuilder(const SagaSummary& saga, const SequenceFrame& frame);

    void take(const SagaEvent& event);
    SequenceContent finish(std::size_t events);

private:
    struct Pending {
        std::size_t message = 0;  // in the order of arrival
        int attempt = 0;
        bool open = false;
    };

    bool isOfStep(const SagaEvent& event) const;
    void takeOfStep(const SagaEvent& event);
    void takeOfSaga(const SagaEvent& event);
    void request(const SagaEvent& event, bool undo, bool dispatched);
    void outcome(const SagaEvent& event, MessageKind kind, bool undo);
    void note(const SagaEvent& event, MessageKind kind = MessageKind::Note);
    void order(const SagaEvent& event);
    std::size_t add(const SagaEvent& event, MessageKind kind, int from, int to, std::int64_t us);
    void addBeyond(const SagaEvent& event, MessageKind kind, int from, int to, std::int64_t us);
    int lifeline(LifelineKind kind, const QString& name = {});
    int worker(const SagaEvent& event, bool undo);
    const SequenceStep& stepOf(const SagaEvent& event) const { return m_frame.steps[static_cast<std::size_t>(event.step)]; }
    std::int64_t since(Timestamp time) const { return std::max<std::int64_t>(0, time.us - m_startUs); }
    void sortLifelines();
    std::vector<std::size_t> sortMessages();
    void makeActivations();

    const SequenceFrame& m_frame;
    const std::int64_t m_startUs;
    const bool m_byBus;
    SequenceContent m_content;
    std::vector<Pending> m_actions, m_undos;  // by step
    std::vector<int> m_requests;              // of each message, in the order of arrival; -1: none
    QString m_lastType;                       // what was published last: it is what the next handler hears
    int m_injectedStep = -1;
    int m_client = 0;
    int m_hub = 0;                            // engine or bus
};

}  // namespace saga::ui
