// Paints Qt's own controls the house way: line edits, combo and spin boxes, check boxes, scroll bars, headers, menus,
// item view rows, splitters, tool tips. Fusion underneath answers what is not overridden. Owned by the application,
// borrows the Theme, which takes it away again before it dies.
#pragma once

#include <QProxyStyle>

namespace saga::ui {

class Theme;

class HouseStyle final : public QProxyStyle {
    Q_OBJECT

public:
    explicit HouseStyle(const Theme& theme);

    using QProxyStyle::polish;
    void polish(QWidget* widget) override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returnData) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl subControl,
                         const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;

    // What QLineEdit itself keeps free beside its text.
    static constexpr int kLineEditMargin = 2;

private:
    bool paintFieldPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter& painter,
                             const QWidget* widget) const;
    bool paintViewPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter& painter,
                            const QWidget* widget) const;
    bool paintWindowPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter& painter) const;
    void paintField(QPainter& painter, const QRect& rect, State state, bool wrong) const;
    void paintCheckBox(QPainter& painter, const QRect& rect, State state) const;
    void paintRadioButton(QPainter& painter, const QRect& rect, State state) const;
    void paintComboBox(QPainter& painter, const QStyleOptionComplex& option, const QWidget* widget) const;
    void paintSpinBox(QPainter& painter, const QStyleOptionComplex& option, const QWidget* widget) const;
    void paintScrollBar(QPainter& painter, const QStyleOptionComplex& option, const QWidget* widget) const;
    void paintWholeHeader(QPainter& painter, const QStyleOption& option, const QWidget* widget) const;
    void paintHeader(QPainter& painter, const QStyleOption& option) const;
    void paintHeaderLabel(QPainter& painter, const QStyleOption& option) const;
    void paintMenuItem(QPainter& painter, const QStyleOption& option) const;
    void paintTab(QPainter& painter, const QStyleOption& option, const QWidget* widget) const;
    void paintTabClose(QPainter& painter, const QStyleOption& option) const;
    void paintProgressBar(QPainter& painter, const QStyleOption& option) const;
    QRect tabElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const;
    QRect scrollBarRect(const QStyleOptionComplex& option, SubControl part) const;
    QRect comboBoxRect(const QStyleOptionComplex& option, SubControl part) const;
    QRect spinBoxRect(const QStyleOptionComplex& option, SubControl part) const;

    const Theme& m_theme;
};

}  // namespace saga::ui
