// A list and what explains the chosen row, side by side. In a window that is wider than they need, both grow, until a
// person moves the line between them.
#pragma once

#include <QSplitter>

namespace saga::ui {

class SharedSplitter final : public QSplitter {
    Q_OBJECT

public:
    // Width of the list at 100 % in a narrow window.
    SharedSplitter(QWidget* list, QWidget* detail, int listWidth, QWidget* parent = nullptr);

    // The present place of the line is the one that a person chose.
    void keep() { m_isChosen = true; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    int m_listWidth;
    bool m_isChosen = false;
};

}  // namespace saga::ui
