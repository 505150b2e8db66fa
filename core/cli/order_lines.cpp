#include "core/cli/order_lines.h"

#include "core/cli/arguments.h"

namespace saga {
namespace {

// An item id holds no ':'.
Result<OrderRequest::Line> readLine(const std::string& text, const std::string& field) {
    const std::size_t colon = text.rfind(':');
    if (colon == std::string::npos)
        return makeError(ErrorCode::InvalidInput, field, "must be ITEM:QUANTITY");
    const Result<std::int64_t> quantity = readNumber(field + ".quantity", text.substr(colon + 1));
    if (!quantity)
        return quantity.error();
    return OrderRequest::Line{text.substr(0, colon), *quantity};
}

}  // namespace

Result<std::vector<OrderRequest::Line>> readOrderLines(const std::vector<std::string>& texts) {
    std::vector<OrderRequest::Line> lines;
    for (const std::string& text : texts) {
        Result<OrderRequest::Line> line = readLine(text, "lines[" + std::to_string(lines.size()) + "]");
        if (!line)
            return line.error();
        lines.push_back(std::move(*line));
    }
    return lines;
}

}  // namespace saga
