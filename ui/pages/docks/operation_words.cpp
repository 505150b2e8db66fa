#include "ui/pages/docks/operation_words.h"

#include <QCoreApplication>
#include <QStringList>

#include "ui/models/operation.h"
#include "ui/widgets/format.h"

namespace saga::ui {

namespace {

struct OperationWords {
    Q_DECLARE_TR_FUNCTIONS(saga::ui::OperationWords)
};

}  // namespace

QString progressWords(const Operation& operation) {
    QStringList parts{operation.isStopping() ? OperationWords::tr("stopping after what has been sent")
                                             : Operation::phaseName(operation.phase())};
    if (operation.total() > 0)
        parts << OperationWords::tr("%1 of %2").arg(formatCount(operation.done()), formatCount(operation.total()));
    if (operation.rate() > 0) parts << OperationWords::tr("%1 /s").arg(formatCount(qRound64(operation.rate())));
    if (operation.leftUs() >= 0) parts << OperationWords::tr("%1 left").arg(formatDuration(operation.leftUs()));
    if (!operation.outcome().isEmpty()) parts << operation.outcome();
    return parts.join(QStringLiteral(" · "));
}

}  // namespace saga::ui
