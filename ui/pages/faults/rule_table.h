// The table of fault rules as the page and the desk show it: those at work with hits and time left, those that ended
// with why; a cross or Delete asks to remove one. UI thread.
#pragma once

#include <QTableView>
#include <QTimer>

namespace saga::ui {

class FaultListModel;

class RuleTable final : public QTableView {
    Q_OBJECT

public:
    enum class Width { Full, Compact };  // compact: without the names

    // The model is borrowed.
    RuleTable(FaultListModel& model, Width width, QWidget* parent = nullptr);

    // As high as the rows, at most `most` of them.
    void fitHeight(int most);

Q_SIGNALS:
    // An active rule.
    void removeWanted(int row);

private:
    void wantRemoved(int row);

    FaultListModel& m_model;
    QTimer m_second;
};

}  // namespace saga::ui
