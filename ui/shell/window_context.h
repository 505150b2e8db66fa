// The page context of the main window: questions are asked on a sheet over it, files in a dialog that does not block.
// Owned by the main window.
#pragma once

#include "ui/pages/page_context.h"

namespace saga::ui {

class ConsoleSettings;

class WindowContext final : public PageContext {
    Q_OBJECT

public:
    // Window and settings are borrowed and outlive this.
    WindowContext(Bridge& bridge, const Clock& clock, QWidget& window, ConsoleSettings& settings);

    void ask(const Question& question, QObject* asker, Confirmed confirmed) override;
    void save(const QString& name, const QByteArray& content) override;
    void load(const QString& kinds, QObject* asker, Loaded taken) override;
    QVariant remembered(const QString& key) const override;
    void remember(const QString& key, const QVariant& value) override;

private:
    void write(const QString& file, const QByteArray& content);
    void read(const QString& file, const Loaded& taken);

    QWidget& m_window;
    ConsoleSettings& m_settings;
};

}  // namespace saga::ui
