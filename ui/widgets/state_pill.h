// The state of a saga or step as outline, glyph and word: dashed while not an end. Marks stand to its right: a warning
// sign in a double outline (waits for a person), a pause, a lightning (an injected fault hit it). As a widget, and as
// painting for cells of tables.
#pragma once

#include <QWidget>

#include "ui/widgets/state_look.h"
#include "ui/widgets/tokens.h"

namespace saga::ui {

class Theme;

struct PillLook {
    SagaStatus status = SagaStatus::Pending;
    Attention attention = Attention::None;
    bool paused = false;
    bool injected = false;

    bool operator==(const PillLook&) const = default;
    // "COMPENSATING, needs attention: compensation failed, paused, injected fault"
    QString spoken() const;
};

class StatePill final : public QWidget {
    Q_OBJECT

public:
    explicit StatePill(QWidget* parent = nullptr);
    explicit StatePill(PillLook look, QWidget* parent = nullptr);

    PillLook look() const { return m_look; }
    void setLook(PillLook look);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    // Size with its marks.
    static QSize sizeOf(const Theme& theme, const PillLook& look);
    // Paints at the left of `rect`, vertically centred. What does not fit is left out from the right, marks first; a
    // word is elided at last.
    static void paint(QPainter& painter, const Theme& theme, const QRectF& rect, const PillLook& look, Surface surface);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PillLook m_look;
};

}  // namespace saga::ui
