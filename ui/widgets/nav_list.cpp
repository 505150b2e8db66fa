#include "ui/widgets/nav_list.h"

#include <QButtonGroup>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/widgets/label.h"
#include "ui/widgets/nav_entry.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

NavList::NavList(QWidget* parent) : QWidget(parent), m_rows(new QVBoxLayout(this)), m_group(new QButtonGroup(this)) {
    m_group->setExclusive(true);
    setAccessibleName(tr("Navigation"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    m_rows->setSpacing(0);
    restyle();
    connect(&Theme::of(this), &Theme::changed, this, [this] { restyle(); });
}

void NavList::addGroup(const QString& title) {
    const Theme& theme = Theme::of(this);
    auto* label = new SectionLabel(title, this);
    // Room of the layout and not of the label: a frame whose margins are taller than it is loses them when it is styled.
    if (m_rows->count() > 0) m_rows->addSpacing(theme.metrics().padding);
    label->setContentsMargins(theme.metrics().gap, 0, 0, theme.metrics().unit);
    m_rows->addWidget(label);
}

void NavList::addEntry(const QString& key, Icon icon, const QString& title) {
    auto* entry = new NavEntry(icon, title, this);
    m_keys << key;
    m_entries.insert(key, entry);
    m_group->addButton(entry);
    m_rows->addWidget(entry);
    connect(entry, &QAbstractButton::clicked, this, [this, key] { Q_EMIT chosen(key); });
}

void NavList::addStretch() {
    m_rows->addStretch(1);
}

QString NavList::current() const {
    for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it)
        if (it.value()->isChecked()) return it.key();
    return {};
}

void NavList::setCurrent(const QString& key) {
    if (NavEntry* entry = m_entries.value(key)) entry->setChecked(true);
}

void NavList::setBadge(const QString& key, const QString& text, BadgeTone tone) {
    if (NavEntry* entry = m_entries.value(key)) entry->setBadge(text, tone);
}

void NavList::setRefusal(const QString& key, const QString& reason) {
    NavEntry* entry = m_entries.value(key);
    if (entry == nullptr) return;
    entry->setEnabled(reason.isEmpty());
    entry->setToolTip(plainToolTip(reason));
    entry->setAccessibleDescription(reason);
}

QSize NavList::sizeHint() const {
    return {Theme::of(this).scaled(208), QWidget::sizeHint().height()};
}

void NavList::restyle() {
    const Metrics& m = Theme::of(this).metrics();
    m_rows->setContentsMargins(m.gap, m.padding, m.gap, m.gap);
    updateGeometry();
    update();
}

void NavList::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), Theme::of(this).tokens().panel);
}

}  // namespace saga::ui
