// The steps of a definition as a graph that scrolls. A click or the arrow keys select a step; selection stays with its id when
// the definition changes. UI thread.
#pragma once

#include <QAbstractScrollArea>

#include "ui/scenes/definition_graph_painter.h"
#include "ui/scenes/picture_file.h"
#include "ui/scenes/picture_parts.h"

namespace saga::ui {

class DefinitionGraphView final : public QAbstractScrollArea, public PictureParts {
    Q_OBJECT

public:
    explicit DefinitionGraphView(QWidget* parent = nullptr);

    void setSteps(std::vector<GraphStep> steps);
    const std::vector<GraphStep>& steps() const { return m_steps; }
    const DagLayout& graph() const { return m_layout; }
    QString selectedStep() const { return m_selected; }
    // Says nothing; an unknown id selects nothing.
    void selectStep(const QString& id);
    // What is shown is not up to date: quieter.
    void setStale(bool stale);

    Picture picture() const;
    QSize sizeHint() const override;

    int partCount() const override;
    PicturePart partAt(int index) const override;
    void pressPart(int index) override;

Q_SIGNALS:
    // By hand; empty: none.
    void stepChosen(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    int indexOf(const QString& id) const;
    void layOut();
    QPointF origin() const;  // where the picture begins in the viewport
    void choose(int node);
    void scrollTo(int node);

    const Theme& m_theme;
    DefinitionGraphPainter m_painter;
    std::vector<GraphStep> m_steps;
    DagLayout m_layout;
    QString m_selected;
    bool m_stale = false;
};

}  // namespace saga::ui
