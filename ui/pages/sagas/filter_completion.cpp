#include "ui/pages/sagas/filter_completion.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>

#include "ui/models/filter_text.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

constexpr int kMostShown = 10;

}  // namespace

FilterCompletion::FilterCompletion(FilterField& field)
    : QObject(&field), m_edit(field.edit()), m_completer(new QCompleter(&m_words, this)) {
    m_completer->setWidget(m_edit);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(kMostShown);
    m_completer->popup()->setAccessibleName(tr("Words that can stand here"));
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { offer(false); });
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &FilterCompletion::take);
}

bool FilterCompletion::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::ControlModifier) {
            offer(true);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void FilterCompletion::offer(bool asked) {
    const int cursor = m_edit->cursorPosition();
    const QStringList words = filterWordsAt(m_edit->text(), cursor, m_start);
    const QString typed = m_edit->text().mid(m_start, cursor - m_start);
    const bool complete = words.size() == 1 && words.first() == typed;
    if (words.isEmpty() || complete || (typed.isEmpty() && !asked)) {
        m_completer->popup()->hide();
        return;
    }
    m_words.setStringList(words);
    const Theme& theme = Theme::of(m_edit);
    m_completer->popup()->setFont(theme.font(FontRole::Mono));
    const QFontMetrics metrics(theme.font(FontRole::Mono));
    QRect place = m_edit->rect();
    place.setLeft(metrics.horizontalAdvance(m_edit->text().left(m_start)));
    place.setWidth(theme.scaled(220));
    m_completer->complete(place);
}

void FilterCompletion::take(const QString& word) {
    const QString text = m_edit->text();
    const int cursor = m_edit->cursorPosition();
    m_edit->setText(text.left(m_start) + word + text.mid(cursor));
    m_edit->setCursorPosition(m_start + static_cast<int>(word.size()));
}

}  // namespace saga::ui
