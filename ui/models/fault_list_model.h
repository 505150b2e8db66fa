// Fault rules: those at work first, then those that ended, newest first. Read again whenever the feed says that faults
// changed, rows in place; `tick()` moves the time that is left. UI thread.
#pragma once

#include <optional>
#include <vector>

#include "ui/bridge/bridge.h"
#include "ui/models/row_model.h"

namespace saga::ui {

class FaultListModel final : public RowModel {
    Q_OBJECT

public:
    enum Column { Name, Where, What, Hits, Left, Remove, ColumnCount };
    enum Role { RuleRole = Qt::UserRole + 1 };  // FaultRule by QVariant

    FaultListModel(Bridge& bridge, const Clock& clock, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void reload();
    void tick();
    const FaultRule& rule(int row) const { return m_rules[static_cast<std::size_t>(row)]; }
    int rowOf(const RuleId& id) const;  // -1 when it is not listed
    int activeCount() const;
    bool isBlocked() const { return m_blocked; }
    // Read at least once.
    bool isLoaded() const { return m_loaded; }
    const std::optional<Error>& error() const { return m_error; }

    static QString kindName(FaultKind kind);
    // "log_record", "log_record, undo"
    static QString placeName(const FaultRule& rule);
    // Why it ended, in words.
    static QString endedWords(const FaultRule& rule);

Q_SIGNALS:
    void refreshed();

private:
    void take(FaultState state);
    QString left(const FaultRule& rule) const;
    QString hits(const FaultRule& rule) const;
    QVariant text(const FaultRule& rule, int column) const;

    Bridge& m_bridge;
    const Clock& m_clock;
    std::vector<FaultRule> m_rules;
    std::optional<Error> m_error;  // of the last reading
    bool m_loaded = false;
    bool m_blocked = false;
    bool m_inFlight = false;
    bool m_stale = false;
};

}  // namespace saga::ui
