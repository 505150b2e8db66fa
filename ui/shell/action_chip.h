// A chip of the status bar that says what is at work and offers to end it. UI thread.
#pragma once

#include <QWidget>

#include "ui/widgets/icons.h"

class QAbstractButton;

namespace saga::ui {

class ActionChip : public QWidget {
    Q_OBJECT

public:
    enum class Tone { Danger, Accent };

    explicit ActionChip(Tone tone, QWidget* parent = nullptr);

    // `name` is what the action is called where only it is heard.
    void display(Icon icon, const QString& text, const QString& action, const QString& name);
    QString text() const { return m_text; }
    QAbstractButton* button() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    class Action;

    Tone m_tone;
    Action* m_button;
    Icon m_icon = Icon::None;
    QString m_text;
};

}  // namespace saga::ui
