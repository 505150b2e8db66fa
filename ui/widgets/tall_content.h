// Rows of widgets that are as tall as what is in them, and scroll when there is less room than that. What lies behind
// shows through.
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace saga::ui {

class TallContent final : public QScrollArea {
    Q_OBJECT

public:
    explicit TallContent(QWidget* parent = nullptr);

    // Add the content here.
    QVBoxLayout* rows() const { return m_rows; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, 0}; }

private:
    QVBoxLayout* m_rows;
};

}  // namespace saga::ui
