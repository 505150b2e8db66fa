// What ended in each stretch of time, as bars of completed, compensated and failed, with the moment a rule began and
// ended. Says the same in words to those who listen. UI thread.
#pragma once

#include <QWidget>

#include "core/admin_api/admin_values.h"

namespace saga::ui {

class SteadyChart final : public QWidget {
    Q_OBJECT

public:
    explicit SteadyChart(QWidget* parent = nullptr);

    // `ended` not set: the rule is at work.
    void setStatistics(const Statistics& statistics, Timestamp began, Timestamp ended);
    void clear();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintBars(QPainter& painter, const QRectF& room) const;
    void paintMoment(QPainter& painter, const QRectF& room, Timestamp at, const QString& words) const;

    Statistics m_statistics;
    Timestamp m_began;
    Timestamp m_ended;
};

}  // namespace saga::ui
