// Dead letters, newest first, of one state and one cause or of all: read page by page, and what is in view again when
// refresh() asks. A match is the id of a saga. UI thread.
#pragma once

#include <optional>

#include "ui/models/page_rows.h"

namespace saga::ui {

// What sets one group of dead letters apart; empty texts: any.
struct LetterKind {
    std::string cause, event, handler;
    bool operator==(const LetterKind&) const = default;
    bool isAny() const { return cause.empty() && event.empty() && handler.empty(); }
};

class DeadLetterModel final : public PageRows<DeadLetterView> {
    Q_OBJECT

public:
    enum Column { When, Event, Handler, Saga, Tries, State, ColumnCount };

    explicit DeadLetterModel(Bridge& bridge, QObject* parent = nullptr) : PageRows(bridge, true, parent) {}

    // Reads the first page; rows stay until it is here. No state: those of every state.
    void setChoice(std::optional<DeadLetterState> state, const LetterKind& kind);
    std::optional<DeadLetterState> state() const { return m_state; }
    const LetterKind& kind() const { return m_kind; }
    // Of what is chosen now.
    DeadLetterListRequest request() const;

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString stateName(DeadLetterState state);

private:
    void call(const PageRequest& request, Answer<std::vector<DeadLetterView>> answer) override;
    std::string keyOf(const DeadLetterView& row) const override { return row.id; }
    bool isBefore(const DeadLetterView& a, const DeadLetterView& b) const override;
    QVariant text(const DeadLetterView& letter, int column) const;

    std::optional<DeadLetterState> m_state = DeadLetterState::Open;
    LetterKind m_kind;
};

}  // namespace saga::ui
