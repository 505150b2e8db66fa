// What the chosen user and item have, live: balance, limit, pieces owned, stock, and the last notices to the user. What
// differs from the beginning of the session stands beside the figure. UI thread.
#pragma once

#include <QHash>
#include <QWidget>

#include <vector>

#include "ui/pages/page_context.h"

namespace saga::ui {

class ElidedLabel;
class KeyValueGrid;
class Label;
class PanelFrame;

class ShopPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ShopPanel(PageContext& context, QWidget* parent = nullptr);

    // Ids as typed; empty or unknown ones are said to be so.
    void setUser(const QString& id);
    void setItem(const QString& id);
    KeyValueGrid* userGrid() const { return m_userGrid; }
    KeyValueGrid* itemGrid() const { return m_itemGrid; }

private:
    struct NoticeRow {
        Label* text;
        ElidedLabel* origin;
    };

    void makeUser();
    void makeItem();
    void makeNotices();
    void read();
    void readUser();
    void readItem();
    void readNotices();
    void finish();
    void showUser(const Result<UserView>& user);
    void showItem(const Result<ItemView>& item);
    void showNotices(const Result<std::vector<Notice>>& notices);
    QString withBefore(const QString& what, qint64 now);
    QString originOf(const Notice& notice) const;

    PageContext& m_context;
    QString m_user;
    QString m_item;
    QHash<QString, qint64> m_first;  // figure at its first sight, by what it is
    PanelFrame* m_userPanel = nullptr;
    PanelFrame* m_itemPanel = nullptr;
    PanelFrame* m_noticePanel = nullptr;
    KeyValueGrid* m_userGrid = nullptr;
    KeyValueGrid* m_itemGrid = nullptr;
    Label* m_noNotices = nullptr;
    std::vector<NoticeRow> m_notices;
    int m_inFlight = 0;
    bool m_stale = false;
};

}  // namespace saga::ui
