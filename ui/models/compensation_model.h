// The compensation plan as a table, newest step first: one row per account that an undo changes (or one row for an undo
// that changes none), with what it is before and after in the dry run. UI thread.
#pragma once

#include <QAbstractTableModel>

#include <map>
#include <string>
#include <vector>

#include "ui/bridge/bridge.h"

namespace saga::ui {

class CompensationModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Step, Undo, Before, After, State, ColumnCount };
    enum Role {
        PendingRole = Qt::UserRole + 1,  // bool: would be invoked
        ProblemRole,                     // QString: why it would fail; empty when it would succeed
        StepRole,                        // QString: step id
        NeedRole,                        // QString: the plan's word, untranslated
        RawRole,                         // Before, After: the figure
    };

    explicit CompensationModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // Of the sentences for codes that come from core.
    void setLanguage(Language language) { m_language = language; }
    void setPlan(CompensationPlanView plan);
    const CompensationPlanView& plan() const { return m_plan; }
    int pendingSteps() const;
    // When undos that are done were done, by step id: microseconds since the start of the saga.
    void setUndoneAt(std::map<std::string, qint64> undoneAt);
    const PlanLine* lineAt(int row) const;  // null when there is no such row

    // "balance of user-123", "stock of item-sword", "item-sword owned by user-123"
    static QString accountName(const AccountKey& account);
    // "to do", "done", "not needed", ...
    static QString needWords(const std::string& need);

private:
    struct Row {
        std::size_t line = 0;
        int move = -1;  // index into the line's moves, -1: the undo as such
    };
    QString undoText(const Row& row) const;
    QString stateText(const PlanLine& line) const;
    QString problemText(const std::string& problem) const;

    CompensationPlanView m_plan;
    Language m_language = Language::English;
    std::vector<Row> m_rows;
    std::map<std::string, qint64> m_undoneAt;
};

}  // namespace saga::ui
