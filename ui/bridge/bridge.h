// The only door between the engine's threads and the widgets. Lives in the UI thread. Requests leave through `api()`;
// answers and feed batches arrive here as immutable values and are handed on in the UI thread.
//
// Life time: the bridge outlives the AdminApi it is attached to (detach, destroy the AdminApi, then the bridge), so that
// an answer on its way always finds its door.
#pragma once

#include <QObject>
#include <QPointer>

#include <functional>
#include <utility>

#include "core/admin_api/admin_api.h"

namespace saga::ui {

class Bridge : public QObject, private FeedListener {
    Q_OBJECT

public:
    explicit Bridge(QObject* parent = nullptr);
    ~Bridge() override;

    void attach(AdminApi* api);
    void detach();
    // Only while attached; asserts.
    AdminApi& api() const;
    bool isAttached() const { return m_api != nullptr; }

    // Makes an Answer that calls `then(Result<T>)` in the UI thread, unless `context` has died by then.
    template <class T, class Then>
    Answer<T> deliver(QObject* context, Then then) {
        return [this, guard = QPointer<QObject>(context), then = std::move(then)](Result<T> result) {
            post([guard, then, result = std::move(result)]() mutable {
                if (!guard.isNull())
                    then(std::move(result));
            });
        };
    }
    // The same for progress of long calls.
    OnProgress deliverProgress(QObject* context, std::function<void(Progress)> then);

Q_SIGNALS:
    // At most ten a second, in order.
    void fed(const saga::FeedBatch& batch);
    void attached();
    void detached();

private:
    void onFeed(const FeedBatch& batch) override;
    void post(std::function<void()> task);

    AdminApi* m_api = nullptr;
};

}  // namespace saga::ui
