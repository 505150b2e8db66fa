// What the columns of a table need when their room changes: every column is at least as wide as its name, and a column of
// ids shows them whole where there is room for it. Widths that a person chose stay.
#pragma once

#include <QList>
#include <QObject>

class QHeaderView;
class QTableView;

namespace saga::ui {

inline constexpr int kWholeId = 240;  // width of an id that is not shortened, at 100 %

class ColumnFit final : public QObject {
    Q_OBJECT

public:
    // Lives as long as the header.
    explicit ColumnFit(QHeaderView& header);

    // `column` takes up to `most` of what the stretched column has beyond `rest`, and never less than it has now. Both at
    // 100 %.
    static void grow(QTableView& table, int column, int most, int rest);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Growing {
        int column;
        int least;
        int most;
        int rest;
        int given;  // -1: nothing yet
    };

    bool isStretched(int column) const;
    void widenForNames();
    void fit(Growing& growing) const;

    QHeaderView& m_header;
    QList<Growing> m_growing;
    bool m_isWidened = false;
};

}  // namespace saga::ui
