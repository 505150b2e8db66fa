// Starts a saga of any definition: one field for each that its input names, checked before it is sent, and the engine's
// refusals at the field they are about. What was typed stays when another version is looked at. UI thread.
#pragma once

#include <QHash>
#include <QWidget>

#include <optional>
#include <vector>

#include "core/admin_api/definition_values.h"
#include "ui/pages/page_context.h"

class QLineEdit;
class QVBoxLayout;

namespace saga::ui {

class Button;
class FormField;
class Label;
class ModeBox;
class ModeWatch;

class StartForm final : public QWidget {
    Q_OBJECT

public:
    // The watch is borrowed.
    StartForm(PageContext& context, ModeWatch& mode, QWidget* parent = nullptr);

    void show(const DefinitionView& definition);
    QStringList fieldNames() const;
    // Null when there is none. "idempotencyKey" is one of them.
    QWidget* control(const QString& field) const;
    QString errorAt(const QString& field) const;
    QString trouble() const;
    ModeBox* mode() const { return m_mode; }
    Button* startButton() const { return m_start; }
    void start();

Q_SIGNALS:
    void started(const saga::SagaId& id);

private:
    struct Field {
        QString name;
        QString type;  // "text", "integer", "number", "boolean", "object", "array"
        QWidget* control = nullptr;
        FormField* row = nullptr;
    };

    void makeFields(const DefinitionView& definition);
    QWidget* makeControl(const QString& type);
    QString typed(const Field& field) const;
    void keepTyped();
    // Not set: it is wrong, and the field says so.
    std::optional<Json> valueOf(const Field& field);
    void takeAnswer(const Result<StartedSaga>& answer);
    void showButton();

    PageContext& m_context;
    std::string m_definition;
    int m_version = 0;
    std::vector<Field> m_fields;
    QHash<QString, QString> m_typed;  // by the name of the field
    bool m_sending = false;
    Label* m_title;
    QWidget* m_fieldRoom;
    QVBoxLayout* m_fieldRows;
    ModeBox* m_mode;
    FormField* m_modeRow;
    QLineEdit* m_key;
    FormField* m_keyRow;
    Label* m_trouble;
    Button* m_start;
};

}  // namespace saga::ui
