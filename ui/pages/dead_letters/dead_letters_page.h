// Events that their handler gave up on, or that nobody expected: open ones by cause at the left, the letters of the chosen
// cause in the middle, the chosen letter at the right. They are driven again, one with an edited message, or discarded
// with a reason; many of them as an operation. UI thread.
#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

#include "core/admin_api/admin_values.h"
#include "ui/pages/page_context.h"

class QListView;

namespace saga::ui {

class Banner;
class BusWatch;
class Button;
class Chip;
class DataTable;
class DeadLetterGroupModel;
class DeadLetterModel;
class DeadLetterRun;
class LetterDetail;
class Operation;

class DeadLettersPage final : public QWidget {
    Q_OBJECT

public:
    // The watch is borrowed.
    DeadLettersPage(PageContext& context, BusWatch& bus, QWidget* parent = nullptr);

    // Not set: of every state.
    void showState(std::optional<DeadLetterState> state);
    void refresh();

    Chip* stateChip(int place) const { return m_states[place]; }  // open, re-driven, discarded, all
    QListView* groups() const { return m_groupList; }
    DataTable* table() const { return m_table; }
    DeadLetterModel* model() const { return m_model; }
    LetterDetail* detail() const { return m_detail; }
    Button* redriveButton() const { return m_redrive; }
    Button* discardButton() const { return m_discard; }
    Button* groupButton() const { return m_all; }
    Banner* banner() const { return m_banner; }

Q_SIGNALS:
    // Long work has begun; whoever takes it owns it.
    void operationBegun(saga::ui::Operation* operation);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeHeader();
    QWidget* makeGroups();
    QWidget* makeRows();
    void connectParts();
    void connectModels();
    void chooseGroup(int row);
    void showChosen();
    void showActions();
    void showBanner();
    std::vector<std::string> selectedOpen() const;
    QString whyNot() const;
    void askFor(DeadLetterAction action, qint64 count, std::function<void(const QString& reason)> then);
    void resolveSelected(DeadLetterAction action);
    void resolveGroup();
    void resolveChosen(DeadLetterAction action, const std::optional<QString>& payload);
    void begin(DeadLetterRun* run, const QString& reason, const std::optional<std::string>& payload, bool isLong);
    void finish(const DeadLetterRun& run, bool isLong);

    PageContext& m_context;
    BusWatch& m_bus;
    DeadLetterModel* m_model;
    DeadLetterGroupModel* m_groups;
    Chip* m_states[4] = {};
    QListView* m_groupList = nullptr;
    DataTable* m_table = nullptr;
    LetterDetail* m_detail = nullptr;
    Button* m_redrive = nullptr;
    Button* m_discard = nullptr;
    Button* m_all = nullptr;
    Banner* m_banner = nullptr;
    QPointer<DeadLetterRun> m_run;  // the last one of this page
    Timestamp m_heardAt;
    QTimer m_ageing;                // of rows that cannot be read anew
};

}  // namespace saga::ui
