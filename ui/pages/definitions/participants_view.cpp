#include "ui/pages/definitions/participants_view.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <chrono>

#include "ui/delegates/cell_delegates.h"
#include "ui/delegates/table_style.h"
#include "ui/models/core_words.h"
#include "ui/models/participant_list_model.h"
#include "ui/pages/page_context.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

using namespace std::chrono_literals;

ParticipantsView::ParticipantsView(PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_model(new ParticipantListModel(context.bridge(), context.clock(), this)),
      m_banner(new Banner(this)),
      m_table(new QTableView),
      m_stack(new ViewStack(m_table, this)) {
    const Theme& theme = Theme::of(this);
    m_banner->hide();
    m_table->setModel(m_model);
    styleTable(*m_table);
    m_table->setAccessibleName(tr("Participants"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setAccessibleName(tr("Columns of the participants"));
    const auto column = [&](int at, int width, QAbstractItemDelegate* delegate) {
        m_table->setItemDelegateForColumn(at, delegate);
        m_table->horizontalHeader()->resizeSection(at, theme.scaled(width));
    };
    using Figure = NumberDelegate::Figure;
    column(ParticipantListModel::Name, 130, new MonoDelegate(m_table));
    column(ParticipantListModel::Place, 58, new CellDelegate(m_table, TextTone::Secondary));
    column(ParticipantListModel::Breaker, 92, new CellDelegate(m_table));
    column(ParticipantListModel::Errors, 54, new NumberDelegate(Figure::Count, m_table));
    column(ParticipantListModel::Calls, 58, new NumberDelegate(Figure::Count, m_table));
    column(ParticipantListModel::Median, 76, new NumberDelegate(Figure::Duration, m_table));
    column(ParticipantListModel::Slowest, 76, new NumberDelegate(Figure::Duration, m_table));
    column(ParticipantListModel::Actions, 100, new MonoDelegate(m_table, TextTone::Secondary, Qt::ElideRight));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_banner);
    rows->addWidget(m_stack, 1);
    m_again.setInterval(1s);
    connect(&m_again, &QTimer::timeout, m_model, &ParticipantListModel::reload);
    connect(m_model, &ParticipantListModel::refreshed, this, &ParticipantsView::showRows);
    connect(m_stack->notice(), &ViewNotice::actionTriggered, m_model, &ParticipantListModel::reload);
    connect(m_banner, &Banner::actionTriggered, m_model, &ParticipantListModel::reload);
    showRows();
}

void ParticipantsView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_again.start();
    m_model->reload();
}

void ParticipantsView::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_again.stop();
}

void ParticipantsView::showRows() {
    const bool hasRows = m_model->rowCount() > 0;
    ViewNotice* notice = m_stack->notice();
    if (m_model->error() && hasRows)
        m_banner->display(Banner::Kind::Warning, errorWords(*m_model->error(), m_context.language()), tr("Try again"));
    else
        m_banner->hide();
    if (hasRows)
        return m_stack->showView();
    if (m_model->error()) {
        const Error& error = *m_model->error();
        notice->setError({tr("The participants could not be read"), coreWords(error.reason), fromCore(errorAdvice(error.code, m_context.language())), fromCore(errorName(error.code))},
                         tr("Try again"));
    } else if (m_model->isLoaded()) {
        notice->setEmpty(Icon::Plug, tr("No participant is known"), tr("They appear once a definition calls their actions."));
    } else {
        notice->setLoading(tr("Reading the participants"));
    }
    m_stack->showNotice();
}

}  // namespace saga::ui
