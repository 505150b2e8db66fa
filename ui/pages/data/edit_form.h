// Changes one user or item by hand: what, how much, why. What comes of it is said before it is done. UI thread.
#pragma once

#include <vector>

#include "ui/pages/data/edit_frame.h"

namespace saga::ui {

class NumberBox;

class EditForm final : public EditFrame {
    Q_OBJECT

public:
    explicit EditForm(PageContext& context, QWidget* parent = nullptr);

    // What is edited, as it is now.
    void setUser(const UserView& user);
    void setItem(const ItemView& item);

    NumberBox* valueField() const { return m_value; }
    QLineEdit* textField() const { return m_text; }

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

    void setChoices(const std::string& id, std::vector<Choice> choices);
    const Choice& choice() const;

    bool takesValue() const override { return !choice().valueName.isEmpty(); }
    QString valueName() const override { return choice().valueName; }
    QString valueError() const override;
    void send(const std::string& reason, Answer<AuditRecord> answer) override;
    bool isOfValue(const std::string& field) const override;
    void clearValue() override;
    void showEffect() override;
    void showField();

    std::vector<Choice> m_choices;
    NumberBox* m_value;
    QLineEdit* m_text;
};

}  // namespace saga::ui
