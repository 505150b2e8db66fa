// What the forms of several goods have in common: their lines, the running total, the mode, and the button, which is
// disabled from the click until the answer, so that a double click orders once. Every field says at its own place what
// is wrong. UI thread.
#pragma once

#include <QWidget>

#include <map>

#include "core/base/error.h"
#include "ui/pages/page_context.h"
#include "ui/pages/purchase/form_lines.h"

class QLineEdit;
class QVBoxLayout;

namespace saga::ui {

class Button;
class FormField;
class Label;
class ModeBox;
class ModeWatch;
class ShopListModel;

class LinesForm : public QWidget {
    Q_OBJECT

public:
    void submit();
    // From the click until the answer.
    void setSending(bool sending);
    // The refusal of what was sent: marks the field it names, else says it above the button.
    void showError(const Error& error);

    FormLines* goods() const { return m_lines; }
    Button* addButton() const { return m_lines->addButton(); }
    Button* orderButton() const { return m_button; }
    ModeBox* modeField() const { return m_mode; }
    QString totalText() const;
    // What stands wrong at the field of this input name ("userId", "lines[1].quantity", ...), else above the button.
    QString errorAt(const QString& input) const;

protected:
    LinesForm(PageContext& context, QWidget* parent);

    // From top to bottom, which is the way of the focus too: rows and the lines, then finish(), which adds mode, total and
    // button. `verb`: of the button. The watch is borrowed.
    void addRow(const QString& input, FormField* row);
    void addLines(FormLines::Make make);
    // What `beside` holds stands in one row with the mode.
    void finish(ModeWatch& mode, const QString& verb, FormField* beside = nullptr);
    // Its error goes as it is typed in, and Enter in it submits.
    void followEdit(QLineEdit* edit, FormField* field);
    FormField* fieldOf(const QString& input) const;
    bool isTouched() const { return m_touched; }
    // A person has filled something in: nothing is proposed any more.
    void touch() { m_touched = true; }
    void showTotal();
    void clearErrors();
    bool hasError() const;
    // The first of the list that can be ordered by or for; empty when there is none.
    static QString firstUsable(const ShopListModel& choices);

    // Marks what is wrong before anything is sent.
    virtual void check() = 0;
    virtual void send() = 0;
    virtual QString totalWords(qint64 total) const;

    PageContext& m_context;

private:
    QString m_verb;
    QVBoxLayout* m_rows;
    FormLines* m_lines = nullptr;
    ModeBox* m_mode = nullptr;
    Label* m_total = nullptr;
    Label* m_trouble = nullptr;
    Button* m_button = nullptr;
    std::map<QString, FormField*> m_fields;
    bool m_touched = false;
    bool m_sending = false;
};

}  // namespace saga::ui
