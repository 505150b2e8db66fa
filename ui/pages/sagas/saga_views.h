// The saved views of the list of sagas: filters with a name, those that come with the program and the user's own, which
// are remembered. As a menu that names, chooses, saves and removes them. UI thread.
#pragma once

#include <QList>
#include <QObject>
#include <QString>

#include <optional>

#include "core/base/time.h"
#include "ui/widgets/format.h"

class QMenu;

namespace saga::ui {

class PageContext;

struct SagaView {
    QString name;
    QString filter;
};

class SagaViews final : public QObject {
    Q_OBJECT

public:
    explicit SagaViews(PageContext& context, QObject* parent = nullptr);

    // All, Running, Needs attention, Failed today, Injected. "Today" is that of `now` in `zone`.
    static QList<SagaView> shipped(Timestamp now, ZoneChoice zone);
    const QList<SagaView>& own() const { return m_own; }
    // Under a name that is taken already the filter is replaced.
    void save(const QString& name, const QString& filter);
    void remove(const QString& name);
    // Owned by the caller's `menu`. The view of `filter` is checked.
    void fillMenu(QMenu& menu, const QString& filter);

Q_SIGNALS:
    void chosen(const QString& filter);
    // The filter in force is to be saved: a name is needed.
    void nameWanted();

private:
    void add(QMenu& menu, const SagaView& view, const QString& filter);
    void write();

    PageContext& m_context;
    QList<SagaView> m_own;
};

}  // namespace saga::ui
