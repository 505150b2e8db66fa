#include "ui/shell/window_door.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QTimer>

#include <chrono>

#include "ui/shell/console_link.h"

namespace saga::ui {

using namespace std::chrono_literals;

namespace {

constexpr int kMostBytes = 512;  // a link is shorter
constexpr auto kPatience = 1s;
const QByteArray kShown = QByteArrayLiteral("shown\n");
const QByteArray kRefused = QByteArrayLiteral("refused\n");

// The same for every way to write the path, and short enough for the name of a socket.
QString socketName(const QString& database) {
    const QFileInfo file(database);
    const QString path = file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) +
           QStringLiteral("/saga-console-%1").arg(QLatin1String(hash));
}

void answer(QLocalSocket* caller, const QByteArray& line) {
    caller->write(line);
    caller->disconnectFromServer();
}

}  // namespace

WindowDoor::WindowDoor(QObject* parent) : QObject(parent) {
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &WindowDoor::takeCaller);
}

Result<void> WindowDoor::listen(const QString& database) {
    const QString name = socketName(database);
    QLocalServer::removeServer(name);
    if (m_server.listen(name)) return {};
    return makeError(ErrorCode::Unavailable, name.toStdString(), m_server.errorString().toStdString());
}

void WindowDoor::takeCaller() {
    while (QLocalSocket* caller = m_server.nextPendingConnection()) {
        connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
        // Who says nothing is not waited for.
        QTimer::singleShot(kPatience, caller, &QLocalSocket::abort);
        connect(caller, &QLocalSocket::readyRead, this, [this, caller] {
            if (!caller->canReadLine()) {
                if (caller->bytesAvailable() > kMostBytes) caller->abort();
                return;
            }
            const QString link = QString::fromUtf8(caller->readLine(kMostBytes)).trimmed();
            if (!link.isEmpty() && !ConsoleLink::parse(link)) return answer(caller, kRefused);
            answer(caller, kShown);
            Q_EMIT called(link);
        });
    }
}

Result<void> WindowDoor::handOver(const QString& database, const QString& link) {
    const int patienceMs = static_cast<int>(std::chrono::milliseconds(kPatience).count());
    QLocalSocket socket;
    socket.connectToServer(socketName(database));
    const auto failed = [&] {
        return makeError(ErrorCode::Unavailable, database.toStdString(), socket.errorString().toStdString());
    };
    if (!socket.waitForConnected(patienceMs)) return failed();
    socket.write(link.toUtf8() + '\n');
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(patienceMs)) return failed();
    }
    if (socket.readLine() == kShown) return {};
    return makeError(ErrorCode::InvalidInput, link.toStdString(), "the running window refused the link");
}

}  // namespace saga::ui
