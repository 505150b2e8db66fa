// The texts of the program in the chosen language. English is in the sources; the others lie in the resources. Owned by
// main (or a test), outlives the windows. UI thread.
#pragma once

#include <QTranslator>

#include "core/base/error.h"

namespace saga::ui {

class Translation {
public:
    ~Translation();

    // Takes the place of the language before. Windows that are open do not change by themselves.
    void apply(Language language);
    Language language() const { return m_language; }
    // Whether the texts of this language are there; English always is.
    static bool isInstalled(Language language);

private:
    QTranslator m_program;
    QTranslator m_toolkit;  // context menus of Qt's own fields
    Language m_language = Language::English;
};

}  // namespace saga::ui
