// What the lists of users and items to choose from share: DisplayRole is the id, DetailRole the rest in words. They
// follow the shop by themselves: a change announced by the feed is read again, one request at a time, and rows that
// stay are updated in place. The first thousand by id are offered. UI thread.
#pragma once

#include <QAbstractListModel>

#include "ui/bridge/bridge.h"

namespace saga::ui {

enum ShopListRole : int {
    DetailRole = Qt::UserRole + 1,  // QString: "1,000 · limit 500 · suspended"
    UnusableRole,                   // bool: suspended, sold out or not on sale
};

class ShopListModel : public QAbstractListModel {
    Q_OBJECT

public:
    void reload();
    bool isLoaded() const { return m_loaded; }
    const Error& error() const { return m_error; }
    bool hasFailed() const { return m_failed; }

Q_SIGNALS:
    // Read for the first time, read anew, or failed.
    void refreshed();

protected:
    ShopListModel(Bridge& bridge, QObject* parent);

    Bridge& bridge() const { return m_bridge; }
    virtual void ask() = 0;
    void finish(const Error* error);
    static PageRequest firstPage();

private:
    void begin();

    Bridge& m_bridge;
    Error m_error;
    bool m_loaded = false;
    bool m_failed = false;
    bool m_inFlight = false;
    bool m_stale = false;
};

}  // namespace saga::ui
