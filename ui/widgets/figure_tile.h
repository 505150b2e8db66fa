// One figure of a page: its name, its value large, what belongs to it, and how it moved. It is a link: a click or Enter
// asks for the list that it counts. A tile that leads nowhere takes no focus. UI thread.
#pragma once

#include <vector>

#include "ui/widgets/painted_button.h"
#include "ui/widgets/tokens.h"

namespace saga::ui {

class FigureTile final : public PaintedButton {
    Q_OBJECT

public:
    FigureTile(Icon icon, const QString& name, QWidget* parent = nullptr);

    // `figure` is formatted: "99.1 %"; `detail` is one short line below it.
    void setFigure(const QString& figure, const QString& detail, TextTone tone = TextTone::Primary);
    const QString& figure() const { return m_figure; }
    const QString& detail() const { return m_detail; }
    // Drawn below the words, in the colour of `tone`.
    void setTrend(std::vector<double> values, TextTone tone);
    // No room is kept for a trend.
    void setFlat();
    // What opens: "Opens the sagas that failed". Empty: it leads nowhere.
    void setTarget(const QString& hint);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void updateName();

    QString m_figure;
    QString m_detail;
    TextTone m_tone = TextTone::Primary;
    std::vector<double> m_trend;
    TextTone m_trendTone = TextTone::Accent;
    bool m_isFlat = false;
    bool m_isLink = false;
};

}  // namespace saga::ui
