// Surfaces: a panel with a one-pixel line around it, a pane with lines along some edges, and the line alone. Panels lie
// on the window colour and never in each other.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace saga::ui {

class ElidedLabel;

class PanelFrame final : public QWidget {
    Q_OBJECT

public:
    explicit PanelFrame(QWidget* parent = nullptr);
    explicit PanelFrame(const QString& title, QWidget* parent = nullptr);

    // Below the title; add the content here.
    QVBoxLayout* body() const { return m_body; }
    // The line of the title; widgets added stand at its right. Made when first asked for.
    QHBoxLayout* titleRow();
    void setTitle(const QString& title);
    // Quiet text at the right of the title: "13 hit, 11 compensated".
    void setNote(const QString& note);
    // Content that reaches the border, for tables: no padding around the body.
    void setFlush(bool flush);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void childEvent(QChildEvent* event) override;

private:
    void restyle();

    QVBoxLayout* m_rows = nullptr;
    QVBoxLayout* m_body = nullptr;
    QHBoxLayout* m_titleRow = nullptr;
    ElidedLabel* m_title = nullptr;
    ElidedLabel* m_note = nullptr;
    QWidget* m_corners = nullptr;
    bool m_flush = false;
};

// A bar or pane of the window: its ground, and one-pixel lines along the edges it shares with its neighbours. Children
// that reach such an edge cover the line, which is how the current page tab opens into its page.
class EdgePanel final : public QWidget {
    Q_OBJECT

public:
    enum class Ground { Window, Panel };

    explicit EdgePanel(Qt::Edges lines, Ground ground = Ground::Panel, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Qt::Edges m_lines;
    Ground m_ground;
};

// One pixel that separates.
class HairLine final : public QWidget {
    Q_OBJECT

public:
    explicit HairLine(Qt::Orientation orientation, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace saga::ui
