#include "ui/scenes/dag_layout.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace saga::ui {

namespace {

constexpr int kSweeps = 6;
constexpr double kBendWidth = 16;  // room of an edge that passes a layer

// Nodes and the bends of long edges, all in layers; a link goes from one layer to the next.
struct Vertex {
    int layer = 0;
    double width = 0;
    double x = 0;
    std::vector<int> up, down;
};

class Layering {
public:
    Layering(const DagMeasures& measures, const std::vector<DagNode>& nodes) : m_measures(measures), m_nodes(nodes) {
        takeEdges();
        findLayers();
        addBends();
        for (int i = 0; i < kSweeps; ++i) {
            order(i % 2 == 0);
        }
        placeColumns();
    }

    std::vector<int> layers;                       // of the nodes
    std::vector<std::pair<int, int>> edges;
    std::vector<std::vector<int>> bends;           // of each edge, from the top
    std::vector<Vertex> vertices;                  // nodes first
    std::vector<std::vector<int>> rows;            // vertices of each layer, from the left

private:
    bool reaches(int from, int to) const;
    void takeEdges();
    void findLayers();
    void addBends();
    void order(bool down);
    void placeColumns();
    void pull(std::size_t row, bool down);

    const DagMeasures& m_measures;
    const std::vector<DagNode>& m_nodes;
};

bool Layering::reaches(int from, int to) const {
    if (from == to)
        return true;
    return std::any_of(edges.begin(), edges.end(), [&](const auto& edge) { return edge.first == from && reaches(edge.second, to); });
}

void Layering::takeEdges() {
    const int count = static_cast<int>(m_nodes.size());
    for (int node = 0; node < count; ++node) {
        for (const int before : m_nodes[static_cast<std::size_t>(node)].after) {
            const bool known = before >= 0 && before < count;
            if (known && std::find(edges.begin(), edges.end(), std::pair(before, node)) == edges.end() && !reaches(node, before))
                edges.emplace_back(before, node);
        }
    }
}

// Longest path from those without predecessors. Edges are few: relaxing them until nothing moves is simple and enough.
void Layering::findLayers() {
    layers.assign(m_nodes.size(), 0);
    for (bool moved = true; moved;) {
        moved = false;
        for (const auto& [from, to] : edges) {
            int& layer = layers[static_cast<std::size_t>(to)];
            const int least = layers[static_cast<std::size_t>(from)] + 1;
            moved = moved || layer < least;
            layer = std::max(layer, least);
        }
    }
}

void Layering::addBends() {
    const int deepest = layers.empty() ? -1 : *std::max_element(layers.begin(), layers.end());
    rows.resize(static_cast<std::size_t>(deepest + 1));
    const auto add = [this](int layer, double width) {
        Vertex vertex;
        vertex.layer = layer;
        vertex.width = width;
        vertices.push_back(std::move(vertex));
        const int at = static_cast<int>(vertices.size()) - 1;
        rows[static_cast<std::size_t>(layer)].push_back(at);
        return at;
    };
    const auto link = [this](int upper, int lower) {
        vertices[static_cast<std::size_t>(upper)].down.push_back(lower);
        vertices[static_cast<std::size_t>(lower)].up.push_back(upper);
    };
    for (std::size_t i = 0; i < m_nodes.size(); ++i)
        add(layers[i], m_measures.nodeWidth);
    for (const auto& [from, to] : edges) {
        std::vector<int>& way = bends.emplace_back();
        int last = from;
        for (int layer = layers[static_cast<std::size_t>(from)] + 1; layer < layers[static_cast<std::size_t>(to)]; ++layer) {
            way.push_back(add(layer, kBendWidth));
            link(last, way.back());
            last = way.back();
        }
        link(last, to);
    }
}

// Puts each layer in the order of the mean places of its neighbours in the layer before.
void Layering::order(bool down) {
    std::vector<double> place(vertices.size(), 0);
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            place[static_cast<std::size_t>(row[i])] = static_cast<double>(i) - static_cast<double>(row.size()) / 2;
    }
    const auto mean = [&](int vertex) {
        const Vertex& one = vertices[static_cast<std::size_t>(vertex)];
        const std::vector<int>& near = down ? one.up : one.down;
        if (near.empty())
            return place[static_cast<std::size_t>(vertex)];
        const double sum = std::accumulate(near.begin(), near.end(), 0.0, [&](double s, int v) { return s + place[static_cast<std::size_t>(v)]; });
        return sum / static_cast<double>(near.size());
    };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto& row = rows[down ? i : rows.size() - 1 - i];
        std::vector<std::pair<double, int>> wanted;
        for (const int vertex : row)
            wanted.emplace_back(mean(vertex), vertex);
        std::stable_sort(wanted.begin(), wanted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        for (std::size_t at = 0; at < row.size(); ++at) {
            row[at] = wanted[at].second;
            place[static_cast<std::size_t>(row[at])] = static_cast<double>(at) - static_cast<double>(row.size()) / 2;
        }
    }
}

void Layering::placeColumns() {
    for (const auto& row : rows) {
        double x = 0;
        for (const int vertex : row) {
            vertices[static_cast<std::size_t>(vertex)].x = x;
            x += vertices[static_cast<std::size_t>(vertex)].width + m_measures.gapX;
        }
    }
    for (int sweep = 0; sweep < kSweeps; ++sweep) {
        for (std::size_t i = 0; i < rows.size(); ++i)
            pull(sweep % 2 == 0 ? i : rows.size() - 1 - i, sweep % 2 == 0);
    }
}

// Moves a layer towards its neighbours, kept in order and apart.
void Layering::pull(std::size_t row, bool down) {
    std::vector<double> wanted;
    double right = -1e9;
    double shift = 0;
    for (const int at : rows[row]) {
        Vertex& vertex = vertices[static_cast<std::size_t>(at)];
        const std::vector<int>& near = down ? vertex.up : vertex.down;
        double want = vertex.x + vertex.width / 2;
        if (!near.empty()) {
            want = 0;
            for (const int other : near)
                want += vertices[static_cast<std::size_t>(other)].x + vertices[static_cast<std::size_t>(other)].width / 2;
            want /= static_cast<double>(near.size());
        }
        const double x = std::max(right + m_measures.gapX, want - vertex.width / 2);
        shift += want - vertex.width / 2 - x;
        vertex.x = x;
        right = x + vertex.width;
    }
    for (const int at : rows[row])
        vertices[static_cast<std::size_t>(at)].x += shift / static_cast<double>(rows[row].size());
}

}  // namespace

DagLayout::DagLayout(const DagMeasures& measures, const std::vector<DagNode>& nodes) {
    Layering made(measures, nodes);
    m_layers = made.layers;
    double left = 1e9;
    double right = -1e9;
    for (const Vertex& vertex : made.vertices) {
        left = std::min(left, vertex.x);
        right = std::max(right, vertex.x + vertex.width);
    }
    std::vector<double> top(made.rows.size());
    std::vector<double> height(made.rows.size(), 0);
    for (std::size_t i = 0; i < nodes.size(); ++i)
        height[static_cast<std::size_t>(m_layers[i])] = std::max(height[static_cast<std::size_t>(m_layers[i])], nodes[i].height);
    double y = measures.margin;
    for (std::size_t i = 0; i < top.size(); ++i) {
        top[i] = y;
        y += height[i] + measures.gapY;
    }
    const double offset = measures.margin - left;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const auto layer = static_cast<std::size_t>(m_layers[i]);
        m_rects.emplace_back(std::round(made.vertices[i].x + offset), std::round(top[layer] + (height[layer] - nodes[i].height) / 2), measures.nodeWidth,
                             nodes[i].height);
    }
    for (std::size_t e = 0; e < made.edges.size(); ++e) {
        const auto& [from, to] = made.edges[e];
        DagEdge edge{from, to, {}};
        const QRectF& upper = nodeRect(from);
        const QRectF& lower = nodeRect(to);
        edge.path << QPointF(upper.center().x(), upper.bottom());
        for (const int bend : made.bends[e]) {
            const Vertex& vertex = made.vertices[static_cast<std::size_t>(bend)];
            const auto layer = static_cast<std::size_t>(vertex.layer);
            const double x = vertex.x + vertex.width / 2 + offset;
            edge.path << QPointF(x, top[layer]) << QPointF(x, top[layer] + height[layer]);
        }
        edge.path << QPointF(lower.center().x(), lower.top());
        m_edges.push_back(std::move(edge));
    }
    if (!nodes.empty())
        m_size = QSizeF(right - left + 2 * measures.margin, y - measures.gapY + measures.margin);
}

int DagLayout::neighbour(int node, int direction) const {
    int best = -1;
    double distance = 1e18;
    for (int other = 0; other < nodeCount(); ++other) {
        const int layers = (layerOf(other) - layerOf(node)) * direction;
        if (layers <= 0)
            continue;
        const double away = layers * 1e6 + std::abs(nodeRect(other).center().x() - nodeRect(node).center().x());
        if (away < distance) {
            distance = away;
            best = other;
        }
    }
    return best;
}

int DagLayout::beside(int node, int direction) const {
    int best = -1;
    double distance = 1e18;
    for (int other = 0; other < nodeCount(); ++other) {
        const double away = (nodeRect(other).center().x() - nodeRect(node).center().x()) * direction;
        if (layerOf(other) == layerOf(node) && away > 0 && away < distance) {
            distance = away;
            best = other;
        }
    }
    return best;
}

int DagLayout::nodeAt(QPointF place) const {
    for (int i = 0; i < nodeCount(); ++i) {
        if (nodeRect(i).contains(place))
            return i;
    }
    return -1;
}

}  // namespace saga::ui
