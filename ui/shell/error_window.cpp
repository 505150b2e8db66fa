#include "ui/shell/error_window.h"

#include <QKeyEvent>
#include <QVBoxLayout>

#include "ui/models/core_words.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

constexpr QSize kSize(560, 340);

}  // namespace

ErrorWindow::ErrorWindow(const Error& error, const QString& database, Language language, QWidget* parent)
    : QWidget(parent), m_notice(new ViewNotice(this)) {
    setWindowTitle(tr("Saga Console"));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_notice);
    QString cause = coreWords(error.reason);
    for (const Error* below = error.cause.get(); below != nullptr; below = below->cause.get())
        cause += QLatin1Char('\n') + coreWords(below->reason);
    m_notice->setError({tr("The database could not be opened"), QStringLiteral("%1\n%2").arg(database, cause),
                        fromCore(errorAdvice(error.code, language)), fromCore(errorName(error.code))},
                       tr("Close"));
    connect(m_notice, &ViewNotice::actionTriggered, this, &QWidget::close);
    const Theme& theme = Theme::of(this);
    resize(theme.scaled(kSize.width()), theme.scaled(kSize.height()));
}

void ErrorWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) close();
    QWidget::keyPressEvent(event);
}

}  // namespace saga::ui
