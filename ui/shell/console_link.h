// A place in the program as text: "saga-console://saga/TXN_...", "saga-console://page/sagas",
// "saga-console://page/data/users/user-123", "saga-console://page/trace/ORD_...". Links come from outside
// (arguments, other programs), so a wrong one is refused and never guessed at. Plain value.
#pragma once

#include <QString>

#include <optional>

namespace saga::ui {

struct ConsoleLink {
    enum class Kind { Page, Saga };

    Kind kind = Kind::Page;
    QString target;      // key of the page, or id of the saga
    QString place = {};  // within the page: "users/user-123"; empty: as it stands

    // Not set when the text is no link of this program: another scheme, an unknown kind, an id with control characters.
    static std::optional<ConsoleLink> parse(const QString& text);
    static ConsoleLink page(const QString& key) { return {Kind::Page, key}; }
    // The tab it belongs to: the same page wherever in it.
    ConsoleLink tab() const { return {kind, target, {}}; }
    QString toString() const;
    bool operator==(const ConsoleLink&) const = default;
};

namespace page_key {
inline const QString kOverview = QStringLiteral("overview");
inline const QString kSagas = QStringLiteral("sagas");
inline const QString kPurchase = QStringLiteral("purchase");
inline const QString kFaults = QStringLiteral("faults");
inline const QString kData = QStringLiteral("data");
inline const QString kDefinitions = QStringLiteral("definitions");
inline const QString kFlow = QStringLiteral("flow");
inline const QString kDeadLetters = QStringLiteral("dead-letters");
inline const QString kTrace = QStringLiteral("trace");
inline const QString kSettings = QStringLiteral("settings");
}  // namespace page_key

}  // namespace saga::ui
