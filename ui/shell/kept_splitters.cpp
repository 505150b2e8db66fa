#include "ui/shell/kept_splitters.h"

#include <QSplitter>

#include "ui/pages/page_context.h"

namespace saga::ui {

void keepSplitters(QWidget& page, PageContext& context) {
    const QString kind = QString::fromLatin1(page.metaObject()->className()).section(QLatin1String("::"), -1);
    int number = 0;
    for (QSplitter* splitter : page.findChildren<QSplitter*>()) {
        const QString key = QStringLiteral("splitters/%1-%2").arg(kind).arg(++number);
        splitter->restoreState(context.remembered(key).toByteArray());
        QObject::connect(splitter, &QSplitter::splitterMoved, splitter,
                         [splitter, key, &context] { context.remember(key, splitter->saveState()); });
    }
}

}  // namespace saga::ui
