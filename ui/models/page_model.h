// A table that reads its rows page by page by key, and follows the shop: what is in view is read again when the feed
// says that the shop changed, one request at a time. Rows never jump: new ones at the top appear while the view is
// there, else they wait behind news(). PageRows keeps the rows; a model of one kind says how to ask and what its cells
// are. UI thread.
#pragma once

#include <QString>

#include <cstdint>
#include <string>

#include "ui/bridge/bridge.h"
#include "ui/models/row_model.h"

namespace saga::ui {

class PageModel : public RowModel {
    Q_OBJECT

public:
    enum class Phase { Idle, Loading, Ready, Failed };
    enum Role { RawRole = Qt::UserRole + 1 };  // what a cell stands for: QString, qlonglong, us for times

    Phase phase() const { return m_phase; }
    const Error& error() const { return m_error; }
    // Which rows: a glob on ids, or the id of a user; empty: all. Reads the first page; rows stay until it is here.
    void setMatch(const QString& match);
    const QString& match() const { return m_match; }
    void reload();
    // Reads what is in view again, and new rows at the top while the view is there.
    void refresh();
    // What the view shows, first and last row.
    void setInView(int first, int last);
    // The view stands at the top and takes new rows in. Lists in the order of ids need not be told.
    void setFollowing(bool following);
    bool hasNews() const { return m_hasNews; }
    // Key of the row with this id or number among those loaded, -1 when there is none.
    virtual int rowOf(const QString& id) const = 0;

    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void phaseChanged();
    void newsChanged();

protected:
    PageModel(Bridge& bridge, bool newestFirst, QObject* parent);

    struct Ask {
        PageRequest request;
        std::uint64_t generation = 0;
        bool replaces = false;  // the first page of another match
    };

    Bridge& bridge() const { return m_bridge; }
    // Sends the request; its answer goes to take() or fail() unless isOutdated().
    virtual void send(const Ask& ask) = 0;
    virtual std::string keyAt(int row) const = 0;  // of the page that ends with this row
    bool isOutdated(const Ask& ask) const { return ask.generation != m_generation; }
    void finish(bool reachesEnd, bool more);
    void fail(const Error& error);

private:
    void request(const std::string& beyond, int limit, bool replaces);
    void setNews(bool news);

    Bridge& m_bridge;
    const bool m_newestFirst;
    QString m_match;
    Error m_error;
    Phase m_phase = Phase::Idle;
    std::uint64_t m_generation = 0;
    int m_firstInView = 0;
    int m_lastInView = 0;
    bool m_following = true;
    bool m_hasNews = false;
    bool m_more = false;
    bool m_inFlight = false;
    bool m_stale = false;
};

}  // namespace saga::ui
