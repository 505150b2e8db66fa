#include "core/bench/write_recording.h"

namespace saga {

void WriteRecording::onBatchBegin() {
    const std::size_t kept = m_batchEnds.empty() ? 0 : m_batchEnds.back();
    m_writes.resize(kept);  // writes of a batch that was rolled back
}

void WriteRecording::onWrite(std::string_view sql, SqlParams params) {
    const auto [known, isNew] = m_statementOf.try_emplace(sql.data(), static_cast<std::uint32_t>(m_statements.size()));
    if (isNew)
        m_statements.emplace_back(sql);
    m_writes.push_back({known->second, static_cast<std::uint32_t>(m_values.size()), static_cast<std::uint32_t>(params.size())});
    for (const SqlParam& param : params) {
        Value value;
        value.type = param.type();
        value.integer = param.integer();
        value.real = param.real();
        value.textAt = static_cast<std::uint32_t>(m_texts.size());
        value.textBytes = static_cast<std::uint32_t>(param.text().size());
        m_texts.append(param.text());
        m_values.push_back(value);
    }
}

void WriteRecording::onBatchEnd(bool kept) {
    if (kept)
        m_batchEnds.push_back(m_writes.size());
}

void WriteRecording::clear() {
    m_writes.clear();
    m_values.clear();
    m_texts.clear();
    m_batchEnds.clear();
}

}  // namespace saga
