#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <utility>

#include "core/saga/definition_validation.h"

namespace saga {

namespace {

constexpr std::int64_t kDayMs = 86'400'000;
constexpr int kMaxVersion = 1'000'000;
constexpr int kMaxPriority = 1'000;
constexpr std::size_t kMaxInputFields = 64;
constexpr std::size_t kMaxEndHooks = 16;
constexpr std::array<std::pair<std::string_view, InputType>, 6> kInputTypes{{{"text", InputType::Text},
                                                                             {"integer", InputType::Integer},
                                                                             {"number", InputType::Number},
                                                                             {"boolean", InputType::Boolean},
                                                                             {"object", InputType::Object},
                                                                             {"array", InputType::Array}}};

bool isFieldName(std::string_view name) {
    return !name.empty() && name.size() <= 64 && !std::isdigit(static_cast<unsigned char>(name.front())) &&
           std::all_of(name.begin(), name.end(), [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; });
}

class DefinitionReader {
public:
    DefinitionReader(const Json& root, DefinitionProblems& problems) : m_root(root), m_problems(problems) {}

    Definition read() {
        ObjectFields fields(m_root, {}, m_problems);
        fields.text("name", Need::Required, TextRule::Name, m_definition.name);
        fields.integer("version", Need::Required, 1, kMaxVersion, m_definition.version);
        fields.milliseconds("deadlineMs", 0, 365 * kDayMs, m_definition.deadline);
        if (const Json* input = fields.object("input", Need::Optional))
            readInput(*input);
        if (const Json* hooks = fields.array("onEnd", Need::Optional))
            readEndHooks(*hooks);
        if (const Json* events = fields.object("events", Need::Optional))
            readFrameEvents(*events);
        if (const Json* steps = fields.array("steps", Need::Required))
            readSteps(*steps, fields);
        fields.refuseUnknown();
        return std::move(m_definition);
    }

private:
    void readInput(const Json& input) {
        if (input.members().size() > kMaxInputFields)
            return noteProblem(m_problems, "input", input.position(), "has more than 64 fields");
        for (const auto& [name, type] : input.members()) {
            const std::string path = "input." + name;
            const auto known = std::find_if(kInputTypes.begin(), kInputTypes.end(), [&](const auto& t) { return t.first == type.asString(); });
            if (!isFieldName(name))
                noteProblem(m_problems, path, type.position(), "is no field name: 1 to 64 letters, digits or _, not a digit first");
            else if (known == kInputTypes.end())
                noteProblem(m_problems, path, type.position(), "must be one of text, integer, number, boolean, object, array");
            else
                m_definition.input.push_back({name, known->second});
        }
    }

    void readEndHooks(const Json& hooks) {
        if (hooks.items().size() > kMaxEndHooks)
            return noteProblem(m_problems, "onEnd", hooks.position(), "has more than 16 entries");
        for (std::size_t i = 0; i < hooks.items().size(); ++i) {
            ObjectFields fields(hooks.items()[i], "onEnd[" + std::to_string(i) + "]", m_problems);
            EndHook hook;
            std::string on;
            fields.text("on", Need::Required, TextRule::Free, on);
            if (!on.empty() && on != "completed" && on != "failed")
                fields.note("on", "must be completed or failed");
            hook.onCompleted = on == "completed";
            fields.text("action", Need::Required, TextRule::DottedName, hook.action);
            fields.refuseUnknown();
            m_definition.onEnd.push_back(std::move(hook));
        }
    }

    void readFrameEvents(const Json& events) {
        ObjectFields fields(events, "events", m_problems);
        FrameEvents& frame = m_definition.events;
        fields.text("started", Need::Optional, TextRule::DottedName, frame.started);
        fields.text("completed", Need::Optional, TextRule::DottedName, frame.completed);
        fields.text("failed", Need::Optional, TextRule::DottedName, frame.failed);
        fields.text("compensating", Need::Optional, TextRule::DottedName, frame.compensating);
        fields.text("compensated", Need::Optional, TextRule::DottedName, frame.compensated);
        fields.text("compensationFailed", Need::Optional, TextRule::DottedName, frame.compensationFailed);
        fields.refuseUnknown();
    }

    void readSteps(const Json& steps, ObjectFields& fields) {
        const std::size_t count = steps.items().size();
        if (count == 0 || count > kMaxSteps)
            return fields.note("steps", count == 0 ? "needs at least one step" : "has more than 64 steps");
        for (std::size_t i = 0; i < count; ++i)
            readStep(steps.items()[i], static_cast<int>(i));
        for (std::size_t i = 0; i < count; ++i)
            readPredecessors(steps.items()[i], static_cast<int>(i));
    }

    void readStep(const Json& object, int index) {
        const std::string path = pathOf(index);
        ObjectFields fields(object, path, m_problems);
        StepDefinition step;
        fields.text("id", Need::Required, TextRule::Name, step.id);
        const bool others = fields.has("child") || fields.has("signal");
        fields.text("action", others ? Need::Optional : Need::Required, TextRule::Action, step.action);
        fields.text("compensation", Need::Optional, TextRule::Action, step.compensation);
        fields.array("after", Need::Optional);
        fields.text("when", Need::Optional, TextRule::Free, step.when);
        if (const Json* retry = fields.object("retry", Need::Optional))
            readRetry(*retry, path + ".retry", step.retry);
        fields.milliseconds("timeoutMs", 1, fields.has("signal") ? 365 * kDayMs : kDayMs, step.timeout);
        fields.milliseconds("delayMs", 0, 30 * kDayMs, step.delay);
        fields.text("notBefore", Need::Optional, TextRule::Name, step.notBefore);
        fields.boolean("pivot", step.pivot);
        fields.boolean("optional", step.optional);
        bool failable = true;
        fields.boolean("failable", failable);
        step.neverRefuses = !failable;
        readFailurePolicy(fields, step);
        if (const Json* events = fields.object("events", Need::Optional)) {
            ObjectFields names(*events, path + ".events", m_problems);
            names.text("success", Need::Optional, TextRule::DottedName, step.successEvent);
            names.text("failure", Need::Optional, TextRule::DottedName, step.failureEvent);
            names.text("undone", Need::Optional, TextRule::DottedName, step.undoneEvent);
            names.refuseUnknown();
        }
        fields.text("signal", Need::Optional, TextRule::DottedName, step.signal);
        fields.text("child", Need::Optional, TextRule::Name, step.child);
        if (const Json* input = fields.object("input", Need::Optional))
            readChildInput(*input, path + ".input", step);
        fields.integer("priority", Need::Optional, -kMaxPriority, kMaxPriority, step.priority);
        fields.refuseUnknown();
        m_definition.steps.push_back(std::move(step));
    }

    // "$input.NAME" takes a field over; anything else stands for itself.
    void readChildInput(const Json& input, const std::string& path, StepDefinition& step) {
        constexpr std::string_view kFrom = "$input.";
        for (const auto& [name, value] : input.members()) {
            const std::string& text = value.asString();
            if (text.starts_with(kFrom))
                step.childInput.push_back({name, text.substr(kFrom.size()), {}});
            else if (text.starts_with('$'))
                noteProblem(m_problems, path + "." + name, value.position(), "must be $input.FIELD or a value");
            else
                step.childInput.push_back({name, {}, value});
        }
    }

    static void readFailurePolicy(ObjectFields& fields, StepDefinition& step) {
        std::string policy = "continue";
        fields.text("onCompensationFailure", Need::Optional, TextRule::Free, policy);
        if (policy != "continue" && policy != "halt")
            fields.note("onCompensationFailure", "must be continue or halt");
        step.onCompensationFailure = policy == "halt" ? OnCompensationFailure::Halt : OnCompensationFailure::Continue;
    }

    void readRetry(const Json& object, const std::string& path, RetryPolicy& retry) {
        ObjectFields fields(object, path, m_problems);
        fields.integer("attempts", Need::Optional, 1, 100, retry.attempts);
        fields.milliseconds("backoffMs", 0, kDayMs, retry.backoff);
        fields.number("factor", 1, 10, retry.factor);
        if (!fields.has("capMs"))
            retry.cap = std::max(retry.cap, retry.backoff);
        fields.milliseconds("capMs", 0, kDayMs, retry.cap);
        if (retry.cap < retry.backoff)
            fields.note("capMs", "must not be below backoffMs");
        fields.number("jitter", 0, 1, retry.jitter);
        fields.refuseUnknown();
    }

    void readPredecessors(const Json& object, int index) {
        std::vector<int>& after = m_definition.steps[static_cast<std::size_t>(index)].after;
        const Json* given = object.find("after");
        if (given == nullptr) {
            if (index > 0)
                after.push_back(index - 1);
            return;
        }
        for (std::size_t i = 0; i < given->items().size(); ++i) {
            const Json& id = given->items()[i];
            const std::string path = pathOf(index) + ".after[" + std::to_string(i) + "]";
            const int predecessor = id.isString() ? m_definition.stepIndex(id.asString()) : -1;
            if (!id.isString())
                noteProblem(m_problems, path, id.position(), "must be the id of a step");
            else if (predecessor < 0)
                noteProblem(m_problems, path, id.position(), "there is no step \"" + id.asString() + "\"");
            else if (std::find(after.begin(), after.end(), predecessor) != after.end())
                noteProblem(m_problems, path, id.position(), "\"" + id.asString() + "\" is named twice");
            else
                after.push_back(predecessor);
        }
    }

    static std::string pathOf(int index) { return "steps[" + std::to_string(index) + "]"; }

    const Json& m_root;
    DefinitionProblems& m_problems;
    Definition m_definition;
};

// The reader of JSON says "line 3, column 5: ..." in its reason; as a problem of a definition the place stands by itself.
DefinitionProblem syntaxProblem(const Error& error) {
    const std::string& text = error.reason;
    DefinitionProblem problem{{}, {}, text};
    const std::string_view line = "line ";
    const std::string_view column = ", column ";
    if (!text.starts_with(line))
        return problem;
    TextPosition place;
    const char* const end = text.data() + text.size();
    const auto first = std::from_chars(text.data() + line.size(), end, place.line);
    if (first.ec != std::errc{} || !std::string_view(first.ptr, end).starts_with(column))
        return problem;
    const auto second = std::from_chars(first.ptr + column.size(), end, place.column);
    if (second.ec != std::errc{} || !std::string_view(second.ptr, end).starts_with(": "))
        return problem;
    return {{}, place, std::string(second.ptr + 2, end)};
}

std::string atPlace(const DefinitionProblem& problem) {
    return "line " + std::to_string(problem.position.line) + ", column " + std::to_string(problem.position.column);
}

}  // namespace

DefinitionReading readDefinition(std::string_view json, const ActionNames& names) {
    DefinitionReading reading;
    const Result<Json> root = parseJson(json, "definition");
    if (!root) {
        reading.problems.push_back(syntaxProblem(root.error()));
        return reading;
    }
    Definition definition = DefinitionReader(*root, reading.problems).read();
    validateDefinition(definition, *root, names, reading.problems);
    if (reading.problems.empty()) {
        definition.source = root->dumpCanonical();
        reading.definition = std::make_shared<const Definition>(std::move(definition));
    }
    std::stable_sort(reading.problems.begin(), reading.problems.end(), [](const DefinitionProblem& a, const DefinitionProblem& b) {
        return std::pair(a.position.line, a.position.column) < std::pair(b.position.line, b.position.column);
    });
    return reading;
}

Result<DefinitionPtr> readDefinitionOrError(std::string_view json, const ActionNames& names) {
    constexpr std::size_t kShown = 5;
    DefinitionReading reading = readDefinition(json, names);
    if (reading.definition)
        return std::move(reading.definition);
    const DefinitionProblem& first = reading.problems.front();
    std::string reason = atPlace(first) + ": " + first.reason;
    for (std::size_t i = 1; i < std::min(reading.problems.size(), kShown); ++i) {
        const DefinitionProblem& further = reading.problems[i];
        reason += "; " + further.path + " (" + atPlace(further) + "): " + further.reason;
    }
    if (reading.problems.size() > kShown)
        reason += "; and " + std::to_string(reading.problems.size() - kShown) + " more";
    return makeError(ErrorCode::InvalidInput, first.path.empty() ? "definition" : first.path, std::move(reason));
}

}  // namespace saga
