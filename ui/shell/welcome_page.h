// The first page over an empty database: load the demo shop, or start with nothing. UI thread.
#pragma once

#include <QWidget>

#include "core/base/error.h"

namespace saga::ui {

class Button;
class Label;

class WelcomePage final : public QWidget {
    Q_OBJECT

public:
    explicit WelcomePage(const QString& database, QWidget* parent = nullptr);

    // From the click until the answer.
    void setLoading(bool loading);
    void showError(const QString& words);
    Button* demoButton() const { return m_demo; }
    Button* emptyButton() const { return m_empty; }

Q_SIGNALS:
    void demoWanted();
    void emptyWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* m_iconRoom;
    Button* m_demo;
    Button* m_empty;
    Label* m_trouble;
};

}  // namespace saga::ui
