// A JSON payload as a tree of mono lines: names quiet, texts green, figures blue. Opens its first level by itself;
// copies the value, its path or the JSON below it. Shows a JsonTreeModel.
#pragma once

#include <QStyledItemDelegate>
#include <QTreeView>

namespace saga::ui {

class PayloadDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;
};

class PayloadView final : public QTreeView {
    Q_OBJECT

public:
    explicit PayloadView(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    void copyValue() const;
    void copyPath() const;
    void copyJson() const;
    // Height that shows every open row without scrolling.
    int contentHeight() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void openFirstLevel();
    void copyRole(int role) const;
    void restyle();
};

}  // namespace saga::ui
