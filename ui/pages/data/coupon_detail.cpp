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
#include "ui/models/coupon_models.h"
#include "ui/pages/data/coupon_edit_form.h"
#include "ui/pages/data/coupon_form.h"
#include "ui/pages/data/read_error.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/key_value_grid.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/tag.h"
#include "ui/widgets/tall_content.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

enum Row { Name, Worth, Minimum, Target, Valid, Issued, Used };

}  // namespace

CouponDetail::CouponDetail(PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
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
    m_stack = new ViewStack(content, this);
    m_stack->notice()->setEmpty(Icon::Ticket, tr("Nothing is selected"),
                                tr("Choose a coupon to see who has it and to change it."));
    m_stack->showNotice();
    auto* fresh = new TallContent;
    fresh->rows()->setContentsMargins(m.padding, m.padding, m.padding, m.padding);
    m_new = new CouponForm(m_context, fresh);
    fresh->rows()->addWidget(m_new);
    m_places->addWidget(m_stack);
    m_places->addWidget(fresh);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_places);
    connect(&m_context.bridge(), &Bridge::fed, this, [this](const FeedBatch& batch) {
        if (batch.shopChanged && !m_code.isEmpty()) read();
    });
    connect(m_form, &CouponEditForm::answered, this, &CouponDetail::read);
    connect(m_new, &CouponForm::made, this, &CouponDetail::show);
    connect(m_new, &CouponForm::givenUp, this, [this] { m_places->setCurrentIndex(0); });
    connect(m_stack->notice(), &ViewNotice::actionTriggered, this, &CouponDetail::read);
}

QWidget* CouponDetail::makeTop() {
    const Metrics& m = Theme::of(this).metrics();
    auto* top = new QWidget(this);
    auto* rows = new QVBoxLayout(top);
    rows->setContentsMargins(m.padding, m.gap, m.padding, m.gap);
    rows->setSpacing(m.gap);
    auto* title = new QHBoxLayout;
    title->setSpacing(m.gap);
    m_title = ElidedLabel::forId({}, top, FontRole::MonoTitle);
    m_state = new Tag(Icon::Ticket, QString(), TextTone::Completed, top);
    title->addWidget(m_title, 1);
    title->addWidget(m_state);
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
    rows->addWidget(m_form);
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

bool CouponDetail::isMakingNew() const {
    return m_places->currentIndex() != 0;
}

void CouponDetail::startNew() {
    m_places->setCurrentIndex(1);
    m_new->begin();
}

void CouponDetail::show(const QString& code) {
    m_places->setCurrentIndex(0);
    if (code == m_code) return;
    m_code = code;
    m_known = false;
    m_title->setText(code);
    m_pieces->setMatch(code);
    m_stack->notice()->setLoading(tr("Reading %1").arg(code));
    m_stack->showNotice();
    read();
}

void CouponDetail::read() {
    if (m_inFlight) {
        m_stale = true;
        return;
    }
    Bridge& bridge = m_context.bridge();
    if (!bridge.isAttached()) return;
    m_inFlight = true;
    m_stale = false;
    PageRequest request;
    request.match = m_code.toStdString();
    bridge.api().coupons(request, bridge.deliver<std::vector<Coupon>>(
                                      this, [this, asked = request.match](Result<std::vector<Coupon>> coupons) {
                                          take(asked, coupons);
                                      }));
}

// An answer about the coupon that was shown before is only the sign to ask for the present one.
void CouponDetail::take(const std::string& asked, const Result<std::vector<Coupon>>& coupons) {
    m_inFlight = false;
    if (asked == m_code.toStdString()) {
        if (!coupons) {
            showError(coupons.error());
        } else {
            const auto found = std::find_if(coupons->begin(), coupons->end(),
                                            [&](const Coupon& coupon) { return coupon.code == asked; });
            if (found != coupons->end())
                showCoupon(*found);
            else
                showError(makeError(ErrorCode::NotFound, "code", "there is no such coupon"));
        }
    }
    if (m_stale) read();
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
    m_known = true;
    m_state->setText(coupon.active ? tr("active") : tr("stopped"));
    m_state->setTone(coupon.active ? TextTone::Completed : TextTone::Failed);
    m_facts->setValue(Name, fromCore(coupon.name));
    m_facts->setValue(Worth, CouponTableModel::worthText(coupon));
    m_facts->setValue(Minimum, formatAmount(coupon.minimum));
    m_facts->setValue(Target, targetText(coupon));
    m_facts->setValue(Valid, validText(coupon));
    const bool few = CouponTableModel::isRunningOut(coupon);
    const QString issued = CouponTableModel::issuedText(coupon);
    m_facts->setValue(Issued, few ? tr("%1, few are left").arg(issued) : issued);
    m_facts->setTone(Issued, few ? TextTone::Failed : TextTone::Primary);
    m_facts->setValue(Used, formatCount(coupon.used));
    m_form->setCoupon(coupon);
    m_stack->showView();
}

void CouponDetail::showPieces() {
    if (m_pieces->rowCount() > 0) return m_pieceStack->showView();
    ViewNotice* notice = m_pieceStack->notice();
    if (m_pieces->phase() == PageModel::Phase::Failed)
        notice->setError({tr("The pieces could not be read"),
                          fromCore(m_pieces->error().reason),
                          {},
                          fromCore(errorName(m_pieces->error().code))},
                         tr("Try again"));
    else if (m_pieces->phase() == PageModel::Phase::Ready)
        notice->setEmpty(Icon::Ticket, tr("Nobody has it yet"), tr("Issue it to a user above."));
    else
        notice->setLoading(tr("Reading the pieces"));
    m_pieceStack->showNotice();
}

// What is shown stays while reading anew fails; the next change of the shop asks again.
void CouponDetail::showError(const Error& error) {
    if (m_known && error.code != ErrorCode::NotFound) return;
    ReadError::show(*m_stack, m_code, error, m_context.language());
}

}  // namespace saga::ui
