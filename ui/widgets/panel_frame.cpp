#include "ui/widgets/panel_frame.h"

#include <QChildEvent>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

#include "ui/widgets/elided_label.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

namespace saga::ui {
namespace {

// Lies over a flush panel and paints its round corners and its line again, over the square corners of what is inside.
class PanelCorners final : public QWidget {
public:
    explicit PanelCorners(QWidget* parent) : QWidget(parent) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintEvent(QPaintEvent* event) override {
        Q_UNUSED(event)
        const Theme& theme = Theme::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QPainterPath outside;
        outside.addRect(rect());
        QPainterPath inside;
        inside.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.metrics().panelRadius,
                              theme.metrics().panelRadius);
        painter.fillPath(outside.subtracted(inside), theme.tokens().window);
        paintBox(painter, rect(), theme.metrics().panelRadius, QColor(), theme.tokens().line);
    }
};

}  // namespace

PanelFrame::PanelFrame(QWidget* parent) : QWidget(parent) {
    // Not in the list of initialisers: a new child calls childEvent, which reads the members behind.
    m_rows = new QVBoxLayout(this);
    m_body = new QVBoxLayout;
    m_rows->addLayout(m_body, 1);
    restyle();
    connect(&Theme::of(this), &Theme::changed, this, [this] { restyle(); });
}

PanelFrame::PanelFrame(const QString& title, QWidget* parent) : PanelFrame(parent) {
    setTitle(title);
}

QHBoxLayout* PanelFrame::titleRow() {
    if (m_titleRow == nullptr) {
        m_titleRow = new QHBoxLayout;
        m_titleRow->addStretch(1);
        m_rows->insertLayout(0, m_titleRow);
        restyle();
    }
    return m_titleRow;
}

void PanelFrame::setTitle(const QString& title) {
    if (m_title == nullptr) {
        m_title = new ElidedLabel(QString(), FontRole::BodyStrong, TextTone::Primary, this);
        titleRow()->insertWidget(0, m_title);
    }
    m_title->setText(title);
    setAccessibleName(title);
}

void PanelFrame::setNote(const QString& note) {
    if (m_note == nullptr) {
        m_note = new ElidedLabel(QString(), FontRole::Secondary, TextTone::Secondary, this);
        titleRow()->addWidget(m_note);
    }
    m_note->setText(note);
}

void PanelFrame::setFlush(bool flush) {
    m_flush = flush;
    if (flush && m_corners == nullptr) {
        m_corners = new PanelCorners(this);
        m_corners->setGeometry(rect());
        m_corners->show();
    }
    if (m_corners != nullptr) m_corners->setVisible(flush);
    restyle();
}

void PanelFrame::restyle() {
    const Metrics& m = Theme::of(this).metrics();
    const int inset = m_flush ? 1 : m.padding;
    m_rows->setContentsMargins(inset, inset, inset, inset);
    m_rows->setSpacing(m_flush ? 0 : m.gap);
    m_body->setSpacing(m_flush ? 0 : m.gap);
    if (m_titleRow != nullptr) {
        m_titleRow->setSpacing(m.gap);
        m_titleRow->setContentsMargins(m_flush ? m.padding : 0, m_flush ? m.gap : 0, m_flush ? m.padding : 0,
                                       m_flush ? m.gap : 0);
    }
    update();
}

void PanelFrame::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    paintBox(painter, rect(), theme.metrics().panelRadius, theme.tokens().panel, theme.tokens().line);
}

void PanelFrame::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (m_corners != nullptr) m_corners->setGeometry(rect());
}

void PanelFrame::childEvent(QChildEvent* event) {
    if (event->added() && m_corners != nullptr && event->child() != m_corners) m_corners->raise();
    QWidget::childEvent(event);
}

EdgePanel::EdgePanel(Qt::Edges lines, Ground ground, QWidget* parent)
    : QWidget(parent), m_lines(lines), m_ground(ground) {
    connect(&Theme::of(this), &Theme::changed, this, [this] { update(); });
}

void EdgePanel::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const Tokens& t = Theme::of(this).tokens();
    painter.fillRect(rect(), m_ground == Ground::Panel ? t.panel : t.window);
    if (m_lines & Qt::TopEdge) painter.fillRect(0, 0, width(), 1, t.line);
    if (m_lines & Qt::BottomEdge) painter.fillRect(0, height() - 1, width(), 1, t.line);
    if (m_lines & Qt::LeftEdge) painter.fillRect(0, 0, 1, height(), t.line);
    if (m_lines & Qt::RightEdge) painter.fillRect(width() - 1, 0, 1, height(), t.line);
}

HairLine::HairLine(Qt::Orientation orientation, QWidget* parent) : QWidget(parent) {
    if (orientation == Qt::Horizontal) {
        setFixedHeight(1);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    } else {
        setFixedWidth(1);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    }
    connect(&Theme::of(this), &Theme::changed, this, [this] { update(); });
}

void HairLine::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), Theme::of(this).tokens().line);
}

}  // namespace saga::ui
