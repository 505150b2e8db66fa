// The left side of the window: the name of the program and the navigation. UI thread.
#pragma once

#include <QWidget>

namespace saga::ui {

class BusWatch;
class HealthWatch;
class NavList;

class NavPanel final : public QWidget {
    Q_OBJECT

public:
    // The watches are borrowed.
    NavPanel(HealthWatch& health, BusWatch& bus, QWidget* parent = nullptr);

    NavList* list() const { return m_list; }
    QSize sizeHint() const override;

Q_SIGNALS:
    // A key of page_key.
    void chosen(const QString& key);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showBadges();
    void restyle();

    HealthWatch& m_health;
    BusWatch& m_bus;
    QWidget* m_brand;
    NavList* m_list;
};

}  // namespace saga::ui
