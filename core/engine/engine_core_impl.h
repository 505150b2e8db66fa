// The inside of EngineCore: what waits, which inputs make the next batch, and what happens when a commit fails. Strand
// only.
#pragma once

#include <deque>
#include <optional>
#include <vector>

#include "core/engine/batch.h"

namespace saga {

class EngineCore::Impl {
public:
    Impl(EngineParts parts, EngineLimits limits);

    Result<RecoveryReport> recover();
    void submit(EngineRequest request);
    void submitAnswer(EngineRequest answer);
    std::size_t recordDeliveries();
    bool runBatch();
    Timestamp now() const { return m_context.time.now(); }
    Timestamp nextWake() const;
    bool hasWork(Timestamp now) const;
    void abandonRequests(const Error& error);
    EngineFigures figures() const;

private:
    struct Trouble {
        Error error;
        bool reopen = false;  // the connection is not to be trusted
        Timestamp retryAt;
        int attempts = 0;
    };

    // Choosing the inputs of a batch.
    Result<bool> select();       // whether anything was taken; errors are the store's
    Result<bool> takeRequest();  // false: no further request fits into this batch
    void takeReadySagas();
    EngineRequest expireStep(StepExpiry due);
    void addTask(std::optional<EngineRequest> request, RunningSaga* saga);
    Result<void> answerAwait(AwaitSettled request);
    Result<RunningSaga*> bringIn(const SagaId& id);  // into memory, when it has ended; null and no error never

    // Running them.
    void runTogether(std::vector<Task> tasks);
    Result<void> commit(const WriteBatch& writes);
    void rerunSingly(std::vector<Task> tasks);
    void failAlone(Task& task, const Error& error);
    void finish(Batch& batch);

    // The store in trouble.
    void enterTrouble(const Error& error, Batch batch, bool mayHaveHappened);
    void giveBack(std::vector<Task> tasks);
    bool runInTrouble();
    void answerInTrouble(EngineRequest request);
    void repair();
    Result<void> reopenAndSettle();
    void leaveTrouble();

    EngineContext m_context;
    EngineFigures m_figures;
    std::deque<EngineRequest> m_requests;
    std::vector<Task> m_tasks;  // being selected
    bool m_ranAlone = false;      // the last batch was a request of its own
    std::optional<Trouble> m_trouble;
    std::optional<Batch> m_unsettled;  // its commit may have happened
    std::vector<EngineRequest> m_keptAnswers;  // from outside, that came meanwhile
};

}  // namespace saga
