#include "tests/ui/gallery.h"

#include <QHeaderView>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include "tests/ui/gallery_parts.h"
#include "ui/delegates/cell_delegates.h"
#include "ui/delegates/payload_view.h"
#include "ui/delegates/table_style.h"
#include "ui/models/cell_roles.h"
#include "ui/models/json_tree_model.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/filter_field.h"
#include "ui/widgets/key_value_grid.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/state_pill.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/tag.h"

namespace saga::ui::gallery {
namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

QWidget* makeHeader(QWidget* parent) {
    auto* header = new QWidget(parent);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(16, 10, 16, 10);
    auto* names = new QVBoxLayout;
    names->setSpacing(4);
    row->setSpacing(10);
    names->addWidget(ElidedLabel::forId(s("TXN_01JD3K8Q9V7M2X4R6T0B5CWYZA"), header, FontRole::MonoTitle));
    names->addWidget(new ElidedLabel(s("item-purchase v1 · orchestration · user-123 · 1 × item-sword · 100"),
                                     FontRole::Secondary, TextTone::Secondary, header));
    row->addLayout(names);
    row->addWidget(new StatePill({SagaStatus::Compensating, Attention::None, false, false}, header));
    row->addWidget(Tag::injected(s("3 injected"), header));
    row->addStretch(1);
    auto* retry = new Button(Button::Kind::Plain, Icon::RefreshCw, s("Retry step"), header);
    retry->refuse(s("The saga is compensating"));
    row->addWidget(retry);
    row->addWidget(new Button(Button::Kind::Plain, Icon::Pause, s("Pause"), header));
    row->addWidget(Button::iconOnly(Icon::Share, s("Export"), header));
    row->addWidget(new Button(Button::Kind::Primary, Icon::Undo, s("Compensation…"), header));
    return header;
}

QTableView* makeEvents(QWidget* parent) {
    auto* model = new QStandardItemModel(0, 5, parent);
    const QStringList names{s("#"), s("Time"), s("Event"), s("Step"), s("Detail")};
    model->setHorizontalHeaderLabels(names);
    model->setHeaderData(0, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    const char* const rows[][4] = {{"StepFailed", "log_record", "LOG_RECORD_ERROR, attempt 2", "+.741"},
                                   {"RetryScheduled", "log_record", "in 100 ms", "+.742"},
                                   {"StepStarted", "log_record", "attempt 3 of 3", "+.843"},
                                   {"LogFailed", "log_record", "LOG_RECORD_ERROR", "+.939"},
                                   {"CompensationInitiated", "", "2 steps to undo", "+.939"},
                                   {"StepCompensating", "item_grant", "restore 1 item-sword", "+1.402"},
                                   {"StepCompensated", "item_grant", "stock 49 → 50", "+1.464"},
                                   {"StepCompensating", "user_validation", "credit 100", "+1.465"}};
    for (int i = 0; i < 8; ++i) {
        auto* number = new QStandardItem;
        number->setData(i + 9, Qt::DisplayRole);
        model->appendRow({number, new QStandardItem(s(rows[i][3])), new QStandardItem(s(rows[i][0])),
                          new QStandardItem(s(rows[i][1])), new QStandardItem(s(rows[i][2]))});
        if (i == 3) model->item(i, 4)->setData(true, InjectedRole);
    }
    auto* table = new QTableView(parent);
    table->setModel(model);
    table->setAccessibleName(s("Events"));
    styleTable(*table);
    table->setItemDelegateForColumn(0, new NumberDelegate(NumberDelegate::Figure::Count, table, TextTone::Secondary));
    table->setItemDelegateForColumn(1, new MonoDelegate(table));
    table->setItemDelegateForColumn(2, new CellDelegate(table, TextTone::Primary, FontRole::BodyStrong));
    table->setItemDelegateForColumn(4, new CellDelegate(table, TextTone::Secondary));
    const int widths[]{44, 68, 170, 120};
    for (int column = 0; column < 4; ++column) table->setColumnWidth(column, widths[column]);
    table->selectRow(3);
    return table;
}

QWidget* makeInspector(QWidget* parent) {
    auto* pane = new EdgePanel({}, EdgePanel::Ground::Panel, parent);
    auto* rows = new QVBoxLayout(pane);
    rows->setContentsMargins(14, 12, 14, 12);
    rows->setSpacing(8);
    rows->addWidget(new SectionLabel(s("Step"), pane));
    rows->addWidget(new Label(s("log_record"), FontRole::Heading, TextTone::Primary, pane));
    rows->addWidget(new StatePill({SagaStatus::Failed, Attention::None, false, false}, pane));
    auto* grid = new KeyValueGrid(pane);
    grid->addRow(s("Service"), s("purchase log"));
    grid->addRow(s("Attempts"), s("3 of 3"), KeyValueGrid::ValueKind::Mono);
    grid->addRow(s("Policy"), s("50 ms × 2, cap 1 s"), KeyValueGrid::ValueKind::Mono);
    grid->addRow(s("Circuit"), s("closed"), KeyValueGrid::ValueKind::Text, TextTone::Completed);
    grid->addRow(s("Compensation"), s("mark entry compensated"));
    grid->addRow(s("Correlation"), s("COR_01JD3K8Q9V7M2X4R6T0B5CWYZA"), KeyValueGrid::ValueKind::Id);
    rows->addWidget(grid);
    rows->addWidget(new SectionLabel(s("Why"), pane));
    auto* why = new Label(s("The purchase log refused the entry."), FontRole::Body, TextTone::Primary, pane);
    why->setWordWrap(true);
    rows->addWidget(why);
    rows->addWidget(new Label(s("LOG_RECORD_ERROR"), FontRole::Mono, TextTone::Primary, pane));
    auto* cause = new Label(s("Caused by fault rule “log down” (technical error, 100 %, 20 purchases)."),
                            FontRole::Body, TextTone::Secondary, pane);
    cause->setWordWrap(true);
    rows->addWidget(cause);
    rows->addWidget(new SectionLabel(s("Payload"), pane));
    auto* payload = new PayloadView(pane);
    auto* json = new JsonTreeModel(pane);
    json->setText(s(R"({"request":{"userId":"user-123","itemId":"item-sword","quantity":1,"price":100},)"
                    R"("error":{"code":"LOG_RECORD_ERROR","injected":true,"note":null},"trace":[1,2,3]})"));
    payload->setModel(json);
    payload->setFixedHeight(payload->contentHeight());
    rows->addWidget(payload);
    rows->addWidget(new SectionLabel(s("Actions"), pane));
    auto* retry = new Button(Button::Kind::Plain, Icon::RefreshCw, s("Retry: saga is compensating"), pane);
    retry->refuse(s("The saga is compensating"));
    retry->setLeading(true);
    rows->addWidget(retry);
    auto* copy = new Button(Button::Kind::Plain, Icon::Copy, s("Copy deep link"), pane);
    copy->setLeading(true);
    rows->addWidget(copy);
    rows->addStretch(1);
    return pane;
}

}  // namespace

std::unique_ptr<QWidget> makeSagaPage() {
    Frame frame = makeFrame(1);
    frame.content->addWidget(makeHeader(frame.page.get()));
    frame.content->addWidget(new HairLine(Qt::Horizontal));
    auto* views = new QHBoxLayout;
    views->setContentsMargins(12, 0, 12, 0);
    auto* tabs = new TabStrip(TabStrip::Kind::Views);
    tabs->addPage(Icon::ChartGantt, s("Timeline"));
    tabs->addPage(Icon::Waypoints, s("States"));
    tabs->addPage(Icon::ArrowLeftRight, s("Sequence"));
    tabs->addPage(Icon::List, s("Events 17"));
    tabs->addPage(Icon::Undo, s("Compensation 1 of 2"));
    tabs->addPage(Icon::History, s("Time travel"));
    views->addWidget(tabs);
    views->addStretch(1);
    views->addWidget(Button::iconOnly(Icon::ZoomIn, s("Zoom in"), nullptr, Button::Kind::Quiet));
    views->addWidget(new Button(Button::Kind::Quiet, Icon::FoldHorizontal, s("Idle collapsed")));
    frame.content->addLayout(views);
    frame.content->addWidget(new HairLine(Qt::Horizontal));
    auto* split = new QSplitter(Qt::Horizontal);
    split->addWidget(makeEvents(split));
    split->addWidget(makeInspector(split));
    split->setStretchFactor(0, 1);
    split->setSizes({900, 300});
    frame.content->addWidget(split, 1);
    return std::move(frame.page);
}

std::unique_ptr<QWidget> makeListPage() {
    Frame frame = makeFrame(0);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(16, 12, 16, 12);
    top->setSpacing(10);
    auto* filter = new FilterField(s("status = FAILED and step = item_grant"));
    filter->setText(s("status in (FAILED, COMPENSATED) and step = item_grant and duration > 200ms"));
    using Part = FilterField::Part;
    filter->setSpans({{0, 6, Part::Field},
                      {7, 2, Part::Keyword},
                      {32, 3, Part::Keyword},
                      {36, 4, Part::Field},
                      {54, 3, Part::Keyword},
                      {58, 8, Part::Field}});
    filter->setValid();
    filter->setCountText(s("4,318 in 6 ms"));
    top->addWidget(filter, 1);
    top->addWidget(new Button(Button::Kind::Plain, Icon::Bookmark, s("Save view")));
    top->addWidget(new Button(Button::Kind::Plain, Icon::Columns, s("Columns")));
    top->addWidget(new Button(Button::Kind::Primary, Icon::Undo, s("Compensate 3…")));
    frame.content->addLayout(top);
    frame.content->addWidget(new HairLine(Qt::Horizontal));
    auto* chips = new QHBoxLayout;
    chips->setContentsMargins(16, 8, 16, 8);
    chips->setSpacing(8);
    const struct {
        TextTone dot;
        const char* name;
        qint64 count;
    } totals[]{{TextTone::Hint, "All", 1204318},
               {TextTone::InProgress, "In progress", 212},
               {TextTone::Completed, "Completed", 1181002},
               {TextTone::Failed, "Failed", 9871},
               {TextTone::Compensating, "Compensating", 14},
               {TextTone::Compensated, "Compensated", 13219},
               {TextTone::Failed, "Needs attention", 3}};
    for (const auto& total : totals) {
        auto* chip = new Chip(total.dot, s(total.name));
        chip->setCount(formatCount(total.count));
        chip->setChecked(total.count == 9871);
        chips->addWidget(chip);
    }
    chips->addStretch(1);
    auto* news = new Chip(s("+38 new"));
    news->setGlyph(Icon::ArrowUp);
    news->setAccented(true);
    chips->addWidget(news);
    frame.content->addLayout(chips);
    frame.content->addWidget(new HairLine(Qt::Horizontal));
    frame.content->addWidget(makeSagaTable(frame.page.get()), 1);
    return std::move(frame.page);
}

}  // namespace saga::ui::gallery
