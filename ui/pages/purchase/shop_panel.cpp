#include "ui/pages/purchase/shop_panel.h"

#include <QVBoxLayout>

#include "ui/models/shop_record_models.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/key_value_grid.h"
#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/panel_frame.h"

namespace saga::ui {

namespace {

constexpr int kNoticesShown = 4;
enum UserRow { Balance, Limit, State, Owned };
enum ItemRow { Name, Price, Stock, OnSale };

}  // namespace

ShopPanel::ShopPanel(PageContext& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(Theme::of(this).metrics().padding);
    makeUser();
    makeItem();
    makeNotices();
    rows->addWidget(m_userPanel);
    rows->addWidget(m_itemPanel);
    rows->addWidget(m_noticePanel);
    rows->addStretch(1);
    connect(&m_context.bridge(), &Bridge::fed, this, [this](const FeedBatch& batch) {
        if (batch.shopChanged) read();
    });
    connect(&m_context, &PageContext::zoneChanged, this, &ShopPanel::read);
}

void ShopPanel::makeUser() {
    m_userPanel = new PanelFrame(tr("User"), this);
    m_userGrid = new KeyValueGrid(m_userPanel);
    m_userGrid->addRow(tr("Balance"), {}, KeyValueGrid::ValueKind::Mono);
    m_userGrid->addRow(tr("Limit"), {}, KeyValueGrid::ValueKind::Mono);
    m_userGrid->addRow(tr("State"));
    m_userGrid->addRow(tr("Owns"));
    m_userPanel->body()->addWidget(m_userGrid);
}

void ShopPanel::makeItem() {
    m_itemPanel = new PanelFrame(tr("Item"), this);
    m_itemGrid = new KeyValueGrid(m_itemPanel);
    m_itemGrid->addRow(tr("Name"));
    m_itemGrid->addRow(tr("Price"), {}, KeyValueGrid::ValueKind::Mono);
    m_itemGrid->addRow(tr("Stock"), {}, KeyValueGrid::ValueKind::Mono);
    m_itemGrid->addRow(tr("On sale"));
    m_itemPanel->body()->addWidget(m_itemGrid);
}

void ShopPanel::makeNotices() {
    m_noticePanel = new PanelFrame(tr("Last notices to the user"), this);
    m_noNotices = new Label(tr("None yet"), FontRole::Secondary, TextTone::Secondary, m_noticePanel);
    m_noticePanel->body()->addWidget(m_noNotices);
    for (int i = 0; i < kNoticesShown; ++i) {
        auto* text = new Label(QString(), FontRole::Body, TextTone::Primary, m_noticePanel);
        text->setWordWrap(true);
        text->makeSelectable();
        auto* origin = new ElidedLabel(QString(), FontRole::Secondary, TextTone::Secondary, m_noticePanel);
        m_noticePanel->body()->addWidget(text);
        m_noticePanel->body()->addWidget(origin);
        text->hide();
        origin->hide();
        m_notices.push_back({text, origin});
    }
}

void ShopPanel::setUser(const QString& id) {
    if (id == m_user) return;
    m_user = id;
    read();
}

void ShopPanel::setItem(const QString& id) {
    if (id == m_item) return;
    m_item = id;
    read();
}

void ShopPanel::read() {
    if (m_inFlight > 0) {
        m_stale = true;
        return;
    }
    if (!m_context.bridge().isAttached()) return;
    m_stale = false;
    readUser();
    readItem();
    readNotices();
}

void ShopPanel::finish() {
    --m_inFlight;
    if (m_inFlight == 0 && m_stale) read();
}

void ShopPanel::readUser() {
    ++m_inFlight;
    Bridge& bridge = m_context.bridge();
    bridge.api().user(UserId(m_user.toStdString()), bridge.deliver<UserView>(this, [this](Result<UserView> user) {
        showUser(user);
        finish();
    }));
}

void ShopPanel::readItem() {
    ++m_inFlight;
    Bridge& bridge = m_context.bridge();
    bridge.api().item(ItemId(m_item.toStdString()), bridge.deliver<ItemView>(this, [this](Result<ItemView> item) {
        showItem(item);
        finish();
    }));
}

void ShopPanel::readNotices() {
    if (m_user.isEmpty()) return showNotices(std::vector<Notice>());
    ++m_inFlight;
    PageRequest request;
    request.match = m_user.toStdString();
    request.limit = kNoticesShown;
    Bridge& bridge = m_context.bridge();
    bridge.api().notices(request,
                         bridge.deliver<std::vector<Notice>>(this, [this](Result<std::vector<Notice>> notices) {
                             showNotices(notices);
                             finish();
                         }));
}

QString ShopPanel::withBefore(const QString& what, qint64 now) {
    const auto first = m_first.constFind(what);
    if (first == m_first.constEnd()) {
        m_first.insert(what, now);
        return formatCount(now);
    }
    return *first == now ? formatCount(now) : tr("%1, was %2").arg(formatCount(now), formatCount(*first));
}

void ShopPanel::showUser(const Result<UserView>& user) {
    m_userPanel->setNote(user ? fromCore(user->user.id.text) : m_user.isEmpty() ? QString() : tr("not in the shop"));
    const QString none = QStringLiteral("–");
    if (!user) {
        for (int row = 0; row < m_userGrid->rowCount(); ++row) m_userGrid->setValue(row, none);
        m_userGrid->setTone(State, TextTone::Primary);
        return;
    }
    const bool active = user->user.status == UserStatus::Active;
    QStringList owned;
    for (const auto& [item, pieces] : user->owned)
        owned << QStringLiteral("%1 × %2").arg(formatCount(pieces), fromCore(item.text));
    m_userGrid->setValue(Balance,
                         withBefore(QStringLiteral("balance:%1").arg(fromCore(user->user.id.text)), user->balance));
    m_userGrid->setValue(Limit, formatAmount(user->user.limit));
    m_userGrid->setValue(State, active ? tr("active") : tr("suspended"));
    m_userGrid->setTone(State, active ? TextTone::Primary : TextTone::Failed);
    m_userGrid->setValue(Owned, owned.isEmpty() ? tr("nothing") : owned.join(QStringLiteral(", ")));
}

void ShopPanel::showItem(const Result<ItemView>& item) {
    m_itemPanel->setNote(item ? fromCore(item->item.id.text) : m_item.isEmpty() ? QString() : tr("not in the catalog"));
    if (!item) {
        for (int row = 0; row < m_itemGrid->rowCount(); ++row) m_itemGrid->setValue(row, QStringLiteral("–"));
        m_itemGrid->setTone(OnSale, TextTone::Primary);
        return;
    }
    m_itemGrid->setValue(Name, fromCore(item->item.name));
    m_itemGrid->setValue(Price, formatAmount(item->item.price));
    m_itemGrid->setValue(Stock, withBefore(QStringLiteral("stock:%1").arg(fromCore(item->item.id.text)), item->stock));
    m_itemGrid->setValue(OnSale, item->item.available ? tr("yes") : tr("no"));
    m_itemGrid->setTone(OnSale, item->item.available ? TextTone::Primary : TextTone::Failed);
}

QString ShopPanel::originOf(const Notice& notice) const {
    QStringList channels;
    for (const auto& [channel, state] : notice.channels)
        channels << QStringLiteral("%1 %2").arg(fromCore(channel), NoticeModel::resultText(state));
    return QStringLiteral("%1 · %2 · %3")
        .arg(formatTimeOfDay(notice.at.us, m_context.zone()), fromCore(notice.kind),
             channels.join(QStringLiteral(", ")));
}

void ShopPanel::showNotices(const Result<std::vector<Notice>>& notices) {
    const std::size_t count = notices ? notices->size() : 0;
    m_noNotices->setVisible(count == 0);
    for (std::size_t i = 0; i < m_notices.size(); ++i) {
        const bool shown = i < count;
        if (shown) {
            const Notice& notice = (*notices)[i];
            // Notices are sent in English. Whoever reads Korean sees what it says, and what was sent as the tool tip.
            const std::string_view sentence = noticeSentence(notice.kind, Language::Korean);
            const bool translated = m_context.language() == Language::Korean && !sentence.empty();
            m_notices[i].text->setText(fromCore(translated ? sentence : std::string_view(notice.text)));
            m_notices[i].text->setToolTip(translated ? plainToolTip(fromCore(notice.text)) : QString());
            m_notices[i].origin->setText(originOf(notice));
        }
        m_notices[i].text->setVisible(shown);
        m_notices[i].origin->setVisible(shown);
    }
}

}  // namespace saga::ui
