// Who carries out actions, with their circuit breakers: those in trouble are said in words and tone. Read again by `reload()`;
// a breaker changes without a word in the feed. UI thread.
#pragma once

#include <optional>
#include <vector>

#include "ui/bridge/bridge.h"
#include "ui/models/row_model.h"

namespace saga::ui {

class ParticipantListModel final : public RowModel {
    Q_OBJECT

public:
    enum Column { Name, Place, Breaker, Errors, Calls, Median, Slowest, Actions, ColumnCount };

    ParticipantListModel(Bridge& bridge, const Clock& clock, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void reload();
    const ParticipantView& participant(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    // Whose breaker is not closed.
    int troubled() const;
    bool isLoaded() const { return m_loaded; }
    const std::optional<Error>& error() const { return m_error; }

Q_SIGNALS:
    void refreshed();

private:
    QString breakerWords(const ParticipantView& row) const;
    QVariant value(const ParticipantView& row, int column) const;

    Bridge& m_bridge;
    const Clock& m_clock;
    std::vector<ParticipantView> m_rows;
    std::optional<Error> m_error;
    bool m_loaded = false;
    bool m_inFlight = false;
};

}  // namespace saga::ui
