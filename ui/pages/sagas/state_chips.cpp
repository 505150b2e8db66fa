#include "ui/pages/sagas/state_chips.h"

#include "ui/pages/flow_layout.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/format.h"
#include "ui/widgets/state_look.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

constexpr std::array kShown{SagaStatus::InProgress, SagaStatus::Completed, SagaStatus::Failed, SagaStatus::Compensating,
                            SagaStatus::Compensated};

QString filterOf(SagaStatus status) {
    const std::string_view word = toText(status);
    return QStringLiteral("status = ") + QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size()));
}

}  // namespace

StateChips::StateChips(QWidget* parent) : QWidget(parent) {
    auto* row = new FlowLayout(Theme::of(this).metrics().gap, this);
    row->setContentsMargins(0, 0, 0, 0);
    add(new Chip(TextTone::Hint, tr("All"), this), {});
    for (const SagaStatus status : kShown) add(new Chip(toneOf(status), statusName(status), this), filterOf(status));
    add(new Chip(TextTone::Failed, tr("Needs attention"), this), QStringLiteral("attention"));
    setFilter({});
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void StateChips::add(Chip* chip, const QString& filter) {
    chip->setCheckable(true);
    layout()->addWidget(chip);
    m_entries.push_back({chip, filter});
    connect(chip, &QAbstractButton::clicked, this, [this, chip, filter] {
        // Stays lit when it is clicked again; what is lit follows the filter.
        chip->setChecked(true);
        Q_EMIT filterChosen(filter);
    });
}

void StateChips::setCounts(const StateCounts& counts) {
    m_entries.front().chip->setCount(formatCount(counts.total()));
    for (std::size_t i = 0; i < kShown.size(); ++i)
        m_entries[i + 1].chip->setCount(formatCount(counts.byStatus[static_cast<std::size_t>(kShown[i])]));
    m_entries.back().chip->setCount(formatCount(counts.attention));
}

void StateChips::setFilter(const QString& filter) {
    for (const Entry& entry : m_entries) entry.chip->setChecked(entry.filter == filter.trimmed());
}

Chip* StateChips::chip(const QString& filter) const {
    for (const Entry& entry : m_entries) {
        if (entry.filter == filter) return entry.chip;
    }
    return nullptr;
}

}  // namespace saga::ui
