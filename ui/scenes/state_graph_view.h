// The six states as a picture: the live one lit, transitions taken with time and cause, those not taken quiet. A click on a
// state or a transition chooses the event that led there, one more click the one before it. Keyboard: arrows walk through
// states and taken transitions, Enter chooses. UI thread.
#pragma once

#include <QWidget>

#include "ui/scenes/picture_file.h"
#include "ui/scenes/picture_parts.h"
#include "ui/scenes/state_graph_layout.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

class StateGraphView final : public QWidget, public PictureParts {
    Q_OBJECT

public:
    explicit StateGraphView(QWidget* parent = nullptr);

    void setContent(StateGraphContent content);
    const StateGraphContent& content() const { return m_content; }
    StateGraphLayout layoutNow() const;
    // Marks the transition that this event made; 0 or another event: none.
    void selectSeq(std::int64_t seq);

    Picture picture() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    // States, then transitions, both in the order of the content.
    int partCount() const override;
    PicturePart partAt(int index) const override;
    void pressPart(int index) override;

Q_SIGNALS:
    void eventChosen(qint64 seq);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    StateGraphMeasures measures() const;
    int partUnder(QPointF place) const;  // -1: none
    bool canPress(int part) const;
    void focusPart(int part);

    const Theme& m_theme;
    StateGraphContent m_content;
    std::int64_t m_selectedSeq = 0;
    int m_part = -1;  // that the keyboard is on
};

}  // namespace saga::ui
