// Changes one user or item by hand: what, how much, why. Wrong input is said at its field; what comes of it is said
// before it is done; the button is disabled from the click until the answer, so that a double click changes once. UI
// thread.
#pragma once

#include <QWidget>

#include <vector>

#include "core/admin_api/admin_values.h"
#include "ui/pages/page_context.h"

class QComboBox;
class QLineEdit;

namespace saga::ui {

class Button;
class FormField;
class Label;
class NumberBox;

class EditForm final : public QWidget {
    Q_OBJECT

public:
    explicit EditForm(PageContext& context, QWidget* parent = nullptr);

    // What is edited, as it is now. Another object clears what was typed; a newer state of the same keeps it.
    void setUser(const UserView& user);
    void setItem(const ItemView& item);
    // Nothing can be edited, and why.
    void refuse(const QString& reason);

    QComboBox* kindField() const { return m_kind; }
    NumberBox* valueField() const { return m_value; }
    QLineEdit* textField() const { return m_text; }
    QLineEdit* reasonField() const { return m_reason; }
    Button* applyButton() const { return m_apply; }
    // What stands wrong at the field: "value", "text", "reason"; anything else: what the button says.
    QString errorAt(const QString& field) const;

Q_SIGNALS:
    // Done, or refused by the other side: the audit trail of the object has grown.
    void answered(bool done);

private:
    // One thing that can be done to the object now.
    struct Choice {
        EditKind kind{};
        QString name;       // "Top up"
        QString valueName;  // "Amount"; empty: takes no value
        qint64 least = 0;
        qint64 before = 0;  // what the value changes
        int sign = 0;       // +1, -1: added to or taken from; 0: set
        bool takesText = false;
        QString textBefore{};  // what a text takes the place of
    };

    void setObject(const std::string& id, std::vector<Choice> choices);
    void showChoice();
    void showEffect();
    void showButton();
    void apply();
    bool check();
    void takeAnswer(const Result<AuditRecord>& answer);
    void clearErrors();
    const Choice* choice() const;
    bool takesNumber() const { return !choice()->valueName.isEmpty() && !choice()->takesText; }

    PageContext& m_context;
    std::string m_id;
    std::vector<Choice> m_choices;
    QString m_refusal;
    bool m_sending = false;
    QComboBox* m_kind;
    NumberBox* m_value;
    QLineEdit* m_text;
    QLineEdit* m_reason;
    FormField* m_valueRow;
    FormField* m_textRow;
    FormField* m_reasonRow;
    Label* m_trouble;
    Button* m_apply;
};

}  // namespace saga::ui
