// Totals by state as chips that filter: click shows the sagas of that state, the chip of the filter in force is lit. UI
// thread.
#pragma once

#include <QWidget>

#include <array>
#include <vector>

#include "core/model/saga_summary.h"

namespace saga::ui {

class Chip;

class StateChips final : public QWidget {
    Q_OBJECT

public:
    explicit StateChips(QWidget* parent = nullptr);

    void setCounts(const StateCounts& counts);
    // Lights the chip whose filter this is, if there is one.
    void setFilter(const QString& filter);
    // By filter text: "", "status = FAILED", "attention".
    Chip* chip(const QString& filter) const;

Q_SIGNALS:
    void filterChosen(const QString& filter);

private:
    struct Entry {
        Chip* chip;
        QString filter;
    };
    void add(Chip* chip, const QString& filter);

    std::vector<Entry> m_entries;
};

}  // namespace saga::ui
