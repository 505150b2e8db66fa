#include "ui/pages/definitions/definition_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

#include "ui/pages/saga/saga_words.h"

namespace saga::ui {

namespace {

constexpr int kLineLength = 110;
// What is not named here follows in its own order.
constexpr std::array kOrder{"name",      "version",  "input",   "id",     "on",           "action",  "compensation", "child",
                            "signal",    "after",    "when",    "delayMs", "pivot",       "optional", "failable",    "priority",
                            "onCompensationFailure", "retry",   "attempts", "backoffMs",  "factor",  "capMs",        "jitter",
                            "timeoutMs", "deadlineMs", "onEnd", "events", "started",      "success", "failure",      "undone",
                            "completed", "failed",   "compensating", "compensated", "compensationFailed", "steps"};

std::size_t rank(const std::string& key) {
    return static_cast<std::size_t>(std::find(kOrder.begin(), kOrder.end(), key) - kOrder.begin());
}

Json::Object ordered(Json::Object members) {
    std::stable_sort(members.begin(), members.end(), [](const auto& a, const auto& b) { return rank(a.first) < rank(b.first); });
    return members;
}

QString onOneLine(const Json& value) {
    QStringList parts;
    if (value.isObject()) {
        for (const auto& [key, member] : ordered(value.members()))
            parts << fromCore(Json(key).dump()) + QStringLiteral(": ") + onOneLine(member);
        return parts.isEmpty() ? QStringLiteral("{}") : QStringLiteral("{ %1 }").arg(parts.join(QStringLiteral(", ")));
    }
    if (!value.isArray())
        return fromCore(value.dump());
    for (const Json& item : value.items())
        parts << onOneLine(item);
    return parts.isEmpty() ? QStringLiteral("[]") : QStringLiteral("[%1]").arg(parts.join(QStringLiteral(", ")));
}

bool isFlat(const Json& value) {
    const auto& members = value.members();
    return std::none_of(members.begin(), members.end(), [](const auto& member) { return member.second.isObject() || member.second.isArray(); });
}

// Steps stand each on lines of their own; what is short and below them stays on one.
QString written(const Json& value, int depth) {
    const QString indent(2 * (depth + 1), QLatin1Char(' '));
    if (!value.isObject() && !value.isArray())
        return onOneLine(value);
    if (depth >= 3 || (depth == 2 && isFlat(value))) {
        const QString line = onOneLine(value);
        if (line.size() + indent.size() <= kLineLength)
            return line;
    }
    QStringList lines;
    for (const auto& [key, member] : ordered(value.members()))
        lines << indent + fromCore(Json(key).dump()) + QStringLiteral(": ") + written(member, depth + 1);
    for (const Json& item : value.items())
        lines << indent + written(item, depth + 1);
    const QLatin1Char open(value.isObject() ? '{' : '[');
    const QLatin1Char close(value.isObject() ? '}' : ']');
    if (lines.isEmpty())
        return QString(open) + close;
    return open + QStringLiteral("\n%1\n").arg(lines.join(QStringLiteral(",\n"))) + QString(2 * depth, QLatin1Char(' ')) + close;
}

QString lineOf(const QString& text, int line) {
    return text.section(QLatin1Char('\n'), line - 1, line - 1);
}

}  // namespace

QString readableDefinition(const std::string& source) {
    const Result<Json> json = parseJson(source, "definition");
    return json ? written(*json, 0) + QLatin1Char('\n') : fromCore(source);
}

std::optional<QString> withVersion(const QString& text, int version) {
    static const QRegularExpression kVersion(QStringLiteral("(\"version\"\\s*:\\s*)-?\\d+"));
    for (auto found = kVersion.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QString before = text.left(match.capturedStart());
        // Of the definition itself, not of something within it.
        const auto depth = before.count(QLatin1Char('{')) - before.count(QLatin1Char('}'));
        if (depth != 1)
            continue;
        QString raised = text;
        raised.replace(match.capturedStart(), match.capturedLength(), match.captured(1) + QString::number(version));
        return raised;
    }
    return std::nullopt;
}

std::vector<std::pair<QString, QString>> inputFields(const std::string& source) {
    std::vector<std::pair<QString, QString>> fields;
    const Result<Json> json = parseJson(source, "definition");
    if (!json)
        return fields;
    for (const auto& [name, type] : json->at("input").members())
        fields.emplace_back(fromCore(name), fromCore(type.asString()));
    return fields;
}

std::optional<std::pair<int, int>> placeOfStep(const QString& text, const QString& step) {
    const QRegularExpression id(QStringLiteral("\"id\"\\s*:\\s*\"%1\"").arg(QRegularExpression::escape(step)));
    const QRegularExpressionMatch match = id.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString before = text.left(match.capturedStart());
    return std::pair(static_cast<int>(before.count(QLatin1Char('\n'))) + 1, static_cast<int>(before.size() - before.lastIndexOf(QLatin1Char('\n'))));
}

int characterColumn(const QString& text, int line, int byteColumn) {
    return static_cast<int>(QString::fromUtf8(lineOf(text, line).toUtf8().left(std::max(0, byteColumn - 1))).size()) + 1;
}

std::vector<GraphStep> graphSteps(const std::vector<DefinitionStepView>& steps) {
    std::vector<GraphStep> graph;
    for (const DefinitionStepView& view : steps) {
        GraphStep step;
        step.id = fromCore(view.id);
        step.action = fromCore(view.action);
        step.compensation = fromCore(view.compensation);
        for (const std::string& before : view.after)
            step.after << fromCore(before);
        step.when = fromCore(view.when);
        step.child = fromCore(view.child);
        step.signal = fromCore(view.signal);
        step.delayUs = view.delay.count();
        step.timeoutUs = view.timeout.count();
        step.attempts = view.attempts;
        step.pivot = view.pivot;
        step.optional = view.optional;
        step.priority = view.priority;
        graph.push_back(std::move(step));
    }
    return graph;
}

}  // namespace saga::ui
