// One event in depth: what it changed in the state of the saga, its payload as a tree, and the raw JSON; copies any of them.
// Nothing is made before its view is looked at, and a large payload waits for a click. UI thread.
#pragma once

#include <QWidget>

#include <memory>

#include "core/admin_api/admin_values.h"

class QPlainTextEdit;
class QStackedWidget;
class QTableView;

namespace saga::ui {

class Button;
class JsonTreeModel;
class Label;
class PageContext;
class PayloadView;
class StateFieldModel;
class TabStrip;
class ViewStack;

class EventDetails final : public QWidget {
    Q_OBJECT

public:
    enum View { Changes, Payload, Raw };

    explicit EventDetails(PageContext& context, QWidget* parent = nullptr);

    // `seq` 0: no event is chosen.
    void show(std::shared_ptr<const SagaDetail> detail, std::int64_t seq);
    // An event of a saga that is not read as a whole, with the id of its step; null: none is chosen.
    void show(std::shared_ptr<const SagaEvent> event, const SagaId& saga, const std::string& step);
    void setStep(const StateStep& step);
    void setStepFailed(const Error& error);
    void showView(View view);
    StateFieldModel* changes() const { return m_changes; }
    QString rawText() const;

Q_SIGNALS:
    // The change of state that this event made is looked at.
    void stepWanted(qint64 seq);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void openPayload();
    const SagaEvent* event() const { return m_event.get(); }
    Json eventJson() const;
    void copy();

    PageContext& m_context;
    std::shared_ptr<const SagaEvent> m_event;
    SagaId m_saga;
    std::string m_step;  // id
    std::int64_t m_seq = 0;
    std::int64_t m_payloadSeq = 0;  // shown by the tree and the text
    std::int64_t m_stepSeq = 0;     // asked for
    bool m_opensLarge = false;

    TabStrip* m_tabs;
    Button* m_copy;
    QStackedWidget* m_views;
    ViewStack* m_changesStack;
    ViewStack* m_payloadStack;
    QTableView* m_table;
    StateFieldModel* m_changes;
    JsonTreeModel* m_tree;
    PayloadView* m_treeView;
    QPlainTextEdit* m_raw;
};

}  // namespace saga::ui
