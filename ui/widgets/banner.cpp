#include "ui/widgets/banner.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

namespace saga::ui {
namespace {

TextTone toneOf(Banner::Kind kind) {
    switch (kind) {
        case Banner::Kind::Good:
            return TextTone::Completed;
        case Banner::Kind::Warning:
            return TextTone::Compensating;
        case Banner::Kind::Error:
            return TextTone::Failed;
        case Banner::Kind::Info:
            break;
    }
    return TextTone::Accent;
}

Icon iconOf(Banner::Kind kind) {
    switch (kind) {
        case Banner::Kind::Good:
            return Icon::CircleCheck;
        case Banner::Kind::Warning:
            return Icon::TriangleAlert;
        case Banner::Kind::Error:
            return Icon::OctagonX;
        case Banner::Kind::Info:
            break;
    }
    return Icon::Info;
}

}  // namespace

Banner::Banner(QWidget* parent)
    : QWidget(parent),
      m_row(new QHBoxLayout(this)),
      m_title(new Label(QString(), FontRole::BodyStrong, TextTone::Primary, this)),
      m_text(new Label(QString(), FontRole::Body, TextTone::Primary, this)),
      m_action(new Button(QString(), this)),
      m_dismiss(Button::iconOnly(Icon::X, tr("Put away"), this, Button::Kind::Quiet)) {
    for (Label* label : {m_title, m_text}) label->setWordWrap(true);
    m_title->hide();
    auto* words = new QVBoxLayout;
    words->setSpacing(Theme::of(this).metrics().unit / 2);
    words->addWidget(m_title);
    words->addWidget(m_text);
    m_row->addLayout(words, 1);
    m_row->addWidget(m_action);
    m_row->addWidget(m_dismiss);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_dismiss->hide();
    hide();
    connect(m_action, &QAbstractButton::clicked, this, &Banner::actionTriggered);
    connect(m_dismiss, &QAbstractButton::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });
    connect(&Theme::of(this), &Theme::changed, this, [this] { restyle(); });
    restyle();
}

void Banner::display(Kind kind, const QString& text, const QString& action) {
    m_kind = kind;
    m_text->setText(text);
    m_action->setLabel(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(title().isEmpty() ? text : title() + QLatin1Char('\n') + text);
    show();
    update();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Banner::setDismissible(bool dismissible) {
    m_dismiss->setVisible(dismissible);
}

void Banner::setTitle(const QString& title) {
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
}

QString Banner::title() const {
    return m_title->text();
}

QString Banner::text() const {
    return m_text->text();
}

void Banner::restyle() {
    const Metrics& m = Theme::of(this).metrics();
    m_row->setContentsMargins(m.padding + m.icon + m.gap, m.unit + 2, m.gap, m.unit + 2);
    m_row->setSpacing(m.gap);
    update();
}

void Banner::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    const Tokens& t = theme.tokens();
    const Metrics& m = theme.metrics();
    const QColor tone = t.onNeutral.of(toneOf(m_kind));
    paintBox(painter, rect(), m.panelRadius, mixed(t.panel, tone, 0.08), mixed(t.panel, tone, 0.45));
    const QRectF icon(m.padding, (height() - m.icon) / 2.0, m.icon, m.icon);
    theme.icons().paint(painter, iconOf(m_kind), icon, tone);
}

}  // namespace saga::ui
