// The examples of the desk as a list of buttons: one click fills in the form, sets the faults it needs and buys. UI
// thread.
#pragma once

#include <QAbstractButton>

#include "ui/pages/purchase/example.h"

namespace saga::ui {

class ExampleList final : public QWidget {
    Q_OBJECT

public:
    explicit ExampleList(QWidget* parent = nullptr);

    // While a purchase is on its way.
    void setBusy(bool busy);
    QAbstractButton* button(int index) const;

Q_SIGNALS:
    void chosen(int index);

private:
    std::vector<QAbstractButton*> m_buttons;
};

}  // namespace saga::ui
