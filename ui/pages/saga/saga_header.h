// The head of a saga's page: who it is, in which state, and what can be done with it as a whole. A command that cannot be
// taken now is shut and says why.
#pragma once

#include <QWidget>

#include "core/admin_api/admin_values.h"
#include "ui/pages/page_context.h"
#include "ui/widgets/icons.h"

namespace saga::ui {

class Button;
class CommandButtons;
class ElidedLabel;
class StatePill;
class Tag;

class SagaHeader final : public QWidget {
    Q_OBJECT

public:
    explicit SagaHeader(PageContext& context, QWidget* parent = nullptr);

    void setDetail(const SagaDetail& detail);
    // Until the detail is here: the id alone.
    void setId(const QString& id);
    Button* commandButton(CommandKind kind) const;

    Button* exportButton() const { return m_export; }
    Button* traceButton() const { return m_trace; }

Q_SIGNALS:
    void asked(saga::CommandKind kind);
    void exportAsked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PageContext& m_context;
    ElidedLabel* m_id;
    ElidedLabel* m_subline;
    StatePill* m_pill;
    Tag* m_injected;
    CommandButtons* m_commands;
    Button* m_trace;
    Button* m_export;
};

}  // namespace saga::ui
