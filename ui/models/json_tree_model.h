// A JSON document as a tree: one row per member or element, in the order of the text. Nodes are made when a branch is
// first looked at, so a large payload costs nothing until it is opened. Read only, interface thread.
#pragma once

#include <QAbstractItemModel>
#include <memory>

#include "core/base/json.h"

namespace saga::ui {

enum class JsonKind : int { Null, Bool, Number, Text, Array, Object };

class JsonTreeModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role : int {
        KeyRole = Qt::UserRole + 1,  // QString: name of the member, "[3]" of an element
        ValueRole,                   // QString: the value as written in JSON; of a branch "{3}" or "[12]", its size
        KindRole,                    // int of JsonKind
        PathRole,                    // QString: "request.items[0].id"
        JsonRole,                    // QString: the value and all below it as indented JSON
    };

    explicit JsonTreeModel(QObject* parent = nullptr);
    ~JsonTreeModel() override;

    void setJson(Json document);
    // Parses. Text that is no JSON leaves one row with the text as it stands, and errorText() says what is wrong.
    void setText(const QString& text);
    void clear();
    QString errorText() const { return m_error; }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    // DisplayRole is "key: value" for readers of the accessibility tree and for search.
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Node;

    const Node* nodeOf(const QModelIndex& index) const;
    void reset(Json document, const QString& error);

    std::unique_ptr<Node> m_root;
    Json m_document;
    QString m_error;
};

}  // namespace saga::ui
