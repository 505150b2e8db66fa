#include "ui/pages/filter_completion.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>

#include "ui/models/filter_text.h"
#include "ui/pages/page_context.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/filter_field.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

constexpr int kMostShown = 10;
constexpr int kMostIds = 20;

}  // namespace

FilterCompletion::FilterCompletion(PageContext& context, FilterField& field)
    : QObject(&field), m_context(context), m_edit(field.edit()), m_completer(new QCompleter(&m_words, this)) {
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

QString FilterCompletion::typed() const {
    return m_edit->text().mid(m_start, m_edit->cursorPosition() - m_start);
}

void FilterCompletion::offer(bool asked) {
    const QStringList words = filterWordsAt(m_edit->text(), m_edit->cursorPosition(), m_start);
    const QString field = filterFieldAt(m_edit->text(), m_start);
    if (field == QLatin1String("user") || field == QLatin1String("item")) return askForIds(field, typed(), asked);
    show(words, typed(), asked);
}

void FilterCompletion::askForIds(const QString& field, const QString& typed, bool asked) {
    m_completer->popup()->hide();
    if (!m_context.bridge().isAttached() || (typed.isEmpty() && !asked)) return;
    PageRequest page;
    page.match = (typed + QLatin1Char('*')).toStdString();
    page.limit = kMostIds;
    const auto offerIds = [this, typed, asked](const QStringList& ids) {
        // Typed on since: another question is on its way.
        if (this->typed() == typed) show(ids, typed, asked);
    };
    Bridge& bridge = m_context.bridge();
    if (field == QLatin1String("user")) {
        bridge.api().users(page,
                           bridge.deliver<std::vector<UserView>>(this, [offerIds](Result<std::vector<UserView>> users) {
                               QStringList ids;
                               for (const UserView& user : users ? *users : std::vector<UserView>())
                                   ids << fromCore(user.user.id.text);
                               offerIds(ids);
                           }));
        return;
    }
    bridge.api().items(page,
                       bridge.deliver<std::vector<ItemView>>(this, [offerIds](Result<std::vector<ItemView>> items) {
                           QStringList ids;
                           for (const ItemView& item : items ? *items : std::vector<ItemView>())
                               ids << fromCore(item.item.id.text);
                           offerIds(ids);
                       }));
}

void FilterCompletion::show(QStringList words, const QString& typed, bool asked) {
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
