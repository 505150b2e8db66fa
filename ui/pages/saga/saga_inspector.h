// What is selected, explained: what it is, why it stands so, what can be done. The saga, a step, an attempt or another event,
// with links to what had a part in it, its payload, and the commands with the reason when one is refused. Scrolls when it is
// taller than the window.
#pragma once

#include <QScrollArea>

#include "core/admin_api/admin_values.h"
#include "ui/pages/page_context.h"

class QVBoxLayout;

namespace saga::ui {

class Button;
class CommandButtons;
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
    // Off where the payload stands beside already.
    void setPayloadShown(bool shown);
    // To the order that this saga made; hidden when there is none.
    Button* orderButton() const { return m_order; }
    // What it says, one line each: kind, title, facts, why.
    QString asText() const;

Q_SIGNALS:
    void asked(saga::CommandKind kind, const QString& step);

private:
    QWidget* makeBody();
    void showStep(const SagaDetail& detail, const StepDetail& step);
    void showEvent(const SagaDetail& detail, const SagaEvent& event);
    void showSaga(const SagaDetail& detail);
    void showWhy(const QString& why);
    void showLinks(const SagaDetail& detail, const SagaEvent* event);
    void showPayload(const SagaDetail& detail, const SagaEvent* event);
    void openPayload();
    void copy(const QString& text, const QString& said);

    PageContext& m_context;
    QString m_step;
    QString m_sagaId;
    std::int64_t m_payloadSeq = -1;  // of the event whose payload is shown; 0: the request
    bool m_payloadWanted = true;
    Json m_json;
    RuleId m_ruleId;
    UserId m_userId;
    ItemId m_itemId;
    QString m_orderLink;
    SectionLabel* m_kind;
    Label* m_title;
    Tag* m_state;
    KeyValueGrid* m_facts;
    SectionLabel* m_whyHead;
    Label* m_why;
    Button* m_rule;
    Button* m_user;
    Button* m_item;
    Button* m_order;
    SectionLabel* m_payloadHead;
    JsonTreeModel* m_payload;
    PayloadView* m_payloadView;
    Button* m_openPayload;
    CommandButtons* m_commands;
};

}  // namespace saga::ui
