#include "ui/pages/data/ledger_view.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/delegates/cell_delegates.h"
#include "ui/delegates/table_style.h"
#include "ui/models/core_words.h"
#include "ui/models/ledger_model.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/tag.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

LedgerView::LedgerView(PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_model(new LedgerModel(context.bridge(), this)),
      m_account(new QComboBox(this)),
      m_verdict(new Tag(Icon::ShieldCheck, QString(), TextTone::Completed, this)),
      m_table(new QTableView),
      m_stack(new ViewStack(m_table, this)) {
    const Metrics& m = Theme::of(this).metrics();
    auto* title = new QHBoxLayout;
    title->setContentsMargins(m.padding, m.gap, m.padding, m.gap);
    title->setSpacing(m.gap);
    title->addWidget(new Label(tr("Ledger"), FontRole::BodyStrong, TextTone::Primary, this));
    title->addWidget(m_account);
    title->addStretch(1);
    title->addWidget(m_verdict);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(title);
    rows->addWidget(new HairLine(Qt::Horizontal, this));
    rows->addWidget(m_stack, 1);
    m_account->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_account->setAccessibleName(tr("Account"));
    dress();
    connect(m_account, &QComboBox::activated, this, &LedgerView::showAccount);
    connect(m_model, &LedgerModel::refreshed, this, &LedgerView::showState);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &LedgerView::showState);
    connect(m_table, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex& index) { openSaga(index.row()); });
    auto* open = new QAction(tr("Open the saga of this line"), m_table);
    open->setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    open->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(open);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(open, &QAction::triggered, this, [this] { openSaga(m_table->currentIndex().row()); });
    connect(m_stack->notice(), &ViewNotice::actionTriggered, m_model, &LedgerModel::reload);
    showState();
}

void LedgerView::dress() {
    const Theme& theme = Theme::of(this);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("Lines of the ledger"));
    styleTable(*m_table);
    auto* when = new NumberDelegate(NumberDelegate::Figure::Moment, m_table, TextTone::Secondary);
    m_table->setItemDelegateForColumn(LedgerModel::When, when);
    m_table->setItemDelegateForColumn(LedgerModel::Cause, new MonoDelegate(m_table, TextTone::Primary, Qt::ElideRight));
    m_table->setItemDelegateForColumn(LedgerModel::Saga, new MonoDelegate(m_table, TextTone::Accent));
    m_table->setItemDelegateForColumn(LedgerModel::Change, new NumberDelegate(NumberDelegate::Figure::Change, m_table));
    m_table->setItemDelegateForColumn(LedgerModel::Balance,
                                      new NumberDelegate(NumberDelegate::Figure::Amount, m_table));
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionsClickable(false);
    header->setStretchLastSection(false);
    header->setAccessibleName(tr("Columns of the ledger"));
    const auto measure = [this, header, &theme] {
        header->resizeSection(LedgerModel::When, theme.scaled(218));
        header->resizeSection(LedgerModel::Cause, theme.scaled(164));
        header->resizeSection(LedgerModel::Change, theme.scaled(74));
        header->resizeSection(LedgerModel::Balance, theme.scaled(74));
        m_table->viewport()->update();
    };
    measure();
    header->setSectionResizeMode(LedgerModel::Saga, QHeaderView::Stretch);
    connect(&theme, &Theme::changed, this, measure);
    const auto followZone = [this, when] {
        when->setZone(m_context.zone());
        m_table->viewport()->update();
    };
    followZone();
    connect(&m_context, &PageContext::zoneChanged, this, followZone);
}

void LedgerView::setAccounts(std::vector<Account> accounts) {
    const auto isShown = [this](const Account& account) {
        return account.key == m_model->account();
    };
    const auto kept = std::find_if(accounts.begin(), accounts.end(), isShown);
    const auto at = kept == accounts.end() ? 0 : kept - accounts.begin();
    m_accounts = std::move(accounts);
    m_account->clear();
    for (const Account& account : m_accounts) m_account->addItem(account.name);
    m_account->setCurrentIndex(static_cast<int>(at));
    m_account->setVisible(m_accounts.size() > 1);
    showAccount();
}

void LedgerView::showAccount() {
    const int at = m_account->currentIndex();
    if (at < 0) return;
    const AccountKey& account = m_accounts[static_cast<std::size_t>(at)].key;
    if (account != m_model->account()) m_model->setAccount(account);
}

void LedgerView::reload() {
    m_model->reload();
}

QString LedgerView::verdict() const {
    return m_verdict->text();
}

void LedgerView::openSaga(int row) {
    if (row < 0 || row >= m_model->rowCount()) return;
    const SagaId& id = m_model->entry(row).sagaId;
    if (id.empty())
        m_context.say(tr("An edit by hand belongs to no saga; the audit trail below says who made it"));
    else
        m_context.openSaga(id);
}

void LedgerView::showState() {
    const bool hasLines = m_model->rowCount() > 0;
    const bool failed = m_model->phase() == LedgerModel::Phase::Failed;
    m_verdict->setVisible(hasLines);
    if (failed) {
        m_verdict->setTone(TextTone::Failed);
        m_verdict->setText(tr("could not be read anew"));
    } else if (!m_model->isWhole()) {
        m_verdict->setTone(TextTone::Secondary);
        m_verdict->setText(tr("the newest %n line(s)", nullptr, m_model->rowCount()));
    } else if (m_model->addsUp()) {
        m_verdict->setTone(TextTone::Completed);
        m_verdict->setText(tr("%n line(s), the sum is the balance", nullptr, m_model->rowCount()));
    } else {
        m_verdict->setTone(TextTone::Failed);
        m_verdict->setText(tr("%n line(s), the sum is not the balance", nullptr, m_model->rowCount()));
    }
    if (hasLines) return m_stack->showView();
    ViewNotice* notice = m_stack->notice();
    if (failed) {
        const Error& error = m_model->error();
        notice->setError({tr("The ledger could not be read"), coreWords(error.reason),
                          fromCore(errorAdvice(error.code, m_context.language())), fromCore(errorName(error.code))},
                         tr("Try again"));
    } else if (m_model->phase() == LedgerModel::Phase::Ready) {
        notice->setEmpty(Icon::ScrollText, tr("Nothing moved yet"),
                         tr("The first posting stands here as soon as it is made."));
    } else {
        notice->setLoading(tr("Reading the ledger"));
    }
    m_stack->showNotice();
}

}  // namespace saga::ui
