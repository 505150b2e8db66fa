// The bar at the bottom: where the data lies and how durable, trouble of the store, totals and rate, active faults,
// LIVE, and the clock with its zone. UI thread.
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/pages/page_context.h"

namespace saga::ui {

class Button;
class FaultChip;
class HealthWatch;
class LoadChip;
class LoadWatch;
class StatusItem;

class StatusLine final : public QWidget {
    Q_OBJECT

public:
    // All are borrowed.
    StatusLine(PageContext& context, HealthWatch& health, LoadWatch& load, QWidget* parent = nullptr);

    FaultChip* faultChip() const { return m_faults; }
    LoadChip* loadChip() const { return m_load; }
    StatusItem* troubleItem() const { return m_trouble; }
    QString totalText() const;
    // The docks' switches.
    Button* operationsButton() const { return m_operations; }
    Button* logButton() const { return m_log; }
    void setRunningOperations(int count);
    // A line for some seconds, such as "Copied".
    void say(const QString& text);

    QSize sizeHint() const override;

Q_SIGNALS:
    void stopWanted();
    void releaseWanted();
    void operationsWanted();
    void logWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showHealth();
    void showClock();
    void showFaults();
    void restyle();
    // Hides what can be missed, the least first, until the rest has room.
    void fit();

    PageContext& m_context;
    HealthWatch& m_health;
    StatusItem* m_place;
    StatusItem* m_durability;
    StatusItem* m_trouble;
    StatusItem* m_said;
    Button* m_operations;
    Button* m_log;
    StatusItem* m_total;
    StatusItem* m_rate;
    LoadChip* m_load;
    FaultChip* m_faults;
    StatusItem* m_live;
    StatusItem* m_clock;
    QTimer m_second;
    QTimer m_silence;
};

}  // namespace saga::ui
