// What the command palette offers for a typed text: commands of the window whose words match, sagas found by id, a
// list for a user, and the trace of an id. UI thread.
#pragma once

#include <QAbstractListModel>

#include <functional>
#include <vector>

#include "ui/bridge/bridge.h"
#include "ui/widgets/icons.h"

namespace saga::ui {

struct PaletteEntry {
    Icon icon = Icon::None;
    QString title;
    QString detail;  // at the right: keys, state
    std::function<void()> run;
};

class PaletteModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { IconRole = Qt::UserRole + 1, DetailRole };

    explicit PaletteModel(Bridge& bridge, QObject* parent = nullptr);

    void setCommands(std::vector<PaletteEntry> commands);
    // How a saga, a list of sagas and a trace are opened.
    void setOpeners(std::function<void(const SagaId&)> openSaga, std::function<void(const QString& filter)> openList,
                    std::function<void(const QString& key)> openTrace = {});
    void setText(const QString& text);
    // What the row stands for.
    std::function<void()> action(int row) const { return m_rows[static_cast<std::size_t>(row)].run; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void rebuild(std::vector<PaletteEntry> found);
    void search();
    void takeFound(const SagaListPage& page);

    Bridge& m_bridge;
    std::vector<PaletteEntry> m_commands;
    std::vector<PaletteEntry> m_rows;
    std::function<void(const SagaId&)> m_openSaga;
    std::function<void(const QString&)> m_openList;
    std::function<void(const QString&)> m_openTrace;
    QString m_text;
    std::uint64_t m_generation = 0;  // answers to an earlier text are dropped
};

}  // namespace saga::ui
