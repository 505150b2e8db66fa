#include "ui/shell/window_context.h"

#include <QPointer>
#include <QWidget>

#include "ui/shell/console_settings.h"
#include "ui/shell/question_sheet.h"

namespace saga::ui {

WindowContext::WindowContext(Bridge& bridge, const Clock& clock, QWidget& window, ConsoleSettings& settings)
    : PageContext(bridge, clock), m_window(window), m_settings(settings) {}

QVariant WindowContext::remembered(const QString& key) const {
    return m_settings.page(key);
}

void WindowContext::remember(const QString& key, const QVariant& value) {
    m_settings.setPage(key, value);
}

void WindowContext::ask(const Question& question, QObject* asker, Confirmed confirmed) {
    auto* sheet = new QuestionSheet(question, &m_window);
    connect(sheet, &QuestionSheet::confirmed, asker, [confirmed](const QString& reason) { confirmed(reason); });
    connect(asker, &QObject::destroyed, sheet, &Sheet::close);
    sheet->open();
}

}  // namespace saga::ui
