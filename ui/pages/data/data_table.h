// One kind of rows of the shop: a field to find by, the table, and what stands in its place while there is nothing. New
// rows at the top of a list that was scrolled wait behind a chip. UI thread.
#pragma once

#include <QTimer>
#include <QWidget>

#include <initializer_list>
#include <utility>

#include "ui/delegates/cell_delegates.h"
#include "ui/pages/page_context.h"
#include "ui/widgets/icons.h"

class QTableView;

namespace saga::ui {

class Banner;
class Chip;
class PageModel;
class SearchField;
class ViewStack;

class DataTable final : public QWidget {
    Q_OBJECT

public:
    struct Words {
        QString name;         // of the table, for those who listen
        QString placeholder;  // of the field
        Icon icon = Icon::None;
        QString emptyTitle;
        QString emptyText;
    };
    // Ids: what is typed is a glob, and the beginning of an id without a star. Owner: the whole id of a user.
    enum class Find { Ids, Owner };

    // The model is borrowed. The caller sets delegates on table().
    DataTable(PageContext& context, PageModel& model, Find find, Words words, QWidget* parent = nullptr);

    SearchField* search() const { return m_search; }
    QTableView* table() const { return m_table; }
    ViewStack* stack() const { return m_stack; }
    Chip* newsChip() const { return m_news; }
    // Makes the row with this id the current one if it is loaded; reveal() scrolls there too.
    void select(const QString& id);
    void reveal(const QString& id);

    // Widths of columns at 100 %; what is left goes to the last column, or to the one that is named.
    void setWidths(std::initializer_list<std::pair<int, int>> widths, int stretched = -1);
    // A column of times that follows the zone of the setting.
    void addMoments(int column, NumberDelegate::Figure figure = NumberDelegate::Figure::Moment);
    // As long as no row is chosen, the first one is: a page that shows rows and nothing beside them explains nothing.
    void keepOneChosen();

Q_SIGNALS:
    // The current row changed, by hand or because there was none before.
    void chosen(int row);
    // Double click or Enter.
    void opened(int row);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectParts();
    void find();
    void tellView();
    void showPhase();

    PageContext& m_context;
    PageModel& m_model;
    Find m_find;
    Words m_words;
    SearchField* m_search;
    Chip* m_news;
    QTableView* m_table;
    ViewStack* m_stack;
    Banner* m_banner;
    QTimer m_debounce;
};

}  // namespace saga::ui
