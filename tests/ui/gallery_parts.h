// What the pages of the gallery have in common.
#pragma once

#include <QTableView>
#include <QVBoxLayout>
#include <QWidget>
#include <memory>

namespace saga::ui::gallery {

// A window with navigation, page tabs, search and status line; `content` is the place of the page.
struct Frame {
    std::unique_ptr<QWidget> page;
    QVBoxLayout* content = nullptr;
};

Frame makeFrame(int currentTab);

// Forty sagas in every state, with marks, marked rows and long ids.
QTableView* makeSagaTable(QWidget* parent);

}  // namespace saga::ui::gallery
