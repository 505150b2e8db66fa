#include "ui/pages/definitions/definition_diff.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <vector>

#include "ui/delegates/cell_delegates.h"
#include "ui/delegates/table_style.h"
#include "ui/models/definition_list_model.h"
#include "ui/models/diff_model.h"
#include "ui/pages/definitions/definition_text.h"
#include "ui/pages/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

constexpr int kDraft = -1;  // in the place of a version

// A line of code on the ground of what became of it.
class DiffDelegate final : public CellDelegate {
public:
    explicit DiffDelegate(QObject* parent) : CellDelegate(parent, TextTone::Secondary, FontRole::Mono) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const QVariant what = index.data(DiffModel::WhatRole);
        const Tokens& tokens = Theme::of(option.widget).tokens();
        if (what.isValid() && what.toInt() != static_cast<int>(DiffLine::What::Same)) {
            const bool added = what.toInt() == static_cast<int>(DiffLine::What::Added);
            painter->fillRect(option.rect, mixed(tokens.panel, added ? tokens.shape.completed : tokens.shape.failed, 0.13));
        }
        CellDelegate::paint(painter, option, index);
    }
};

}  // namespace

DefinitionDiff::DefinitionDiff(DefinitionListModel& list, QWidget* parent)
    : QWidget(parent),
      m_list(list),
      m_model(new DiffModel(this)),
      m_before(new QComboBox),
      m_after(new QComboBox),
      m_changesOnly(new QCheckBox(tr("Changes only"))),
      m_summary(new Label(QString(), FontRole::Secondary, TextTone::Secondary)),
      m_table(new QTableView),
      m_stack(new ViewStack(m_table, this)) {
    const Theme& theme = Theme::of(this);
    const Metrics& m = theme.metrics();
    auto* bar = new QWidget(this);
    auto* line = new FlowLayout(m.gap, bar);
    line->setContentsMargins(m.padding, m.gap, m.padding, m.gap);
    m_before->setAccessibleName(tr("Old version"));
    m_after->setAccessibleName(tr("New version"));
    for (QComboBox* box : {m_before, m_after})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* arrow = new Label(QStringLiteral("→"), FontRole::Body, TextTone::Secondary, bar);
    arrow->setMinimumHeight(m.control);
    m_summary->setMinimumHeight(m.control);
    m_changesOnly->setMinimumHeight(m.control);
    line->addWidget(m_before);
    line->addWidget(arrow);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_after, m_changesOnly, m_summary})
        line->addWidget(widget);
    m_table->setModel(m_model);
    styleTable(*m_table);
    m_table->setAccessibleName(tr("Differences"));
    m_table->setItemDelegate(new DiffDelegate(m_table));
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setAccessibleName(tr("Columns of the differences"));
    m_table->horizontalHeader()->resizeSection(DiffModel::Before, theme.scaled(56));
    m_table->horizontalHeader()->resizeSection(DiffModel::After, theme.scaled(56));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(bar);
    rows->addWidget(new HairLine(Qt::Horizontal, this));
    rows->addWidget(m_stack, 1);
    connect(m_before, &QComboBox::currentIndexChanged, this, &DefinitionDiff::compare);
    connect(m_after, &QComboBox::currentIndexChanged, this, &DefinitionDiff::compare);
    connect(m_changesOnly, &QCheckBox::toggled, m_model, &DiffModel::setChangesOnly);
    connect(&m_list, &DefinitionListModel::refreshed, this, &DefinitionDiff::fill);
}

void DefinitionDiff::show(const std::string& name, int version) {
    m_name = name;
    m_draft.clear();
    m_before->clear();
    m_after->clear();
    fill();
    m_after->setCurrentIndex(m_after->findData(version));
    m_before->setCurrentIndex(std::max(0, m_before->findData(version - 1)));
    compare();
}

void DefinitionDiff::setDraft(const QString& text) {
    if (text == m_draft)
        return;
    const bool came = m_draft.isEmpty();
    m_draft = text;
    fill();
    // What is being written is what one wants to see.
    if (came) {
        m_before->setCurrentIndex(m_before->findData(m_after->currentData()));
        m_after->setCurrentIndex(m_after->findData(kDraft));
    }
    compare();
}

// Versions are only ever added: the chosen ones stay.
void DefinitionDiff::fill() {
    for (QComboBox* box : {m_before, m_after}) {
        std::vector<int> versions;
        if (!m_draft.isEmpty() && box == m_after)
            versions.push_back(kDraft);
        for (int row = 0; row < m_list.rowCount(); ++row) {
            if (m_list.definition(row).name == m_name)
                versions.push_back(m_list.definition(row).version);
        }
        std::vector<int> known;
        for (int i = 0; i < box->count(); ++i)
            known.push_back(box->itemData(i).toInt());
        // A box that is open stays as it is.
        if (versions == known)
            continue;
        const QSignalBlocker quiet(box);
        const QVariant kept = box->currentData();
        box->clear();
        for (const int version : versions)
            box->addItem(version == kDraft ? tr("edited text") : tr("version %1").arg(version), version);
        box->setCurrentIndex(std::max(0, box->findData(kept)));
    }
    compare();
}

QString DefinitionDiff::textOf(const QComboBox& box) const {
    if (box.currentData().toInt() == kDraft)
        return m_draft;
    const DefinitionView* version = m_list.find(m_name, box.currentData().toInt());
    return version == nullptr ? QString() : readableDefinition(version->source);
}

void DefinitionDiff::compare() {
    if (m_after->count() < 2) {
        m_summary->setText({});
        m_stack->notice()->setEmpty(Icon::ArrowLeftRight, tr("There is one version"), tr("Edit the text, or publish another version, to see what is different."));
        return m_stack->showNotice();
    }
    const std::pair texts(textOf(*m_before), textOf(*m_after));
    // Read again, the same texts leave the lines where they are.
    if (texts != m_texts)
        m_model->setTexts(texts.first, texts.second);
    m_texts = texts;
    m_summary->setText(m_model->isSame() ? tr("No difference") : tr("+%1 −%2 lines").arg(m_model->added()).arg(m_model->removed()));
    m_stack->showView();
}

QString DefinitionDiff::summary() const {
    return m_summary->text();
}

}  // namespace saga::ui
