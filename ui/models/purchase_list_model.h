// The purchases and orders started from this window, newest first, each with the live state of its saga and of its
// steps. A row never moves but for new ones above. Feed changes of a listed saga are shown at once and its steps read
// again, one request per saga at a time. UI thread.
#pragma once

#include <QAbstractListModel>
#include <QHash>

#include <vector>

#include "ui/bridge/bridge.h"
#include "ui/widgets/format.h"

namespace saga::ui {

// One step as the strip of a row shows it.
struct StepMark {
    QString id;
    StepView view{};
    int attempts = 0;

    bool operator==(const StepMark&) const = default;
};

class PurchaseListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        SummaryRole = Qt::UserRole + 1,  // SagaSummary
        StepsRole,                       // QVector<StepMark>
        ResultRole,                      // QString: what came of it, one sentence
        CodeRole,                        // QString: failure code, empty when nothing failed
        TitleRole,  // QString: "user-123 · 1 × item-sword · 100", "testuser · order of 3 pieces · 25,000"
    };

    explicit PurchaseListModel(Bridge& bridge, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    // Lists a saga that was just accepted; a saga that is listed already moves nowhere and its row is returned.
    int add(const StartedSaga& started, const PurchaseRequest& request, Timestamp at);
    int addOrder(const StartedSaga& started, const OrderRequest& request, Timestamp at);
    int addCheckout(const StartedSaga& started, const CheckoutRequest& request, Timestamp at);
    // Language of failure sentences.
    void setLanguage(Language language);
    const SagaSummary& summary(int row) const { return m_rows[static_cast<std::size_t>(row)].saga; }
    int rowOf(const SagaId& id) const;  // -1 when it is not listed

    static QString stepWord(StepView view);

Q_SIGNALS:
    // The saga of this row has ended or waits for a person.
    void settled(const saga::SagaSummary& saga);

private:
    struct Row {
        SagaSummary saga;
        QVector<StepMark> steps;
        bool reading = false;
        bool stale = false;
    };

    int add(SagaSummary saga);
    void takeFeed(const FeedBatch& batch);
    void read(const SagaId& id);
    void takeDetail(const SagaId& id, const Result<SagaDetail>& detail);
    bool takeSummary(Row& row, const SagaSummary& saga);
    void changed(int row);
    QString title(const SagaSummary& saga) const;
    QString result(const SagaSummary& saga) const;
    QString spoken(const Row& row) const;

    Bridge& m_bridge;
    std::vector<Row> m_rows;
    Language m_language = Language::English;
};

}  // namespace saga::ui
