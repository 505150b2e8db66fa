// The delegates for the usual columns: ids and codes, figures, states, check marks.
#pragma once

#include <functional>

#include "ui/delegates/cell_delegate.h"
#include "ui/widgets/format.h"
#include "ui/widgets/state_pill.h"

namespace saga::ui {

// Ids, codes, payload lines: mono, ids shortened in the middle.
class MonoDelegate final : public CellDelegate {
    Q_OBJECT

public:
    explicit MonoDelegate(QObject* parent = nullptr, TextTone tone = TextTone::Primary,
                          Qt::TextElideMode elide = Qt::ElideMiddle);
};

// A column of figures, right aligned in mono. The model answers DisplayRole with the raw value (an integer;
// microseconds for durations and times), which is written here; a text is taken as it stands. An invalid value and a
// time of 0 show nothing.
class NumberDelegate final : public CellDelegate {
    Q_OBJECT

public:
    enum class Figure { Count, Amount, Change, Duration, Clock, Moment };

    explicit NumberDelegate(Figure figure, QObject* parent = nullptr, TextTone tone = TextTone::Primary);

    // Of Clock and Moment. The view repaints when its owner changed it.
    void setZone(ZoneChoice zone) { m_zone = zone; }
    QString textOf(const QModelIndex& index) const override;

private:
    Figure m_figure;
    ZoneChoice m_zone = ZoneChoice::Local;
};

// A state as pill with its marks.
class StatusDelegate final : public CellDelegate {
    Q_OBJECT

public:
    using Reader = std::function<PillLook(const QModelIndex&)>;

    // Reads PillRole.
    explicit StatusDelegate(QObject* parent = nullptr);
    // Reads by a function, for models that answer raw values.
    explicit StatusDelegate(Reader reader, QObject* parent = nullptr);

    QString textOf(const QModelIndex& index) const override;

protected:
    void paintContent(QPainter& painter, const Cell& cell, const QModelIndex& index) const override;
    int contentWidth(const Theme& theme, const QModelIndex& index) const override;

private:
    Reader m_reader;
};

// A check box in the middle of a narrow column; click or Space changes Qt::CheckStateRole of the model.
class CheckDelegate final : public CellDelegate {
    Q_OBJECT

public:
    explicit CheckDelegate(QObject* parent = nullptr);

    QString textOf(const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

protected:
    void paintContent(QPainter& painter, const Cell& cell, const QModelIndex& index) const override;
    int contentWidth(const Theme& theme, const QModelIndex& index) const override;
};

}  // namespace saga::ui
