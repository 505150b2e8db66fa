#include "ui/pages/data/coupon_detail.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/delegates/cell_delegates.h"
#include "ui/delegates/table_style.h"
#include "ui/models/core_words.h"
#include "ui/models/coupon_models.h"
#include "ui/pages/data/coupon_edit_form.h"
#include "ui/pages/data/coupon_form.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/key_value_grid.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/tall_content.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

constexpr int kFormWidth = 560;  // at most: longer fields hold no more
enum Row { Name, Worth, Minimum, Target, Valid, Issued, Used };

}  // namespace

CouponDetail::CouponDetail(PageContext& context, QWidget* parent)
    : ObjectDetail(context, Icon::Ticket, parent),
      m_pieces(new CouponPieceModel(context.bridge(), this)),
      m_places(new QStackedWidget(this)) {
    const Metrics& m = Theme::of(this).metrics();
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeTop());
    rows->addWidget(new HairLine(Qt::Horizontal, content));
    rows->addWidget(makePieces(), 1);
    setContent(content, tr("Choose a coupon to see who has it and to change it."));
    auto* fresh = new TallContent;
    fresh->rows()->setContentsMargins(m.padding, m.padding, m.padding, m.padding);
    m_whole = new CouponForm(m_context, fresh);
    auto* wide = new QHBoxLayout;
    m_whole->setMaximumWidth(Theme::of(this).scaled(kFormWidth));
    wide->addWidget(m_whole, 1);
    wide->addStretch(0);
    fresh->rows()->addLayout(wide);
    m_places->addWidget(stack());
    m_places->addWidget(fresh);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_places);
    connect(m_form, &CouponEditForm::answered, this, &CouponDetail::read);
    connect(m_change, &QAbstractButton::clicked, this, &CouponDetail::startChange);
    connect(m_whole, &CouponForm::done, this, &CouponDetail::show);
    connect(m_whole, &CouponForm::givenUp, this, [this] { m_places->setCurrentIndex(0); });
}

QWidget* CouponDetail::makeTop() {
    const Metrics& m = Theme::of(this).metrics();
    auto* top = new QWidget(this);
    auto* rows = new QVBoxLayout(top);
    rows->setContentsMargins(m.padding, m.gap, m.padding, m.gap);
    rows->setSpacing(m.gap);
    QHBoxLayout* title = makeTitle(top);
    m_change = new Button(Button::Kind::Plain, Icon::Pencil, tr("Change"), top);
    m_change->setCompact(true);
    m_change->setHint(tr("Worth, validity, target and number of pieces"));
    title->addWidget(m_change);
    rows->addLayout(title);
    m_facts = new KeyValueGrid(top);
    m_facts->addRow(tr("Name"));
    m_facts->addRow(tr("Worth"), {}, KeyValueGrid::ValueKind::Mono);
    m_facts->addRow(tr("Order of at least"), {}, KeyValueGrid::ValueKind::Mono);
    m_facts->addRow(tr("Applies to"));
    m_facts->addRow(tr("Valid"));
    m_facts->addRow(tr("Issued"), {}, KeyValueGrid::ValueKind::Mono);
    m_facts->addRow(tr("Used"), {}, KeyValueGrid::ValueKind::Mono);
    rows->addWidget(m_facts);
    m_form = new CouponEditForm(m_context, top);
    auto* wide = new QHBoxLayout;
    m_form->setMaximumWidth(Theme::of(this).scaled(kFormWidth));
    wide->addWidget(m_form, 1);
    wide->addStretch(0);
    rows->addLayout(wide);
    return top;
}

QWidget* CouponDetail::makePieces() {
    const Metrics& m = Theme::of(this).metrics();
    auto* part = new QWidget(this);
    auto* rows = new QVBoxLayout(part);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto* title = new Label(tr("Pieces of users"), FontRole::BodyStrong, TextTone::Primary, part);
    title->setContentsMargins(m.padding, m.gap, m.padding, m.gap);
    rows->addWidget(title);
    rows->addWidget(new HairLine(Qt::Horizontal, part));
    m_table = new QTableView;
    dressPieces();
    m_pieceStack = new ViewStack(m_table, part);
    rows->addWidget(m_pieceStack, 1);
    connect(m_pieces, &PageModel::phaseChanged, this, &CouponDetail::showPieces);
    connect(m_pieces, &QAbstractItemModel::rowsInserted, this, &CouponDetail::showPieces);
    connect(m_pieceStack->notice(), &ViewNotice::actionTriggered, m_pieces, &PageModel::reload);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        const int last = m_table->rowAt(m_table->viewport()->height() - 1);
        m_pieces->setInView(m_table->rowAt(0), last < 0 ? m_pieces->rowCount() - 1 : last);
    });
    connect(m_table, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex& index) {
        m_context.openLink(PageContext::userLink(m_pieces->row(index.row()).user));
    });
    return part;
}

void CouponDetail::dressPieces() {
    const Theme& theme = Theme::of(this);
    m_table->setModel(m_pieces);
    m_table->setAccessibleName(tr("Pieces of users"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    styleTable(*m_table);
    m_table->setItemDelegateForColumn(CouponPieceModel::User, new MonoDelegate(m_table));
    auto* when = new NumberDelegate(NumberDelegate::Figure::Moment, m_table, TextTone::Secondary);
    when->setZone(m_context.zone());
    m_table->setItemDelegateForColumn(CouponPieceModel::IssuedAt, when);
    m_table->setItemDelegateForColumn(CouponPieceModel::ExpiresAt, when);
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionsClickable(false);
    header->setAccessibleName(tr("Columns of the pieces"));
    header->resizeSection(CouponPieceModel::User, theme.scaled(100));
    header->resizeSection(CouponPieceModel::State, theme.scaled(80));
    header->resizeSection(CouponPieceModel::IssuedAt, theme.scaled(212));
    header->resizeSection(CouponPieceModel::ExpiresAt, theme.scaled(212));
    connect(&m_context, &PageContext::zoneChanged, m_table, [this, when] {
        when->setZone(m_context.zone());
        m_table->viewport()->update();
    });
}

bool CouponDetail::isWholeFormOpen() const {
    return m_places->currentIndex() != 0;
}

void CouponDetail::startNew() {
    m_places->setCurrentIndex(1);
    m_whole->begin();
}

void CouponDetail::startChange() {
    m_places->setCurrentIndex(1);
    m_whole->begin(m_coupon);
}

void CouponDetail::show(const QString& code) {
    m_places->setCurrentIndex(0);
    ObjectDetail::show(code);
}

void CouponDetail::change(const QString& code) {
    m_pieces->setMatch(code);
}

void CouponDetail::ask() {
    PageRequest request;
    request.match = id().toStdString();
    m_context.bridge().api().coupons(
        request, answerTo<std::vector<Coupon>>([this](const std::vector<Coupon>& coupons) { take(coupons); }));
}

// The code was asked for as a glob.
void CouponDetail::take(const std::vector<Coupon>& coupons) {
    const auto found = std::find_if(coupons.begin(), coupons.end(), [code = id().toStdString()](const Coupon& coupon) {
        return coupon.code == code;
    });
    if (found != coupons.end())
        showCoupon(*found);
    else
        showError(makeError(ErrorCode::NotFound, "code", "there is no such coupon"));
}

QString CouponDetail::targetText(const Coupon& coupon) const {
    if (coupon.target == CouponTarget::All) return tr("all items");
    QStringList names;
    for (const std::string& name : coupon.targets) names << fromCore(name);
    const QString all = names.join(QStringLiteral(", "));
    return coupon.target == CouponTarget::Category ? tr("the categories %1").arg(all) : tr("the items %1").arg(all);
}

QString CouponDetail::validText(const Coupon& coupon) const {
    QStringList parts;
    if (coupon.validDays > 0) parts << tr("%1 days from issue").arg(formatCount(coupon.validDays));
    if (coupon.from.isSet()) parts << tr("from %1").arg(formatTimestamp(coupon.from.us, m_context.zone()));
    if (coupon.until.isSet()) parts << tr("until %1").arg(formatTimestamp(coupon.until.us, m_context.zone()));
    return parts.join(QStringLiteral(", "));
}

void CouponDetail::showCoupon(const Coupon& coupon) {
    m_coupon = coupon;
    setState(coupon.active ? tr("active") : tr("stopped"), coupon.active);
    m_facts->setValue(Name, fromCore(coupon.name));
    m_facts->setValue(Worth, CouponTableModel::worthText(coupon));
    m_facts->setValue(Minimum, formatAmount(coupon.minimum));
    m_facts->setValue(Target, targetText(coupon));
    m_facts->setValue(Valid, validText(coupon));
    const bool few = coupon.isRunningOut();
    const QString issued = CouponTableModel::issuedText(coupon);
    m_facts->setValue(Issued, few ? tr("%1, few are left").arg(issued) : issued);
    m_facts->setTone(Issued, few ? TextTone::Failed : TextTone::Primary);
    m_facts->setValue(Used, formatCount(coupon.used));
    m_form->setCoupon(coupon);
}

void CouponDetail::showPieces() {
    if (m_pieces->rowCount() > 0) return m_pieceStack->showView();
    ViewNotice* notice = m_pieceStack->notice();
    if (m_pieces->phase() == PageModel::Phase::Failed)
        notice->setError({tr("The pieces could not be read"),
                          coreWords(m_pieces->error().reason),
                          {},
                          fromCore(errorName(m_pieces->error().code))},
                         tr("Try again"));
    else if (m_pieces->phase() == PageModel::Phase::Ready)
        notice->setEmpty(Icon::Ticket, tr("Nobody has it yet"), tr("Issue it to a user above."));
    else
        notice->setLoading(tr("Reading the pieces"));
    m_pieceStack->showNotice();
}

}  // namespace saga::ui
