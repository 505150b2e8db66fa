// The stored form of EventPayload: a JSON object with short keys. Keys and numbers are pinned; a key is never reused.
//
//   key  field       written as          left out when
//   c    code        text                empty
//   m    message     text                empty
//   x    executed    number of Executed  No
//   d    delay       microseconds        0
//   r    rule        text                empty
//   k    faultKind   text                empty
//   n    direction   number of Direction Action
//   a    attention   number of Attention None
//   e    empty       1                   false
//   o    passedOver  1                   false
//   q    command     number of CommandKind  0, which is no command
//   u    actor       text                empty
//   w    reason      text                empty
//   v    data        any JSON            null
#include "core/base/json_writer.h"
#include "core/model/saga_event.h"

namespace saga {

namespace {

// Above the limits of what is accepted from outside: data that came in within them must be readable after it was
// wrapped and escaped.
constexpr JsonLimits kStoredLimits{std::size_t{32} << 20, 64, 1'000'000};

class PayloadWriter {
public:
    void text(char key, std::string_view value) {
        if (value.empty()) return;
        begin(key);
        appendJsonText(m_out, value);
    }
    void number(char key, std::int64_t value) {
        if (value == 0) return;
        begin(key);
        appendJsonInt(m_out, value);
    }
    void json(char key, const Json& value) {
        if (value.isNull()) return;
        begin(key);
        appendJson(m_out, value);
    }
    std::string finish() && {
        if (!m_out.empty()) m_out += '}';
        return std::move(m_out);
    }

private:
    void begin(char key) {
        m_out += m_out.empty() ? '{' : ',';
        m_out += '"';
        m_out += key;
        m_out += "\":";
    }

    std::string m_out;
};

class PayloadReader {
public:
    // Takes over one member; unknown keys are passed over. False when a known key has a value it cannot have.
    bool take(const std::string& key, const Json& value) {
        if (key.size() != 1) return true;
        switch (key[0]) {
            case 'c':
                return text(value, m_payload.code);
            case 'm':
                return text(value, m_payload.message);
            case 'x':
                return number(value, Executed::Unknown, m_payload.executed);
            case 'd':
                return delay(value);
            case 'r':
                return text(value, m_payload.rule.text);
            case 'k':
                return text(value, m_payload.faultKind);
            case 'n':
                return number(value, Direction::Compensation, m_payload.direction);
            case 'a':
                return number(value, Attention::DeadlineAfterPivot, m_payload.attention);
            case 'e':
                return flag(value, m_payload.empty);
            case 'o':
                return flag(value, m_payload.passedOver);
            case 'q':
                return number(value, CommandKind::HandledOutside, m_payload.command);
            case 'u':
                return text(value, m_payload.actor);
            case 'w':
                return text(value, m_payload.reason);
            case 'v':
                m_payload.data = value;
                return true;
            default:
                return true;
        }
    }

    EventPayload finish() && { return std::move(m_payload); }

private:
    static bool text(const Json& value, std::string& out) {
        out = value.asString();
        return value.isString();
    }
    static bool flag(const Json& value, bool& out) {
        out = value.asInt() == 1;
        return value.isInt() && value.asInt() >= 0 && value.asInt() <= 1;
    }
    bool delay(const Json& value) {
        m_payload.delay = Micros{value.asInt()};
        return value.isInt();
    }
    template <class Enum>
    static bool number(const Json& value, Enum last, Enum& out) {
        const std::int64_t n = value.asInt(-1);
        if (n < 0 || n > static_cast<std::int64_t>(last)) return false;
        out = static_cast<Enum>(n);
        return true;
    }

    EventPayload m_payload;
};

}  // namespace

std::string encodePayload(const EventPayload& payload) {
    PayloadWriter writer;
    writer.text('c', payload.code);
    writer.text('m', payload.message);
    writer.number('x', static_cast<std::int64_t>(payload.executed));
    writer.number('d', payload.delay.count());
    writer.text('r', payload.rule.text);
    writer.text('k', payload.faultKind);
    writer.number('n', static_cast<std::int64_t>(payload.direction));
    writer.number('a', static_cast<std::int64_t>(payload.attention));
    writer.number('e', payload.empty ? 1 : 0);
    writer.number('o', payload.passedOver ? 1 : 0);
    writer.number('q', static_cast<std::int64_t>(payload.command));
    writer.text('u', payload.actor);
    writer.text('w', payload.reason);
    writer.json('v', payload.data);
    return std::move(writer).finish();
}

Result<EventPayload> decodePayload(std::string_view text) {
    if (text.empty()) return EventPayload{};
    Result<Json> json = parseJson(text, "payload", kStoredLimits);
    if (!json) return makeError(ErrorCode::InvalidInput, "payload", json.error().reason);
    if (!json->isObject()) return makeError(ErrorCode::InvalidInput, "payload", "is not a JSON object");
    PayloadReader reader;
    for (const auto& [key, value] : json->members()) {
        if (!reader.take(key, value))
            return makeError(ErrorCode::InvalidInput, "payload", "the key \"" + key + "\" has a value it cannot have");
    }
    return std::move(reader).finish();
}

}  // namespace saga
