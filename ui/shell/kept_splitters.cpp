#include "ui/shell/kept_splitters.h"

#include <QSplitter>

#include "ui/pages/page_context.h"
#include "ui/pages/shared_splitter.h"

namespace saga::ui {

void keepSplitters(QWidget& page, PageContext& context) {
    const QString kind = QString::fromLatin1(page.metaObject()->className()).section(QLatin1String("::"), -1);
    int number = 0;
    for (QSplitter* splitter : page.findChildren<QSplitter*>()) {
        const QString key = QStringLiteral("splitters/%1-%2").arg(kind).arg(++number);
        const bool isKept = splitter->restoreState(context.remembered(key).toByteArray());
        if (auto* shared = qobject_cast<SharedSplitter*>(splitter); shared != nullptr && isKept) shared->keep();
        QObject::connect(splitter, &QSplitter::splitterMoved, splitter,
                         [splitter, key, &context] { context.remember(key, splitter->saveState()); });
    }
}

}  // namespace saga::ui
