// A small mark with icon and words that cannot be clicked: "3 injected", "v2", "read only".
#pragma once

#include <QWidget>

#include "ui/widgets/icons.h"
#include "ui/widgets/tokens.h"

namespace saga::ui {

class Tag final : public QWidget {
    Q_OBJECT

public:
    // Outline: on any surface. Solid: filled with the failed colour, for what must not be overlooked.
    enum class Kind { Outline, Solid };

    Tag(Icon icon, const QString& text, TextTone tone = TextTone::Secondary, QWidget* parent = nullptr);
    // Lightning and count of injected faults.
    static Tag* injected(const QString& text, QWidget* parent = nullptr);

    const QString& text() const { return m_text; }
    void setText(const QString& text);
    void setTone(TextTone tone);
    void setKind(Kind kind);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Icon m_icon;
    QString m_text;
    TextTone m_tone;
    Kind m_kind = Kind::Outline;
};

}  // namespace saga::ui
