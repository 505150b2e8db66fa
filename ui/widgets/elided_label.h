// One line of plain text that shortens itself instead of being cut: in the middle for ids, at the end for the rest. The
// whole text is the tool tip, the accessible name, and what Ctrl+C and the context menu copy.
#pragma once

#include <QWidget>

#include "ui/widgets/theme.h"

namespace saga::ui {

class ElidedLabel final : public QWidget {
    Q_OBJECT

public:
    explicit ElidedLabel(const QString& text = {}, FontRole role = FontRole::Body, TextTone tone = TextTone::Primary,
                         QWidget* parent = nullptr);
    // Mono, shortened in the middle, can be focused and copied.
    static ElidedLabel* forId(const QString& id, QWidget* parent = nullptr, FontRole role = FontRole::Mono);

    const QString& text() const { return m_text; }
    void setText(const QString& text);
    void setTone(TextTone tone);
    void setElideMode(Qt::TextElideMode mode);
    void setCopyable(bool copyable);
    bool isElided() const;
    void copy() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void updateToolTip();

    QString m_text;
    FontRole m_role;
    TextTone m_tone;
    Qt::TextElideMode m_mode = Qt::ElideRight;
    bool m_copyable = false;
};

}  // namespace saga::ui
