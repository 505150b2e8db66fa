// Events of order processing for tests: what was released, as files, and streams built by hand.
#pragma once

#include <QDir>
#include <QFile>

#include "core/checkout/order_stream.h"

namespace saga::test {

// A released payload and what the present program makes of it: {"payload", "latest"}.
inline Json releasedEvent(const std::string& name) {
    QFile file(QString::fromUtf8(SAGA_RELEASED_EVENTS) + QLatin1Char('/') + QString::fromStdString(name) + QStringLiteral(".json"));
    if (!file.open(QIODevice::ReadOnly)) qFatal("there is no released event %s", name.c_str());
    const Result<Json> read = parseJson(file.readAll().toStdString(), name);
    if (!read.ok()) qFatal("%s", describe(read.error()).c_str());
    return *read;
}

// Appends events to the stream of saga 7, a second apart.
class StreamScript {
public:
    StreamScript& add(std::string type, int schema, Json payload) {
        CheckoutEvent event;
        event.version = static_cast<std::int64_t>(events.size()) + 1;
        event.id = "EVT_" + std::to_string(event.version);
        event.saga = SagaNo{7};
        event.type = std::move(type);
        event.schema = schema;
        event.at = Timestamp{event.version * 1'000'000};
        event.payload = std::move(payload);
        events.push_back(std::move(event));
        return *this;
    }
    StreamScript& released(const std::string& type, int schema) {
        return add(type, schema, releasedEvent(type + ".v" + std::to_string(schema)).at("payload"));
    }
    StreamScript& change(CheckoutStatus from, CheckoutStatus to) {
        return add("OrderStatusChanged", 1, Json::object({{"from", toText(from)}, {"to", toText(to)}}));
    }
    // Created, being paid, paid, confirmed.
    StreamScript& bought() {
        return released("OrderCreated", 2).released("OrderStatusChanged", 1).released("PaymentProcessed", 1).released("OrderConfirmed", 1);
    }

    std::vector<CheckoutEvent> events;
};

}  // namespace saga::test
