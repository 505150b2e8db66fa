#include "ui/shell/fault_chip.h"

#include <QPainter>

#include "ui/widgets/painted_button.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

constexpr int kChipHeight = 20;
constexpr int kActionHeight = 16;

}  // namespace

class FaultChip::Action final : public PaintedButton {
public:
    explicit Action(QWidget* parent) : PaintedButton(Icon::None, QString(), parent) {}

    QSize sizeHint() const override {
        return {textWidth(theme().font(FontRole::LabelStrong), label()) + theme().scaled(12), theme().metrics().target};
    }

protected:
    void paintEvent(QPaintEvent* event) override {
        Q_UNUSED(event)
        QPainter painter(this);
        const Tokens& t = theme().tokens();
        const int tall = theme().scaled(kActionHeight);
        const QRectF box(0, (height() - tall) / 2.0, width(), tall);
        const QColor fill = isDown() ? mixed(t.danger, t.isDark ? Qt::black : Qt::white, 0.4)
                                     : mixed(t.danger, Qt::black, isHovered() ? 0.45 : 0.3);
        paintBox(painter, box, theme().metrics().radius * 0.6, fill, QColor());
        paintText(painter, box, theme().font(FontRole::LabelStrong), QColor(Qt::white), label(), Qt::AlignHCenter);
        if (showsFocus()) paintBox(painter, box, theme().metrics().radius * 0.6, QColor(), t.onDanger, 1.5);
    }
};

FaultChip::FaultChip(QWidget* parent) : QWidget(parent), m_button(new Action(this)) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_button, &QAbstractButton::clicked, this, [this] {
        if (m_blocked)
            Q_EMIT releaseWanted();
        else
            Q_EMIT stopWanted();
    });
    connect(&Theme::of(this), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    hide();
}

void FaultChip::setFaults(int active, qint64 leftSeconds, bool blocked) {
    m_blocked = blocked;
    if (blocked) {
        m_text = tr("Faults are stopped and blocked");
    } else {
        const QString count = tr("%n fault(s) active", nullptr, active);
        const QString left = QStringLiteral("%1:%2")
                                 .arg(leftSeconds / 60, 2, 10, QLatin1Char('0'))
                                 .arg(leftSeconds % 60, 2, 10, QLatin1Char('0'));
        m_text = leftSeconds < 0 ? tr("%1 · until removed").arg(count) : tr("%1 · %2 left").arg(count, left);
    }
    m_button->setLabel(blocked ? tr("Release") : tr("STOP ALL"));
    m_button->setAccessibleName(blocked ? tr("Release the block on fault rules")
                                        : tr("Stop all fault rules and block new ones"));
    setAccessibleName(m_text);
    setToolTip(plainToolTip(m_text));
    setVisible(blocked || active > 0);
    updateGeometry();
    update();
}

QAbstractButton* FaultChip::button() const {
    return m_button;
}

QSize FaultChip::sizeHint() const {
    const Theme& theme = Theme::of(this);
    const Metrics& m = theme.metrics();
    const int words = textWidth(theme.font(FontRole::Secondary), m_text);
    return {m.gap + m.glyph + m.unit + words + m.gap + m_button->sizeHint().width() + m.unit / 2, m.target};
}

void FaultChip::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const QSize size = m_button->sizeHint();
    m_button->setGeometry(width() - size.width() - Theme::of(this).metrics().unit / 2, 0, size.width(), height());
}

void FaultChip::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    const Tokens& t = theme.tokens();
    const Metrics& m = theme.metrics();
    const int tall = theme.scaled(kChipHeight);
    const QRectF box(0, (height() - tall) / 2.0, width(), tall);
    paintBox(painter, box, m.radius * 0.8, t.danger, QColor());
    const QRectF icon(m.gap, box.center().y() - m.glyph / 2.0, m.glyph, m.glyph);
    theme.icons().paint(painter, m_blocked ? Icon::Ban : Icon::Zap, icon, t.onDanger);
    paintText(painter, QRectF(icon.right() + m.unit, box.top(), m_button->x() - icon.right() - m.unit, box.height()),
              theme.font(FontRole::Secondary), t.onDanger, m_text);
}

}  // namespace saga::ui
