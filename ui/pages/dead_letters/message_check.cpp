#include "ui/pages/dead_letters/message_check.h"

#include <QCoreApplication>

#include "core/base/json.h"
#include "ui/models/core_words.h"
#include "ui/pages/saga/saga_words.h"

namespace saga::ui {

namespace {

struct MessageCheck {
    Q_DECLARE_TR_FUNCTIONS(saga::ui::MessageCheck)
};

QString kindName(const Json& value) {
    if (value.isObject()) return MessageCheck::tr("an object");
    if (value.isArray()) return MessageCheck::tr("a list");
    if (value.isString()) return MessageCheck::tr("a text");
    if (value.isNumber()) return MessageCheck::tr("a number");
    return MessageCheck::tr("true or false");
}

bool isSameKind(const Json& a, const Json& b) {
    // What was null may be anything.
    return b.isNull() || a.type() == b.type() || (a.isNumber() && b.isNumber());
}

QString fieldProblem(const Json& message, const Json& original) {
    for (const auto& [key, value] : original.members()) {
        const QString name = fromCore(key);
        const Json* now = message.find(key);
        if (now == nullptr) return MessageCheck::tr("%1 is missing").arg(name);
        if (!isSameKind(*now, value)) return MessageCheck::tr("%1 must be %2").arg(name, kindName(value));
    }
    for (const auto& [key, value] : message.members()) {
        if (original.find(key) == nullptr) return MessageCheck::tr("%1 is no field of this message").arg(fromCore(key));
    }
    return {};
}

}  // namespace

QString messageProblem(const QString& text, const QString& original) {
    const Result<Json> message = parseJson(text.toStdString(), "message");
    if (!message) return coreWords(message.error().reason);
    if (!message->isObject()) return MessageCheck::tr("A message is a JSON object");
    const Result<Json> before = parseJson(original.toStdString(), "message");
    return before && before->isObject() ? fieldProblem(*message, *before) : QString();
}

}  // namespace saga::ui
