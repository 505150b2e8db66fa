// In which mode a saga shall run: the default, which is named, or one of the two. UI thread.
#pragma once

#include <QComboBox>

#include <optional>

#include "core/model/saga_status.h"

namespace saga::ui {

class ModeWatch;

class ModeBox final : public QComboBox {
    Q_OBJECT

public:
    // The watch is borrowed.
    explicit ModeBox(ModeWatch& watch, QWidget* parent = nullptr);

    // Not set: the default of new sagas.
    std::optional<Mode> mode() const;
    void setMode(std::optional<Mode> mode);

private:
    void nameDefault();

    ModeWatch& m_watch;
};

}  // namespace saga::ui
