#include "ui/widgets/tall_content.h"

#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/widgets/theme.h"

namespace saga::ui {

TallContent::TallContent(QWidget* parent) : QScrollArea(parent), m_rows(new QVBoxLayout) {
    auto* content = new QWidget;
    content->setLayout(m_rows);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(Theme::of(this).metrics().gap);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    verticalScrollBar()->setAttribute(Qt::WA_OpaquePaintEvent, false);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int TallContent::heightForWidth(int width) const {
    return m_rows->hasHeightForWidth() ? m_rows->heightForWidth(width) : m_rows->sizeHint().height();
}

QSize TallContent::sizeHint() const {
    return m_rows->sizeHint();
}

}  // namespace saga::ui
