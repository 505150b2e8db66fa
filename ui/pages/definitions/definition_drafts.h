// Texts that were edited and not published, by the version they began from. Kept over restarts, so that nothing is lost by
// looking at something else. UI thread.
#pragma once

#include <QHash>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace saga::ui {

class PageContext;

struct DefinitionKey {
    std::string name;
    int version = 0;

    bool operator==(const DefinitionKey&) const = default;
    bool empty() const { return name.empty(); }
    QString text() const;  // "item-purchase/1"
    static std::optional<DefinitionKey> of(const QString& text);
};

class DefinitionDrafts {
public:
    explicit DefinitionDrafts(PageContext& context);

    std::optional<QString> find(const DefinitionKey& key) const;
    void keep(const DefinitionKey& key, const QString& text);
    void drop(const DefinitionKey& key);
    std::vector<DefinitionKey> keys() const;

private:
    void remember();

    PageContext& m_context;
    QHash<QString, QString> m_texts;
};

}  // namespace saga::ui
