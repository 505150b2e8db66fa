// The page context of the main window: questions are asked on a sheet over it, files in a dialog that does not block.
// Owned by the main window.
#pragma once

#include "ui/pages/page_context.h"

namespace saga::ui {

class WindowContext final : public PageContext {
    Q_OBJECT

public:
    // The window is borrowed and outlives this.
    WindowContext(Bridge& bridge, const Clock& clock, QWidget& window);

    void ask(const Question& question, QObject* asker, Confirmed confirmed) override;
    void save(const QString& name, const QByteArray& content) override;

private:
    void write(const QString& file, const QByteArray& content);

    QWidget& m_window;
};

}  // namespace saga::ui
