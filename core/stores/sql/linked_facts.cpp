#include "core/stores/sql/linked_facts.h"

#include <set>

#include "core/stores/sql/saga_statements.h"

namespace saga {
namespace {

struct Link {
    SagaNo no;
    LinkedSaga saga;
};

Result<Link> readHead(Connection& connection, const SagaId& id) {
    Link link;
    link.saga.id = id;
    Prepared select("select saga_no, status from saga_summary where id = ?1");
    Cursor row(connection, select, {id.text});
    if (row.next()) {
        link.no = SagaNo{row.integer(0)};
        link.saga.exists = true;
        link.saga.status = static_cast<SagaStatus>(row.integer(1));
    }
    SAGA_TRY(row.status());
    return link;
}

Result<LinkedSaga> readLinked(Connection& connection, const SagaId& id) {
    Result<Link> link = readHead(connection, id);
    if (!link)
        return link.error();
    LinkedSaga saga = std::move(link->saga);
    if (!saga.exists)
        return saga;
    static_assert(static_cast<int>(EventKind::SagaStarted) == 1 && static_cast<int>(EventKind::StepStarted) == 2);
    Prepared select(
        "select saga_no, seq, kind, step, attempt, took, ended_at, type, payload from saga_event"
        " where saga_no = ?1 and kind in (1, 2) order by seq");
    Cursor row(connection, select, {link->no.value});
    while (row.next()) {
        const SagaEvent event = readEvent(row);
        if (SagaId parent = parentNamedBy(event); !parent.empty()) {
            saga.parent = std::move(parent);
            saga.parentStep = event.payload.data.at("parent").text("step");
        }
        if (SagaId child = childNamedBy(event); !child.empty())
            saga.children.push_back(std::move(child));
    }
    SAGA_TRY(row.status());
    return saga;
}

std::set<std::string> namedBy(const SagaFacts& saga) {
    std::set<std::string> ids;
    for (const SagaEvent& event : saga.events) {
        ids.insert(childNamedBy(event).text);
        ids.insert(parentNamedBy(event).text);
    }
    ids.erase(std::string());
    return ids;
}

}  // namespace

Result<void> readLinks(Connection& connection, std::vector<SagaFacts>& facts) {
    for (SagaFacts& saga : facts) {
        for (const std::string& id : namedBy(saga)) {
            Result<LinkedSaga> linked = readLinked(connection, SagaId(id));
            if (!linked)
                return linked.error();
            saga.linked.push_back(std::move(*linked));
        }
    }
    return {};
}

}  // namespace saga
