#include "core/admin/local_admin.h"
#include "core/admin/page_queries.h"
#include "core/admin/request_checks.h"
#include "core/services/demo_data.h"
#include "core/services/shop_edits.h"

namespace saga {
namespace {

bool isAboutUser(EditKind kind) {
    return kind == EditKind::TopUpUser || kind == EditKind::DeductUser || kind == EditKind::SetUserLimit ||
           kind == EditKind::SuspendUser || kind == EditKind::ActivateUser || kind == EditKind::SetUserEmail;
}

const char* actionOf(EditKind kind) {
    switch (kind) {
        case EditKind::TopUpUser: return "user.top-up";
        case EditKind::DeductUser: return "user.deduct";
        case EditKind::SetUserLimit: return "user.set-limit";
        case EditKind::SuspendUser: return "user.suspend";
        case EditKind::ActivateUser: return "user.activate";
        case EditKind::RestockItem: return "item.restock";
        case EditKind::RemoveStock: return "item.remove-stock";
        case EditKind::SetItemPrice: return "item.set-price";
        case EditKind::SetItemAvailable: return "item.enable";
        case EditKind::SetItemUnavailable: return "item.disable";
        case EditKind::SetUserEmail: return "user.set-email";
    }
    return "unknown";
}

Result<void> applyEdit(const EditRequest& request, UnitOfWork& work, const PostingKey& key, AuditRecord& record) {
    const UserId user(request.id);
    const ItemId item(request.id);
    switch (request.kind) {
        case EditKind::TopUpUser: return topUpUser(work, key, record, user, request.value);
        case EditKind::DeductUser: return deductFromUser(work, key, record, user, request.value);
        case EditKind::SetUserLimit: return setUserLimit(work, record, user, request.value);
        case EditKind::SuspendUser: return setUserStatus(work, record, user, UserStatus::Suspended);
        case EditKind::ActivateUser: return setUserStatus(work, record, user, UserStatus::Active);
        case EditKind::RestockItem: return restockItem(work, key, record, item, request.value);
        case EditKind::RemoveStock: return removeStock(work, key, record, item, request.value);
        case EditKind::SetItemPrice: return setItemPrice(work, record, item, request.value);
        case EditKind::SetItemAvailable: return setItemAvailable(work, record, item, true);
        case EditKind::SetItemUnavailable: return setItemAvailable(work, record, item, false);
        case EditKind::SetUserEmail: return setUserEmail(work, record, user, request.text);
    }
    return makeError(ErrorCode::InvalidInput, "kind", "is not an edit");
}

}  // namespace

void LocalAdmin::users(const PageRequest& request, Answer<std::vector<UserView>> answer) {
    read(std::move(answer), [request](Queries& queries) -> Result<std::vector<UserView>> {
        const Result<TextPageQuery> page = textPage(request);
        return page ? queries.users(*page) : Result<std::vector<UserView>>(page.error());
    });
}

void LocalAdmin::user(const UserId& id, Answer<UserView> answer) {
    read(std::move(answer), [id](Queries& queries) -> Result<UserView> {
        SAGA_TRY(checkId("userId", id.text));
        const Result<UserView> view = queries.user(id);
        return view ? view : Result<UserView>(withField("userId", view.error()));
    });
}

void LocalAdmin::items(const PageRequest& request, Answer<std::vector<ItemView>> answer) {
    read(std::move(answer), [request](Queries& queries) -> Result<std::vector<ItemView>> {
        const Result<TextPageQuery> page = textPage(request);
        return page ? queries.items(*page) : Result<std::vector<ItemView>>(page.error());
    });
}

void LocalAdmin::item(const ItemId& id, Answer<ItemView> answer) {
    read(std::move(answer), [id](Queries& queries) -> Result<ItemView> {
        SAGA_TRY(checkId("itemId", id.text));
        const Result<ItemView> view = queries.item(id);
        return view ? view : Result<ItemView>(withField("itemId", view.error()));
    });
}

void LocalAdmin::purchaseLog(const PageRequest& request, Answer<std::vector<PurchaseLogEntry>> answer) {
    read(std::move(answer), [request](Queries& queries) -> Result<std::vector<PurchaseLogEntry>> {
        const Result<NumberPageQuery> page = numberPage(queries, request);
        return page ? queries.purchaseLog(*page) : Result<std::vector<PurchaseLogEntry>>(page.error());
    });
}

void LocalAdmin::notices(const PageRequest& request, Answer<std::vector<Notice>> answer) {
    read(std::move(answer), [request](Queries& queries) -> Result<std::vector<Notice>> {
        const Result<NumberPageQuery> page = numberPage(queries, request);
        return page ? queries.notices(*page) : Result<std::vector<Notice>>(page.error());
    });
}

void LocalAdmin::edit(const EditRequest& request, Answer<AuditRecord> answer) {
    const bool aboutUser = isAboutUser(request.kind);
    Result<void> checked = checkId(aboutUser ? "userId" : "itemId", request.id);
    if (checked)
        checked = checkReason(request.reason);
    if (!checked)
        return answerLater<AuditRecord>(answer, checked.error());

    EditShop edit;
    edit.action = actionOf(request.kind);
    edit.resource = aboutUser ? "user" : "item";
    edit.resourceId = request.id;
    edit.reason = request.reason;
    edit.origin = origin();
    edit.change = [request](UnitOfWork& work, const PostingKey& key, AuditRecord& record) {
        return applyEdit(request, work, key, record);
    };
    edit.reply = replyTo(std::move(answer));
    m_parts.engine.submit(std::move(edit));
}

void LocalAdmin::loadDemo(Answer<bool> answer) {
    const auto added = std::make_shared<bool>(false);
    EditShop edit;
    edit.action = "demo.load";
    edit.resource = "demo";
    edit.reason = "demo data asked for";
    edit.origin = origin();
    edit.change = [added](UnitOfWork& work, const PostingKey& key, AuditRecord& record) -> Result<void> {
        const Result<bool> loaded = loadDemoData(work, key, record);
        if (!loaded)
            return loaded.error();
        *added = *loaded;
        return {};
    };
    edit.reply = [this, added, answer = std::move(answer)](const Result<AuditRecord>& record) {
        answerLater<bool>(answer, record ? Result<bool>(*added) : Result<bool>(record.error()));
    };
    m_parts.engine.submit(std::move(edit));
}

}  // namespace saga
