#include "ui/pages/purchase/desk_view.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/models/purchase_list_model.h"
#include "ui/pages/purchase/lines_form.h"
#include "ui/pages/purchase/session_panel.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

constexpr int kFormWidth = 420;

}  // namespace

DeskView::DeskView(PageContext& context, PurchaseListModel& purchases, QWidget* parent)
    : QWidget(parent), m_context(context), m_purchases(purchases) {}

QScrollArea* DeskView::column(QWidget* content, int width, QWidget* parent) {
    auto* area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    area->setFixedWidth(Theme::of(parent).scaled(width));
    return area;
}

void DeskView::layOut(const QString& title, LinesForm* form, const QString& emptyText) {
    const Metrics& m = Theme::of(this).metrics();
    m_form = form;
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    auto* panel = new PanelFrame(title, content);
    panel->body()->addWidget(form);
    rows->addWidget(panel);
    rows->addStretch(1);
    m_session = new SessionPanel(m_context, m_purchases, tr("Purchases and orders of this session"),
                                 tr("Nothing ordered yet"), emptyText, this);
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(2 * m.gap, 2 * m.gap, 2 * m.gap, 2 * m.gap);
    columns->setSpacing(m.padding);
    columns->addWidget(column(content, kFormWidth, this));
    columns->addWidget(m_session, 1);
}

Answer<StartedSaga> DeskView::answerTo(std::function<int(const StartedSaga&)> add) {
    m_form->setSending(true);
    return m_context.bridge().deliver<StartedSaga>(this, [this, add = std::move(add)](Result<StartedSaga> answer) {
        m_form->setSending(false);
        if (!answer) return m_form->showError(answer.error());
        m_session->reveal(add(*answer));
        if (answer->existing)
            m_context.say(tr("This key was used before: the same order is shown, nothing was ordered again"));
    });
}

}  // namespace saga::ui
