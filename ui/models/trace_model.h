// The line of time of a trace: entries of all sources, filtered by source, each with what caused it. A newer state of the
// same trace only tells what came at the end, unless something came in between. UI thread.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "ui/bridge/bridge.h"
#include "ui/models/row_model.h"

namespace saga::ui {

inline constexpr std::size_t kTraceSources = 5;

class TraceModel final : public RowModel {
    Q_OBJECT

public:
    enum Column { When, Source, Number, Type, Step, Cause, Text, ColumnCount };

    using RowModel::RowModel;

    // Null: nothing.
    void setTrace(std::shared_ptr<const Trace> trace);
    void setShown(TraceSource source, bool shown);
    bool isShown(TraceSource source) const { return m_shown[static_cast<std::size_t>(source)]; }
    qint64 countOf(TraceSource source) const { return m_counts[static_cast<std::size_t>(source)]; }
    // What led to this row and what it caused directly is written in the accent colour; negative: nothing is.
    void setChosen(int row);

    const TraceEntry& entry(int row) const;
    // "3 OrderCreated"; the id of a cause that is no part of the trace; empty: not known.
    QString causeText(int row) const;
    // Negative: it is not known, not in the trace, or not shown.
    int causeRow(int row) const;
    // Rows shown that name this one as their cause.
    std::vector<int> effectRows(int row) const;
    static bool isSame(const TraceEntry& a, const TraceEntry& b);
    // Of an entry of an earlier state of the trace; negative when it is not shown.
    int rowOf(const TraceEntry& entry) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::size_t entryAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    bool grows(const Trace& next) const;
    void count();
    void linkCauses();
    std::vector<std::size_t> visible(std::size_t from) const;
    int rowOfEntry(std::size_t entry) const;
    bool isRelated(std::size_t entry) const;

    std::shared_ptr<const Trace> m_trace;
    std::vector<std::size_t> m_rows;                  // entries that are shown, ascending
    std::vector<std::optional<std::size_t>> m_cause;  // of each entry
    std::vector<std::size_t> m_related;               // to the chosen one, ascending
    std::array<bool, kTraceSources> m_shown{true, true, true, true, true};
    std::array<qint64, kTraceSources> m_counts{};
};

}  // namespace saga::ui
