// What every page needs from the window around it, so that a page knows neither the main window nor other pages. Made
// and owned by the shell, outlives the pages, UI thread. Pages send requests and listen to the feed through `bridge()`.
#pragma once

#include <QObject>
#include <QString>
#include <QVariant>

#include <functional>

#include "core/base/time.h"
#include "ui/bridge/bridge.h"
#include "ui/widgets/format.h"

namespace saga::ui {

// A question before an action that cannot be taken back lightly: it names the object and the effect.
struct Question {
    QString title;    // "Stop all faults?"
    QString text;     // what will happen, plain text
    QString confirm;  // label of the button that does it: "Stop all"
    bool dangerous = false;
    bool needsReason = false;  // the button waits for a reason of at least one character
    QString reason;            // proposed reason, may be empty
};

class PageContext : public QObject {
    Q_OBJECT

public:
    using Confirmed = std::function<void(const QString& reason)>;
    using Loaded = std::function<void(const QString& name, const QByteArray& content)>;

    PageContext(Bridge& bridge, const Clock& clock, QObject* parent = nullptr)
        : QObject(parent), m_bridge(bridge), m_clock(clock) {}

    Bridge& bridge() const { return m_bridge; }
    // "Now" for relative times and the now line.
    const Clock& clock() const { return m_clock; }
    Timestamp now() const { return m_clock.now(); }
    ZoneChoice zone() const { return m_zone; }
    // Of texts that come from core: failureSentence, errorAdvice.
    Language language() const { return m_language; }

    void setZone(ZoneChoice zone) {
        if (zone == m_zone) return;
        m_zone = zone;
        Q_EMIT zoneChanged();
    }
    void setLanguage(Language language) { m_language = language; }

    // Asks without blocking; `confirmed` runs in the UI thread unless the person declines or `asker` has died by then.
    virtual void ask(const Question& question, QObject* asker, Confirmed confirmed) = 0;

    // Asks for a file to save to, `name` proposed, without blocking; says how it went. A file is replaced whole or not.
    virtual void save(const QString& name, const QByteArray& content) = 0;
    // Asks for a file to read, without blocking; `kinds` as "Definitions (*.json)". `taken` runs in the UI thread with the
    // file's name and content, unless nothing was chosen, it could not be read (which is said), or `asker` has died by then.
    virtual void load(const QString& kinds, QObject* asker, Loaded taken) = 0;
    // What a page keeps over restarts, under a key of its own ("sagas/columns"); written at once. Nothing secret.
    virtual QVariant remembered(const QString& key) const = 0;
    virtual void remember(const QString& key, const QVariant& value) = 0;

    // Opens a link of the program: "saga-console://saga/TXN_...", "saga-console://page/purchase".
    void openLink(const QString& link) { Q_EMIT linkOpened(link); }
    void openSaga(const SagaId& id) { openLink(sagaLink(id)); }
    // The list of sagas with this filter.
    void showSagas(const QString& filter) { Q_EMIT sagasWanted(filter); }
    static QString sagaLink(const SagaId& id) {
        return QStringLiteral("saga-console://saga/") + QString::fromStdString(id.text);
    }
    // The user or item on the page of the shop's data.
    static QString userLink(const UserId& id) {
        return QStringLiteral("saga-console://page/data/users/") + QString::fromStdString(id.text);
    }
    static QString itemLink(const ItemId& id) {
        return QStringLiteral("saga-console://page/data/items/") + QString::fromStdString(id.text);
    }
    static QString couponLink(const QString& code) {
        return QStringLiteral("saga-console://page/data/coupons/") + code;
    }
    static QString checkoutLink(const QString& order) {
        return QStringLiteral("saga-console://page/data/checkouts/") + order;
    }
    // Everything with the correlation id of this key: one itself, an order or a saga.
    static QString traceLink(const QString& key) { return QStringLiteral("saga-console://page/trace/") + key; }

    static QString orderLink(const QString& id) {
        return QStringLiteral("saga-console://page/data/orders/") + id;
    }

    // Something happened that deserves a line of its own for some seconds, such as "Copied"; also spoken.
    void say(const QString& text) { Q_EMIT said(text); }

Q_SIGNALS:
    void zoneChanged();
    void linkOpened(const QString& link);
    void sagasWanted(const QString& filter);
    void said(const QString& text);

private:
    Bridge& m_bridge;
    const Clock& m_clock;
    ZoneChoice m_zone = ZoneChoice::Local;
    Language m_language = Language::English;
};

}  // namespace saga::ui
