#include "ui/shell/fault_chip.h"

namespace saga::ui {

FaultChip::FaultChip(QWidget* parent) : ActionChip(Tone::Danger, parent) {
    connect(this, &ActionChip::actionTriggered, this, [this] {
        if (m_blocked)
            Q_EMIT releaseWanted();
        else
            Q_EMIT stopWanted();
    });
}

void FaultChip::setFaults(int active, qint64 leftSeconds, bool blocked) {
    m_blocked = blocked;
    QString words = tr("Faults are stopped and blocked");
    if (!blocked) {
        const QString count = tr("%n fault(s) active", nullptr, active);
        const QString left = QStringLiteral("%1:%2")
                                 .arg(leftSeconds / 60, 2, 10, QLatin1Char('0'))
                                 .arg(leftSeconds % 60, 2, 10, QLatin1Char('0'));
        words = leftSeconds < 0 ? tr("%1 · until removed").arg(count) : tr("%1 · %2 left").arg(count, left);
    }
    display(blocked ? Icon::Ban : Icon::Zap, words, blocked ? tr("Release") : tr("STOP ALL"),
            blocked ? tr("Release the block on fault rules") : tr("Stop all fault rules and block new ones"));
    setVisible(blocked || active > 0);
}

}  // namespace saga::ui
