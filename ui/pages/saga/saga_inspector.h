// What is selected, explained: what it is, why it stands so, what can be done. A step, or the saga when no step is chosen;
// with an event chosen, its payload. Scrolls when it is taller than the window.
#pragma once

#include <QScrollArea>

#include "core/admin_api/admin_values.h"
#include "ui/pages/page_context.h"

class QVBoxLayout;

namespace saga::ui {

class Button;
class JsonTreeModel;
class KeyValueGrid;
class Label;
class PayloadView;
class SectionLabel;
class Tag;

class SagaInspector final : public QScrollArea {
    Q_OBJECT

public:
    explicit SagaInspector(PageContext& context, QWidget* parent = nullptr);

    // `step`: index into detail.steps, -1: the saga as a whole. `event`: may be null.
    void show(const SagaDetail& detail, int step, const SagaEvent* event);

Q_SIGNALS:
    void asked(saga::CommandKind kind, const QString& step);

private:
    void showStep(const SagaDetail& detail, const StepDetail& step);
    void showSaga(const SagaDetail& detail);
    void showPayload(const SagaDetail& detail, const SagaEvent* event);
    void offer(Button* button, const SagaDetail& detail, CommandKind kind, bool applies);

    PageContext& m_context;
    QString m_step;
    QString m_sagaId;
    QString m_payloadShown;
    SectionLabel* m_kind;
    Label* m_title;
    Tag* m_state;
    KeyValueGrid* m_facts;
    SectionLabel* m_whyHead;
    Label* m_why;
    SectionLabel* m_payloadHead;
    JsonTreeModel* m_payload;
    PayloadView* m_payloadView;
    Button* m_retry;
    Button* m_skip;
    Button* m_handled;
};

}  // namespace saga::ui
