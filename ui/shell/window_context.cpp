#include "ui/shell/window_context.h"

#include <QDir>
#include <QFileDialog>
#include <QSaveFile>
#include <QStandardPaths>
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
    // A second click or key on its way asks nothing twice.
    for (const QuestionSheet* open : m_window.findChildren<QuestionSheet*>()) {
        if (open->isVisible() && open->accessibleName() == question.title) return;
    }
    auto* sheet = new QuestionSheet(question, &m_window);
    connect(sheet, &QuestionSheet::confirmed, asker, [confirmed](const QString& reason) { confirmed(reason); });
    connect(asker, &QObject::destroyed, sheet, &Sheet::close);
    sheet->open();
}

void WindowContext::save(const QString& name, const QByteArray& content) {
    auto* dialog = new QFileDialog(&m_window, tr("Save as"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(name).suffix());
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, content](const QString& file) { write(file, content); });
    dialog->open();
}

void WindowContext::write(const QString& file, const QByteArray& content) {
    QSaveFile out(file);
    const bool saved = out.open(QIODevice::WriteOnly) && out.write(content) == content.size() && out.commit();
    say(saved ? tr("Saved as %1").arg(QDir::toNativeSeparators(file))
              : tr("%1 could not be saved: %2").arg(QDir::toNativeSeparators(file), out.errorString()));
}

}  // namespace saga::ui
