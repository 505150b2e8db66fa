// Puts a fault rule together: where, for whom, what, how often, how long. Says in a plain sentence what the rule will
// do and what becomes of the sagas it hits, counts the stored sagas that it would have fitted, and marks wrong fields
// where they are. While STOP ALL is in force nothing can be edited. UI thread.
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/pages/faults/rule_draft.h"
#include "ui/pages/page_context.h"

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace saga::ui {

class Button;
class FilterField;
class FormField;
class Label;

class RuleEditor final : public QWidget {
    Q_OBJECT

public:
    explicit RuleEditor(PageContext& context, QWidget* parent = nullptr);

    void setDraft(const RuleDraft& draft);
    RuleDraft draft() const;
    // STOP ALL is in force.
    void setBlocked(bool blocked);

    QComboBox* definitionField() const { return m_definition; }
    QComboBox* stepField() const { return m_step; }
    QComboBox* directionField() const { return m_direction; }
    QComboBox* kindField() const { return m_kind; }
    QComboBox* codeField() const { return m_code; }
    FilterField* whereField() const { return m_where; }
    QLineEdit* field(const QString& name) const { return m_lines.value(name); }  // "delay", "probability", "share", ...
    Button* startButton() const { return m_start; }
    // What is wrong at a field of RuleDraft::Reading; empty when nothing is.
    QString errorAt(const QString& name) const;
    QString sentence() const;
    QString matchText() const;

Q_SIGNALS:
    void started(const saga::FaultRule& rule);

private:
    void makeFields();
    QLineEdit* addLine(const QString& name, const QString& label, const QString& placeholder);
    void connectParts();
    void readDefinitions();
    void showSteps();
    void showCodes();
    void showKind();
    void edited();
    void showDraft();
    void showErrors(const QHash<QString, QString>& errors);
    void count();
    void takeCount(const Result<std::int64_t>& answer);
    void start();
    void takeAnswer(const Result<FaultRule>& answer);
    void showButton();

    PageContext& m_context;
    QWidget* m_form;
    QGridLayout* m_grid = nullptr;
    QComboBox* m_definition = nullptr;
    QComboBox* m_step = nullptr;
    QComboBox* m_direction = nullptr;
    QComboBox* m_kind = nullptr;
    QComboBox* m_code = nullptr;
    FilterField* m_where = nullptr;
    QHash<QString, QLineEdit*> m_lines;
    QHash<QString, FormField*> m_rows;
    Label* m_sentence;
    Label* m_outcome;
    Label* m_match;
    Label* m_trouble;
    Button* m_start;
    std::vector<DefinitionView> m_definitions;  // the latest version of each
    QTimer m_countDelay;
    CancellationPtr m_counting;
    bool m_blocked = false;
    bool m_sending = false;
};

}  // namespace saga::ui
