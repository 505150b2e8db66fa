#include "ui/scenes/picture_parts.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>
#include <QStringList>
#include <QWidget>

#include <map>

namespace saga::ui {

namespace {

// One part, asked anew each time: what is painted may have changed.
class SpokenPart final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    SpokenPart(QWidget* view, int index) : m_view(view), m_index(index) {}

    bool isValid() const override { return !m_view.isNull() && parts() != nullptr && m_index < parts()->partCount(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_view.isNull() ? nullptr : m_view->window()->windowHandle(); }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }

    QString text(QAccessible::Text kind) const override {
        return isValid() && kind == QAccessible::Name ? parts()->partAt(m_index).name : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override {
        if (!isValid())
            return {};
        const QRect place = parts()->partAt(m_index).place;
        return {m_view->mapToGlobal(place.topLeft()), place.size()};
    }
    QAccessible::Role role() const override {
        return isValid() && parts()->partAt(m_index).isButton ? QAccessible::Button : QAccessible::StaticText;
    }
    QAccessible::State state() const override {
        QAccessible::State state;
        state.invalid = !isValid();
        if (state.invalid)
            return state;
        const PicturePart part = parts()->partAt(m_index);
        state.selectable = part.isButton;
        state.selected = part.selected;
        state.focused = part.selected && m_view->hasFocus();
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    QStringList actionNames() const override {
        return isValid() && parts()->partAt(m_index).isButton ? QStringList{pressAction()} : QStringList();
    }
    void doAction(const QString& action) override {
        if (isValid() && action == pressAction())
            parts()->pressPart(m_index);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    PictureParts* parts() const { return dynamic_cast<PictureParts*>(m_view.data()); }

    QPointer<QWidget> m_view;
    int m_index;
};

class SpokenPicture final : public QAccessibleWidget {
public:
    explicit SpokenPicture(QWidget* view) : QAccessibleWidget(view, QAccessible::Graphic) {}
    ~SpokenPicture() override {
        for (const auto& [index, id] : m_parts)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return parts() == nullptr ? 0 : parts()->partCount(); }
    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount())
            return nullptr;
        const auto known = m_parts.find(index);
        if (known != m_parts.end())
            return QAccessible::accessibleInterface(known->second);
        auto* part = new SpokenPart(widget(), index);
        m_parts[index] = QAccessible::registerAccessibleInterface(part);
        return part;
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        for (const auto& [index, id] : m_parts) {
            if (QAccessible::accessibleInterface(id) == child)
                return index;
        }
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        const QPoint place = widget()->mapFromGlobal(QPoint(x, y));
        for (int i = childCount() - 1; i >= 0; --i) {
            if (parts()->partAt(i).place.contains(place))
                return child(i);
        }
        return nullptr;
    }

private:
    PictureParts* parts() const { return dynamic_cast<PictureParts*>(widget()); }

    mutable std::map<int, QAccessible::Id> m_parts;
};

QAccessibleInterface* makeSpokenPicture(const QString&, QObject* object) {
    auto* view = qobject_cast<QWidget*>(object);
    return view != nullptr && dynamic_cast<PictureParts*>(view) != nullptr ? new SpokenPicture(view) : nullptr;
}

}  // namespace

void speakParts() {
    static const bool kInstalled = [] {
        QAccessible::installFactory(makeSpokenPicture);
        return true;
    }();
    Q_UNUSED(kInstalled)
}

void announcePart(QWidget* view, int index) {
    if (!QAccessible::isActive() || index < 0)
        return;
    QAccessibleEvent event(view, QAccessible::Focus);
    event.setChild(index);
    QAccessible::updateAccessibility(&event);
}

QString spokenText(const PictureParts& parts) {
    QStringList lines;
    for (int i = 0; i < parts.partCount(); ++i)
        lines << parts.partAt(i).name;
    return lines.join(QLatin1Char('\n'));
}

}  // namespace saga::ui
