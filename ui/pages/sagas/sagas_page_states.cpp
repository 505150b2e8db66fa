// What the list of sagas says of itself when it is empty, being read, failed or cut off.
#include "ui/models/core_words.h"
#include "ui/models/saga_list_model.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/pages/sagas/sagas_page.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

void SagasPage::showPhase() {
    const SagaListModel::Phase phase = m_model->phase();
    if (phase == SagaListModel::Phase::Ready && m_model->isWhole() && m_took.count() == 0)
        m_took = m_context.clock().monotonic() - m_askedAt;
    showCount();
    showOrder();
    showBanner();
    if (m_model->rowCount() > 0) return m_stack->showView();
    showNotice();
}

// Rows that are shown stay; the banner says why they are not the newest.
void SagasPage::showBanner() {
    const SagaListModel::Phase phase = m_model->phase();
    const bool lost = phase == SagaListModel::Phase::Lost && m_model->rowCount() > 0;
    if (lost != m_ageing.isActive()) lost ? m_ageing.start() : m_ageing.stop();
    if (lost) {
        const std::int64_t heard = m_model->heardAt().us;
        const QString text =
            tr("The connection is lost. The rows are as they were %1, at %2.")
                .arg(formatRelative(heard, m_context.now().us), formatTimeOfDay(heard, m_context.zone()).left(8));
        if (m_banner->isHidden() || m_banner->text() != text)
            m_banner->display(Banner::Kind::Warning, text, tr("Try again"));
    } else if (phase == SagaListModel::Phase::Failed && m_model->rowCount() > 0) {
        m_banner->display(Banner::Kind::Error, errorWords(m_model->error(), m_context.language()), tr("Try again"));
    } else {
        m_banner->hide();
    }
}

void SagasPage::showNotice() {
    ViewNotice* notice = m_stack->notice();
    switch (m_model->phase()) {
        case SagaListModel::Phase::Idle:
        case SagaListModel::Phase::Loading:
            notice->setLoading(tr("Reading the list"));
            break;
        case SagaListModel::Phase::Failed: {
            const Error& error = m_model->error();
            const std::string_view advice = errorAdvice(error.code, m_context.language());
            notice->setError({tr("The list could not be read"), coreWords(error.reason), fromCore(advice),
                              fromCore(errorName(error.code))},
                             tr("Try again"));
            break;
        }
        case SagaListModel::Phase::Lost:
            notice->setDisconnected(tr("The connection is lost"),
                                    tr("The list appears as soon as the engine answers again."), tr("Try again"));
            break;
        case SagaListModel::Phase::Ready:
            if (m_model->filter().isEmpty())
                notice->setEmpty(Icon::ListTree, tr("No sagas yet"),
                                 tr("A purchase starts one. It appears here as soon as it is accepted."),
                                 tr("Open the purchase desk"));
            else
                notice->setEmpty(Icon::Funnel, tr("No saga matches"), tr("The filter leaves nothing to show."),
                                 tr("Clear the filter"));
            break;
    }
    m_stack->showNotice();
}

void SagasPage::actOnNotice() {
    if (m_model->phase() != SagaListModel::Phase::Ready)
        m_model->reload();
    else if (m_model->filter().isEmpty())
        m_context.openLink(QStringLiteral("saga-console://page/purchase"));
    else
        setFilter({});
}

}  // namespace saga::ui
