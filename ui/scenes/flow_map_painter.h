// Paints a flow map. Knows no widget and no input; the view and the picture export share it. UI thread.
#pragma once

#include <QCoreApplication>

#include "ui/scenes/flow_map_layout.h"
#include "ui/widgets/theme.h"

class QPainter;

namespace saga::ui {

class FlowMapPainter {
    Q_DECLARE_TR_FUNCTIONS(saga::ui::FlowMapPainter)

public:
    explicit FlowMapPainter(const Theme& theme) : m_theme(theme) {}

    // `focused`: node that the keyboard is on, -1: none.
    void paint(QPainter& painter, const FlowMapContent& content, const FlowMapLayout& layout, int focused) const;

    // "12.4 /s, 0.2 failed"; empty when nothing travels and nothing has.
    static QString edgeWords(const FlowEdge& edge);
    static Icon iconOf(FlowNode::Kind kind);

private:
    void paintNode(QPainter& painter, const FlowNode& node, const QRectF& box) const;
    void paintEdge(QPainter& painter, const FlowEdge& edge, const FlowMapLayout& layout) const;
    QColor colourOf(const FlowEdge& edge) const;

    const Theme& m_theme;
};

}  // namespace saga::ui
