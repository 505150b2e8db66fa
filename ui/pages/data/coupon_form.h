// The form of a whole coupon, new or changed: every field says at its own place what is wrong; the button is disabled
// from the click until the answer. UI thread.
#pragma once

#include <QWidget>

#include <vector>

#include "core/admin_api/admin_values.h"
#include "ui/pages/page_context.h"

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace saga::ui {

class Button;
class FormField;
class Label;
class NumberBox;

class CouponForm final : public QWidget {
    Q_OBJECT

public:
    explicit CouponForm(PageContext& context, QWidget* parent = nullptr);

    // A new coupon: empties the form and goes to its first field.
    void begin();
    // This coupon, to be changed; its code stays.
    void begin(const Coupon& coupon);

    QComboBox* kindField() const { return m_kind; }
    QComboBox* targetField() const { return m_target; }
    Button* sendButton() const { return m_send; }
    // By the name of the input: "code", "value", "until", "reason", ...; null for "kind", "target" and unknown ones.
    QWidget* field(const QString& input) const;
    // What stands wrong at this field; for other names what is said above the button.
    QString errorAt(const QString& input) const;

Q_SIGNALS:
    void done(const QString& code);
    void givenUp();

private:
    struct Field {
        QString input;
        FormField* row;
        QLineEdit* line;  // one of the two
        NumberBox* box;
        qint64 least;
        qint64 most;
    };

    QLineEdit* addLine(const QString& input, const QString& name);
    NumberBox* addNumber(const QString& input, const QString& name, qint64 least, qint64 most);
    void makeFields();
    void clear();
    void fill(const Coupon& coupon);
    void showPurpose();
    void layOut();
    void showChoices();
    void clearErrors();
    bool check();
    void checkTimes();
    void submit();
    void takeAnswer(const QString& code, const Result<AuditRecord>& answer);
    void setSending(bool sending);
    Coupon coupon() const;
    const Field* find(const QString& input) const;
    QString text(const char* input) const;
    qint64 number(const char* input) const;
    void setError(const char* input, const QString& error);
    void setText(const char* input, const QString& text);
    void setNumber(const char* input, qint64 number);

    PageContext& m_context;
    std::vector<Field> m_fields;
    QComboBox* m_kind;
    QComboBox* m_target;
    QComboBox* m_state;
    FormField* m_kindRow;
    FormField* m_targetRow;
    FormField* m_stateRow;
    Label* m_title;
    Label* m_meaning;  // of a change, for pieces that users have
    Label* m_trouble;
    Button* m_send;
    bool m_isChange = false;
    bool m_sending = false;
};

}  // namespace saga::ui
