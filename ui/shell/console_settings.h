// What the window remembers between starts: look, language, zone, geometry, docks, the open places, and what pages
// keep. Nothing secret. Written at once, so that a kill loses nothing. UI thread.
#pragma once

#include <QByteArray>
#include <QSettings>

#include "core/base/error.h"
#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

// Where the docks stand; lengths in logical pixels.
struct DockPlace {
    bool shown = false;
    QString view;          // key of the dock in front
    bool atRight = false;  // else below the pages
    int height = 260;      // while below
    int width = 460;       // while at the right
};

class ConsoleSettings {
public:
    // An empty file name takes the user's settings file.
    explicit ConsoleSettings(const QString& file = {});

    // Whose places are meant from now on: those of one database mean nothing in another.
    void setDatabase(const QString& file);

    ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);
    // That of the system until one was chosen.
    Language language() const;
    void setLanguage(Language language);
    ZoneChoice zone() const;
    void setZone(ZoneChoice zone);
    // Whether the desktop is told of new notices; off until it is asked for.
    bool desktopNotices() const;
    void setDesktopNotices(bool on);
    int textScalePercent() const;
    void setTextScalePercent(int percent);
    QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    DockPlace docks() const;
    void setDocks(const DockPlace& place);
    QString lastLink() const;
    void setLastLink(const QString& link);
    // Open tabs from left to right.
    QStringList openLinks() const;
    void setOpenLinks(const QStringList& links);
    // Whether the user has seen the welcome for this database.
    bool isWelcomed(const QString& database) const;
    void setWelcomed(const QString& database);
    // What a page keeps, under its own key.
    QVariant page(const QString& key) const;
    void setPage(const QString& key, const QVariant& value);

private:
    void write(const QString& key, const QVariant& value);
    QString ofDatabase(const QString& key) const;

    QSettings m_settings;
    QString m_database;  // a short name of it; empty: none was told
};

}  // namespace saga::ui
