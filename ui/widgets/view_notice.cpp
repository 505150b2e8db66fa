#include "ui/widgets/view_notice.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

ViewNotice::ViewNotice(QWidget* parent)
    : QWidget(parent),
      m_rows(new QVBoxLayout(this)),
      m_iconRoom(new QWidget(this)),
      m_title(new Label(QString(), FontRole::Heading, TextTone::Primary, this)),
      m_text(new Label(QString(), FontRole::Body, TextTone::Secondary, this)),
      m_remedy(new Label(QString(), FontRole::Body, TextTone::Primary, this)),
      m_code(new Label(QString(), FontRole::Mono, TextTone::Secondary, this)),
      m_action(new Button(QString(), this)),
      m_copy(new Button(Button::Kind::Quiet, Icon::Copy, tr("Copy"), this)) {
    m_rows->addStretch(2);
    m_rows->addWidget(m_iconRoom, 0, Qt::AlignHCenter);
    for (Label* label : {m_title, m_text, m_remedy, m_code}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        m_rows->addWidget(label);
    }
    m_code->makeSelectable();
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_action);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    m_rows->addLayout(buttons);
    m_rows->addStretch(3);
    connect(m_action, &QAbstractButton::clicked, this, &ViewNotice::actionTriggered);
    connect(m_copy, &QAbstractButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(asText()); });
    connect(&Theme::of(this), &Theme::changed, this, [this] { restyle(); });
    restyle();
}

void ViewNotice::setEmpty(Icon icon, const QString& title, const QString& text, const QString& action) {
    setWords(icon, TextTone::Hint, {title, text, {}, {}}, action);
}

void ViewNotice::setLoading(const QString& title) {
    setWords(Icon::LoaderCircle, TextTone::Hint, {title, {}, {}, {}}, {});
}

void ViewNotice::setError(const ErrorWords& error, const QString& action) {
    setWords(Icon::OctagonX, TextTone::Failed, error, action);
    m_copy->show();
}

void ViewNotice::setDisconnected(const QString& title, const QString& text, const QString& action) {
    setWords(Icon::Unplug, TextTone::Compensating, {title, text, {}, {}}, action);
}

void ViewNotice::setWords(Icon icon, TextTone tone, const ErrorWords& words, const QString& action) {
    m_icon = icon;
    m_tone = tone;
    m_title->setText(words.title);
    m_text->setText(words.cause);
    m_remedy->setText(words.remedy);
    m_code->setText(words.code);
    for (Label* label : {m_title, m_text, m_remedy, m_code}) label->setVisible(!label->text().isEmpty());
    m_action->setLabel(action);
    m_action->setVisible(!action.isEmpty());
    m_copy->hide();
    setAccessibleName(words.title);
    setAccessibleDescription(asText());
    update();
}

QString ViewNotice::title() const {
    return m_title->text();
}

QString ViewNotice::asText() const {
    QStringList lines;
    for (const Label* label : {m_title, m_text, m_remedy, m_code})
        if (!label->text().isEmpty()) lines << label->text();
    return lines.join(QLatin1Char('\n'));
}

void ViewNotice::restyle() {
    const Theme& theme = Theme::of(this);
    const Metrics& m = theme.metrics();
    const int side = theme.scaled(32);
    m_iconRoom->setFixedSize(side, side + m.unit);
    m_rows->setSpacing(m.gap);
    m_rows->setContentsMargins(2 * m.padding, m.padding, 2 * m.padding, m.padding);
    update();
}

void ViewNotice::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    const QRectF room = m_iconRoom->geometry();
    const qreal side = room.width();
    theme.icons().paint(painter, m_icon, QRectF(room.topLeft(), QSizeF(side, side)),
                        theme.tokens().onNeutral.of(m_tone));
}

ViewStack::ViewStack(QWidget* view, QWidget* parent)
    : QStackedWidget(parent), m_view(view), m_notice(new ViewNotice(this)) {
    addWidget(m_view);
    addWidget(m_notice);
}

void ViewStack::showView() {
    setCurrentWidget(m_view);
}

void ViewStack::showNotice() {
    setCurrentWidget(m_notice);
}

bool ViewStack::isShowingView() const {
    return currentWidget() == m_view;
}

}  // namespace saga::ui
