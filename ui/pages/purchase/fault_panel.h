// Fault injection in the small: one rule at a time for item purchases, the rules with their hits, and STOP ALL, which
// also blocks new rules until it is released. UI thread.
#pragma once

#include <QWidget>

#include "ui/pages/page_context.h"

class QComboBox;

namespace saga::ui {

class Banner;
class Button;
class FaultListModel;
class FormField;
class Label;
class NumberBox;
class PanelFrame;
class RuleTable;

class FaultPanel final : public QWidget {
    Q_OBJECT

public:
    explicit FaultPanel(PageContext& context, QWidget* parent = nullptr);

    FaultListModel* model() const { return m_model; }
    QComboBox* stepField() const { return m_step; }
    QComboBox* directionField() const { return m_direction; }
    QComboBox* kindField() const { return m_kind; }
    NumberBox* countField() const { return m_count; }
    Button* addButton() const { return m_add; }
    Button* stopButton() const { return m_stop; }

Q_SIGNALS:
    // The window asks and does it, as from its status bar.
    void stopWanted();
    void releaseWanted();

private:
    QWidget* makeForm();
    QWidget* makeTable();
    void connectParts();
    void readSteps();
    void add();
    void remove(int row);
    void showState();
    void showError(const Error& error);
    FaultRule rule() const;

    PageContext& m_context;
    FaultListModel* m_model;
    PanelFrame* m_panel;
    QComboBox* m_step = nullptr;
    QComboBox* m_direction = nullptr;
    QComboBox* m_kind = nullptr;
    NumberBox* m_count = nullptr;
    NumberBox* m_delay = nullptr;
    FormField* m_delayRow = nullptr;
    FormField* m_countRow = nullptr;
    Label* m_trouble = nullptr;
    Label* m_none = nullptr;
    Button* m_add = nullptr;
    Button* m_page = nullptr;
    Button* m_stop = nullptr;
    Banner* m_blocked = nullptr;
    RuleTable* m_table = nullptr;
};

}  // namespace saga::ui
