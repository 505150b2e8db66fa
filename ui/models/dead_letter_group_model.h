// Open dead letters by their cause, the most frequent first, under a row for all of them. Read anew on request, rows keep
// their place as long as their counts do. UI thread.
#pragma once

#include <optional>

#include "ui/models/dead_letter_model.h"
#include "ui/models/row_model.h"

namespace saga::ui {

class DeadLetterGroupModel final : public RowModel {
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole + 1, CountRole };  // QString: what heard which event; QString: how many

    explicit DeadLetterGroupModel(Bridge& bridge, QObject* parent = nullptr) : RowModel(parent), m_bridge(bridge) {}

    void refresh();
    bool isKnown() const { return m_known; }
    // Of the last answer.
    const std::optional<Error>& error() const { return m_error; }
    // Row 0 is the one for all: any kind.
    LetterKind kindAt(int row) const;
    std::int64_t countAt(int row) const;
    // -1 when no open dead letter is of this kind any more.
    int rowOf(const LetterKind& kind) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 1; }
    QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    // After every answer.
    void refreshed();

private:
    void take(std::vector<DeadLetterGroup> groups);

    Bridge& m_bridge;
    std::vector<DeadLetterGroup> m_groups;  // the first stands for all
    std::optional<Error> m_error;
    bool m_known = false;
    bool m_inFlight = false;
};

}  // namespace saga::ui
