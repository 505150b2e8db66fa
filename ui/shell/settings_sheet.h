// Look, text size, language, time zone, notices on the desktop. Every choice is in force and remembered at once. Owned by the window.
#pragma once

#include "ui/shell/console_settings.h"
#include "ui/shell/sheet.h"

class QButtonGroup;

namespace saga::ui {

class SettingsSheet final : public Sheet {
    Q_OBJECT

public:
    // The settings are borrowed.
    SettingsSheet(ConsoleSettings& settings, QWidget* window);

Q_SIGNALS:
    void themeChosen(saga::ui::ThemeChoice choice);
    void textScaleChosen(int percent);
    void languageChosen(saga::Language language);
    void zoneChosen(saga::ui::ZoneChoice zone);
    void desktopNoticesChosen(bool on);

private:
    struct Option {
        QString text;
        int value;
    };
    // One line of choices; returns the group that tells which one was chosen.
    QButtonGroup* addChoice(const QString& name, const QList<Option>& options, int current);
};

}  // namespace saga::ui
