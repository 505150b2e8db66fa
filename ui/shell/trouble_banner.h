// Above the page while the store takes no commits: what happened, its code, what to do, and what becomes of the sagas
// meanwhile; the words of the database itself stand in the log, to which it leads. Goes by itself when the trouble is over.
// UI thread.
#pragma once

#include <QWidget>

#include "ui/pages/page_context.h"

namespace saga::ui {

class Banner;
class HealthWatch;

class TroubleBanner final : public QWidget {
    Q_OBJECT

public:
    // Both are borrowed.
    TroubleBanner(PageContext& context, HealthWatch& health, QWidget* parent = nullptr);

    QString text() const;

Q_SIGNALS:
    void logWanted();

private:
    void refresh();

    PageContext& m_context;
    HealthWatch& m_health;
    Banner* m_banner;
};

}  // namespace saga::ui
