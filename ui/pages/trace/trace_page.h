// Everything that one correlation id holds together, over all sagas and systems: its sagas, orders and payments, and one
// line of time with causes. Asked for by a correlation id, an order or a saga; follows what happens. UI thread.
#pragma once

#include <QWidget>

#include "ui/pages/page_context.h"

class QLineEdit;

namespace saga::ui {

class Banner;
class Button;
class ElidedLabel;
class SearchField;
class Tag;
class TraceInspector;
class TraceModel;
class TraceObjectModel;
class TraceReader;
class TraceTimeline;
class ViewStack;

class TracePage final : public QWidget {
    Q_OBJECT

public:
    explicit TracePage(PageContext& context, QWidget* parent = nullptr);

    void show(const QString& key);
    using QWidget::show;
    // Empty: nothing has been asked for.
    const QString& key() const;

    SearchField* field() const { return m_field; }
    Button* exportButton() const { return m_export; }
    Button* copyButton() const { return m_copy; }
    TraceTimeline* timeline() const { return m_timeline; }
    TraceInspector* inspector() const { return m_inspector; }
    TraceModel* entries() const { return m_entries; }
    TraceObjectModel* objects() const { return m_objects; }
    ViewStack* stack() const { return m_stack; }
    Banner* banner() const { return m_banner; }
    QString summaryText() const;

protected:
    void focusInEvent(QFocusEvent* event) override;

private:
    QWidget* makeHeader();
    QWidget* makeSummary();
    QWidget* makeBody();
    void connectParts();
    void refresh();
    void showTrace();
    void showSummary();
    void showNotice();
    QByteArray asJson() const;

    PageContext& m_context;
    TraceReader* m_reader;
    TraceModel* m_entries;
    TraceObjectModel* m_objects;
    SearchField* m_field = nullptr;
    Button* m_copy = nullptr;
    Button* m_export = nullptr;
    ElidedLabel* m_summary = nullptr;
    Tag* m_running = nullptr;
    Tag* m_failures = nullptr;
    Tag* m_cut = nullptr;
    QWidget* m_summaryRow = nullptr;
    Banner* m_banner = nullptr;
    TraceTimeline* m_timeline = nullptr;
    TraceInspector* m_inspector = nullptr;
    ViewStack* m_stack = nullptr;
};

}  // namespace saga::ui
