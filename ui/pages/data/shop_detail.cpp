#include "ui/pages/data/shop_detail.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

#include "ui/delegates/cell_delegates.h"
#include "ui/delegates/table_style.h"
#include "ui/models/core_words.h"
#include "ui/models/object_audit_model.h"
#include "ui/models/shop_table_models.h"
#include "ui/pages/data/edit_form.h"
#include "ui/pages/data/ledger_view.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/key_value_grid.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

using namespace std::chrono_literals;

namespace {

constexpr int kFactsWidth = 220;
constexpr int kFormWidth = 560;  // at most: longer fields hold no more
constexpr int kAuditLines = 5;
constexpr qsizetype kOwnedShown = 5;
enum UserRow { Balance, Limit, Owns, Email };
enum ItemRow { Name, Price, Stock };

}  // namespace

ShopDetail::ShopDetail(PageContext& context, Kind kind, QWidget* parent)
    : ObjectDetail(context, kind == Kind::User ? Icon::User : Icon::Package, parent),
      m_kind(kind),
      m_audit(new ObjectAuditModel(context.bridge(), this)) {
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeTop());
    rows->addWidget(new HairLine(Qt::Horizontal, content));
    m_ledger = new LedgerView(m_context, content);
    rows->addWidget(m_ledger, 1);
    rows->addWidget(new HairLine(Qt::Horizontal, content));
    rows->addWidget(makeAudit());
    setContent(content, tr("Choose a row to see its ledger and to change it."));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(stack());
    m_ledgerDelay.setSingleShot(true);
    m_ledgerDelay.setInterval(300ms);
    connect(&m_ledgerDelay, &QTimer::timeout, m_ledger, &LedgerView::reload);
    connect(m_form, &EditForm::answered, this, [this] {
        m_audit->reload();
        read();
    });
}

QWidget* ShopDetail::makeTop() {
    const Theme& theme = Theme::of(this);
    const Metrics& m = theme.metrics();
    auto* top = new QWidget(this);
    auto* rows = new QVBoxLayout(top);
    rows->setContentsMargins(m.padding, m.gap, m.padding, m.gap);
    rows->setSpacing(m.gap);
    rows->addLayout(makeTitle(top));
    auto* columns = new QHBoxLayout;
    columns->setSpacing(2 * m.padding);
    m_facts = new KeyValueGrid(top);
    if (m_kind == Kind::User) {
        m_facts->addRow(tr("Balance"), {}, KeyValueGrid::ValueKind::Mono);
        m_facts->addRow(tr("Limit"), {}, KeyValueGrid::ValueKind::Mono);
        m_facts->addRow(tr("Owns"));
        m_facts->addRow(tr("E-mail"));
    } else {
        m_facts->addRow(tr("Name"));
        m_facts->addRow(tr("Price"), {}, KeyValueGrid::ValueKind::Mono);
        m_facts->addRow(tr("Stock"), {}, KeyValueGrid::ValueKind::Mono);
    }
    m_facts->setFixedWidth(theme.scaled(kFactsWidth));
    columns->addWidget(m_facts, 0, Qt::AlignTop);
    m_form = new EditForm(m_context, top);
    m_form->setMaximumWidth(theme.scaled(kFormWidth));
    columns->addWidget(m_form, 1, Qt::AlignTop);
    columns->addStretch(0);
    rows->addLayout(columns);
    return top;
}

QWidget* ShopDetail::makeAudit() {
    const Theme& theme = Theme::of(this);
    const Metrics& m = theme.metrics();
    auto* part = new QWidget(this);
    auto* rows = new QVBoxLayout(part);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto* title = new Label(tr("Done by hand"), FontRole::BodyStrong, TextTone::Primary, part);
    title->setContentsMargins(m.padding, m.gap, m.padding, m.gap);
    rows->addWidget(title);
    rows->addWidget(new HairLine(Qt::Horizontal, part));
    m_auditTable = new QTableView;
    m_auditTable->setModel(m_audit);
    m_auditTable->setAccessibleName(tr("Audit trail of this object"));
    m_auditTable->setSelectionMode(QAbstractItemView::SingleSelection);
    styleTable(*m_auditTable);
    auto* when = new NumberDelegate(NumberDelegate::Figure::Moment, m_auditTable, TextTone::Secondary);
    when->setZone(m_context.zone());
    m_auditTable->setItemDelegateForColumn(ObjectAuditModel::When, when);
    m_auditTable->setItemDelegateForColumn(ObjectAuditModel::Action,
                                           new MonoDelegate(m_auditTable, TextTone::Primary, Qt::ElideRight));
    QHeaderView* header = m_auditTable->horizontalHeader();
    header->setSectionsClickable(false);
    header->setAccessibleName(tr("Columns of the audit trail"));
    header->resizeSection(ObjectAuditModel::When, theme.scaled(218));
    header->resizeSection(ObjectAuditModel::Action, theme.scaled(112));
    header->resizeSection(ObjectAuditModel::Change, theme.scaled(160));
    header->resizeSection(ObjectAuditModel::Who, theme.scaled(84));
    header->setStretchLastSection(false);
    header->setSectionResizeMode(ObjectAuditModel::Reason, QHeaderView::Stretch);
    m_auditStack = new ViewStack(m_auditTable, part);
    m_auditStack->setFixedHeight(m.row * (1 + kAuditLines));
    rows->addWidget(m_auditStack);
    connect(m_audit, &ObjectAuditModel::refreshed, this, &ShopDetail::showAudit);
    connect(m_auditStack->notice(), &ViewNotice::actionTriggered, m_audit, &ObjectAuditModel::reload);
    connect(&m_context, &PageContext::zoneChanged, this, [this, when] {
        when->setZone(m_context.zone());
        m_auditTable->viewport()->update();
    });
    return part;
}

void ShopDetail::showAudit() {
    if (m_audit->rowCount() > 0) return m_auditStack->showView();
    ViewNotice* notice = m_auditStack->notice();
    if (const std::optional<Error>& error = m_audit->error())
        notice->setError({tr("The audit trail could not be read"), coreWords(error->reason), {}, fromCore(errorName(error->code))},
                         tr("Try again"));
    else
        notice->setEmpty(Icon::History, tr("Nothing yet"), tr("Changes by hand and refused ones stand here with who and why."));
    m_auditStack->showNotice();
}

void ShopDetail::change(const QString& id) {
    m_figures.reset();
    m_owned.clear();
    m_audit->setObject((m_kind == Kind::User ? QStringLiteral("user/") : QStringLiteral("item/")) + id);
}

void ShopDetail::ask() {
    AdminApi& api = m_context.bridge().api();
    if (m_kind == Kind::User)
        api.user(UserId(id().toStdString()), answerTo<UserView>([this](const UserView& user) { showUser(user); }));
    else
        api.item(ItemId(id().toStdString()), answerTo<ItemView>([this](const ItemView& item) { showItem(item); }));
}

// A few kinds by name; whoever owns hundreds finds them all among the accounts of the ledger.
QString ShopDetail::ownedBrief(const UserView& user) {
    if (user.owned.empty()) return tr("nothing");
    UserView few = user;
    const qsizetype kinds = static_cast<qsizetype>(user.owned.size());
    few.owned.resize(static_cast<std::size_t>(std::min(kinds, kOwnedShown)));
    const QString names = UserTableModel::ownedText(few);
    return kinds > kOwnedShown ? tr("%1 and %2 more").arg(names, formatCount(kinds - kOwnedShown)) : names;
}

void ShopDetail::showUser(const UserView& user) {
    const bool active = user.user.status == UserStatus::Active;
    const QString owned = UserTableModel::ownedText(user);
    setState(UserTableModel::statusText(user.user.status), active);
    m_facts->setValue(Balance, formatAmount(user.balance));
    m_facts->setValue(Limit, formatAmount(user.user.limit));
    m_facts->setValue(Owns, ownedBrief(user));
    m_facts->setValue(Email, user.user.email.empty() ? tr("none") : fromCore(user.user.email));
    m_form->setUser(user);
    QStringList items;
    std::vector<LedgerView::Account> accounts{
        {{AccountKind::UserBalance, std::string(kMoney), user.user.id.text}, tr("Money")}};
    for (const auto& kind : user.owned) {
        const std::string& item = kind.first.text;
        items << fromCore(item);
        accounts.push_back({{AccountKind::Owned, item, user.user.id.text}, tr("Pieces of %1").arg(items.last())});
    }
    if (!m_figures || items != m_owned) m_ledger->setAccounts(std::move(accounts));
    m_owned = items;
    followMoves(formatAmount(user.balance) + owned);
}

void ShopDetail::showItem(const ItemView& item) {
    setState(item.item.available ? tr("on sale") : tr("not on sale"), item.item.available);
    m_facts->setValue(Name, fromCore(item.item.name));
    m_facts->setValue(Price, formatAmount(item.item.price));
    m_facts->setValue(Stock, formatCount(item.stock));
    m_form->setItem(item);
    if (!m_figures) m_ledger->setAccounts({{{AccountKind::Stock, item.item.id.text, {}}, tr("Stock")}});
    followMoves(formatCount(item.stock));
}

// The ledger is read anew when a balance that it explains is another one.
void ShopDetail::followMoves(const QString& figures) {
    const bool moved = m_figures && *m_figures != figures;
    m_figures = figures;
    if (moved && !m_ledgerDelay.isActive()) m_ledgerDelay.start();
}

}  // namespace saga::ui
