// The tab of notices: what users were told, and over which channels notices leave the program here.
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/delegates/cell_delegates.h"
#include "ui/delegates/column_fit.h"
#include "ui/models/shop_record_models.h"
#include "ui/pages/data/data_page.h"
#include "ui/pages/data/data_table.h"
#include "ui/pages/data/record_tab.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

QString DataPage::channelsText(const Health& health) {
    QStringList ways;
    for (const NoticeChannelView& channel : health.channels)
        if (channel.configured) ways << tr("%1 to %2").arg(fromCore(channel.name), fromCore(channel.target));
    if (ways.isEmpty()) return tr("No channel out of the program is configured: users find their notices in the program alone.");
    return tr("Notices leave by: %1").arg(ways.join(QStringLiteral("; ")));
}

// Channels are settled when the program starts, so they are asked for once.
QWidget* DataPage::makeChannelLine() {
    const Metrics& m = Theme::of(this).metrics();
    auto* line = new Label(QString(), FontRole::Secondary, TextTone::Secondary, m_stack);
    line->setObjectName(QStringLiteral("channels"));
    line->setWordWrap(true);
    line->setContentsMargins(m.padding, m.gap, m.padding, m.gap);
    line->hide();
    Bridge& bridge = m_context.bridge();
    if (bridge.isAttached())
        bridge.api().health(bridge.deliver<Health>(line, [line](Result<Health> health) {
            if (!health || health->channels.empty()) return;
            line->setText(channelsText(*health));
            line->show();
        }));
    return line;
}

QWidget* DataPage::makeNotices() {
    auto* model = new NoticeModel(m_context.bridge(), this);
    auto* table = new DataTable(m_context, *model, DataTable::Find::Owner,
                                {tr("Notices"), tr("To this user, by the whole id"), Icon::Inbox, tr("No notices yet"),
                                 tr("What users are told about their purchases stands here.")});
    m_tables[Notices] = table;
    QTableView* view = table->table();
    table->addMoments(NoticeModel::When, NumberDelegate::Figure::Clock);  // the day stands beside the list
    view->setItemDelegateForColumn(NoticeModel::User, new MonoDelegate(view));
    view->setItemDelegateForColumn(NoticeModel::Kind, new MonoDelegate(view, TextTone::Secondary, Qt::ElideRight));
    table->setWidths(
        {{NoticeModel::When, 112}, {NoticeModel::User, 104}, {NoticeModel::Kind, 136}, {NoticeModel::Channels, 156}},
        NoticeModel::Text);
    ColumnFit::grow(*view, NoticeModel::Channels, 320, 560);  // what every channel answered
    RecordDetail* detail = explainChosen(m_context, *model, *table);
    auto* left = new QWidget;
    auto* rows = new QVBoxLayout(left);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeChannelLine());
    rows->addWidget(table, 1);
    return splitter(left, detail, kRecordsWidth);
}

}  // namespace saga::ui
