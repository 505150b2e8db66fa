// Pages made of every widget, for tests to measure and for eyes to compare with the look the window should have.
// Nothing behind them works.
#pragma once

#include <QWidget>
#include <memory>

namespace saga::ui::gallery {

// One saga: navigation, tabs, header with actions, events, inspector.
std::unique_ptr<QWidget> makeSagaPage();
// A list of sagas with filter and chips; one row in four is marked.
std::unique_ptr<QWidget> makeListPage();
// A form with every kind of input, banners, a table in a panel.
std::unique_ptr<QWidget> makeFormPage();
// The four states of a view that has nothing to show, and all pills.
std::unique_ptr<QWidget> makeStatesPage();

}  // namespace saga::ui::gallery
