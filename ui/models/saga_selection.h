// The sagas an operator has marked, by number and not by row: the mark stays while rows are filtered, sorted, updated
// or not loaded. Painted by the delegates of the list (MarkedRole), because Qt's own selection stalls at ten thousand
// scattered rows. UI thread.
#pragma once

#include <QObject>

#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"

namespace saga::ui {

class SagaSelection final : public QObject {
    Q_OBJECT

public:
    explicit SagaSelection(QObject* parent = nullptr) : QObject(parent) {}

    bool contains(SagaNo no) const;
    bool isEmpty() const { return m_nos.empty(); }
    qint64 size() const { return static_cast<qint64>(m_nos.size()); }
    // Ascending, each once.
    const std::vector<SagaNo>& nos() const { return m_nos; }
    // When the matches of a filter were counted that the selection began with; not set: marked by hand.
    Timestamp countedAt() const { return m_countedAt; }

    void toggle(SagaNo no);
    void replace(std::vector<SagaNo> nos, Timestamp countedAt = {});
    void clear();
    // A range that grows and shrinks: each setRange() marks what was marked at beginRange(), and these.
    void beginRange() { m_base = m_nos; }
    void setRange(std::vector<SagaNo> nos);

Q_SIGNALS:
    void changed();

private:
    void take(std::vector<SagaNo> nos);

    std::vector<SagaNo> m_nos;
    std::vector<SagaNo> m_base;
    Timestamp m_countedAt;
};

}  // namespace saga::ui
