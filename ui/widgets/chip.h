// A clickable total: dot, name, count. Checkable, so that a row of chips is a filter one can see.
#pragma once

#include "ui/widgets/painted_button.h"
#include "ui/widgets/tokens.h"

namespace saga::ui {

class Chip final : public PaintedButton {
    Q_OBJECT

public:
    explicit Chip(const QString& label, QWidget* parent = nullptr);
    Chip(TextTone dot, const QString& label, QWidget* parent = nullptr);

    QString count() const { return m_count; }
    // Already formatted: "1,204,318". Empty hides it.
    void setCount(const QString& count);
    // Keeps this much room for the count, so that a growing total moves no neighbour.
    void setCountRoom(const QString& widest);
    // Outlined and written in the accent colour: news such as "+38 new".
    void setAccented(bool accented);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int dotRoom() const;
    int countWidth() const;
    void updateName();

    bool m_hasDot = false;
    TextTone m_dot = TextTone::Hint;
    QString m_count;
    QString m_widestCount;
    bool m_accented = false;
};

}  // namespace saga::ui
