// What is wrong with a definition's text: place, path and reason, in the order of the text. UI thread.
#pragma once

#include <vector>

#include "ui/bridge/bridge.h"
#include "ui/models/row_model.h"

namespace saga::ui {

class ProblemListModel final : public RowModel {
    Q_OBJECT

public:
    enum Column { Line, ColumnNo, Path, Reason, ColumnCount };

    explicit ProblemListModel(QObject* parent = nullptr) : RowModel(parent) {}

    void setProblems(std::vector<DefinitionIssue> problems);
    const DefinitionIssue& problem(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<DefinitionIssue> m_rows;
};

}  // namespace saga::ui
