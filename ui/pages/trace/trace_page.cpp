#include "ui/pages/trace/trace_page.h"

#include <QClipboard>
#include <QFocusEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/models/core_words.h"
#include "ui/models/trace_model.h"
#include "ui/models/trace_object_model.h"
#include "ui/models/trace_reader.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/pages/trace/trace_inspector.h"
#include "ui/pages/trace/trace_timeline.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/tag.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

const QString kKey = QStringLiteral("trace/key");
constexpr int kFieldWidth = 340;
constexpr int kInspectorWidth = 340;

}  // namespace

TracePage::TracePage(PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_reader(new TraceReader(context.bridge(), this)),
      m_entries(new TraceModel(this)),
      m_objects(new TraceObjectModel(this)) {
    setAccessibleName(tr("Trace"));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeHeader());
    rows->addWidget(makeSummary());
    rows->addWidget(new HairLine(Qt::Horizontal, this));
    m_banner = new Banner(this);
    m_banner->hide();
    rows->addWidget(m_banner);
    m_stack = new ViewStack(makeBody(), this);
    rows->addWidget(m_stack, 1);
    connectParts();
    const QString last = m_context.remembered(kKey).toString();
    m_field->setText(last);
    m_reader->setKey(last);
    refresh();
}

QWidget* TracePage::makeHeader() {
    const Theme& theme = Theme::of(this);
    const Metrics& m = theme.metrics();
    auto* header = new QWidget(this);
    auto* line = new QHBoxLayout(header);
    line->setContentsMargins(2 * m.gap, m.padding, 2 * m.gap, m.gap);
    line->setSpacing(m.gap);
    auto* words = new QVBoxLayout;
    words->setSpacing(m.unit / 2);
    words->addWidget(new Label(tr("Trace"), FontRole::Title, TextTone::Primary, header));
    words->addWidget(new ElidedLabel(tr("Everything that one correlation id holds together, in the order of time."),
                                     FontRole::Secondary, TextTone::Secondary, header));
    m_field = new SearchField(tr("Correlation id, order or saga"), header);
    m_field->setAccessibleName(tr("Correlation id, order or saga"));
    m_field->setFixedWidth(theme.scaled(kFieldWidth));
    m_copy = Button::iconOnly(Icon::Copy, tr("Copy as JSON"), header);
    m_export = Button::iconOnly(Icon::Share, tr("Export as JSON"), header);
    line->addLayout(words, 1);
    line->addWidget(m_field);
    line->addWidget(m_copy);
    line->addWidget(m_export);
    return header;
}

QWidget* TracePage::makeSummary() {
    const Metrics& m = Theme::of(this).metrics();
    m_summaryRow = new QWidget(this);
    auto* line = new QHBoxLayout(m_summaryRow);
    line->setContentsMargins(2 * m.gap, 0, 2 * m.gap, m.gap);
    line->setSpacing(m.gap);
    m_summary = new ElidedLabel({}, FontRole::Secondary, TextTone::Primary, m_summaryRow);
    m_summary->setCopyable(true);
    m_running = new Tag(Icon::Play, tr("running"), TextTone::InProgress, m_summaryRow);
    m_failures = new Tag(Icon::CircleX, QString(), TextTone::Failed, m_summaryRow);
    m_cut = new Tag(Icon::TriangleAlert, tr("cut: there is more"), TextTone::Failed, m_summaryRow);
    m_cut->setToolTip(tr("A trace holds at most 100 sagas and 10,000 entries"));
    line->addWidget(m_summary, 1);
    for (Tag* tag : {m_running, m_failures, m_cut}) line->addWidget(tag);
    return m_summaryRow;
}

QWidget* TracePage::makeBody() {
    const Theme& theme = Theme::of(this);
    m_timeline = new TraceTimeline(m_context, *m_entries);
    m_inspector = new TraceInspector(m_context, *m_entries, *m_objects);
    // What is known of an entry stands there in full.
    m_inspector->setMinimumWidth(theme.scaled(kInspectorWidth));
    auto* split = new QSplitter(Qt::Horizontal);
    split->addWidget(m_timeline);
    split->addWidget(m_inspector);
    split->setStretchFactor(0, 1);
    split->setChildrenCollapsible(false);
    split->setSizes({1000, theme.scaled(kInspectorWidth)});
    return split;
}

void TracePage::connectParts() {
    connect(m_reader, &TraceReader::changed, this, &TracePage::refresh);
    connect(m_field, &QLineEdit::returnPressed, this, [this] { show(m_field->text().trimmed()); });
    connect(m_timeline, &TraceTimeline::chosen, m_inspector, &TraceInspector::showEntry);
    connect(m_timeline, &TraceTimeline::opened, this, [this](int row) {
        if (const SagaId& saga = m_entries->entry(row).saga; !saga.empty()) m_context.openSaga(saga);
    });
    connect(m_inspector, &TraceInspector::rowWanted, m_timeline, &TraceTimeline::choose);
    connect(m_banner, &Banner::actionTriggered, m_reader, &TraceReader::read);
    connect(m_stack->notice(), &ViewNotice::actionTriggered, m_reader, &TraceReader::read);
    connect(m_copy, &QAbstractButton::clicked, this, [this] {
        const QString json = fromCore(asJson().toStdString());
        QGuiApplication::clipboard()->setText(json);
        m_context.say(tr("Trace copied as JSON"));
    });
    connect(m_export, &QAbstractButton::clicked, this, [this] {
        m_context.save(QStringLiteral("trace-%1.json").arg(fromCore(m_reader->trace()->correlation)), asJson());
    });
}

const QString& TracePage::key() const {
    return m_reader->key();
}

void TracePage::show(const QString& key) {
    m_field->setText(key);
    m_context.remember(kKey, key);
    m_reader->setKey(key);
}

QByteArray TracePage::asJson() const {
    return QByteArray::fromStdString(toJson(*m_reader->trace()).dumpPretty());
}

void TracePage::refresh() {
    const bool found = m_reader->trace() != nullptr && !m_reader->trace()->correlation.empty();
    for (Button* button : {m_copy, m_export})
        found ? button->allow() : button->refuse(tr("There is no trace yet"));
    m_summaryRow->setVisible(found);
    if (found)
        showTrace();
    else
        showNotice();
    // What is shown stays while reading anew fails.
    if (found && m_reader->failure())
        m_banner->display(Banner::Kind::Error, errorWords(*m_reader->failure(), m_context.language()), tr("Try again"));
    else
        m_banner->hide();
}

void TracePage::showTrace() {
    m_objects->setTrace(*m_reader->trace());
    m_timeline->setTrace(m_reader->trace());
    showSummary();
    m_stack->showView();
}

void TracePage::showSummary() {
    const Trace& trace = *m_reader->trace();
    const auto orders = trace.orders.size() + trace.gameOrders.items().size();
    QStringList parts{fromCore(trace.correlation)};
    parts << tr("%n saga(s)", nullptr, static_cast<int>(trace.sagas.size()));
    if (orders > 0) parts << tr("%n order(s)", nullptr, static_cast<int>(orders));
    if (!trace.payments.empty()) parts << tr("%n payment(s)", nullptr, static_cast<int>(trace.payments.size()));
    parts << tr("%1 entries").arg(formatCount(static_cast<qint64>(trace.timeline.size())));
    parts << tr("took %1").arg(formatDuration(trace.took.count()));
    m_summary->setText(parts.join(QStringLiteral(" · ")));
    m_running->setVisible(trace.running);
    m_failures->setVisible(trace.failures > 0);
    m_failures->setText(tr("%n did not complete", nullptr, trace.failures));
    m_cut->setVisible(trace.cut);
}

QString TracePage::summaryText() const {
    return m_summary->text();
}

void TracePage::showNotice() {
    ViewNotice* notice = m_stack->notice();
    const auto& failure = m_reader->failure();
    if (m_reader->key().isEmpty()) {
        notice->setEmpty(Icon::Waypoints, tr("Nothing is traced yet"),
                         tr("Give a correlation id, or the id of an order or a saga, above. The page of a saga and the "
                            "details of an order lead here too."));
    } else if (failure && failure->code == ErrorCode::Unavailable) {
        notice->setDisconnected(tr("There is no connection"),
                                fromCore(errorAdvice(failure->code, m_context.language())), tr("Try again"));
    } else if (failure) {
        notice->setError({tr("The trace could not be read"), coreWords(failure->reason),
                          fromCore(errorAdvice(failure->code, m_context.language())),
                          fromCore(errorName(failure->code))},
                         tr("Try again"));
    } else if (m_reader->trace() == nullptr) {
        notice->setLoading(tr("Reading the trace of %1").arg(m_reader->key()));
    } else {
        notice->setEmpty(Icon::Search, tr("Nothing found for %1").arg(m_reader->key()),
                         tr("No saga, order or correlation id is called so. Ids are written in full."),
                         tr("Look again"));
    }
    m_stack->showNotice();
}

void TracePage::focusInEvent(QFocusEvent* event) {
    (m_stack->isShowingView() ? static_cast<QWidget*>(m_timeline->table()) : m_field)->setFocus(event->reason());
}

}  // namespace saga::ui
