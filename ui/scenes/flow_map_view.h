// A flow map as a widget: handlers and topics, or the engine and its services, with what travels between them a second.
// A click on a node, or Enter, wants its events. Arrow keys walk through the nodes. UI thread.
#pragma once

#include <QWidget>

#include "ui/scenes/flow_map_layout.h"
#include "ui/scenes/picture_file.h"
#include "ui/scenes/picture_parts.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

class FlowMapView final : public QWidget, public PictureParts {
    Q_OBJECT

public:
    explicit FlowMapView(QWidget* parent = nullptr);

    void setContent(FlowMapContent content);
    const FlowMapContent& content() const { return m_content; }
    FlowMapLayout layoutNow() const;

    Picture picture() const;
    QSize sizeHint() const override { return minimumSizeHint(); }
    QSize minimumSizeHint() const override;

    // Nodes, then arrows, both in the order of the content.
    int partCount() const override;
    PicturePart partAt(int index) const override;
    void pressPart(int index) override;

Q_SIGNALS:
    // The words by which the events of a node are found.
    void eventsWanted(const QString& words);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    FlowMapMeasures measures() const;
    int nodeCount() const { return static_cast<int>(m_content.nodes.size()); }
    int partUnder(QPointF place) const;  // -1: none
    bool canPress(int part) const;
    QString edgeName(const FlowEdge& edge) const;

    const Theme& m_theme;
    FlowMapContent m_content;
    int m_part = 0;  // that the keyboard is on
};

}  // namespace saga::ui
