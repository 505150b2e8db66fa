#include "ui/models/json_tree_model.h"

#include <vector>

namespace saga::ui {
namespace {

// What the engine stores is far below; a pasted text may be larger than what it would accept.
constexpr JsonLimits kLimits{16u << 20, 64, 1'000'000};

QString toQString(const std::string& text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

int childCount(const Json& value) {
    if (value.isObject()) return static_cast<int>(value.members().size());
    return value.isArray() ? static_cast<int>(value.items().size()) : 0;
}

JsonKind kindOf(const Json& value) {
    switch (value.type()) {
        case Json::Type::Bool:
            return JsonKind::Bool;
        case Json::Type::Int:
        case Json::Type::Double:
            return JsonKind::Number;
        case Json::Type::String:
            return JsonKind::Text;
        case Json::Type::Array:
            return JsonKind::Array;
        case Json::Type::Object:
            return JsonKind::Object;
        case Json::Type::Null:
            break;
    }
    return JsonKind::Null;
}

QString valueText(const Json& value) {
    if (value.isObject()) return QStringLiteral("{%1}").arg(childCount(value));
    if (value.isArray()) return QStringLiteral("[%1]").arg(childCount(value));
    return toQString(value.dump());
}

}  // namespace

struct JsonTreeModel::Node {
    const Json* value = nullptr;
    const Node* parent = nullptr;
    int row = 0;
    mutable std::vector<std::unique_ptr<Node>> children;  // empty until asked for

    const Node* child(int at) const {
        if (children.empty()) {
            const int count = childCount(*value);
            children.reserve(static_cast<std::size_t>(count));
            for (int i = 0; i < count; ++i) {
                const auto place = static_cast<std::size_t>(i);
                const Json* below = value->isObject() ? &value->members()[place].second : &value->items()[place];
                children.push_back(std::make_unique<Node>(Node{below, this, i, {}}));
            }
        }
        return children[static_cast<std::size_t>(at)].get();
    }

    QString key() const {
        if (parent == nullptr) return {};
        if (parent->value->isObject()) return toQString(parent->value->members()[static_cast<std::size_t>(row)].first);
        return QStringLiteral("[%1]").arg(row);
    }

    QString path() const {
        if (parent == nullptr) return {};
        const QString before = parent->path();
        const bool dotted = !before.isEmpty() && parent->value->isObject();
        return dotted ? before + QLatin1Char('.') + key() : before + key();
    }
};

JsonTreeModel::JsonTreeModel(QObject* parent) : QAbstractItemModel(parent) {
    clear();
}

JsonTreeModel::~JsonTreeModel() = default;

void JsonTreeModel::setJson(Json document) {
    reset(std::move(document), {});
}

void JsonTreeModel::setText(const QString& text) {
    const QByteArray bytes = text.toUtf8();
    const std::string_view view(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    Result<Json> parsed = parseJson(view, "payload", kLimits);
    if (parsed) return reset(std::move(*parsed), {});
    reset(Json(std::string(view)), toQString(describe(parsed.error())));
}

void JsonTreeModel::clear() {
    reset(Json(Json::Object{}), {});
}

void JsonTreeModel::reset(Json document, const QString& error) {
    beginResetModel();
    // A lone scalar becomes the one element of a list, so that it has a row.
    const bool isTree = document.isObject() || document.isArray();
    m_document = isTree ? std::move(document) : Json(Json::Array{std::move(document)});
    m_error = error;
    m_root = std::make_unique<Node>();
    m_root->value = &m_document;
    endResetModel();
}

const JsonTreeModel::Node* JsonTreeModel::nodeOf(const QModelIndex& index) const {
    return index.isValid() ? static_cast<const Node*>(index.constInternalPointer()) : m_root.get();
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) return {};
    return createIndex(row, column, nodeOf(parent)->child(row));
}

QModelIndex JsonTreeModel::parent(const QModelIndex& child) const {
    if (!child.isValid()) return {};
    const Node* parent = nodeOf(child)->parent;
    return parent == nullptr || parent == m_root.get() ? QModelIndex() : createIndex(parent->row, 0, parent);
}

int JsonTreeModel::rowCount(const QModelIndex& parent) const {
    return parent.column() > 0 ? 0 : childCount(*nodeOf(parent)->value);
}

int JsonTreeModel::columnCount(const QModelIndex& parent) const {
    Q_UNUSED(parent)
    return 1;
}

QVariant JsonTreeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Node* node = nodeOf(index);
    switch (role) {
        case Qt::DisplayRole:
            return QStringLiteral("%1: %2").arg(node->key(), valueText(*node->value));
        case KeyRole:
            return node->key();
        case ValueRole:
            return valueText(*node->value);
        case KindRole:
            return static_cast<int>(kindOf(*node->value));
        case PathRole:
            return node->path();
        case JsonRole:
            return toQString(node->value->dumpPretty());
        default:
            return {};
    }
}

QHash<int, QByteArray> JsonTreeModel::roleNames() const {
    QHash<int, QByteArray> names = QAbstractItemModel::roleNames();
    names.insert(KeyRole, "key");
    names.insert(ValueRole, "value");
    names.insert(KindRole, "kind");
    names.insert(PathRole, "path");
    names.insert(JsonRole, "json");
    return names;
}

}  // namespace saga::ui
