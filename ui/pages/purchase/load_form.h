// What a load run is asked for: at a rate or so many at a time, for how long, by whom and of what. Wrong input is said
// as it is typed; the button that starts becomes the one that stops. UI thread.
#pragma once

#include <QWidget>

#include "core/admin_api/admin_values.h"

class QButtonGroup;
class QLineEdit;

namespace saga::ui {

class Button;
class FormField;
class ItemListModel;
class Label;
class ModeBox;
class ModeWatch;
class NumberBox;
class UserListModel;

class LoadForm final : public QWidget {
    Q_OBJECT

public:
    // The models are borrowed.
    LoadForm(UserListModel& users, ItemListModel& items, ModeWatch& mode, QWidget* parent = nullptr);

    enum class Phase { Idle, Starting, Running };
    void setPhase(Phase phase);
    // The refusal of a start: marks the field it names, else says it above the button.
    void showError(const Error& error, Language language);
    // Not set while something is wrong.
    std::optional<LoadRequest> request() const;
    void setByRate(bool byRate);

    NumberBox* rateField() const { return m_rate; }
    NumberBox* concurrencyField() const { return m_concurrency; }
    NumberBox* durationField() const { return m_duration; }
    NumberBox* rampField() const { return m_ramp; }
    NumberBox* failureField() const { return m_failures; }
    NumberBox* quantityField() const { return m_quantity; }
    QLineEdit* usersField() const { return m_users; }
    QLineEdit* itemsField() const { return m_items; }
    ModeBox* modeField() const { return m_mode; }
    Button* button() const { return m_button; }
    Button* compareButton() const { return m_compare; }
    // What stands wrong at the field of this input name ("duration", ...).
    QString errorAt(const QString& input) const;

Q_SIGNALS:
    void startWanted(const saga::LoadRequest& request);
    // Once in each mode, one after the other.
    void compareWanted(const saga::LoadRequest& request);
    void stopWanted();

private:
    struct Field {
        QString input;  // as the border names it
        NumberBox* box = nullptr;
        qint64 least = 0;
        qint64 most = 0;
        FormField* row = nullptr;
    };

    void makeFields();
    QWidget* makePaceChoice();
    void layOut();
    void connectParts();
    NumberBox* addNumber(const QString& input, const QString& name, qint64 least, qint64 most, qint64 value);
    FormField* rowOf(const QString& input) const;
    bool isByRate() const;
    bool check();
    void showButton();
    void showMeans();
    void submit();
    void compare();

    UserListModel& m_userModel;
    ItemListModel& m_itemModel;
    std::vector<Field> m_fields;
    QButtonGroup* m_pace = nullptr;
    NumberBox* m_rate = nullptr;
    NumberBox* m_concurrency = nullptr;
    NumberBox* m_duration = nullptr;
    NumberBox* m_ramp = nullptr;
    NumberBox* m_failures = nullptr;
    NumberBox* m_quantity = nullptr;
    NumberBox* m_seed = nullptr;
    QLineEdit* m_users = nullptr;
    QLineEdit* m_items = nullptr;
    ModeBox* m_mode = nullptr;
    FormField* m_userRow = nullptr;
    FormField* m_itemRow = nullptr;
    Label* m_means = nullptr;
    Label* m_trouble = nullptr;
    Button* m_button = nullptr;
    Button* m_compare = nullptr;
    Phase m_phase = Phase::Idle;
};

}  // namespace saga::ui
