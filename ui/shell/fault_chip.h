// The red chip of the status bar while faults are at work: how many, how long still, and STOP ALL. While STOP ALL is in
// force it says so and offers to release it. Hidden otherwise. UI thread.
#pragma once

#include <QWidget>

class QAbstractButton;

namespace saga::ui {

class FaultChip final : public QWidget {
    Q_OBJECT

public:
    explicit FaultChip(QWidget* parent = nullptr);

    // `leftSeconds` below 0: some rule has no end.
    void setFaults(int active, qint64 leftSeconds, bool blocked);
    QString text() const { return m_text; }
    QAbstractButton* button() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void stopWanted();
    void releaseWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    class Action;

    Action* m_button;
    QString m_text;
    bool m_blocked = false;
};

}  // namespace saga::ui
