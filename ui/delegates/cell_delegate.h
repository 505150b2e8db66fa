// Paints a table cell the house way: one-pixel line below the row, selection colour, text in the tone of the column,
// elided with a tool tip that has the whole. Base of the other cell delegates, and by itself the delegate for words.
// Reads the roles of ui/models/cell_roles.h. Interface thread.
#pragma once

#include <QStyledItemDelegate>

#include "ui/widgets/theme.h"

namespace saga::ui {

class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit CellDelegate(QObject* parent = nullptr, TextTone tone = TextTone::Primary, FontRole font = FontRole::Body);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

    // The words of the cell, as painted, unshortened. Also what Copy takes.
    virtual QString textOf(const QModelIndex& index) const;

protected:
    struct Cell {
        const Theme& theme;
        QRectF content;  // without padding
        Surface surface;
        QColor colour;  // of text
    };

    virtual void paintContent(QPainter& painter, const Cell& cell, const QModelIndex& index) const;
    // Width of the content without padding.
    virtual int contentWidth(const Theme& theme, const QModelIndex& index) const;
    void setElideMode(Qt::TextElideMode mode) { m_elide = mode; }
    void setAlignment(Qt::Alignment side) { m_side = side; }
    FontRole fontRole() const { return m_font; }

private:
    TextTone m_tone;
    FontRole m_font;
    Qt::TextElideMode m_elide = Qt::ElideRight;
    Qt::Alignment m_side = Qt::AlignLeft;
};

}  // namespace saga::ui
