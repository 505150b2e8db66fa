// What became of each saga of a bulk action, in the order in which they were asked; all of them, or those that refused.
// UI thread.
#pragma once

#include <QAbstractTableModel>

#include <vector>

#include "ui/models/bulk_run.h"

namespace saga::ui {

class BulkResultModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, Saga, Outcome, Reason, ColumnCount };

    // `language`: of the reasons, which come from core.
    explicit BulkResultModel(Language language, QObject* parent = nullptr)
        : QAbstractTableModel(parent), m_language(language) {}

    // Borrowed; null shows nothing. A run that dies is let go by itself.
    void setRun(BulkRun* run);
    BulkRun* run() const { return m_run; }
    void setOnlyRefused(bool only);
    bool isOnlyRefused() const { return m_onlyRefused; }
    const BulkResult& result(int row) const { return m_run->results()[m_rows[static_cast<std::size_t>(row)]]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void reload();
    std::vector<std::uint32_t> shownFrom(std::size_t first) const;
    void takeResults(qint64 first);
    QString reasonOf(int refusal) const;

    const Language m_language;
    BulkRun* m_run = nullptr;
    bool m_onlyRefused = false;
    std::vector<std::uint32_t> m_rows;  // places in the results
};

}  // namespace saga::ui
