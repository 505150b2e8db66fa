// Reads one saga and its compensation plan, again whenever the feed says that it changed, one request at a time. A long
// history is prepared for drawing where it arrives, off the UI thread. Keeps the last good answer when reading fails.
#pragma once

#include <QObject>

#include <memory>
#include <optional>

#include "core/admin_api/admin_values.h"
#include "ui/pages/page_context.h"
#include "ui/scenes/sequence_content.h"
#include "ui/scenes/timeline_content.h"

namespace saga::ui {

class SagaSource final : public QObject {
    Q_OBJECT

public:
    using Detail = std::shared_ptr<const SagaDetail>;

    SagaSource(PageContext& context, SagaId id, QObject* parent = nullptr);

    const SagaId& id() const { return m_id; }
    // Null until the first answer.
    const Detail& detail() const { return m_detail; }
    // Lanes without words. Both are moved out: once per answer.
    TimelineContent takeTimeline() { return std::move(m_timeline); }
    SequenceContent takeSequence() { return std::move(m_sequence); }
    // Not set while what is shown is up to date.
    const std::optional<Error>& failure() const { return m_failure; }
    Timestamp readAt() const { return m_readAt; }

    void read();
    // While wanted, the plan is read again with every change.
    void setPlanWanted(bool wanted);
    // What an event did to the state. Answers only the last request.
    void readStep(std::int64_t seq);

Q_SIGNALS:
    void arrived();
    void failed();
    void planArrived(const saga::CompensationPlanView& plan);
    void planFailed(const saga::Error& error);
    void stepArrived(const saga::StateStep& step);
    void stepFailed(const saga::Error& error);

private:
    struct Prepared {
        Detail detail;
        TimelineContent timeline;
        SequenceContent sequence;
    };

    void takeFeed(const FeedBatch& batch);
    void take(Result<Prepared> answer);
    void fail(Error error);
    void readPlan();

    PageContext& m_context;
    SagaId m_id;
    Detail m_detail;
    TimelineContent m_timeline;
    SequenceContent m_sequence;
    std::optional<Error> m_failure;
    Timestamp m_readAt;
    bool m_reading = false;
    bool m_changedMeanwhile = false;
    bool m_planWanted = false;
    bool m_readingPlan = false;
    bool m_planChangedMeanwhile = false;
    std::int64_t m_stepWanted = 0;
};

}  // namespace saga::ui
