#include "ui/shell/console_link.h"

#include "core/base/ids.h"
#include "ui/pages/data/data_page.h"

namespace saga::ui {

namespace {

const QString kScheme = QStringLiteral("saga-console://");

// "users", "items/item-sword": a tab, and an object of it.
bool isDataPlace(const QString& place) {
    const QString id = place.section(QLatin1Char('/'), 1);
    return DataPage::keys().contains(place.section(QLatin1Char('/'), 0, 0)) &&
           (id.isEmpty() || checkId("id", id.toStdString()));
}

}  // namespace

std::optional<ConsoleLink> ConsoleLink::parse(const QString& text) {
    if (!text.startsWith(kScheme, Qt::CaseInsensitive)) return std::nullopt;
    const QString path = text.mid(kScheme.size());
    const qsizetype slash = path.indexOf(QLatin1Char('/'));
    if (slash < 0) return std::nullopt;
    const QString kind = path.left(slash);
    QString target = path.mid(slash + 1);
    // Some programs add a slash at the end of what they take for an address.
    if (target.endsWith(QLatin1Char('/'))) target.chop(1);
    if (kind == QLatin1String("saga")) {
        if (!checkId("id", target.toStdString()) || target.contains(QLatin1Char('/'))) return std::nullopt;
        return ConsoleLink{Kind::Saga, target};
    }
    if (kind != QLatin1String("page")) return std::nullopt;
    const QString place = target.section(QLatin1Char('/'), 1);
    target = target.section(QLatin1Char('/'), 0, 0);
    const bool known = target == page_key::kOverview || target == page_key::kSagas || target == page_key::kPurchase ||
                       target == page_key::kFaults || target == page_key::kData || target == page_key::kDefinitions ||
                       target == page_key::kFlow || target == page_key::kDeadLetters || target == page_key::kTrace;
    // Only the data and the trace have places of their own.
    const bool fits = place.isEmpty() || (target == page_key::kData && isDataPlace(place)) ||
                      (target == page_key::kTrace && checkId("id", place.toStdString()));
    return known && fits ? std::optional(ConsoleLink{Kind::Page, target, place}) : std::nullopt;
}

QString ConsoleLink::toString() const {
    const QString path = (kind == Kind::Saga ? QStringLiteral("saga/") : QStringLiteral("page/")) + target;
    return kScheme + (place.isEmpty() ? path : path + QLatin1Char('/') + place);
}

}  // namespace saga::ui
