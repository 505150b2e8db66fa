// SagasPage: what is marked, and what is done with it.
#include "ui/models/saga_list_model.h"
#include "ui/models/saga_selection.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/pages/sagas/saga_marking.h"
#include "ui/pages/sagas/saga_table.h"
#include "ui/pages/sagas/sagas_page.h"
#include "ui/pages/sagas/selection_bar.h"

namespace saga::ui {

void SagasPage::makeMarks() {
    m_model->setSelection(&m_selection);
    auto* marking = new SagaMarking(*m_table, *m_model, m_selection);
    // Below the rows: appearing there it moves none of them.
    m_marks = new SelectionBar(m_context, m_selection, this);
    connect(marking, &SagaMarking::allWanted, this, &SagasPage::markAll);
    connect(m_marks, &SelectionBar::allWanted, this, &SagasPage::markAll);
    connect(m_marks, &SelectionBar::commandWanted, this,
            [this](CommandKind kind) { Q_EMIT bulkWanted(kind, m_selection.nos(), m_selection.countedAt()); });
    const auto showMatches = [this] {
        m_marks->setMatches(m_model->isWhole() ? m_model->rowCount() + m_model->newCount() : -1);
    };
    connect(m_model, &SagaListModel::phaseChanged, m_marks, showMatches);
    connect(m_model, &SagaListModel::newCountChanged, m_marks, showMatches);
    connect(m_model, &QAbstractItemModel::rowsInserted, m_marks, showMatches);
    connect(m_model, &QAbstractItemModel::modelReset, m_marks, showMatches);
}

void SagasPage::markAll() {
    if (m_marking || !m_context.bridge().isAttached()) return;
    m_marking = std::make_shared<Cancellation>();
    m_marks->setAsking(true);
    SagaSetRequest request;
    request.filter = m_model->filter().toStdString();
    m_context.bridge().api().sagaSet(
        request, m_marking,
        m_context.bridge().deliver<SagaSet>(this, [this](Result<SagaSet> answer) { takeAll(std::move(answer)); }));
}

void SagasPage::takeAll(Result<SagaSet> answer) {
    m_marking.reset();
    m_marks->setAsking(false);
    if (!answer) return m_context.say(errorWords(answer.error(), m_context.language()));
    m_selection.replace(std::move(answer->nos), answer->countedAt);
    m_context.say(tr("%1 sagas marked, as counted now").arg(formatCount(m_selection.size())));
}

}  // namespace saga::ui
