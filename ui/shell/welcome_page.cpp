#include "ui/shell/welcome_page.h"

#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/widgets/button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

constexpr int kWidth = 520;
constexpr int kIcon = 44;

}  // namespace

WelcomePage::WelcomePage(const QString& database, QWidget* parent)
    : QWidget(parent),
      m_iconRoom(new QWidget(this)),
      m_demo(new Button(Button::Kind::Primary, Icon::ShoppingCart, tr("Load the demo shop"), this)),
      m_empty(new Button(Button::Kind::Plain, Icon::Database, tr("Start empty"), this)),
      m_trouble(new Label(QString(), FontRole::Body, TextTone::Failed, this)) {
    setAccessibleName(tr("Welcome"));
    const Theme& theme = Theme::of(this);
    const Metrics& m = theme.metrics();
    auto* middle = new QWidget(this);
    middle->setFixedWidth(theme.scaled(kWidth));
    auto* rows = new QVBoxLayout(middle);
    rows->setSpacing(m.gap);
    m_iconRoom->setFixedSize(theme.scaled(kIcon), theme.scaled(kIcon));
    rows->addWidget(m_iconRoom);
    rows->addWidget(new Label(tr("Welcome to Saga Console"), FontRole::Title, TextTone::Primary, middle));
    auto* text = new Label(tr("Watch business transactions run step by step, see what happens when a step fails, and "
                              "take back what was done."),
                           FontRole::Body, TextTone::Secondary, middle);
    text->setWordWrap(true);
    rows->addWidget(text);
    auto* place = new ElidedLabel(tr("This database is empty: %1").arg(database), FontRole::Secondary,
                                  TextTone::Secondary, middle);
    place->setElideMode(Qt::ElideMiddle);
    rows->addWidget(place);
    rows->addSpacing(2 * m.gap);
    auto* choices = new QGridLayout;
    choices->setHorizontalSpacing(2 * m.gap);
    choices->setVerticalSpacing(2 * m.gap);
    const auto addChoice = [&](int row, Button* button, const QString& words) {
        auto* label = new Label(words, FontRole::Body, TextTone::Secondary, middle);
        label->setWordWrap(true);
        choices->addWidget(button, row, 0, Qt::AlignTop);
        choices->addWidget(label, row, 1);
        button->setAccessibleDescription(words);
    };
    addChoice(0, m_demo,
              tr("Three users and four items, with examples that succeed, fail and are taken back. Opens the purchase "
                 "desk."));
    addChoice(1, m_empty, tr("No users and no items. The demo shop can be loaded later from the search field."));
    choices->setColumnStretch(1, 1);
    rows->addLayout(choices);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    rows->addWidget(m_trouble);
    auto* frame = new QGridLayout(this);
    frame->setRowStretch(0, 2);
    frame->setRowStretch(2, 3);
    frame->setColumnStretch(0, 1);
    frame->setColumnStretch(2, 1);
    frame->addWidget(middle, 1, 1);
    connect(m_demo, &QAbstractButton::clicked, this, &WelcomePage::demoWanted);
    connect(m_empty, &QAbstractButton::clicked, this, &WelcomePage::emptyWanted);
    setFocusProxy(m_demo);
}

void WelcomePage::setLoading(bool loading) {
    for (Button* button : {m_demo, m_empty}) {
        if (loading)
            button->refuse(tr("The demo shop is being loaded"));
        else
            button->allow();
    }
}

void WelcomePage::showError(const QString& words) {
    m_trouble->setText(words);
    m_trouble->show();
}

void WelcomePage::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    const QRect place(m_iconRoom->mapTo(this, QPoint(0, 0)), m_iconRoom->size());
    theme.icons().paint(painter, Icon::Saga, QRectF(place), theme.tokens().accent);
}

}  // namespace saga::ui
