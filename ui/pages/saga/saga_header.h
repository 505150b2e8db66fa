// The head of a saga's page: who it is, in which state, and what can be done with it as a whole. A command that cannot be
// taken now is shut and says why.
#pragma once

#include <QWidget>

#include "core/admin_api/admin_values.h"
#include "ui/pages/page_context.h"
#include "ui/widgets/icons.h"

namespace saga::ui {

class Button;
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

Q_SIGNALS:
    void asked(saga::CommandKind kind);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Button* addCommand(CommandKind kind, Icon icon, const QString& label, const QString& hint);
    void offer(Button* button, CommandKind kind, const SagaDetail& detail);

    PageContext& m_context;
    ElidedLabel* m_id;
    ElidedLabel* m_subline;
    StatePill* m_pill;
    Tag* m_injected;
    Button* m_retry;
    Button* m_pause;
    Button* m_resume;
    Button* m_cancel;
    Button* m_forceEnd;
    Button* m_compensate;
};

}  // namespace saga::ui
