#include "ui/bridge/bridge.h"

#include <QMetaObject>

#include <memory>

namespace saga::ui {

Bridge::Bridge(QObject* parent) : QObject(parent) {}

Bridge::~Bridge() {
    detach();
}

void Bridge::attach(AdminApi* api) {
    SAGA_ASSERT(api != nullptr && m_api == nullptr);
    m_api = api;
    m_api->addFeedListener(this);
    Q_EMIT attached();
}

void Bridge::detach() {
    if (m_api == nullptr)
        return;
    m_api->removeFeedListener(this);
    m_api = nullptr;
    Q_EMIT detached();
}

AdminApi& Bridge::api() const {
    SAGA_ASSERT(m_api != nullptr);
    return *m_api;
}

OnProgress Bridge::deliverProgress(QObject* context, std::function<void(Progress)> then) {
    return [this, guard = QPointer<QObject>(context), then = std::move(then)](Progress progress) {
        post([guard, then, progress] {
            if (!guard.isNull())
                then(progress);
        });
    };
}

void Bridge::onFeed(const FeedBatch& batch) {
    post([this, shared = std::make_shared<const FeedBatch>(batch)] {
        if (m_api != nullptr)
            Q_EMIT fed(*shared);
    });
}

void Bridge::post(std::function<void()> task) {
    QMetaObject::invokeMethod(this, std::move(task), Qt::QueuedConnection);
}

}  // namespace saga::ui
