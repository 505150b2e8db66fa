// The sequence diagram as a widget: the wheel scrolls, Ctrl and the wheel zoom, a click selects a message, a double click or
// Enter shows its event. Keyboard: up and down go from message to message, Home and End to the first and the last, + and -
// zoom, 0 sets the zoom back; left and right go over the heads, Enter there opens a child saga. While the last row of a
// running saga is seen, the view follows it; once scrolled away, arriving messages move nothing, and a button leads back.
#pragma once

#include <QAbstractScrollArea>

#include <optional>

#include "ui/scenes/picture_file.h"
#include "ui/scenes/picture_parts.h"
#include "ui/scenes/sequence_painter.h"

namespace saga::ui {

class Button;

class SequenceView final : public QAbstractScrollArea, public PictureParts {
    Q_OBJECT

public:
    explicit SequenceView(QWidget* parent = nullptr);

    // Replaces what is shown; selection and zoom stay, and so does what is seen unless the view follows.
    void setContent(SequenceContent content);
    const SequenceContent& content() const { return m_content; }
    SequenceLayout layoutNow() const;
    int rowsDrawn() const { return m_painter.rowsDrawn(); }

    bool isFollowing() const { return m_following; }
    void goLive();
    Button* liveButton() const { return m_live; }
    void zoomBy(double factor);
    double zoom() const { return m_zoom; }

    int selectedRow() const { return m_row; }
    // The message of this event, scrolled into view; 0: none. Says nothing.
    void selectSeq(std::int64_t seq);

    // All rows with their heads; of a diagram taller than a picture can be, as many as fit from the first that is seen.
    Picture picture() const;
    QSize sizeHint() const override;

    // Heads, then messages.
    int partCount() const override;
    PicturePart partAt(int index) const override;
    void pressPart(int index) override;

Q_SIGNALS:
    // By hand.
    void eventChosen(qint64 seq);
    // To be shown in depth.
    void eventOpened(qint64 seq);
    void sagaOpened(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    SequenceMeasures measures() const;
    void layOut();
    void keepRow(int row, double y);
    void takeScroll();
    void updateLive();
    void chooseRow(int row);
    void focusHead(int head);
    void pressHead(int head);
    void scrollToRow(int row);
    bool isLink(int head) const;
    QString spoken(int row) const;
    QString toolTipAt(QPointF place) const;

    const Theme& m_theme;
    SequencePainter m_painter;
    SequenceContent m_content;
    Button* m_live;
    std::int64_t m_seq = 0;
    int m_row = -1;
    int m_head = -1;            // that the keyboard is on
    std::size_t m_rowsSeen = 0; // when the hand took over
    double m_zoom = 1;
    bool m_following = true;
    bool m_laying = false;
};

}  // namespace saga::ui
