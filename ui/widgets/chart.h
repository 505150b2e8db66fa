// What every painted chart shares: it follows the theme, takes the focus of the keyboard, and says in words what it
// shows to those who cannot see it. UI thread.
#pragma once

#include <QWidget>

namespace saga::ui {

class Theme;

class Chart : public QWidget {
    Q_OBJECT

public:
    // The figures in words, and those at the cursor when there is one. The value of the accessible interface.
    virtual QString spoken() const = 0;

protected:
    explicit Chart(QWidget* parent);

    const Theme& theme() const;
    // What spoken() says is another now; told while the chart has the focus.
    void tellSpoken();

    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
};

}  // namespace saga::ui
