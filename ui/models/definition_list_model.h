// Every version of every definition, by name and newest version first. Read again when the feed says that definitions changed,
// and at most once a second while sagas move, for the numbers that run. UI thread.
#pragma once

#include <QTimer>

#include <optional>
#include <vector>

#include "ui/bridge/bridge.h"
#include "ui/models/row_model.h"

namespace saga::ui {

class DefinitionListModel final : public RowModel {
    Q_OBJECT

public:
    enum Column { Name, Version, Running, Published, ColumnCount };

    explicit DefinitionListModel(Bridge& bridge, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void reload();
    const DefinitionView& definition(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    int rowOf(const std::string& name, int version) const;  // -1 when it is not listed
    // Null when there is none.
    const DefinitionView* find(const std::string& name, int version) const;
    int latestVersion(const std::string& name) const;       // 0: there is none
    std::int64_t runningOf(const std::string& name) const;  // of all versions
    // Marked in the list as having a text that is not published.
    void setEdited(const std::string& name, int version, bool edited);
    bool isLoaded() const { return m_loaded; }
    // Of the last reading.
    const std::optional<Error>& error() const { return m_error; }

Q_SIGNALS:
    void refreshed();

private:
    void take(std::vector<DefinitionView> definitions);
    QVariant value(const DefinitionView& row, int column) const;

    Bridge& m_bridge;
    QTimer m_calm;
    std::vector<DefinitionView> m_rows;
    std::vector<std::pair<std::string, int>> m_edited;
    std::optional<Error> m_error;
    bool m_loaded = false;
    bool m_inFlight = false;
    bool m_stale = false;
};

}  // namespace saga::ui
