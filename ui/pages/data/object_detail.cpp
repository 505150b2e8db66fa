#include "ui/pages/data/object_detail.h"

#include <QHBoxLayout>

#include "ui/pages/data/read_error.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/tag.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

ObjectDetail::ObjectDetail(PageContext& context, Icon icon, QWidget* parent)
    : QWidget(parent), m_context(context), m_icon(icon) {
    connect(&m_context.bridge(), &Bridge::fed, this, [this](const FeedBatch& batch) {
        if (batch.shopChanged && !m_id.isEmpty()) read();
    });
}

void ObjectDetail::setContent(QWidget* content, const QString& advice) {
    m_stack = new ViewStack(content, this);
    m_stack->notice()->setEmpty(m_icon, tr("Nothing is selected"), advice);
    m_stack->showNotice();
    connect(m_stack->notice(), &ViewNotice::actionTriggered, this, &ObjectDetail::read);
}

QHBoxLayout* ObjectDetail::makeTitle(QWidget* parent) {
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::of(this).metrics().gap);
    m_title = ElidedLabel::forId({}, parent, FontRole::MonoTitle);
    m_state = new Tag(m_icon, QString(), TextTone::Completed, parent);
    row->addWidget(m_title, 1);
    row->addWidget(m_state);
    return row;
}

void ObjectDetail::setState(const QString& words, bool isGood) {
    m_state->setText(words);
    m_state->setTone(isGood ? TextTone::Completed : TextTone::Failed);
}

void ObjectDetail::show(const QString& id) {
    if (id == m_id) return;
    m_id = id;
    m_isKnown = false;
    m_title->setText(id);
    change(id);
    m_stack->notice()->setLoading(tr("Reading %1").arg(id));
    m_stack->showNotice();
    read();
}

void ObjectDetail::read() {
    if (m_inFlight) {
        m_stale = true;
        return;
    }
    if (!m_context.bridge().isAttached()) return;
    m_inFlight = true;
    m_stale = false;
    ask();
}

void ObjectDetail::showKnown() {
    m_isKnown = true;
    m_stack->showView();
}

void ObjectDetail::finish() {
    m_inFlight = false;
    if (m_stale) read();
}

// The next change of the shop asks again.
void ObjectDetail::showError(const Error& error) {
    if (m_isKnown && error.code != ErrorCode::NotFound) return;
    ReadError::show(*m_stack, m_id, error, m_context.language());
}

}  // namespace saga::ui
