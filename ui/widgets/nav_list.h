// The navigation at the left: groups of entries with icon and count, exactly one of them current. Arrow keys move
// within the list, Tab leaves it. Entries are found by a key that the owner gives and never shows.
#pragma once

#include <QHash>
#include <QStringList>
#include <QWidget>

#include "ui/widgets/icons.h"

class QButtonGroup;
class QVBoxLayout;

namespace saga::ui {

class NavEntry;

class NavList final : public QWidget {
    Q_OBJECT

public:
    enum class BadgeTone { Quiet, Alert };

    explicit NavList(QWidget* parent = nullptr);

    void addGroup(const QString& title);
    void addEntry(const QString& key, Icon icon, const QString& title);
    // What follows stands at the bottom.
    void addStretch();

    // In the order of the list.
    const QStringList& keys() const { return m_keys; }
    QString current() const;
    // Changes the current entry without emitting chosen(). Unknown keys change nothing.
    void setCurrent(const QString& key);
    // Empty text removes it. Alert badges are filled and carry a lightning.
    void setBadge(const QString& key, const QString& text, BadgeTone tone = BadgeTone::Quiet);
    // An entry that cannot be opened says why.
    void setRefusal(const QString& key, const QString& reason);

    QSize sizeHint() const override;

Q_SIGNALS:
    // By the hand of the user, also for the entry that is current already.
    void chosen(const QString& key);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();

    QVBoxLayout* m_rows;
    QButtonGroup* m_group;
    QStringList m_keys;
    QHash<QString, NavEntry*> m_entries;
};

}  // namespace saga::ui
