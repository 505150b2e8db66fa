// Lays widgets side by side and goes on in a new line when there is no more room: chips and buttons that must not be
// cut at a large text scale. All lines are as high as their highest widget.
#pragma once

#include <QLayout>
#include <QList>

namespace saga::ui {

class FlowLayout final : public QLayout {
public:
    explicit FlowLayout(int spacing, QWidget* parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override { m_items.append(item); }
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return place(QRect(0, 0, width, 0), false); }
    void setGeometry(const QRect& rect) override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;

private:
    // Height used; moves the widgets only when `apply`.
    int place(const QRect& rect, bool apply) const;

    QList<QLayoutItem*> m_items;
    int m_needed = 0;  // height of all lines at the present width, which a page that scrolls must know as the least
};

}  // namespace saga::ui
