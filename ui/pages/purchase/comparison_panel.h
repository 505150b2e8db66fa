// Both modes under the same load, side by side: what each settled a second, how long it took, how it ended. Hidden until
// there is a comparison. UI thread.
#pragma once

#include <QPointer>
#include <QWidget>

#include "ui/models/load_comparison.h"

class QTableView;

namespace saga::ui {

class LoadComparisonModel;
class PanelFrame;

class ComparisonPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ComparisonPanel(QWidget* parent = nullptr);

    // Borrowed; null hides it.
    void show(LoadComparison* comparison);
    QTableView* table() const { return m_table; }

private:
    void showNote();

    QPointer<LoadComparison> m_comparison;
    PanelFrame* m_panel;
    LoadComparisonModel* m_model;
    QTableView* m_table;
};

}  // namespace saga::ui
