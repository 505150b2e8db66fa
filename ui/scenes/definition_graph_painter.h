// Paints the steps of a definition as a graph: what each does, what takes it back, and what bends its way. Knows no widget
// and no input; the view and the picture export share it. UI thread.
#pragma once

#include <QCoreApplication>
#include <QStringList>

#include "ui/scenes/dag_layout.h"
#include "ui/widgets/theme.h"

class QPainter;

namespace saga::ui {

// One step, as a definition names it.
struct GraphStep {
    QString id;
    QString action;        // empty: a child saga, or waits for a signal
    QString compensation;  // empty: not compensable
    QStringList after;     // ids of its predecessors
    QString when;          // condition; empty: always
    QString child;         // definition of a child saga; empty: none
    QString signal;        // waits for it; empty: for none
    qint64 delayUs = 0;
    qint64 timeoutUs = 0;
    int attempts = 1;
    bool pivot = false;
    bool optional = false;
    int priority = 0;
};

struct GraphScene {
    const std::vector<GraphStep>& steps;
    const DagLayout& layout;
    int selected = -1;
    bool hasFocus = false;
};

class DefinitionGraphPainter {
    Q_DECLARE_TR_FUNCTIONS(saga::ui::DefinitionGraphPainter)

public:
    explicit DefinitionGraphPainter(const Theme& theme) : m_theme(theme) {}

    DagLayout layoutOf(const std::vector<GraphStep>& steps) const;
    void paint(QPainter& painter, const GraphScene& scene) const;
    // The step in one sentence, for those who listen.
    static QString spoken(const GraphStep& step);

private:
    struct Line {
        Icon icon = Icon::None;
        QString text;
        TextTone tone = TextTone::Secondary;
        FontRole role{};
    };
    std::vector<Line> linesOf(const GraphStep& step) const;
    void paintEdge(QPainter& painter, const GraphScene& scene, const DagEdge& edge) const;
    void paintNode(QPainter& painter, const GraphScene& scene, int node) const;

    const Theme& m_theme;
};

}  // namespace saga::ui
