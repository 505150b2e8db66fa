#include "ui/models/shop_list_model.h"

namespace saga::ui {

namespace {

constexpr int kOffered = 1000;

}  // namespace

ShopListModel::ShopListModel(Bridge& bridge, QObject* parent) : QAbstractListModel(parent), m_bridge(bridge) {
    connect(&m_bridge, &Bridge::fed, this, [this](const FeedBatch& batch) {
        if (batch.shopChanged) reload();
    });
}

void ShopListModel::reload() {
    if (m_inFlight) {
        m_stale = true;
        return;
    }
    begin();
}

void ShopListModel::begin() {
    if (!m_bridge.isAttached()) return;
    m_inFlight = true;
    m_stale = false;
    ask();
}

void ShopListModel::finish(const Error* error) {
    m_inFlight = false;
    m_failed = error != nullptr;
    m_loaded = m_loaded || error == nullptr;
    m_error = error != nullptr ? *error : Error();
    Q_EMIT refreshed();
    if (m_stale) begin();
}

PageRequest ShopListModel::firstPage() {
    PageRequest request;
    request.limit = kOffered;
    return request;
}

}  // namespace saga::ui
