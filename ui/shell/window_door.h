// One window per database: the window listens on a socket of its user (mode 0600, in his runtime folder), and a second
// start on the same database hands its link through it instead of opening a window. One line per call: a link of the
// program, or nothing to bring the window to the front; the answer is one line too. Main thread.
#pragma once

#include <QLocalServer>
#include <QObject>

#include "core/base/result.h"

namespace saga::ui {

class WindowDoor final : public QObject {
    Q_OBJECT

public:
    explicit WindowDoor(QObject* parent = nullptr);

    // Call while holding the lock of `database`: a socket that is left of an earlier holder gives way. Unavailable when
    // the socket cannot be made; the window works without it.
    Result<void> listen(const QString& database);
    // Before there is a window of one's own: hands `link` (may be empty) to the window that has `database`. Takes a
    // second at most. Unavailable when no window listens, InvalidInput when it refuses the link.
    static Result<void> handOver(const QString& database, const QString& link);

Q_SIGNALS:
    // Checked; empty: come to the front.
    void called(const QString& link);

private:
    void takeCaller();

    QLocalServer m_server;
};

}  // namespace saga::ui
