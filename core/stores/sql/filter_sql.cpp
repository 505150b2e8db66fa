#include "core/stores/sql/filter_sql.h"

namespace saga {
namespace {

struct Column {
    std::string_view expression;
    bool isText = false;
};

Column columnOf(FilterField field) {
    switch (field) {
        case FilterField::Id: return {"id", true};
        case FilterField::Status: return {"status"};
        case FilterField::Definition: return {"definition", true};
        case FilterField::Version: return {"version"};
        case FilterField::Mode: return {"mode"};
        case FilterField::Step: return {"step", true};
        case FilterField::Code: return {"code", true};
        case FilterField::User: return {"user_id", true};
        case FilterField::Item: return {"item_id", true};
        case FilterField::Amount: return {"amount"};
        case FilterField::Quantity: return {"quantity"};
        case FilterField::Duration: return {};  // needs the present time, see Compiler::expression
        case FilterField::Started: return {"started_at"};
        case FilterField::Ended: return {"ended_at"};
        case FilterField::Attempts: return {"attempts"};
        case FilterField::Rule: return {"rule", true};
        case FilterField::Correlation: return {"correlation", true};
    }
    return {};
}

// The column that is 0 while the field has no value; empty for fields that always have one.
std::string_view timeBehind(FilterField field) {
    switch (field) {
        case FilterField::Duration:
        case FilterField::Started: return "started_at";
        case FilterField::Ended: return "ended_at";
        default: return {};
    }
}

std::string_view conditionOf(FilterFlag flag) {
    switch (flag) {
        case FilterFlag::Injected: return "injected <> 0";
        case FilterFlag::Attention: return "attention <> 0";
        case FilterFlag::Paused: return "paused <> 0";
        case FilterFlag::Running: return "ended_at = 0";
        case FilterFlag::Ended: return "ended_at <> 0";
    }
    return "1 = 0";
}

std::string_view symbolOf(FilterOp op) {
    switch (op) {
        case FilterOp::Equal: return " = ";
        case FilterOp::NotEqual: return " <> ";
        case FilterOp::Less: return " < ";
        case FilterOp::LessEqual: return " <= ";
        case FilterOp::Greater: return " > ";
        case FilterOp::GreaterEqual: return " >= ";
        case FilterOp::Glob:
        case FilterOp::In: break;
    }
    return " = ";
}

class Compiler {
public:
    Compiler(Dialect dialect, Timestamp now, int firstParam, SqlCondition& out)
        : m_dialect(dialect), m_now(now), m_nextParam(firstParam), m_out(out) {}

    void node(const FilterNode& node) {
        switch (node.kind) {
            case FilterNode::Kind::And: joined(node, " and "); break;
            case FilterNode::Kind::Or: joined(node, " or "); break;
            case FilterNode::Kind::Not:
                m_out.text += "not (";
                this->node(node.children.front());
                m_out.text += ')';
                break;
            case FilterNode::Kind::Compare: compare(node); break;
            case FilterNode::Kind::Flag: m_out.text += conditionOf(node.flag); break;
        }
    }

private:
    void joined(const FilterNode& parent, std::string_view word) {
        m_out.text += '(';
        bool isFirst = true;
        for (const FilterNode& child : parent.children) {
            if (!isFirst)
                m_out.text += word;
            isFirst = false;
            node(child);
        }
        m_out.text += ')';
    }

    void compare(const FilterNode& node) {
        if (node.op == FilterOp::Glob) {
            m_out.values.emplace_back(globPattern(m_dialect, node.values.front().text));
            // A window of numbers is walked as such: the index of the ids would be read whole for each window.
            const std::string column = withoutIndex(m_dialect, columnOf(node.field).expression);
            m_out.text += globCondition(m_dialect, column, m_nextParam++);
            return;
        }
        // A time that is not set differs from every other, and is neither before nor after nor equal to any.
        const std::string_view time = timeBehind(node.field);
        const bool isUnequal = node.op == FilterOp::NotEqual;
        if (!time.empty())
            ((m_out.text += '(') += time) += isUnequal ? " = 0 or " : " <> 0 and ";
        expression(node.field);
        if (node.op == FilterOp::In) {
            oneOf(node.values);
        } else {
            m_out.text += symbolOf(node.op);
            value(node.values.front());
        }
        if (!time.empty())
            m_out.text += ')';
    }

    void oneOf(const std::vector<FilterValue>& values) {
        m_out.text += " in (";
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (i > 0)
                m_out.text += ", ";
            value(values[i]);
        }
        m_out.text += ')';
    }

    void expression(FilterField field) {
        if (field != FilterField::Duration) {
            m_out.text += columnOf(field).expression;
            return;
        }
        m_out.text += "(case when ended_at = 0 then ";
        param(m_now.us);
        m_out.text += " else ended_at end - started_at)";
    }

    void value(const FilterValue& value) {
        if (value.isText)
            param(value.text);
        else
            param(value.relativeToNow ? m_now.us + value.number : value.number);
    }

    void param(SqlValue value) {
        m_out.values.push_back(std::move(value));
        m_out.text += '?';
        m_out.text += std::to_string(m_nextParam++);
    }

    const Dialect m_dialect;
    const Timestamp m_now;
    int m_nextParam;
    SqlCondition& m_out;
};

bool implies(const FilterNode& node, FilterFlag flag) {
    if (node.kind == FilterNode::Kind::Flag)
        return node.flag == flag;
    if (node.kind != FilterNode::Kind::And)
        return false;
    for (const FilterNode& child : node.children)
        if (implies(child, flag))
            return true;
    return false;
}

}  // namespace

std::vector<SqlParam> SqlCondition::params() const {
    std::vector<SqlParam> params;
    params.reserve(values.size());
    for (const SqlValue& value : values) {
        if (const auto* number = std::get_if<std::int64_t>(&value))
            params.emplace_back(*number);
        else
            params.emplace_back(std::get<std::string>(value));
    }
    return params;
}

SqlCondition filterCondition(Dialect dialect, const ParsedFilter& filter, Timestamp now, int firstParam) {
    SqlCondition condition;
    if (filter.matchesAll) {
        condition.text = "1 = 1";
        return condition;
    }
    if (implies(filter.root, FilterFlag::Attention))
        condition.index = "saga_attention";
    else if (implies(filter.root, FilterFlag::Running))
        condition.index = "saga_running";
    Compiler(dialect, now, firstParam, condition).node(filter.root);
    return condition;
}

}  // namespace saga
