#include "tests/ui/look_rules.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QScrollBar>
#include <QSet>
#include <QSplitterHandle>
#include <QTabBar>
#include <QTest>

#include "ui/widgets/elided_label.h"
#include "ui/widgets/painted_button.h"

namespace saga::ui::look {

namespace {

constexpr int kTarget = 24;
constexpr int kMostStops = 400;

QString describe(const QWidget* widget) {
    QStringList path;
    for (const QWidget* at = widget; at != nullptr && path.size() < 4; at = at->parentWidget())
        path.prepend(QString::fromLatin1(at->metaObject()->className()).section(QLatin1Char(':'), -1));
    QString words = widget->accessibleName();
    if (const auto* label = qobject_cast<const QLabel*>(widget)) words = label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) words = button->text();
    return QStringLiteral("%1 \"%2\" %3x%4")
        .arg(path.join(QLatin1Char('/')), words)
        .arg(widget->width())
        .arg(widget->height());
}

// Part of a control of Qt that stands for it.
bool isPartOfControl(const QWidget* widget) {
    const QWidget* parent = widget->parentWidget();
    return qobject_cast<const QAbstractSpinBox*>(parent) != nullptr ||
           qobject_cast<const QComboBox*>(parent) != nullptr || qobject_cast<const QTabBar*>(parent) != nullptr ||
           widget->inherits("QComboBoxPrivateContainer") || widget->inherits("QLineEditIconButton") ||
           widget->objectName().startsWith(QLatin1String("qt_")) ||
           qobject_cast<const QScrollBar*>(widget) != nullptr ||
           qobject_cast<const QSplitterHandle*>(widget) != nullptr;
}

QList<QWidget*> visibleBelow(const QWidget& window) {
    QList<QWidget*> found;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (widget->isVisibleTo(&window) && !isPartOfControl(widget)) found << widget;
    }
    return found;
}

bool isViewport(const QWidget* widget) {
    const auto* area = qobject_cast<const QAbstractScrollArea*>(widget->parentWidget());
    return area != nullptr && area->viewport() == widget;
}

// The label's own text and padding, however it is laid out.
bool isLabelCut(const QLabel& label) {
    if (label.text().isEmpty()) return false;
    if (label.wordWrap()) return label.heightForWidth(label.width()) > label.height() + 1;
    return label.sizeHint().width() > label.width() + 1 || label.fontMetrics().height() > label.height() + 1;
}

bool isCut(const QWidget* widget) {
    if (qobject_cast<const ElidedLabel*>(widget) != nullptr) return false;
    if (const auto* label = qobject_cast<const QLabel*>(widget)) return isLabelCut(*label);
    // A field scrolls by itself, and what only holds others is judged by them.
    const bool speaks = qobject_cast<const QAbstractButton*>(widget) != nullptr ||
                        (widget->layout() == nullptr && widget->findChild<QWidget*>() == nullptr);
    if (!speaks || qobject_cast<const QLineEdit*>(widget) != nullptr) return false;
    const QSize least = widget->minimumSizeHint();
    const bool shortens = !widget->toolTip().isEmpty() && qobject_cast<const QAbstractButton*>(widget) != nullptr;
    return least.isValid() &&
           ((least.width() > widget->width() + 1 && !shortens) || least.height() > widget->height() + 1);
}

// Beyond an edge of an ancestor that does not scroll that way.
bool sticksOut(const QWidget* widget) {
    for (const QWidget* at = widget->parentWidget(); at != nullptr; at = at->parentWidget()) {
        if (isViewport(at)) {
            const auto* area = qobject_cast<const QAbstractScrollArea*>(at->parentWidget());
            // What scrolls is looked at as far as the area itself is concerned.
            if (area->horizontalScrollBar()->maximum() > 0 || area->verticalScrollBar()->maximum() > 0) return false;
        }
        const QPoint end = widget->mapTo(at, QPoint(widget->width(), widget->height()));
        if (end.x() > at->width() + 1 || end.y() > at->height() + 1) return true;
        if (at->isWindow()) return false;
    }
    return false;
}

bool isClicked(const QWidget* widget) {
    return qobject_cast<const QAbstractButton*>(widget) != nullptr ||
           qobject_cast<const QLineEdit*>(widget) != nullptr || qobject_cast<const QComboBox*>(widget) != nullptr ||
           qobject_cast<const QAbstractSpinBox*>(widget) != nullptr;
}

// One of several that the arrow keys choose among; Tab stops at the current one.
bool isOneOfGroup(const QWidget* widget) {
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    if (button == nullptr) return false;
    const bool exclusive = button->autoExclusive() || (button->group() != nullptr && button->group()->exclusive());
    return exclusive && !button->isChecked();
}

// Those that the arrow keys reach from `widget`.
QSet<const QWidget*> groupOf(const QWidget* widget) {
    QSet<const QWidget*> group;
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    if (button == nullptr || button->group() == nullptr || !button->group()->exclusive()) return group;
    for (const QAbstractButton* one : button->group()->buttons()) group << one;
    return group;
}

void addHeaders(const QHeaderView& header, QStringList& texts) {
    if (header.model() == nullptr) return;
    for (int i = 0; i < header.count(); ++i) {
        if (!header.isSectionHidden(i)) texts << header.model()->headerData(i, header.orientation()).toString();
    }
}

void addTexts(QWidget* widget, QStringList& texts) {
    texts << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription();
    if (const auto* label = qobject_cast<const QLabel*>(widget)) texts << label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) texts << button->text();
    if (const auto* painted = qobject_cast<const PaintedButton*>(widget)) texts << painted->label();
    if (const auto* elided = qobject_cast<const ElidedLabel*>(widget)) texts << elided->text();
    if (const auto* edit = qobject_cast<const QLineEdit*>(widget)) texts << edit->placeholderText();
    if (const auto* header = qobject_cast<const QHeaderView*>(widget)) addHeaders(*header, texts);
    if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
        for (int i = 0; i < box->count(); ++i) texts << box->itemText(i);
    }
    if (const auto* tabs = qobject_cast<const QTabBar*>(widget)) {
        for (int i = 0; i < tabs->count(); ++i) texts << tabs->tabText(i) << tabs->tabToolTip(i);
    }
    if (QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget))
        texts << spoken->text(QAccessible::Name) << spoken->text(QAccessible::Description);
}

}  // namespace

QStringList cutTexts(const QWidget& window) {
    QStringList found;
    for (const QWidget* widget : visibleBelow(window)) {
        if (isViewport(widget) || qobject_cast<const QAbstractScrollArea*>(widget) != nullptr) continue;
        if (isCut(widget)) found << describe(widget);
        const bool speaks =
            qobject_cast<const QLabel*>(widget) != nullptr || qobject_cast<const QAbstractButton*>(widget) != nullptr;
        if (speaks && sticksOut(widget)) found << describe(widget) + QStringLiteral(" (sticks out)");
    }
    return found;
}

QStringList nameless(const QWidget& window) {
    QStringList found;
    for (QWidget* widget : visibleBelow(window)) {
        if (widget->focusPolicy() == Qt::NoFocus || isViewport(widget)) continue;
        if (qobject_cast<const QAbstractScrollArea*>(widget->parentWidget()) != nullptr) continue;
        const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
        if (spoken == nullptr || spoken->text(QAccessible::Name).trimmed().isEmpty()) found << describe(widget);
    }
    return found;
}

QStringList smallTargets(const QWidget& window) {
    QStringList found;
    for (const QWidget* widget : visibleBelow(window)) {
        if (isClicked(widget) && (widget->width() < kTarget || widget->height() < kTarget)) found << describe(widget);
    }
    return found;
}

QStringList unreachable(QWidget& window) {
    QSet<const QWidget*> wanted;
    for (const QWidget* widget : visibleBelow(window)) {
        if ((widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled() && widget->focusProxy() == nullptr &&
            !isOneOfGroup(widget) && !isViewport(widget))
            wanted << widget;
    }
    for (int stop = 0; stop < kMostStops && !wanted.isEmpty(); ++stop) {
        QWidget* focus = QApplication::focusWidget();
        if (focus == nullptr) focus = &window;
        for (const QWidget* at = focus; at != nullptr; at = at->parentWidget()) wanted.remove(at);
        wanted.subtract(groupOf(focus));
        QTest::keyClick(focus, Qt::Key_Tab);
        // A field that takes Tab for itself lets go with Control.
        if (QApplication::focusWidget() == focus) QTest::keyClick(focus, Qt::Key_Tab, Qt::ControlModifier);
    }
    QStringList found;
    for (const QWidget* widget : wanted) found << describe(widget);
    return found;
}

QStringList textsOf(const QWidget& window) {
    QStringList texts;
    for (QWidget* widget : visibleBelow(window)) addTexts(widget, texts);
    texts.removeAll(QString());
    texts.removeDuplicates();
    return texts;
}

}  // namespace saga::ui::look
