// How the figures and times of the saga list are written. The state, ids and words have the delegates of ui/delegates.
#pragma once

#include "ui/delegates/cell_delegate.h"

namespace saga::ui {

class PageContext;

// Amounts, counts and durations, right aligned. A running saga has no duration yet: "…".
class SagaFigureDelegate final : public CellDelegate {
    Q_OBJECT

public:
    explicit SagaFigureDelegate(QObject* parent);
    QString textOf(const QModelIndex& index) const override;
};

// The time of day; the date before it when it was not within the last day.
class SagaMomentDelegate final : public CellDelegate {
    Q_OBJECT

public:
    SagaMomentDelegate(const PageContext& context, QObject* parent);
    QString textOf(const QModelIndex& index) const override;

private:
    const PageContext& m_context;
};

}  // namespace saga::ui
