// The map of one definition in one mode: who calls or hears whom and how often, with the table of subscriptions below in
// choreography. Asks once a second while it is seen. UI thread.
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/pages/page_context.h"

class QComboBox;
class QScrollArea;
class QTableView;

namespace saga::ui {

class Banner;
class BusWatch;
class Chip;
class FlowMapView;
class FlowMeter;
class Label;
class SubscriptionModel;
class ViewStack;

class FlowMapPanel final : public QWidget {
    Q_OBJECT

public:
    // Both are borrowed.
    FlowMapPanel(PageContext& context, BusWatch& bus, const FlowMeter& meter, QWidget* parent = nullptr);

    void showMode(Mode mode);
    Mode mode() const { return m_mode; }
    QComboBox* definitionBox() const { return m_definition; }
    Chip* modeChip(Mode mode) const { return m_modes[static_cast<std::size_t>(mode)]; }
    FlowMapView* map() const { return m_map; }
    QTableView* subscriptions() const { return m_table; }
    ViewStack* stack() const { return m_stack; }

Q_SIGNALS:
    // The events with these words.
    void eventsWanted(const QString& words);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeBar();
    void makeBody();
    void read();
    void takeDefinitions(Result<std::vector<DefinitionView>> definitions);
    const DefinitionView* chosen() const;
    void draw();
    void showNotice();

    PageContext& m_context;
    BusWatch& m_bus;
    const FlowMeter& m_meter;
    SubscriptionModel* m_model;
    std::vector<DefinitionView> m_definitions;  // the latest version of each
    std::vector<SubscriptionView> m_subscriptions;
    std::optional<Error> m_error;
    bool m_known = false;
    Mode m_mode = Mode::Choreography;
    QTimer m_second;
    QComboBox* m_definition = nullptr;
    Chip* m_modes[2] = {};
    Label* m_state = nullptr;
    Banner* m_banner = nullptr;
    FlowMapView* m_map = nullptr;
    QTableView* m_table = nullptr;
    QWidget* m_below = nullptr;
    ViewStack* m_stack = nullptr;
};

}  // namespace saga::ui
