// One field of a form: its name above, the control, and a line below that says what is known about the value or what is
// wrong with it. The line keeps its place, so that nothing moves. UI thread.
#pragma once

#include <QWidget>

#include "ui/widgets/tokens.h"

class QHBoxLayout;

namespace saga::ui {

class ElidedLabel;
class Label;

class FormField final : public QWidget {
    Q_OBJECT

public:
    // Takes ownership of the control. `hasLine` false: no room is kept for the line below;
    // it opens for an error.
    FormField(const QString& name, QWidget* control, QWidget* parent = nullptr, bool hasLine = true);

    // Stands at the right of the control. Takes ownership.
    void addTrailing(QWidget* widget);
    QString name() const;
    void setName(const QString& name);
    bool hasLine() const { return m_hasLine; }
    QString line() const;
    // What is known about the value; shown while there is no error.
    void setHint(const QString& hint, TextTone tone = TextTone::Secondary);
    // Marks the control and says why. Empty: all is well.
    void setError(const QString& error);
    QString error() const { return m_error; }

private:
    void showLine();

    Label* m_name;
    QWidget* m_control;
    QHBoxLayout* m_controls;
    ElidedLabel* m_line;
    bool m_hasLine;
    QString m_hint;
    TextTone m_tone = TextTone::Secondary;
    QString m_error;
};

}  // namespace saga::ui
