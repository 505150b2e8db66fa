// The page context of the main window: questions are asked on a sheet over it, what pages keep is kept in the settings.
// Owned by the main window.
#pragma once

#include "ui/pages/page_context.h"

namespace saga::ui {

class ConsoleSettings;

class WindowContext final : public PageContext {
    Q_OBJECT

public:
    // Settings and window are borrowed and outlive this.
    WindowContext(Bridge& bridge, const Clock& clock, ConsoleSettings& settings, QWidget& window);

    void ask(const Question& question, QObject* asker, Confirmed confirmed) override;
    QVariant remembered(const QString& key) const override;
    void remember(const QString& key, const QVariant& value) override;

private:
    ConsoleSettings& m_settings;
    QWidget& m_window;
};

}  // namespace saga::ui
