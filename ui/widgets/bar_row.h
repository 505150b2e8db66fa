// One line of a chart of horizontal bars: name, code, a bar with the part that is marked apart, and the figure. It is a
// link like a figure tile. Lines of one chart share widths through BarRows, which keeps them in order. UI thread.
#pragma once

#include <vector>

#include "ui/widgets/painted_button.h"
#include "ui/widgets/tokens.h"

class QVBoxLayout;

namespace saga::ui {

struct BarItem {
    QString name;  // "item_grant"
    QString code;  // "PRICE_MISMATCH"
    qint64 count = 0;
    qint64 marked = 0;  // of these, hit by a fault; hatched, with a lightning
    TextTone tone = TextTone::Failed;
    QString key() const { return name + QLatin1Char('\n') + code; }
    bool operator==(const BarItem&) const = default;
};

class BarRow final : public PaintedButton {
    Q_OBJECT

public:
    explicit BarRow(QWidget* parent);

    // `greatest` fills the whole width; `names` and `codes` are the widths of the first columns.
    void setItem(const BarItem& item, qint64 greatest, int names, int codes);
    const BarItem& item() const { return m_item; }
    // Where the bar lies, and the part of it that is marked.
    QRectF barRect() const;
    QRectF markedRect() const;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    qreal figureLeft() const;

    BarItem m_item;
    qint64 m_greatest = 1;
    int m_names = 0;
    int m_codes = 0;
};

class BarRows final : public QWidget {
    Q_OBJECT

public:
    explicit BarRows(QWidget* parent = nullptr);

    // Most frequent first. While the pointer or the focus is on them, lines keep their places and new ones come last.
    void setItems(std::vector<BarItem> items);
    const std::vector<BarRow*>& rows() const { return m_rows; }

Q_SIGNALS:
    void opened(const saga::ui::BarItem& item);

private:
    std::vector<BarItem> inPlace(std::vector<BarItem> items) const;
    void place(const std::vector<BarItem>& items);

    QVBoxLayout* m_layout;
    std::vector<BarRow*> m_rows;
};

}  // namespace saga::ui
