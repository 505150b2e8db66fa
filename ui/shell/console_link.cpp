#include "ui/shell/console_link.h"

#include "core/base/ids.h"

namespace saga::ui {

namespace {

const QString kScheme = QStringLiteral("saga-console://");

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
    const bool known = target == page_key::kOverview || target == page_key::kSagas || target == page_key::kPurchase;
    if (kind == QLatin1String("page") && known) return ConsoleLink{Kind::Page, target};
    return std::nullopt;
}

QString ConsoleLink::toString() const {
    return kScheme + (kind == Kind::Saga ? QStringLiteral("saga/") : QStringLiteral("page/")) + target;
}

}  // namespace saga::ui
