#include "ui/shell/settings_sheet.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QRadioButton>
#include <QVBoxLayout>

#include "ui/widgets/label.h"

namespace saga::ui {

namespace {

constexpr int kWidth = 440;

}  // namespace

SettingsSheet::SettingsSheet(ConsoleSettings& settings, QWidget* window) : Sheet(tr("Settings"), kWidth, window) {
    const auto number = [](auto value) {
        return static_cast<int>(value);
    };
    QButtonGroup* theme = addChoice(tr("Theme"),
                                    {{tr("Like the system"), number(ThemeChoice::System)},
                                     {tr("Light"), number(ThemeChoice::Light)},
                                     {tr("Dark"), number(ThemeChoice::Dark)}},
                                    number(settings.theme()));
    connect(theme, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT themeChosen(static_cast<ThemeChoice>(id)); });
    QButtonGroup* scale = addChoice(tr("Text size"),
                                    {{QStringLiteral("100 %"), 100},
                                     {QStringLiteral("125 %"), 125},
                                     {QStringLiteral("150 %"), 150},
                                     {QStringLiteral("200 %"), 200}},
                                    settings.textScalePercent());
    connect(scale, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT textScaleChosen(id); });
    // Languages name themselves, so that nobody is lost in one he cannot read.
    QButtonGroup* language = addChoice(
        tr("Language"),
        {{QStringLiteral("English"), number(Language::English)}, {QStringLiteral("한국어"), number(Language::Korean)}},
        number(settings.language()));
    connect(language, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT languageChosen(static_cast<Language>(id)); });
    QButtonGroup* zone = addChoice(
        tr("Times"), {{tr("Local zone"), number(ZoneChoice::Local)}, {QStringLiteral("UTC"), number(ZoneChoice::Utc)}},
        number(settings.zone()));
    connect(zone, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT zoneChosen(static_cast<ZoneChoice>(id)); });
    QButtonGroup* desktop =
        addChoice(tr("New notices on the desktop"), {{tr("Off"), 0}, {tr("On"), 1}}, number(settings.desktopNotices()));
    connect(desktop, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT desktopNoticesChosen(id == 1); });
}

QButtonGroup* SettingsSheet::addChoice(const QString& name, const QList<Option>& options, int current) {
    const Metrics& m = Theme::of(this).metrics();
    const bool isFirst = body()->isEmpty();
    body()->addWidget(new SectionLabel(name, this));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, m.gap);
    row->setSpacing(2 * m.gap);
    auto* group = new QButtonGroup(this);
    for (const Option& option : options) {
        auto* button = new QRadioButton(option.text, this);
        button->setChecked(option.value == current);
        button->setAccessibleName(QStringLiteral("%1: %2").arg(name, option.text));
        button->setMinimumHeight(m.target);
        group->addButton(button, option.value);
        row->addWidget(button);
        if (option.value == current && isFirst) setFirstFocus(button);
    }
    row->addStretch(1);
    body()->addLayout(row);
    return group;
}

}  // namespace saga::ui
