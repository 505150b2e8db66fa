#include <array>
#include <charconv>
#include <limits>

#include "core/admin/local_admin.h"
#include "core/admin/request_checks.h"

namespace saga {
namespace {

// "<saga>.<direction>.<step>.<edit>.<balance>"; means something to this file alone.
std::string keyOf(const LedgerPlace& place) {
    return std::to_string(place.saga.value) + '.' + std::to_string(static_cast<int>(place.direction)) + '.' +
           std::to_string(place.step) + '.' + std::to_string(place.edit) + '.' + std::to_string(place.balance);
}

Result<LedgerPlace> readKey(const std::string& key) {
    std::array<std::int64_t, 5> parts{};
    const char* at = key.data();
    const char* const end = key.data() + key.size();
    bool good = true;
    for (std::size_t i = 0; i < parts.size() && good; ++i) {
        if (i > 0)
            good = at != end && *at++ == '.';
        if (!good)
            break;
        const auto [stop, error] = std::from_chars(at, end, parts[i]);
        good = error == std::errc();
        at = stop;
    }
    good = good && at == end && parts[0] > 0 && (parts[1] == 0 || parts[1] == 1) && parts[2] >= 0 && parts[3] > 0;
    if (!good || parts[0] == std::numeric_limits<std::int64_t>::max())
        return makeError(ErrorCode::InvalidInput, "cursor", "is not a cursor that a page before has given");
    return LedgerPlace{{parts[0]}, static_cast<Direction>(parts[1]), parts[2], parts[3], parts[4]};
}

Result<void> checkAccount(const AccountKey& account) {
    if (account.kind < AccountKind::UserBalance || account.kind > AccountKind::Payer)
        return makeError(ErrorCode::InvalidInput, "account", "is of no known kind");
    SAGA_TRY(checkId("account", account.unit));
    return checkOptionalText("account", account.owner, kMaxIdBytes);
}

// Names of steps by definition and version, for as many definitions as there are.
std::string stepName(DefinitionCache& cache, const std::vector<DefinitionRow>& rows, const LedgerLine& line) {
    for (const DefinitionRow& row : rows) {
        if (row.name != line.definition || row.version != line.version)
            continue;
        const Result<DefinitionPtr> definition = cache.read(row);
        const auto step = static_cast<std::size_t>(line.posting.step);
        if (definition && step < (*definition)->steps.size())
            return (*definition)->steps[step].id;
    }
    return "step " + std::to_string(line.posting.step + 1);
}

}  // namespace

void LocalAdmin::ledger(const LedgerRequest& request, Answer<std::vector<LedgerEntry>> answer) {
    read(std::move(answer), [this, request](Queries& queries) -> Result<std::vector<LedgerEntry>> {
        SAGA_TRY(checkLimit(request.limit));
        SAGA_TRY(checkAccount(request.account));
        LedgerQuery query{request.account, {}, request.limit};
        if (!request.beyond.empty()) {
            const Result<LedgerPlace> place = readKey(request.beyond);
            if (!place)
                return place.error();
            query.beyond = *place;
        }
        const Result<std::vector<LedgerLine>> lines = queries.ledger(query);
        if (!lines)
            return lines.error();
        const Result<std::vector<DefinitionRow>> definitions = queries.definitions();
        if (!definitions)
            return definitions.error();
        std::vector<LedgerEntry> entries;
        for (const LedgerLine& line : *lines) {
            LedgerEntry entry;
            entry.key = keyOf(line.next);
            entry.saga = line.posting.saga;
            entry.sagaId = line.saga;
            entry.direction = line.posting.direction;
            if (line.posting.saga.value == 0)
                entry.edit = line.posting.step;
            else
                entry.step = stepName(m_definitions, *definitions, line);
            entry.amount = line.posting.amount;
            entry.balance = line.balance;
            entry.at = line.at;
            entries.push_back(std::move(entry));
        }
        return entries;
    });
}

}  // namespace saga
