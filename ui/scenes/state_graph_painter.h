// Paints the states of a saga. Knows no widget and no input; the view and the picture export share it. UI thread.
#pragma once

#include <QCoreApplication>

#include "ui/scenes/state_graph_layout.h"
#include "ui/widgets/theme.h"

class QPainter;

namespace saga::ui {

struct StateGraphScene {
    const StateGraphContent& content;
    const StateGraphLayout& layout;
    std::int64_t selectedSeq = 0;
    int focusedPart = -1;  // states first, then transitions
};

class StateGraphPainter {
    Q_DECLARE_TR_FUNCTIONS(saga::ui::StateGraphPainter)

public:
    explicit StateGraphPainter(const Theme& theme) : m_theme(theme) {}

    void paint(QPainter& painter, const StateGraphScene& scene) const;

    // "2 visits, 1.25 s in all"
    static QString visitWords(const StateNode& node);

private:
    void paintNode(QPainter& painter, const StateGraphScene& scene, const StateNode& node) const;
    void paintFacts(QPainter& painter, const StateGraphScene& scene, const StateNode& node) const;
    void paintEdge(QPainter& painter, const StateGraphScene& scene, const StateEdge& edge) const;
    void paintLabel(QPainter& painter, const StateGraphScene& scene, const StateEdge& edge, bool selected) const;

    const Theme& m_theme;
};

}  // namespace saga::ui
