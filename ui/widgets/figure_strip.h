// Figure tiles side by side on one surface, in as many columns as fit so that the lines are equally long. UI thread.
#pragma once

#include <QWidget>

#include <vector>

namespace saga::ui {

class FigureTile;

class FigureStrip final : public QWidget {
    Q_OBJECT

public:
    explicit FigureStrip(QWidget* parent = nullptr);

    // Takes ownership.
    void add(FigureTile* tile);
    const std::vector<FigureTile*>& tiles() const { return m_tiles; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int columnsFor(int width) const;
    int tileHeight() const;

    std::vector<FigureTile*> m_tiles;
};

}  // namespace saga::ui
