#include "ui/widgets/house_style.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextDocument>
#include <QTextEdit>

#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

namespace saga::ui {
namespace {

bool isTextArea(const QWidget* widget) {
    return qobject_cast<const QPlainTextEdit*>(widget) != nullptr || qobject_cast<const QTextEdit*>(widget) != nullptr;
}

}  // namespace

HouseStyle::HouseStyle(const Theme& theme) : QProxyStyle(QStringLiteral("Fusion")), m_theme(theme) {}

void HouseStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    const bool hovers = qobject_cast<QLineEdit*>(widget) != nullptr || qobject_cast<QComboBox*>(widget) != nullptr ||
                        qobject_cast<QAbstractSpinBox*>(widget) != nullptr;
    if (hovers) widget->setAttribute(Qt::WA_Hover);
    if (isTextArea(widget)) {
        // The frame paints the ground of the field, round corners included.
        static_cast<QAbstractScrollArea*>(widget)->viewport()->setAutoFillBackground(false);
        const qreal margin = m_theme.metrics().gap;
        if (auto* plain = qobject_cast<QPlainTextEdit*>(widget)) plain->document()->setDocumentMargin(margin);
        if (auto* rich = qobject_cast<QTextEdit*>(widget)) rich->document()->setDocumentMargin(margin);
    }
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    const Metrics& m = m_theme.metrics();
    switch (metric) {
        case PM_DefaultFrameWidth:
        case PM_SplitterWidth:
        case PM_DockWidgetSeparatorExtent:
        case PM_MenuPanelWidth:
        case PM_SpinBoxFrameWidth:
        case PM_ComboBoxFrameWidth:
            return 1;
        case PM_ScrollBarExtent:
            return m_theme.scaled(12);
        case PM_ScrollBarSliderMin:
            return m_theme.scaled(28);
        case PM_ScrollView_ScrollBarSpacing:
        case PM_ScrollView_ScrollBarOverlap:
            return 0;
        case PM_IndicatorWidth:
        case PM_IndicatorHeight:
        case PM_ExclusiveIndicatorWidth:
        case PM_ExclusiveIndicatorHeight:
            return m.icon;
        case PM_CheckBoxLabelSpacing:
        case PM_RadioButtonLabelSpacing:
        case PM_LayoutHorizontalSpacing:
        case PM_LayoutVerticalSpacing:
            return m.gap;
        case PM_LayoutLeftMargin:
        case PM_LayoutTopMargin:
        case PM_LayoutRightMargin:
        case PM_LayoutBottomMargin:
            return m.padding;
        case PM_SmallIconSize:
        case PM_ButtonIconSize:
        case PM_TabBarIconSize:
        case PM_ListViewIconSize:
            return m.icon;
        case PM_TreeViewIndentation:
            return m.icon;
        case PM_ToolTipLabelFrameWidth:
            return m_theme.scaled(6);
        case PM_MenuHMargin:
        case PM_MenuVMargin:
            return m.unit;
        case PM_HeaderMargin:
            return m.cellPadding;
        case PM_HeaderMarkSize:
            return m.glyph;
        case PM_TabCloseIndicatorWidth:
        case PM_TabCloseIndicatorHeight:
            return m.target;
        case PM_TabBarTabHSpace:
            return 2 * m.padding;
        case PM_TabBarTabShiftHorizontal:
        case PM_TabBarTabShiftVertical:
        case PM_TabBarTabOverlap:
            return 0;
        case PM_FocusFrameHMargin:
        case PM_FocusFrameVMargin:
            return m_theme.scaled(3);
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* returnData) const {
    switch (hint) {
        case SH_ComboBox_Popup:
        case SH_EtchDisabledText:
        case SH_ScrollBar_Transient:
        case SH_DialogButtonBox_ButtonsHaveIcons:
        case SH_Widget_Animation_Duration:
            return 0;
        case SH_ItemView_ShowDecorationSelected:
            return 1;
        case SH_ToolTipLabel_Opacity:
            return 255;
        case SH_ComboBox_PopupFrameStyle:
            return int(QFrame::StyledPanel) | int(QFrame::Plain);
        case SH_Table_GridLineColor:
            return static_cast<int>(m_theme.tokens().line.rgba());
        default:
            return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
    if (element == PE_Frame && isTextArea(widget))
        return paintField(*painter, option->rect, option->state, hasFieldError(widget));
    if (paintFieldPrimitive(element, option, *painter, widget)) return;
    if (paintViewPrimitive(element, option, *painter, widget)) return;
    if (paintWindowPrimitive(element, option, *painter)) return;
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void HouseStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const {
    const Tokens& t = m_theme.tokens();
    switch (element) {
        case CE_Header:
            return paintWholeHeader(*painter, *option, widget);
        case CE_HeaderSection:
            return paintHeader(*painter, *option);
        case CE_HeaderLabel:
            return paintHeaderLabel(*painter, *option);
        case CE_HeaderEmptyArea:
            return paintHeader(*painter, *option);
        case CE_Splitter:
            return painter->fillRect(option->rect, option->state & State_MouseOver ? t.accent : t.line);
        case CE_MenuItem:
            return paintMenuItem(*painter, *option);
        case CE_TabBarTab:
            return paintTab(*painter, *option, widget);
        case CE_ProgressBar:
            return paintProgressBar(*painter, *option);
        case CE_ComboBoxLabel: {
            const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
            if (combo == nullptr || combo->editable) return;
            const QRect text = proxy()->subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
            const bool enabled = option->state & State_Enabled;
            const TextColours& colours = t.onNeutral;
            const QFont font = widget != nullptr ? widget->font() : m_theme.font(FontRole::Body);
            paintText(*painter, text, font, enabled ? colours.primary : colours.hint, combo->currentText);
            return;
        }
        default:
            QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void HouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                    const QWidget* widget) const {
    switch (control) {
        case CC_ComboBox:
            return paintComboBox(*painter, *option, widget);
        case CC_SpinBox:
            return paintSpinBox(*painter, *option, widget);
        case CC_ScrollBar:
            return paintScrollBar(*painter, *option, widget);
        default:
            QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect HouseStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl subControl,
                                 const QWidget* widget) const {
    switch (control) {
        case CC_ScrollBar:
            return scrollBarRect(*option, subControl);
        case CC_ComboBox:
            return visualRect(option->direction, option->rect, comboBoxRect(*option, subControl));
        case CC_SpinBox:
            return visualRect(option->direction, option->rect, spinBoxRect(*option, subControl));
        default:
            return QProxyStyle::subControlRect(control, option, subControl, widget);
    }
}

QRect HouseStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    switch (element) {
        case SE_TabBarTabText:
        case SE_TabBarTabRightButton:
            return tabElementRect(element, option, widget);
        case SE_HeaderLabel: {
            // Qt would keep room for an arrow at the far end; here it stands behind the word.
            const int padding = m_theme.metrics().cellPadding;
            return option->rect.adjusted(padding, 0, -padding, -1);
        }
        case SE_LineEditContents: {
            const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            if (frame == nullptr || frame->lineWidth <= 0) break;
            const int inset = m_theme.metrics().cellPadding - kLineEditMargin;
            return option->rect.adjusted(inset, 1, -inset, -1);
        }
        default:
            break;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize HouseStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                   const QWidget* widget) const {
    const Metrics& m = m_theme.metrics();
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
        case CT_LineEdit:
        case CT_PushButton:
        case CT_ToolButton:
            result.setHeight(qMax(m.control, type == CT_LineEdit ? 0 : result.height()));
            break;
        case CT_ComboBox:
        case CT_SpinBox:
            result = QSize(size.width() + 3 * m.cellPadding + m.smallIcon, qMax(m.control, size.height()));
            break;
        case CT_CheckBox:
        case CT_RadioButton:
            result.setHeight(qMax(result.height(), m.target));
            break;
        case CT_HeaderSection:
            result.setHeight(m.row);
            break;
        case CT_TabBarTab:
            result.setHeight(qMax(result.height(), m.viewTab));
            break;
        case CT_ItemViewItem:
            result.setHeight(qMax(result.height(), m.row));
            break;
        case CT_MenuItem: {
            const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
            const bool line = item != nullptr && item->menuItemType == QStyleOptionMenuItem::Separator;
            result.setHeight(line ? m.gap + 1 : m.control);
            if (!line) result.rwidth() += 2 * m.padding;
            break;
        }
        default:
            break;
    }
    return result;
}

}  // namespace saga::ui
