// How much of a piece of work is done: a thin bar that fills from the left. Without a total it shows that work goes on,
// not how far it is. Says its share to screen readers.
#pragma once

#include <QWidget>

namespace saga::ui {

class ProgressLine final : public QWidget {
    Q_OBJECT

public:
    explicit ProgressLine(QWidget* parent = nullptr);

    // `total` 0: not known.
    void setProgress(qint64 done, qint64 total, bool running);
    // 0 to 1; negative while it is not known.
    double share() const { return m_share; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_share = -1;
    bool m_running = false;
};

}  // namespace saga::ui
