#include "ui/pages/purchase/field_checks.h"

#include "core/base/ids.h"
#include "core/model/email_address.h"
#include "ui/models/core_words.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/format.h"

namespace saga::ui {

QString FieldChecks::id(const QString& text) {
    const Result<void> checked = checkId("id", text.toStdString());
    if (checked) return {};
    if (text.isEmpty()) return tr("Name one; this is empty");
    if (text.toUtf8().size() > static_cast<qsizetype>(kMaxIdBytes)) return tr("Longer than %1 bytes").arg(kMaxIdBytes);
    return coreWords(checked.error().reason);
}

QString FieldChecks::number(const std::optional<qint64>& value, qint64 least, qint64 most) {
    if (!value) return tr("Not a whole number");
    if (*value < least) return tr("Must be %1 or more").arg(least);
    if (*value > most) return tr("Must be at most %1").arg(formatCount(most));
    return {};
}

QString FieldChecks::text(const QString& text, qsizetype mostBytes) {
    const QString said = text.trimmed();
    if (said.isEmpty()) return tr("Must not be empty");
    return said.toUtf8().size() > mostBytes ? tr("Longer than %1 bytes").arg(mostBytes) : QString();
}

QString FieldChecks::reason(const QString& text) {
    return text.trimmed().isEmpty() ? tr("Say why; it is kept in the audit trail") : QString();
}

QString FieldChecks::email(const QString& text) {
    if (text.isEmpty() || whyNoEmailAddress(text.toStdString()).empty()) return {};
    return tr("Not an address such as mina@mail.example");
}

}  // namespace saga::ui
