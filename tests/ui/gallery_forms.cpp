#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QSpinBox>

#include "tests/ui/gallery.h"
#include "tests/ui/gallery_parts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/filter_field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/state_pill.h"
#include "ui/widgets/tag.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui::gallery {
namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

void addField(QGridLayout* grid, int row, int column, const char* name, QWidget* field) {
    auto* label = new Label(s(name), FontRole::Secondary, TextTone::Secondary);
    label->setBuddy(field);
    field->setAccessibleName(s(name));
    grid->addWidget(label, 3 * row, column);
    grid->addWidget(field, 3 * row + 1, column);
    grid->setRowMinimumHeight(3 * row + 2, 4);
}

QComboBox* makeCombo(const QStringList& items) {
    auto* box = new QComboBox;
    box->addItems(items);
    return box;
}

QWidget* makeForm() {
    auto* panel = new PanelFrame(s("New rule"));
    panel->setNote(s("template: gateway down"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(4);
    addField(grid, 0, 0, "Where", makeCombo({s("game-order / payment"), s("item-purchase / log_record")}));
    addField(grid, 0, 1, "Direction", makeCombo({s("action"), s("compensation")}));
    auto* whom = new QLineEdit(s("user ~ \"user-*\""));
    addField(grid, 1, 0, "For whom", whom);
    auto* share = new QSpinBox;
    share->setSuffix(s(" %"));
    share->setMaximum(100);
    share->setValue(25);
    addField(grid, 1, 1, "Share of sagas", share);
    auto* wrong = new QLineEdit(s("-3"));
    setFieldError(*wrong, s("At least 1"));
    addField(grid, 2, 0, "At most", wrong);
    auto* off = new QLineEdit;
    off->setPlaceholderText(s("no limit"));
    addField(grid, 2, 1, "For", off);
    auto* closed = makeCombo({s("not for a delay")});
    closed->setEnabled(false);
    addField(grid, 3, 0, "Answer code", closed);
    auto* editable = makeCombo({s("user-123"), s("user-456")});
    editable->setEditable(true);
    addField(grid, 3, 1, "User", editable);
    panel->body()->addLayout(grid);
    auto* note = new QPlainTextEdit(s("Reason, at least three words"));
    note->setFixedHeight(56);
    note->setTabChangesFocus(true);
    note->setAccessibleName(s("Reason"));
    panel->body()->addWidget(note);
    auto* checks = new QHBoxLayout;
    auto* onBox = new QCheckBox(s("Dry run first"));
    onBox->setChecked(true);
    checks->addWidget(onBox);
    checks->addWidget(new QCheckBox(s("Report")));
    checks->addStretch(1);
    panel->body()->addLayout(checks);
    auto* modes = new QHBoxLayout;
    auto* onRadio = new QRadioButton(s("orchestration"));
    onRadio->setChecked(true);
    modes->addWidget(onRadio);
    modes->addWidget(new QRadioButton(s("choreography")));
    modes->addStretch(1);
    panel->body()->addLayout(modes);
    panel->body()->addWidget(new HairLine(Qt::Horizontal));
    auto* actions = new QHBoxLayout;
    actions->addWidget(new Label(s("hits 53 of 212 running sagas"), FontRole::Body, TextTone::Secondary));
    actions->addStretch(1);
    actions->addWidget(new Button(s("Check")));
    actions->addWidget(new Button(Button::Kind::Primary, Icon::Play, s("Start rule")));
    panel->body()->addLayout(actions);
    auto* progress = new QProgressBar;
    progress->setRange(0, 100);
    progress->setValue(62);
    panel->body()->addWidget(progress);
    panel->body()->addStretch(1);
    return panel;
}

QWidget* makeTablePanel() {
    auto* panel = new PanelFrame(s("Sagas hit by “log down”"));
    panel->setNote(s("13 hit · 11 compensated · 2 compensating"));
    panel->setFlush(true);
    panel->body()->addWidget(new HairLine(Qt::Horizontal));
    panel->body()->addWidget(makeSagaTable(panel), 1);
    return panel;
}

}  // namespace

std::unique_ptr<QWidget> makeFormPage() {
    Frame frame = makeFrame(2);
    auto* header = new QHBoxLayout;
    header->setContentsMargins(16, 10, 16, 10);
    auto* names = new QVBoxLayout;
    names->setSpacing(4);
    header->setSpacing(10);
    names->addWidget(new Label(s("Failure injection"), FontRole::Title));
    names->addWidget(new Label(s("Every injected failure is written into the history of the saga it hit."),
                               FontRole::Secondary, TextTone::Secondary));
    header->addLayout(names);
    header->addStretch(1);
    header->addWidget(new Button(Button::Kind::Plain, Icon::Clock, s("Schedule")));
    header->addWidget(new Button(Button::Kind::Danger, Icon::CircleX, s("STOP ALL")));
    frame.content->addLayout(header);
    frame.content->addWidget(new HairLine(Qt::Horizontal));
    auto* banners = new QVBoxLayout;
    banners->setContentsMargins(16, 12, 16, 0);
    banners->setSpacing(8);
    auto* lost = new Banner;
    lost->display(Banner::Kind::Warning, s("The connection is lost since 14:19:58. What is shown is 12 s old."),
                  s("Connect again"));
    lost->setDismissible(true);
    banners->addWidget(lost);
    auto* bad = new FilterField(s("Filter"));
    bad->setText(s("status = FAILDE and step = item_grant"));
    bad->setInvalid(9, 6, s("FAILDE is no status; did you mean FAILED?"));
    banners->addWidget(bad);
    frame.content->addLayout(banners);
    auto* body = new QHBoxLayout;
    body->setContentsMargins(16, 12, 16, 16);
    body->setSpacing(14);
    QWidget* form = makeForm();
    form->setFixedWidth(Theme::of(form).scaled(430));
    body->addWidget(form);
    body->addWidget(makeTablePanel(), 1);
    frame.content->addLayout(body, 1);
    return std::move(frame.page);
}

std::unique_ptr<QWidget> makeStatesPage() {
    auto page = std::make_unique<QWidget>();
    auto* rows = new QVBoxLayout(page.get());
    auto* pills = new QHBoxLayout;
    for (int i = 0; i < kSagaStatusCount; ++i)
        pills->addWidget(new StatePill({static_cast<SagaStatus>(i), Attention::None, false, false}));
    pills->addWidget(new StatePill({SagaStatus::Compensating, Attention::CompensationFailed, true, true}));
    pills->addWidget(new Tag(Icon::None, s("v2")));
    pills->addStretch(1);
    rows->addLayout(pills);
    for (const auto kind : {Banner::Kind::Info, Banner::Kind::Good, Banner::Kind::Warning, Banner::Kind::Error}) {
        auto* banner = new Banner;
        banner->display(kind, s("The engine is paused. Sagas wait and nothing is lost."), s("Resume"));
        rows->addWidget(banner);
    }
    auto* grid = new QGridLayout;
    const auto add = [&](int row, int column) {
        auto* panel = new PanelFrame;
        auto* notice = new ViewNotice;
        panel->body()->addWidget(notice);
        grid->addWidget(panel, row, column);
        return notice;
    };
    add(0, 0)->setEmpty(Icon::Inbox, s("No saga matches"), s("Nothing in 1,204,318 sagas fits this filter."),
                        s("Clear the filter"));
    add(0, 1)->setLoading(s("Reading sagas…"));
    add(1, 0)->setError({s("The list could not be read"), s("The database is locked by process 4711."),
                         s("Close the other console, then try again."), s("Locked")},
                        s("Try again"));
    add(1, 1)->setDisconnected(s("Not connected"), s("The server at 10.0.0.7 does not answer since 14:19:58."),
                               s("Connect again"));
    rows->addLayout(grid, 1);
    return page;
}

}  // namespace saga::ui::gallery
