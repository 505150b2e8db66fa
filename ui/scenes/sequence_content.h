// A saga's history as messages between lifelines, made once per answer: who asked whom, what came back, what was given up
// waiting. Raw values without words, so that it can be made on any thread; equal histories give equal content.
#pragma once

#include <QString>

#include <cstdint>
#include <vector>

#include "core/model/saga_event.h"
#include "core/model/saga_summary.h"

namespace saga::ui {

enum class LifelineKind { Client, Parent, Operator, Engine, Bus, Handler, Undoer, Service, Remote, Gateway, Child };

// A step as far as the diagram needs it, in the order of the definition: SagaEvent::step is an index into these.
struct SequenceStep {
    QString id;            // "item_grant"
    QString target;        // who carries it out: "inventory", "http://127.0.0.1:8080", the id of a child saga
    LifelineKind kind = LifelineKind::Service;  // Service, Remote or Child
    QString action;        // "inventory.grant"
    QString compensation;  // empty: not compensable
    QString beyond;        // whom the target asks in turn: "gateway"; empty: nobody
};
// Everything about the saga that is no event.
struct SequenceFrame {
    std::vector<SequenceStep> steps;
    QString starter;       // who started it; empty: not known
    QString parent;        // id of the saga whose step this one is; empty: nobody's
};

struct SequenceLifeline {
    LifelineKind kind{};
    QString name;          // as it is known: "inventory", "ItemGrantHandler", an id; empty for client, engine and bus
};

enum class MessageKind {
    Start,       // whoever starts asks for the saga
    Command,     // an action
    Answer,      // it succeeded
    Pending,     // still at it: ask again
    Failure,     // it was refused or broke
    Timeout,     // nobody answered in time: stands on the asking lifeline
    Undo,        // a compensation
    Undone,
    UndoFailure,
    UndoTimeout,
    Late,        // an answer to an attempt that was given up: recorded and ignored
    Told,        // the end, told to whoever started it
    Order,       // an operator asks for something
    Note,        // a decision that travels nowhere: stands on its lifeline
    Alarm,       // the same, and bad
};
constexpr bool isRequest(MessageKind kind) {
    return kind == MessageKind::Start || kind == MessageKind::Command || kind == MessageKind::Undo || kind == MessageKind::Order;
}
constexpr bool isTimeout(MessageKind kind) { return kind == MessageKind::Timeout || kind == MessageKind::UndoTimeout; }
constexpr bool isBroken(MessageKind kind) {
    return isTimeout(kind) || kind == MessageKind::Failure || kind == MessageKind::UndoFailure || kind == MessageKind::Alarm;
}

struct SequenceMessage {
    MessageKind kind{};
    EventKind event{};
    int from = 0;               // lifelines; the same: it stands on its lifeline
    int to = 0;
    int step = -1;
    std::int64_t seq = 0;       // of the event that it shows; a request and its answer may share one
    std::int64_t us = 0;        // since the start of the saga
    int attempt = 0;
    bool injected = false;
    bool byEvent = false;       // travels as an event, not as a command or an answer
    QString name;               // public event type, action, code of an operator's command; never empty
    QString code;               // of a failure
    std::int64_t delayUs = 0;   // until it is tried or asked again; 0: it is not
    int request = -1;           // row of the request that this ends; -1: none
};

// Someone at work, from one row to another.
struct SequenceActivation {
    int lifeline = 0;
    int first = 0;
    int last = 0;               // the last row, when it has not ended
    int depth = 0;              // others at work on the same lifeline when it began
    bool undo = false;
    bool open = false;
};

struct SequenceContent {
    std::vector<SequenceLifeline> lifelines;
    std::vector<SequenceMessage> messages;        // one a row, in the order of time
    std::vector<SequenceActivation> activations;  // by first row
    std::vector<int> longestUntil;                // of the activations up to each one: the largest `last`
    std::vector<std::pair<int, int>> waits;       // rows: a request and the timeout that gave it up, by the timeout
    std::vector<std::int64_t> rowOfEvent;         // by seq - 1: the row that shows the event; -1: none
    bool ended = false;

    // The row of the event, else of the next one that is shown: a fault has that of the answer it spoiled; -1: none.
    int rowOfSeq(std::int64_t seq) const;
    // Activations that touch rows [first, last], by a search.
    std::vector<const SequenceActivation*> activationsIn(int first, int last) const;
};

SequenceContent sequenceOf(const SagaSummary& saga, const std::vector<SagaEvent>& events, const SequenceFrame& frame);

}  // namespace saga::ui
