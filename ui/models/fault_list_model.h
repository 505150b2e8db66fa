// Fault rules: those at work first, then those that ended, newest first. Read again whenever the feed says that faults
// changed; `tick()` moves the time that is left. UI thread.
#pragma once

#include <QAbstractTableModel>

#include <vector>

#include "ui/bridge/bridge.h"

namespace saga::ui {

class FaultListModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Where, What, Hits, Left, Remove, ColumnCount };
    enum Role { RuleRole = Qt::UserRole + 1 };  // FaultRule by QVariant

    FaultListModel(Bridge& bridge, const Clock& clock, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void reload();
    void tick();
    const FaultRule& rule(int row) const { return m_rules[static_cast<std::size_t>(row)]; }
    int activeCount() const;
    bool isBlocked() const { return m_blocked; }

    static QString kindName(FaultKind kind);
    // "log_record", "log_record, undo"
    static QString placeName(const FaultRule& rule);

Q_SIGNALS:
    void refreshed();

private:
    void take(FaultState state);
    QString left(const FaultRule& rule) const;
    QString hits(const FaultRule& rule) const;
    QString endedWords(const FaultRule& rule) const;
    QVariant text(const FaultRule& rule, int column) const;

    Bridge& m_bridge;
    const Clock& m_clock;
    std::vector<FaultRule> m_rules;
    bool m_blocked = false;
    bool m_inFlight = false;
    bool m_stale = false;
};

}  // namespace saga::ui
