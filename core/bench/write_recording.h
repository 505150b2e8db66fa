// The writes of a benchmark run, kept in memory exactly as the store executed them, so that the same rows can be written
// again by bare SQLite with the same batches. Filled on the writer's thread, read afterwards.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/stores/sql/statement_recorder.h"

namespace saga {

class WriteRecording final : public StatementRecorder {
public:
    struct Value {
        SqlParam::Type type = SqlParam::Type::Null;
        std::int64_t integer = 0;
        double real = 0;
        std::uint32_t textAt = 0;  // into texts()
        std::uint32_t textBytes = 0;
    };
    struct Write {
        std::uint32_t sql = 0;     // into statements()
        std::uint32_t firstValue = 0;
        std::uint32_t values = 0;
    };

    void onBatchBegin() override;
    void onWrite(std::string_view sql, SqlParams params) override;
    void onBatchEnd(bool kept) override;

    // Drops what was recorded so far: what prepared the database does not count.
    void clear();

    const std::vector<std::string>& statements() const { return m_statements; }
    const std::vector<Write>& writes() const { return m_writes; }
    const std::vector<Value>& values() const { return m_values; }
    std::string_view text(const Value& value) const { return std::string_view(m_texts).substr(value.textAt, value.textBytes); }
    // Number of writes after which each kept batch ends, ascending.
    const std::vector<std::size_t>& batchEnds() const { return m_batchEnds; }

private:
    std::unordered_map<const char*, std::uint32_t> m_statementOf;
    std::vector<std::string> m_statements;
    std::vector<Write> m_writes;
    std::vector<Value> m_values;
    std::string m_texts;
    std::vector<std::size_t> m_batchEnds;
};

}  // namespace saga
