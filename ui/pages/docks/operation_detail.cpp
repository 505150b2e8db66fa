#include "ui/pages/docks/operation_detail.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/delegates/cell_delegates.h"
#include "ui/delegates/table_style.h"
#include "ui/models/bulk_report.h"
#include "ui/models/bulk_result_model.h"
#include "ui/pages/docks/operation_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

OperationDetail::OperationDetail(PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_model(new BulkResultModel(context.language(), this)),
      m_title(new ElidedLabel({}, FontRole::BodyStrong)),
      m_state(new ElidedLabel({}, FontRole::Secondary, TextTone::Secondary)),
      m_line(new ProgressLine),
      m_stop(new Button(Button::Kind::Plain, Icon::OctagonX, tr("Stop"))),
      m_continue(new Button(Button::Kind::Primary, Icon::Play, tr("Continue…"))),
      m_export(new Button(Button::Kind::Plain, Icon::Download, tr("Report"))),
      m_all(new Chip(tr("All"))),
      m_refused(new Chip(TextTone::Failed, tr("Refused"))),
      m_results(new QTableView),
      m_text(new QPlainTextEdit),
      m_body(new QStackedWidget) {
    const Metrics& m = Theme::of(this).metrics();
    makeResults();
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFont(Theme::of(this).font(FontRole::Mono));
    m_text->setAccessibleName(tr("What the operation found"));
    m_body->addWidget(m_results);
    m_body->addWidget(m_text);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, m.gap, 0, 0);
    rows->setSpacing(m.unit);
    rows->addLayout(makeHead());
    rows->addWidget(m_body, 1);

    connect(m_stop, &QAbstractButton::clicked, this, [this] {
        if (m_operation != nullptr) m_operation->stop();
    });
    connect(m_continue, &QAbstractButton::clicked, this, [this] {
        if (BulkRun* run = bulk()) Q_EMIT continueWanted(run);
    });
    connect(m_export, &QAbstractButton::clicked, this, [this] {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        connect(menu->addAction(tr("Save as JSON…")), &QAction::triggered, this, [this] { exportReport(false); });
        connect(menu->addAction(tr("Save as CSV…")), &QAction::triggered, this, [this] { exportReport(true); });
        menu->popup(m_export->mapToGlobal(m_export->rect().bottomLeft()));
    });
    connect(m_all, &QAbstractButton::clicked, this, [this] {
        m_model->setOnlyRefused(false);
        refresh();
    });
    connect(m_refused, &QAbstractButton::clicked, this, [this] {
        m_model->setOnlyRefused(true);
        refresh();
    });
    refresh();
}

void OperationDetail::makeResults() {
    m_results->setModel(m_model);
    styleTable(*m_results);
    m_results->setAccessibleName(tr("Result of each saga"));
    m_results->setSelectionMode(QAbstractItemView::SingleSelection);
    m_results->setItemDelegateForColumn(BulkResultModel::Number,
                                        new NumberDelegate(NumberDelegate::Figure::Count, m_results, TextTone::Hint));
    m_results->setItemDelegateForColumn(BulkResultModel::Saga, new MonoDelegate(m_results));
    const Theme& theme = Theme::of(this);
    QHeaderView* header = m_results->horizontalHeader();
    header->resizeSection(BulkResultModel::Number, theme.scaled(56));
    header->resizeSection(BulkResultModel::Saga, theme.scaled(150));
    header->resizeSection(BulkResultModel::Outcome, theme.scaled(76));
    connect(m_results, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { openSaga(index.row()); });
}

QHBoxLayout* OperationDetail::makeHead() {
    const Metrics& m = Theme::of(this).metrics();
    auto* words = new QVBoxLayout;
    words->setSpacing(m.unit / 2);
    words->addWidget(m_title);
    words->addWidget(m_line);
    words->addWidget(m_state);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(m.cellPadding, 0, m.cellPadding, m.unit);
    head->setSpacing(m.gap);
    head->addLayout(words, 1);
    for (Chip* chip : {m_all, m_refused}) {
        chip->setCheckable(true);
        head->addWidget(chip);
    }
    for (Button* button : {m_stop, m_continue, m_export}) {
        button->setCompact(true);
        head->addWidget(button);
    }
    return head;
}

BulkRun* OperationDetail::bulk() const {
    return qobject_cast<BulkRun*>(m_operation);
}

void OperationDetail::show(Operation* operation) {
    if (operation == m_operation) return;
    if (m_operation != nullptr) m_operation->disconnect(this);
    m_operation = operation;
    m_model->setRun(bulk());
    if (operation != nullptr) connect(operation, &Operation::changed, this, &OperationDetail::refresh);
    refresh();
}

void OperationDetail::refresh() {
    const BulkRun* run = bulk();
    const bool any = m_operation != nullptr;
    for (QWidget* part :
         {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_state), static_cast<QWidget*>(m_line)})
        part->setVisible(any);
    m_stop->setVisible(any && m_operation->isRunning());
    m_stop->setEnabled(any && !m_operation->isStopping());
    m_continue->setVisible(run != nullptr && !run->isRunning() && run->left() > 0);
    m_export->setVisible(run != nullptr && !run->results().empty());
    m_all->setVisible(run != nullptr);
    m_refused->setVisible(run != nullptr);
    m_body->setCurrentWidget(run != nullptr ? static_cast<QWidget*>(m_results) : m_text);
    if (!any) return m_text->clear();
    m_title->setText(m_operation->title());
    m_state->setText(progressWords(*m_operation));
    m_line->setProgress(m_operation->done(), m_operation->total(), m_operation->isRunning());
    if (run == nullptr) {
        const QString found = m_operation->detail();
        if (m_text->toPlainText() != found) m_text->setPlainText(found);
        return;
    }
    m_all->setCount(formatCount(qint64(run->results().size())));
    m_refused->setCount(formatCount(run->refusedCount()));
    m_all->setChecked(!m_model->isOnlyRefused());
    m_refused->setChecked(m_model->isOnlyRefused());
}

void OperationDetail::openSaga(int row) {
    if (row < 0 || row >= m_model->rowCount()) return;
    const SagaId& id = m_model->result(row).id;
    if (!id.text.empty()) m_context.openSaga(id);
}

void OperationDetail::exportReport(bool csv) {
    const BulkRun* run = bulk();
    if (run == nullptr) return;
    const QString name =
        QStringLiteral("bulk-%1.%2")
            .arg(QString::fromUtf8(toText(run->kind()).data()), csv ? QStringLiteral("csv") : QStringLiteral("json"));
    m_context.save(name, csv ? bulkReportCsv(*run) : bulkReportJson(*run));
}

}  // namespace saga::ui
