#include "ui/pages/definitions/definition_drafts.h"

#include "ui/pages/page_context.h"

namespace saga::ui {

namespace {

const QString kKey = QStringLiteral("definitions/drafts");

}  // namespace

QString DefinitionKey::text() const {
    return QString::fromStdString(name) + QLatin1Char('/') + QString::number(version);
}

std::optional<DefinitionKey> DefinitionKey::of(const QString& text) {
    const qsizetype slash = text.lastIndexOf(QLatin1Char('/'));
    bool ok = false;
    const int version = text.mid(slash + 1).toInt(&ok);
    if (slash <= 0 || !ok)
        return std::nullopt;
    return DefinitionKey{text.left(slash).toStdString(), version};
}

DefinitionDrafts::DefinitionDrafts(PageContext& context) : m_context(context) {
    const QVariantMap kept = context.remembered(kKey).toMap();
    for (auto it = kept.begin(); it != kept.end(); ++it)
        m_texts.insert(it.key(), it.value().toString());
}

std::optional<QString> DefinitionDrafts::find(const DefinitionKey& key) const {
    const auto found = m_texts.find(key.text());
    return found == m_texts.end() ? std::nullopt : std::optional(*found);
}

void DefinitionDrafts::keep(const DefinitionKey& key, const QString& text) {
    m_texts.insert(key.text(), text);
    remember();
}

void DefinitionDrafts::drop(const DefinitionKey& key) {
    if (m_texts.remove(key.text()) > 0)
        remember();
}

std::vector<DefinitionKey> DefinitionDrafts::keys() const {
    std::vector<DefinitionKey> keys;
    for (auto it = m_texts.begin(); it != m_texts.end(); ++it) {
        if (const auto key = DefinitionKey::of(it.key()))
            keys.push_back(*key);
    }
    return keys;
}

void DefinitionDrafts::remember() {
    QVariantMap kept;
    for (auto it = m_texts.begin(); it != m_texts.end(); ++it)
        kept.insert(it.key(), it.value());
    m_context.remember(kKey, kept);
}

}  // namespace saga::ui
