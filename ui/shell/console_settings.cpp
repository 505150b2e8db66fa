#include "ui/shell/console_settings.h"

#include <QCryptographicHash>
#include <QLocale>

#include <algorithm>

namespace saga::ui {

namespace {

QSettings openedFrom(const QString& file) {
    if (file.isEmpty())
        return QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("saga-console"),
                         QStringLiteral("console"));
    return QSettings(file, QSettings::IniFormat);
}

const QString kTheme = QStringLiteral("look/theme");
const QString kTextScale = QStringLiteral("look/textScalePercent");
const QString kLanguage = QStringLiteral("look/language");
const QString kZone = QStringLiteral("look/zone");
const QString kDesktopNotices = QStringLiteral("desktopNotices");
const QString kGeometry = QStringLiteral("window/geometry");
const QString kLastLink = QStringLiteral("lastLink");
const QString kOpenLinks = QStringLiteral("openLinks");
const QString kDocksShown = QStringLiteral("docks/shown");
const QString kDocksView = QStringLiteral("docks/view");
const QString kDocksAtRight = QStringLiteral("docks/atRight");
const QString kDocksHeight = QStringLiteral("docks/height");
const QString kDocksWidth = QStringLiteral("docks/width");
constexpr int kLeastDock = 80;
constexpr int kMostDock = 4000;
const QString kPages = QStringLiteral("pages/");
const QString kWelcomed = QStringLiteral("welcomed");
constexpr int kMostWelcomed = 50;

}  // namespace

ConsoleSettings::ConsoleSettings(const QString& file) : m_settings(openedFrom(file)) {}

void ConsoleSettings::write(const QString& key, const QVariant& value) {
    if (m_settings.value(key) == value) return;
    m_settings.setValue(key, value);
    m_settings.sync();
}

ThemeChoice ConsoleSettings::theme() const {
    const QString word = m_settings.value(kTheme).toString();
    if (word == QLatin1String("dark")) return ThemeChoice::Dark;
    return word == QLatin1String("light") ? ThemeChoice::Light : ThemeChoice::System;
}

void ConsoleSettings::setTheme(ThemeChoice choice) {
    switch (choice) {
        case ThemeChoice::Dark:
            return write(kTheme, QStringLiteral("dark"));
        case ThemeChoice::Light:
            return write(kTheme, QStringLiteral("light"));
        case ThemeChoice::System:
            return write(kTheme, QStringLiteral("system"));
    }
}

Language ConsoleSettings::language() const {
    const QString word = m_settings.value(kLanguage).toString();
    if (word.isEmpty()) return QLocale::system().language() == QLocale::Korean ? Language::Korean : Language::English;
    return word == QLatin1String("ko") ? Language::Korean : Language::English;
}

void ConsoleSettings::setLanguage(Language language) {
    write(kLanguage, language == Language::Korean ? QStringLiteral("ko") : QStringLiteral("en"));
}

ZoneChoice ConsoleSettings::zone() const {
    return m_settings.value(kZone).toString() == QLatin1String("utc") ? ZoneChoice::Utc : ZoneChoice::Local;
}

void ConsoleSettings::setZone(ZoneChoice zone) {
    write(kZone, zone == ZoneChoice::Utc ? QStringLiteral("utc") : QStringLiteral("local"));
}

bool ConsoleSettings::desktopNotices() const {
    return m_settings.value(kDesktopNotices).toBool();
}

void ConsoleSettings::setDesktopNotices(bool on) {
    write(kDesktopNotices, on);
}

int ConsoleSettings::textScalePercent() const {
    return std::clamp(m_settings.value(kTextScale, 100).toInt(), 75, 200);
}

void ConsoleSettings::setTextScalePercent(int percent) {
    write(kTextScale, percent);
}

QByteArray ConsoleSettings::geometry() const {
    return m_settings.value(kGeometry).toByteArray();
}

void ConsoleSettings::setGeometry(const QByteArray& geometry) {
    write(kGeometry, geometry);
}

void ConsoleSettings::setDatabase(const QString& file) {
    m_database = QLatin1String(QCryptographicHash::hash(file.toUtf8(), QCryptographicHash::Sha256).toHex().left(8));
}

QString ConsoleSettings::ofDatabase(const QString& key) const {
    return QStringLiteral("places%1/%2").arg(m_database, key);
}

DockPlace ConsoleSettings::docks() const {
    DockPlace place;
    place.shown = m_settings.value(kDocksShown, place.shown).toBool();
    place.view = m_settings.value(kDocksView).toString();
    place.atRight = m_settings.value(kDocksAtRight, place.atRight).toBool();
    place.height = std::clamp(m_settings.value(kDocksHeight, place.height).toInt(), kLeastDock, kMostDock);
    place.width = std::clamp(m_settings.value(kDocksWidth, place.width).toInt(), kLeastDock, kMostDock);
    return place;
}

void ConsoleSettings::setDocks(const DockPlace& place) {
    m_settings.setValue(kDocksShown, place.shown);
    m_settings.setValue(kDocksView, place.view);
    m_settings.setValue(kDocksAtRight, place.atRight);
    m_settings.setValue(kDocksHeight, place.height);
    m_settings.setValue(kDocksWidth, place.width);
    m_settings.sync();
}

QString ConsoleSettings::lastLink() const {
    return m_settings.value(ofDatabase(kLastLink)).toString();
}

void ConsoleSettings::setLastLink(const QString& link) {
    write(ofDatabase(kLastLink), link);
}

QStringList ConsoleSettings::openLinks() const {
    return m_settings.value(ofDatabase(kOpenLinks)).toStringList();
}

void ConsoleSettings::setOpenLinks(const QStringList& links) {
    write(ofDatabase(kOpenLinks), links);
}

bool ConsoleSettings::isWelcomed(const QString& database) const {
    return m_settings.value(kWelcomed).toStringList().contains(database);
}

void ConsoleSettings::setWelcomed(const QString& database) {
    QStringList welcomed = m_settings.value(kWelcomed).toStringList();
    welcomed.removeAll(database);
    welcomed.append(database);
    if (welcomed.size() > kMostWelcomed) welcomed.removeFirst();
    write(kWelcomed, welcomed);
}

QVariant ConsoleSettings::page(const QString& key) const {
    return m_settings.value(kPages + key);
}

void ConsoleSettings::setPage(const QString& key, const QVariant& value) {
    write(kPages + key, value);
}

}  // namespace saga::ui
