// The frame of a form that changes one object of the shop by hand: which change, its value, and why. Wrong input is
// said at its field; the button is disabled from the click until the answer, so that a double click changes once. What
// the changes are, a form of one kind says. UI thread.
#pragma once

#include <QWidget>

#include "core/admin_api/admin_values.h"
#include "ui/pages/page_context.h"

class QComboBox;
class QLineEdit;

namespace saga::ui {

class Button;
class FormField;
class Label;

class EditFrame : public QWidget {
    Q_OBJECT

public:
    QComboBox* kindField() const { return m_kind; }
    QLineEdit* reasonField() const { return m_reason; }
    Button* applyButton() const { return m_apply; }
    // What stands wrong at the field: the input name of the value, "reason"; anything else: what is said below.
    QString errorAt(const QString& field) const;

Q_SIGNALS:
    // Done, or refused by the other side: the audit trail of the object has grown.
    void answered(bool done);

protected:
    EditFrame(PageContext& context, QWidget* parent);
    // Once, in the constructor of the form. Takes ownership of the control; `input` is the value's name for errorAt().
    void setValueField(const QString& input, const QString& name, QWidget* value);

    // What is edited, and the names of what can be done to it now. Another object clears what was typed; a newer state
    // of the same keeps it.
    void setObject(const std::string& id, const QStringList& kinds);
    const std::string& object() const { return m_id; }
    FormField* valueRow() const { return m_valueRow; }
    // Wrong values are no longer marked, and what the value comes to is said anew.
    void takeValue();
    void apply();

    // Of the change that is chosen.
    virtual bool takesValue() const = 0;
    virtual QString valueName() const = 0;
    virtual QString valueError() const = 0;  // empty: what is typed can be sent
    virtual void send(const std::string& reason, Answer<AuditRecord> answer) = 0;
    // Whether a refusal that names this field is about the value.
    virtual bool isOfValue(const std::string& field) const = 0;
    virtual void clearValue() = 0;
    virtual void showEffect() {}

    PageContext& m_context;

private:
    void layOut();
    void setKinds(const QStringList& kinds, int chosen);
    void showChoice();
    void showButton();
    void clearErrors();
    bool check();
    void takeAnswer(const Result<AuditRecord>& answer);

    QString m_input;
    std::string m_id;
    bool m_sending = false;
    QComboBox* m_kind;
    QWidget* m_value = nullptr;
    QLineEdit* m_reason = nullptr;
    FormField* m_valueRow = nullptr;
    FormField* m_reasonRow = nullptr;
    Label* m_trouble = nullptr;
    Button* m_apply = nullptr;
};

}  // namespace saga::ui
