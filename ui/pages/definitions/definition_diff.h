// Two versions of a definition line by line: what was taken out and put in, by sign and colour, whole or the changes alone.
// Borrows the list. UI thread.
#pragma once

#include <QWidget>

#include <string>
#include <utility>

class QCheckBox;
class QComboBox;
class QTableView;

namespace saga::ui {

class DefinitionListModel;
class DiffModel;
class Label;
class ViewStack;

class DefinitionDiff final : public QWidget {
    Q_OBJECT

public:
    explicit DefinitionDiff(DefinitionListModel& list, QWidget* parent = nullptr);

    // Against the version before it, or the one that was chosen.
    void show(const std::string& name, int version);
    // What is being written from this definition; empty: nothing.
    void setDraft(const QString& text);
    DiffModel* model() const { return m_model; }
    QComboBox* before() const { return m_before; }
    QComboBox* after() const { return m_after; }
    QCheckBox* changesOnly() const { return m_changesOnly; }
    QTableView* table() const { return m_table; }
    ViewStack* stack() const { return m_stack; }
    QString summary() const;

private:
    void fill();
    void compare();
    QString textOf(const QComboBox& box) const;

    DefinitionListModel& m_list;
    DiffModel* m_model;
    std::string m_name;
    QString m_draft;
    std::pair<QString, QString> m_texts;  // that are shown
    QComboBox* m_before;
    QComboBox* m_after;
    QCheckBox* m_changesOnly;
    Label* m_summary;
    QTableView* m_table;
    ViewStack* m_stack;
};

}  // namespace saga::ui
