#include "ui/shell/translation.h"

#include <QCoreApplication>
#include <QFile>
#include <QLibraryInfo>

namespace saga::ui {

namespace {

const QString kKorean = QStringLiteral(":/saga/i18n/saga_console_ko.qm");
// Plural forms alone.
const QString kEnglish = QStringLiteral(":/saga/i18n/saga_console_en.qm");

}  // namespace

Translation::~Translation() {
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_toolkit);
}

bool Translation::isInstalled(Language language) {
    return language == Language::English || QFile::exists(kKorean);
}

void Translation::apply(Language language) {
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_toolkit);
    m_language = language;
    const bool isKorean = language == Language::Korean;
    if (m_program.load(isKorean ? kKorean : kEnglish)) QCoreApplication::installTranslator(&m_program);
    if (!isKorean) return;
    if (m_toolkit.load(QStringLiteral("qtbase_ko"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_toolkit);
}

}  // namespace saga::ui
