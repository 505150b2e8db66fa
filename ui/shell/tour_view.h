// What the tour takes pictures of: one view of the window each, once in every look. The pages of the navigation are
// there by themselves; what a page shows beyond its first sight is added by a function of its own, in a file of its
// own, that tourViews() calls. UI thread.
#pragma once

#include <QString>

#include <functional>
#include <vector>

#include "core/base/ids.h"
#include "ui/pages/data/data_page.h"

namespace saga::ui {

class MainWindow;

struct TourView {
    QString name;  // of the picture: "saga-events" becomes saga-events-light.png
    std::function<void()> open;
    std::function<bool()> isShown;  // empty: as soon as it is open
    std::function<void()> leave;    // after the picture; empty: nothing
    std::function<bool()> isLeft{}; // empty: as soon as it has been left
};

// What the pictures are taken of. Borrowed; the sagas are there once views are opened, not before.
struct TourScene {
    MainWindow& window;
    const std::vector<SagaId>& bought;  // in the order of Example::all, then whatever else was bought
};

// Every view, in the order in which the tour walks.
std::vector<TourView> tourViews(const TourScene& scene);

std::vector<TourView> pageViews(const TourScene& scene);
// What the pages of failure injection and of the data show beyond their first sight.
std::vector<TourView> operateViews(const TourScene& scene);
std::vector<TourView> sagaViews(const TourScene& scene);
std::vector<TourView> operatingViews(const TourScene& scene);
std::vector<TourView> loadViews(const TourScene& scene);
std::vector<TourView> definitionViews(const TourScene& scene);
// The event flow, its maps, and the dead letters.
std::vector<TourView> busViews(const TourScene& scene);
std::vector<TourView> orderViews(const TourScene& scene);
// Order processing: the desk, the checkout with its stream, and its trace.
std::vector<TourView> checkoutViews(const TourScene& scene);
std::vector<TourView> sheetViews(const TourScene& scene);
std::vector<TourView> troubleViews(const TourScene& scene);

// A tab of the data, with its first row chosen.
TourView dataView(MainWindow& window, const QString& name, DataPage::Tab tab);

}  // namespace saga::ui
