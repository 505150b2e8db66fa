// The Log dock: live lines with level, part and words to choose by. Follows the newest while its end is in view;
// scrolled up, new lines wait and are counted. Reads only while it is visible. UI thread.
#pragma once

#include <QWidget>

#include "ui/pages/page_context.h"

class QComboBox;
class QHBoxLayout;
class QTableView;

namespace saga::ui {

class Button;
class ElidedLabel;
class LogModel;
class SearchField;
class ViewStack;

class LogView final : public QWidget {
    Q_OBJECT

public:
    explicit LogView(PageContext& context, QWidget* parent = nullptr);

    LogModel* model() const { return m_model; }
    QTableView* table() const { return m_table; }
    QComboBox* levelBox() const { return m_level; }
    QComboBox* categoryBox() const { return m_category; }
    SearchField* findField() const { return m_find; }
    Button* resumeButton() const { return m_resume; }
    // The lines chosen, or all that are shown, as text.
    void copy();

protected:
    void focusInEvent(QFocusEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QHBoxLayout* makeBar();
    void dressTable();
    void connectParts();
    void showState();
    void follow();
    void openSaga(int row);

    PageContext& m_context;
    LogModel* m_model;
    QTableView* m_table;
    QComboBox* m_level;
    QComboBox* m_category;
    SearchField* m_find;
    ElidedLabel* m_state;
    Button* m_resume;
    Button* m_copy;
    ViewStack* m_stack;
    bool m_following = false;  // the scroll bar is moved by this view
};

}  // namespace saga::ui
