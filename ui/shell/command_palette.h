// The list below the search field: opens when the field has the focus, Up, Down and Enter choose, Escape closes. Lies
// over the window as a child, so that it works on every platform. UI thread.
#pragma once

#include <QWidget>

class QListView;

namespace saga::ui {

class PaletteModel;
class SearchField;

class CommandPalette final : public QWidget {
    Q_OBJECT

public:
    // Both are borrowed; `window` is the parent and is covered.
    CommandPalette(PaletteModel& model, SearchField& field, QWidget* window);

    void open();
    void close();
    QListView* list() const { return m_list; }
    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool takeKey(int key);
    void place();
    void choose(int row);
    void chooseFirst();

    PaletteModel& m_model;
    SearchField& m_field;
    QListView* m_list;
};

}  // namespace saga::ui
