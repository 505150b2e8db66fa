// Asks for a name right below the button that wants one: a field and Save, Enter saves, Esc and a click elsewhere give
// up. Deletes itself when it closes. UI thread.
#pragma once

#include <QFrame>

class QLineEdit;

namespace saga::ui {

class Button;

class NamePopup final : public QFrame {
    Q_OBJECT

public:
    NamePopup(const QString& label, QWidget* parent);

    // Below the widget, at its left end.
    void openBelow(const QWidget& anchor);
    QLineEdit* edit() const { return m_edit; }

Q_SIGNALS:
    // Trimmed, not empty.
    void named(const QString& name);

private:
    void take();

    QLineEdit* m_edit;
    Button* m_save;
};

}  // namespace saga::ui
