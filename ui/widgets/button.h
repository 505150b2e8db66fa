// A push button. Primary: the one main action of a page. Danger: stops or destroys. Plain: outlined. Quiet: without
// outline, for bars. A button that cannot be used now says why in its tool tip and accessible description.
#pragma once

#include "ui/widgets/painted_button.h"

namespace saga::ui {

class Button final : public PaintedButton {
    Q_OBJECT

public:
    enum class Kind { Plain, Primary, Danger, Quiet };

    explicit Button(const QString& label, QWidget* parent = nullptr);
    Button(Kind kind, Icon icon, const QString& label, QWidget* parent = nullptr);
    // A square with an icon alone; `name` is its accessible name and tool tip.
    static Button* iconOnly(Icon icon, const QString& name, QWidget* parent = nullptr, Kind kind = Kind::Plain);

    Kind kind() const { return m_kind; }
    void setKind(Kind kind);

    // Words at the left instead of the middle, for buttons that fill a column.
    void setLeading(bool leading);
    // 24 px high instead of 28, for status lines and bars of docks.
    void setCompact(bool compact);

    // What the button does; the tool tip while it can be used.
    void setHint(const QString& hint);
    // Enables it.
    void allow();
    // Disables it and says why: "Retry: saga is compensating".
    void refuse(const QString& reason);
    QString refusal() const { return m_refusal; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Look;
    Look look() const;
    bool isSquare() const { return label().isEmpty(); }

    Kind m_kind;
    bool m_isCompact = false;
    bool m_isLeading = false;
    QString m_hint;
    QString m_refusal;
};

}  // namespace saga::ui
