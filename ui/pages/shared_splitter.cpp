#include "ui/pages/shared_splitter.h"

#include <algorithm>

#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

constexpr int kBoth = 1070;  // in a window that is 1,280 wide

}  // namespace

SharedSplitter::SharedSplitter(QWidget* list, QWidget* detail, int listWidth, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent), m_listWidth(listWidth) {
    addWidget(list);
    addWidget(detail);
    setChildrenCollapsible(false);
    setStretchFactor(0, 0);
    setStretchFactor(1, 1);
    connect(this, &QSplitter::splitterMoved, this, &SharedSplitter::keep);
}

void SharedSplitter::resizeEvent(QResizeEvent* event) {
    QSplitter::resizeEvent(event);
    if (m_isChosen) return;
    const Theme& theme = Theme::of(this);
    const int spare = std::max(0, width() - theme.scaled(kBoth));
    const int list = theme.scaled(m_listWidth) + spare * m_listWidth / kBoth;
    setSizes({list, std::max(1, width() - list)});
}

}  // namespace saga::ui
