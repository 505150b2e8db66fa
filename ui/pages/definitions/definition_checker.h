// Has a text checked while it is typed: a little after the last key, one question at a time, and only the answer to the text
// as it stands now counts. UI thread.
#pragma once

#include <QObject>
#include <QTimer>

#include "core/admin_api/definition_values.h"
#include "ui/pages/page_context.h"

namespace saga::ui {

class DefinitionChecker final : public QObject {
    Q_OBJECT

public:
    explicit DefinitionChecker(PageContext& context, QObject* parent = nullptr);

    void setText(const QString& text);
    void checkAgain();
    // An answer to the present text has come.
    bool isSettled() const { return m_settled; }

Q_SIGNALS:
    void checked(const saga::DefinitionCheck& check);
    void failed(const saga::Error& error);

private:
    void ask();
    void take(const QString& text, const Result<DefinitionCheck>& check);

    PageContext& m_context;
    QTimer m_calm;
    QString m_text;
    bool m_asking = false;
    bool m_settled = false;
};

}  // namespace saga::ui
