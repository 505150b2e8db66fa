#include "ui/shell/load_chip.h"

#include <algorithm>

#include "core/base/time.h"
#include "ui/models/load_watch.h"
#include "ui/widgets/format.h"

namespace saga::ui {

LoadChip::LoadChip(LoadWatch& load, const Clock& clock, QWidget* parent)
    : ActionChip(Tone::Accent, parent), m_load(load), m_clock(clock) {
    connect(this, &ActionChip::actionTriggered, &m_load, &LoadWatch::stop);
    connect(&m_load, &LoadWatch::changed, this, &LoadChip::showLoad);
    showLoad();
}

void LoadChip::showLoad() {
    const LoadState& state = m_load.state();
    setVisible(state.running);
    if (!state.running) return;
    const qint64 left = std::max<qint64>(0, (state.endsAt - m_clock.now()).count() / 1'000'000);
    const QString time =
        QStringLiteral("%1:%2").arg(left / 60, 2, 10, QLatin1Char('0')).arg(left % 60, 2, 10, QLatin1Char('0'));
    display(Icon::Play, tr("Load %1 /s · %2 left").arg(formatCount(qRound64(state.settledPerSecond)), time), tr("Stop"),
            tr("Stop the load"));
}

}  // namespace saga::ui
