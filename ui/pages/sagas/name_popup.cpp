#include "ui/pages/sagas/name_popup.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include "ui/widgets/button.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

constexpr int kLongestName = 60;

}  // namespace

NamePopup::NamePopup(const QString& label, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      m_edit(new QLineEdit(this)),
      m_save(new Button(Button::Kind::Primary, Icon::Bookmark, tr("Save"), this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(label);
    const Theme& theme = Theme::of(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme.metrics().gap, theme.metrics().gap, theme.metrics().gap, theme.metrics().gap);
    row->setSpacing(theme.metrics().gap);
    m_edit->setPlaceholderText(label);
    m_edit->setAccessibleName(label);
    m_edit->setMaxLength(kLongestName);
    m_edit->setMinimumWidth(theme.scaled(220));
    row->addWidget(m_edit, 1);
    row->addWidget(m_save);
    const auto check = [this] {
        if (m_edit->text().trimmed().isEmpty())
            m_save->refuse(tr("A view needs a name"));
        else
            m_save->allow();
    };
    connect(m_edit, &QLineEdit::textChanged, this, check);
    connect(m_edit, &QLineEdit::returnPressed, this, &NamePopup::take);
    connect(m_save, &QAbstractButton::clicked, this, &NamePopup::take);
    check();
}

void NamePopup::openBelow(const QWidget& anchor) {
    adjustSize();
    move(anchor.mapToGlobal(QPoint(0, anchor.height() + Theme::of(this).metrics().unit)));
    show();
    m_edit->setFocus(Qt::PopupFocusReason);
}

void NamePopup::take() {
    const QString name = m_edit->text().trimmed();
    if (name.isEmpty()) return;
    Q_EMIT named(name);
    close();
}

}  // namespace saga::ui
