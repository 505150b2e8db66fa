#include "core/stores/sql/schema.h"

namespace saga {
namespace {

// {int} and {real} are types of numbers, {counted} one that the database counts up, {keyed} and {plain} end a table (see
// dialect.h). A value at its default is 0 or "":
// both take no room in a row beside their type.
constexpr std::string_view kTables = R"sql(
create table meta(
    one {int} not null primary key check (one = 1),
    commit_no {int} not null,
    faults_blocked {int} not null,
    pending {int} not null, in_progress {int} not null, completed {int} not null,
    failed {int} not null, compensating {int} not null, compensated {int} not null,
    attention {int} not null
){plain};
insert into meta values (1, 0, 0, 0, 0, 0, 0, 0, 0, 0);

create table saga_summary(
    saga_no {int} not null primary key,
    id text not null unique,
    status {int} not null, paused {int} not null, attention {int} not null, injected {int} not null,
    mode {int} not null, version {int} not null, quantity {int} not null, amount {int} not null,
    attempts {int} not null, events {int} not null,
    started_at {int} not null, updated_at {int} not null, ended_at {int} not null,
    step text not null, code text not null, rule text not null,
    definition text not null, user_id text not null, item_id text not null, correlation text not null
){plain};
create index saga_running on saga_summary(saga_no) where ended_at = 0;
create index saga_attention on saga_summary(saga_no) where attention <> 0;

create table saga_event(
    saga_no {int} not null, seq {int} not null,
    kind {int} not null, step {int} not null, attempt {int} not null,
    took {int} not null, ended_at {int} not null,
    type text not null, payload text not null,
    primary key (saga_no, seq)
){keyed};

create table effect(
    saga_no {int} not null, step {int} not null, direction {int} not null,
    empty {int} not null, answer text not null,
    primary key (saga_no, step, direction)
){keyed};

create table account(
    owner text not null, kind {int} not null, unit text not null,
    balance {int} not null,
    primary key (owner, kind, unit)
){keyed};

create table posting(
    saga_no {int} not null, step {int} not null, direction {int} not null, account text not null,
    amount {int} not null,
    primary key (saga_no, step, direction, account)
){keyed};

create table shop_user(
    id text not null primary key,
    spend_limit {int} not null, status {int} not null
){keyed};

create table item(
    id text not null primary key,
    name text not null, price {int} not null, available {int} not null
){keyed};

create table purchase_log(
    saga_no {int} not null primary key,
    state {int} not null, quantity {int} not null, price {int} not null, at {int} not null,
    id text not null, user_id text not null, item_id text not null
){plain};

create table notice(
    notice_no {counted} primary key,
    saga_no {int} not null, at {int} not null,
    id text not null, user_id text not null, kind text not null, channels text not null, text text not null
){plain};
create index notice_of_saga on notice(saga_no);

create table idempotency(
    scope text not null, idempotency_key text not null,
    saga_no {int} not null, body text not null,
    primary key (scope, idempotency_key)
){keyed};

create table fault_rule(
    id text not null primary key,
    active {int} not null, kind {int} not null, direction {int} not null, delay {int} not null,
    probability {real} not null, share {real} not null, max_hits {int} not null, hits {int} not null,
    expires_at {int} not null, created_at {int} not null, ended_at {int} not null,
    name text not null, definition text not null, step text not null, code text not null,
    condition text not null, created_by text not null, ended_because text not null
){keyed};

create table audit(
    audit_no {int} not null primary key,
    at {int} not null, severity {int} not null, refused {int} not null,
    actor text not null, action text not null, resource text not null, resource_id text not null,
    state_before text not null, state_after text not null, reason text not null,
    correlation text not null, source text not null
){plain};

create table definition(
    name text not null, version {int} not null,
    published_at {int} not null, published_by text not null, source text not null,
    primary key (name, version)
){keyed};
)sql";

// Version 2: the event bus and the mode of new sagas.
constexpr std::string_view kBusTables = R"sql(
create table outbox(
    saga_no {int} not null primary key,
    seq {int} not null, event text not null, slip text not null
){plain};

create table inbox(
    saga_no {int} not null, seq {int} not null, handler text not null,
    primary key (saga_no, seq, handler)
){keyed};

create table dead_letter(
    saga_no {int} not null, seq {int} not null, handler text not null,
    at {int} not null, state {int} not null, tries {int} not null, edited {int} not null, resolved_at {int} not null,
    event text not null, cause text not null, slip text not null, resolved_by text not null, reason text not null,
    primary key (saga_no, seq, handler)
){keyed};
create index dead_letter_at on dead_letter(at);

create table saga_mode(
    one {int} not null primary key check (one = 1),
    default_mode {int} not null
){plain};
insert into saga_mode values (1, 0);

alter table fault_rule add column place {int} not null default 0;
)sql";

// Version 2: orders, what is reserved for them, coupons.
constexpr std::string_view kOrderTables = R"sql(
alter table item add column category text not null default '';

create table shop_order(
    saga_no {int} not null primary key,
    state {int} not null, total {int} not null, discount {int} not null,
    at {int} not null, updated_at {int} not null,
    id text not null, user_id text not null, coupon text not null, lines text not null
){plain};

create table reservation(
    saga_no {int} not null, line {int} not null,
    step {int} not null, kind {int} not null, state {int} not null, quantity {int} not null,
    at {int} not null, expires_at {int} not null, updated_at {int} not null,
    id text not null, user_id text not null, item_id text not null,
    primary key (saga_no, line)
){keyed};
create index reservation_open on reservation(expires_at) where state = 0;

create table coupon(
    code text not null primary key,
    kind {int} not null, value {int} not null, cap {int} not null, minimum {int} not null, target {int} not null,
    valid_days {int} not null, valid_from {int} not null, valid_until {int} not null,
    total {int} not null, issued {int} not null, used {int} not null, active {int} not null,
    name text not null, targets text not null
){keyed};

create table user_coupon(
    code text not null, user_id text not null,
    state {int} not null, issued_at {int} not null, expires_at {int} not null, saga_no {int} not null,
    primary key (code, user_id)
){keyed};
create index user_coupon_user on user_coupon(user_id, code);
)sql";

// Version 2: notices that leave the program.
constexpr std::string_view kDeliveryTables = R"sql(
alter table shop_user add column email text not null default '';

create table delivery(
    notice_id text not null, channel text not null,
    saga_no {int} not null, state {int} not null, attempts {int} not null, due_at {int} not null,
    address text not null, reason text not null,
    primary key (notice_id, channel)
){keyed};
create index delivery_pending on delivery(due_at) where state = 0;
)sql";

// Version 2: order processing. The streams are the truth; the two tables below them are projections.
constexpr std::string_view kCheckoutTables = R"sql(
create table checkout_event(
    saga_no {int} not null, version {int} not null,
    schema {int} not null, at {int} not null,
    id text not null, type text not null, correlation text not null, causation text not null, payload text not null,
    primary key (saga_no, version)
){keyed};

create table checkout_order(
    saga_no {int} not null primary key,
    status {int} not null, version {int} not null, method {int} not null, total {int} not null,
    at {int} not null, updated_at {int} not null,
    id text not null, buyer text not null, address text not null, lines text not null
){plain};
create index checkout_order_id on checkout_order(id);

create table checkout_payment(
    saga_no {int} not null primary key,
    status {int} not null, method {int} not null, amount {int} not null,
    at {int} not null, updated_at {int} not null,
    id text not null, order_id text not null, buyer text not null, reference text not null, code text not null
){plain};

create index shop_order_id on shop_order(id);
)sql";

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

std::string inDialect(std::string_view tables, Dialect dialect) {
    std::string script(tables);
    replaceAll(script, "{int}", integerType(dialect));
    replaceAll(script, "{real}", realType(dialect));
    replaceAll(script, "{counted}", countedType(dialect));
    replaceAll(script, "{keyed}", keyedTableSuffix(dialect));
    replaceAll(script, "{plain}", plainTableSuffix(dialect));
    return script;
}

}  // namespace

Schema currentSchema(Dialect dialect) {
    Schema schema;
    schema.version = kSchemaVersion;
    const std::string second = inDialect(kBusTables, dialect) + inDialect(kOrderTables, dialect) +
                               inDialect(kCheckoutTables, dialect) + inDialect(kDeliveryTables, dialect);
    schema.script = inDialect(kTables, dialect) + second;
    schema.migrations.push_back({1, second});
    return schema;
}

}  // namespace saga
