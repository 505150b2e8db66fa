// Where the user has been, to go back and forward as in a browser. Going somewhere new forgets what lay ahead. At most
// a hundred places. Plain value.
#pragma once

#include <QVector>

#include "ui/shell/console_link.h"

namespace saga::ui {

class LinkHistory {
public:
    // Being there already changes nothing.
    void visit(const ConsoleLink& link);
    // Forgets a place that is gone, wherever it stands.
    void forget(const ConsoleLink& link);
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_links.size(); }
    // Only when it can.
    ConsoleLink back() { return m_links[--m_at]; }
    ConsoleLink forward() { return m_links[++m_at]; }

private:
    QVector<ConsoleLink> m_links;
    qsizetype m_at = -1;
};

}  // namespace saga::ui
