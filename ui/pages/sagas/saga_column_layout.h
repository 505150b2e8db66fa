// Which columns of the list are shown, where and how wide. While nobody has dragged a border, the columns share what
// room there is; from then on they keep their widths. Remembered as text ("id state:182 -mode ...") and restored. Owned
// by the header's table. UI thread.
#pragma once

#include <QObject>
#include <QTimer>

class QHeaderView;
class QMenu;

namespace saga::ui {

class PageContext;

class SagaColumnLayout final : public QObject {
    Q_OBJECT

public:
    // Both are borrowed. `room` is what the columns may take, in pixels.
    SagaColumnLayout(PageContext& context, QHeaderView& header);

    void share(int room);
    bool isShown(int column) const;
    // The saga itself is always shown.
    void setShown(int column, bool shown);
    bool canMove(int column, int by) const;
    // To the left or right, over hidden ones.
    void move(int column, int by);
    // Columns, places and widths as they were made.
    void reset();
    // Check marks of all columns, and the way back. Owned by the caller's `menu`.
    void fillMenu(QMenu& menu);

    // The word for a column in what is remembered, and back: -1 when there is none.
    static QString keyOf(int column);
    static int columnOf(const QString& key);
    QString toText() const;
    void fromText(const QString& text);

private:
    void resizeTo(int column, int width);
    int widthOf(int column) const;
    int leastOf(int column) const;
    int shownNeighbour(int visual, int by) const;
    void save();

    PageContext& m_context;
    QHeaderView& m_header;
    QTimer m_saving;
    int m_room = 0;
    bool m_ownWidths = false;  // a border was dragged
    bool m_arranging = false;
};

}  // namespace saga::ui
