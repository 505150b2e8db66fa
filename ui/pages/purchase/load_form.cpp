#include "ui/pages/purchase/load_form.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

#include "ui/models/core_words.h"
#include "ui/models/item_list_model.h"
#include "ui/models/user_list_model.h"
#include "ui/pages/purchase/form_field.h"
#include "ui/pages/purchase/load_means.h"
#include "ui/pages/purchase/mode_box.h"
#include "ui/pages/purchase/number_box.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"

namespace saga::ui {

namespace {

constexpr int kRateChoice = 0;
constexpr int kPlacesChoice = 1;
// What one machine bears; at a rate it is only the most that may pile up.
constexpr int kMostPlaces = 512;

std::vector<std::string> namesIn(const QLineEdit& line) {
    std::vector<std::string> names;
    for (const QString& name : line.text().split(QLatin1Char(','))) {
        if (!name.trimmed().isEmpty()) names.push_back(name.trimmed().toStdString());
    }
    return names;
}

QString unknownIn(const QLineEdit& line, const auto& model) {
    if (!model.isLoaded()) return {};
    for (const std::string& name : namesIn(line)) {
        if (model.find(fromCore(name)) == nullptr) return LoadForm::tr("There is no %1").arg(fromCore(name));
    }
    return {};
}

}  // namespace

LoadForm::LoadForm(UserListModel& users, ItemListModel& items, ModeWatch& mode, QWidget* parent)
    : QWidget(parent), m_userModel(users), m_itemModel(items), m_mode(new ModeBox(mode, this)) {
    makeFields();
    layOut();
    connectParts();
    setByRate(true);
}

NumberBox* LoadForm::addNumber(const QString& input, const QString& name, qint64 least, qint64 most, qint64 value) {
    auto* box = new NumberBox(least, most, this);
    box->setValue(value);
    m_fields.push_back({input, box, least, most, new FormField(name, box, this, false)});
    connect(box, &NumberBox::changed, this, &LoadForm::check);
    return box;
}

void LoadForm::makeFields() {
    m_rate = addNumber(QStringLiteral("ratePerSecond"), tr("Purchases a second"), 1, 10'000, 50);
    m_concurrency = addNumber(QStringLiteral("concurrency"), tr("At a time"), 1, kMostPlaces, 8);
    m_duration = addNumber(QStringLiteral("duration"), tr("Duration, s"), 1, 3'600, 60);
    m_ramp = addNumber(QStringLiteral("ramp"), tr("Ramp, s"), 0, 3'600, 0);
    m_failures = addNumber(QStringLiteral("failurePercent"), tr("Wrong price, %"), 0, 100, 0);
    m_quantity = addNumber(QStringLiteral("maxQuantity"), tr("Pieces, up to"), 1, 1'000, 1);
    m_seed = addNumber(QStringLiteral("seed"), tr("Seed"), 0, 1'000'000'000, 1);
    m_seed->setToolTip(tr("Equal seeds draw equal purchases"));
    m_ramp->setToolTip(tr("The load grows to its full size over this time"));
    m_failures->setToolTip(tr("So many are asked for at a wrong price, so that they fail and are compensated"));
    m_users = new QLineEdit(this);
    m_users->setPlaceholderText(tr("every active user"));
    m_items = new QLineEdit(this);
    m_items->setPlaceholderText(tr("every item on sale"));
    m_userRow = new FormField(tr("Users, separated by commas"), m_users, this, false);
    m_itemRow = new FormField(tr("Items, separated by commas"), m_items, this, false);
    m_means = new Label(QString(), FontRole::Secondary, TextTone::Secondary, this);
    m_means->setWordWrap(true);
    m_trouble = new Label(QString(), FontRole::Secondary, TextTone::Failed, this);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    m_button = new Button(Button::Kind::Primary, Icon::Play, tr("Start load"), this);
    m_compare = new Button(Button::Kind::Plain, Icon::ArrowLeftRight, tr("Run both modes and compare"), this);
    m_compare->setHint(tr("Runs this load in orchestration, then in choreography, with the same seed"));
}

QWidget* LoadForm::makePaceChoice() {
    auto* choice = new QWidget(this);
    auto* line = new QHBoxLayout(choice);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Theme::of(this).metrics().unit);
    m_pace = new QButtonGroup(this);
    const auto add = [&](int id, const QString& name) {
        auto* chip = new Chip(name, choice);
        chip->setCheckable(true);
        m_pace->addButton(chip, id);
        line->addWidget(chip);
    };
    add(kRateChoice, tr("At a rate"));
    add(kPlacesChoice, tr("So many at a time"));
    line->addStretch(1);
    return choice;
}

void LoadForm::layOut() {
    const Metrics& m = Theme::of(this).metrics();
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(m.gap);
    rows->addWidget(makePaceChoice());
    const auto addPair = [&](std::initializer_list<const char*> inputs) {
        auto* line = new QHBoxLayout;
        line->setSpacing(m.gap);
        for (const char* input : inputs) line->addWidget(rowOf(QLatin1String(input)), 1);
        rows->addLayout(line);
    };
    addPair({"ratePerSecond", "concurrency"});
    addPair({"duration", "ramp"});
    addPair({"failurePercent", "maxQuantity", "seed"});
    rows->addWidget(m_userRow);
    rows->addWidget(m_itemRow);
    rows->addWidget(new FormField(tr("Mode"), m_mode, this, false));
    rows->addWidget(m_means);
    rows->addWidget(m_trouble);
    rows->addWidget(m_button);
    rows->addWidget(m_compare);
}

void LoadForm::connectParts() {
    connect(m_pace, &QButtonGroup::idClicked, this, [this](int id) { setByRate(id == kRateChoice); });
    connect(m_button, &QAbstractButton::clicked, this, [this] {
        if (m_phase == Phase::Running)
            Q_EMIT stopWanted();
        else
            submit();
    });
    connect(m_compare, &QAbstractButton::clicked, this, &LoadForm::compare);
    for (QLineEdit* line : {m_users, m_items}) {
        connect(line, &QLineEdit::textChanged, this, &LoadForm::check);
        connect(line, &QLineEdit::returnPressed, this, &LoadForm::submit);
    }
    for (const Field& field : m_fields) {
        if (auto* edit = field.box->findChild<QLineEdit*>())
            connect(edit, &QLineEdit::returnPressed, this, &LoadForm::submit);
    }
    connect(&m_userModel, &ShopListModel::refreshed, this, &LoadForm::check);
    connect(&m_itemModel, &ShopListModel::refreshed, this, &LoadForm::check);
}

FormField* LoadForm::rowOf(const QString& input) const {
    if (input == QLatin1String("users")) return m_userRow;
    if (input == QLatin1String("items")) return m_itemRow;
    const auto found =
        std::find_if(m_fields.begin(), m_fields.end(), [&](const Field& field) { return field.input == input; });
    return found == m_fields.end() ? nullptr : found->row;
}

QString LoadForm::errorAt(const QString& input) const {
    const FormField* row = rowOf(input);
    return row == nullptr ? QString() : row->error();
}

bool LoadForm::isByRate() const {
    return m_pace->checkedId() == kRateChoice;
}

void LoadForm::setByRate(bool byRate) {
    m_pace->button(byRate ? kRateChoice : kPlacesChoice)->setChecked(true);
    rowOf(QStringLiteral("ratePerSecond"))->setVisible(byRate);
    rowOf(QStringLiteral("concurrency"))->setVisible(!byRate);
    check();
}

bool LoadForm::check() {
    QStringList wrong;
    const auto judge = [&](FormField* row, const QString& problem) {
        row->setError(problem);
        if (!problem.isEmpty()) wrong << QStringLiteral("%1: %2").arg(row->name(), problem);
    };
    for (const Field& field : m_fields) {
        if (field.box == (isByRate() ? m_concurrency : m_rate)) continue;
        const std::optional<qint64> value = field.box->value();
        QString problem;
        if (!value)
            problem = tr("Not a whole number");
        else if (*value < field.least || *value > field.most)
            problem = tr("Must be from %1 to %2").arg(formatCount(field.least), formatCount(field.most));
        else if (field.box == m_ramp && *value > m_duration->value().value_or(field.most))
            problem = tr("Longer than the load");
        judge(field.row, problem);
    }
    judge(m_userRow, unknownIn(*m_users, m_userModel));
    judge(m_itemRow, unknownIn(*m_items, m_itemModel));
    m_trouble->setText(wrong.join(QLatin1Char('\n')));
    m_trouble->setVisible(!wrong.isEmpty());
    m_means->setVisible(wrong.isEmpty());
    if (wrong.isEmpty()) showMeans();
    showButton();
    return wrong.isEmpty();
}

std::optional<LoadRequest> LoadForm::request() const {
    if (m_trouble->isVisibleTo(this)) return std::nullopt;
    const auto number = [](const NumberBox* box) {
        return box->value().value_or(0);
    };
    LoadRequest request;
    request.ratePerSecond = isByRate() ? static_cast<double>(number(m_rate)) : 0;
    request.concurrency = isByRate() ? kMostPlaces : static_cast<int>(number(m_concurrency));
    request.duration = std::chrono::seconds(number(m_duration));
    request.ramp = std::chrono::seconds(number(m_ramp));
    request.failurePercent = static_cast<int>(number(m_failures));
    request.maxQuantity = number(m_quantity);
    request.seed = static_cast<std::uint64_t>(number(m_seed));
    request.users = namesIn(*m_users);
    request.items = namesIn(*m_items);
    request.mode = m_mode->mode();
    return request;
}

// A demo shop is soon bought empty; who starts more than it bears shall know what the failures will be.
void LoadForm::showMeans() {
    const std::optional<LoadRequest> asked = request();
    if (!asked || !m_userModel.isLoaded() || !m_itemModel.isLoaded()) return m_means->setText({});
    const LoadMeans means = loadMeans(*asked, m_userModel, m_itemModel);
    QString words = tr("The money of these users is enough for about %1 purchases, the stock for %2.")
                        .arg(formatCount(means.byMoney), formatCount(means.byStock));
    if (const qint64 planned = plannedPurchases(*asked); planned > 0)
        words += QLatin1Char(' ') + tr("About %1 will be asked for; what is beyond fails.").arg(formatCount(planned));
    m_means->setText(words);
}

void LoadForm::setPhase(Phase phase) {
    m_phase = phase;
    showButton();
}

void LoadForm::showButton() {
    m_button->setKind(m_phase == Phase::Running ? Button::Kind::Danger : Button::Kind::Primary);
    m_button->setGlyph(m_phase == Phase::Running ? Icon::OctagonX : Icon::Play);
    m_button->setLabel(m_phase == Phase::Running ? tr("Stop load") : tr("Start load"));
    const bool hadFocus = m_button->hasFocus();
    if (m_phase == Phase::Starting)
        m_button->refuse(tr("The load is being started"));
    else if (m_phase == Phase::Idle && m_trouble->isVisibleTo(this))
        m_button->refuse(m_trouble->text());
    else
        m_button->allow();
    if (m_phase != Phase::Idle)
        m_compare->refuse(tr("A load is under way"));
    else if (m_trouble->isVisibleTo(this))
        m_compare->refuse(m_trouble->text());
    else
        m_compare->allow();
    // A button that is disabled for a moment must not hand its focus to the next widget.
    if (hadFocus) m_button->setFocus(Qt::OtherFocusReason);
}

void LoadForm::submit() {
    if (m_phase != Phase::Idle || !check()) return;
    if (const std::optional<LoadRequest> asked = request()) Q_EMIT startWanted(*asked);
}

void LoadForm::compare() {
    if (m_phase != Phase::Idle || !check()) return;
    if (const std::optional<LoadRequest> asked = request()) Q_EMIT compareWanted(*asked);
}

void LoadForm::showError(const Error& error, Language language) {
    FormField* row = rowOf(fromCore(error.field));
    if (row != nullptr) row->setError(coreWords(error.reason));
    m_trouble->setText(row != nullptr ? QStringLiteral("%1: %2").arg(row->name(), coreWords(error.reason))
                                      : errorWords(error, language));
    m_trouble->show();
    // Not a fault of the input: the same may be tried again.
    if (row == nullptr) m_button->allow();
}

}  // namespace saga::ui
