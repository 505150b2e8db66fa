#include "ui/pages/purchase/default_mode_bar.h"

#include <QButtonGroup>
#include <QHBoxLayout>

#include "ui/models/mode_watch.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/state_look.h"

namespace saga::ui {

DefaultModeBar::DefaultModeBar(PageContext& context, ModeWatch& watch, QWidget* parent)
    : QWidget(parent), m_watch(watch) {
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Theme::of(this).metrics().gap);
    line->addWidget(new Label(tr("Default mode"), FontRole::Secondary, TextTone::Secondary, this));
    auto* group = new QButtonGroup(this);
    for (const Mode mode : {Mode::Orchestration, Mode::Choreography}) {
        auto* chip = new Chip(modeName(mode), this);
        chip->setCheckable(true);
        chip->setToolTip(tr("New sagas that name no mode run in %1; those that run end as they began").arg(modeName(mode)));
        group->addButton(chip);
        m_chips[static_cast<std::size_t>(mode)] = chip;
        line->addWidget(chip);
        connect(chip, &QAbstractButton::clicked, this, [this, mode] {
            if (m_watch.mode() != mode) m_watch.change(mode);
        });
    }
    connect(&m_watch, &ModeWatch::changed, this, &DefaultModeBar::showMode);
    connect(&m_watch, &ModeWatch::refused, this,
            [&context](const Error& error) { context.say(errorWords(error, context.language())); });
    showMode();
}

void DefaultModeBar::showMode() {
    for (Chip* chip : m_chips) chip->setEnabled(m_watch.mode().has_value());
    if (m_watch.mode()) chip(*m_watch.mode())->setChecked(true);
}

}  // namespace saga::ui
