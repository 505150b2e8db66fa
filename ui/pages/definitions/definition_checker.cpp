#include "ui/pages/definitions/definition_checker.h"

#include <chrono>

namespace saga::ui {

using namespace std::chrono_literals;

DefinitionChecker::DefinitionChecker(PageContext& context, QObject* parent) : QObject(parent), m_context(context) {
    m_calm.setSingleShot(true);
    m_calm.setInterval(250ms);
    connect(&m_calm, &QTimer::timeout, this, &DefinitionChecker::ask);
    connect(&m_context.bridge(), &Bridge::attached, this, &DefinitionChecker::checkAgain);
}

void DefinitionChecker::setText(const QString& text) {
    if (text == m_text && m_settled)
        return;
    m_text = text;
    m_settled = false;
    m_calm.start();
}

void DefinitionChecker::checkAgain() {
    m_settled = false;
    m_calm.start();
}

void DefinitionChecker::ask() {
    if (m_asking)
        return;
    Bridge& bridge = m_context.bridge();
    if (!bridge.isAttached()) {
        Q_EMIT failed(makeError(ErrorCode::Unavailable, "", "there is no connection"));
        return;
    }
    m_asking = true;
    bridge.api().validateDefinition(m_text.toStdString(), bridge.deliver<DefinitionCheck>(this, [this, text = m_text](Result<DefinitionCheck> check) {
        m_asking = false;
        take(text, check);
    }));
}

void DefinitionChecker::take(const QString& text, const Result<DefinitionCheck>& check) {
    if (text != m_text)
        return m_calm.start();
    if (!check) {
        Q_EMIT failed(check.error());
        return;
    }
    m_settled = true;
    Q_EMIT checked(*check);
}

}  // namespace saga::ui
