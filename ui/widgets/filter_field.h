// The line in which a filter is typed. It knows nothing of the language: whoever parses tells it whether the text is
// right, where it is wrong, and how its parts are coloured. The border shows validity, a mark under the text the place
// of the error, and the right end the message or the count; nothing moves when they change.
#pragma once

#include <QVector>
#include <QWidget>

class QLineEdit;

namespace saga::ui {

class Button;

class FilterField final : public QWidget {
    Q_OBJECT

public:
    enum class Part { Field, Keyword, Value };
    // Characters of the text, counted from 0 in UTF-16 units as QString does.
    struct Span {
        int start = 0;
        int length = 0;
        Part part = Part::Value;
    };

    explicit FilterField(const QString& placeholder, QWidget* parent = nullptr);
    ~FilterField() override;

    QString text() const;
    void setText(const QString& text);
    // For completers and focus; borrowed.
    QLineEdit* edit() const;

    // Nothing is known about the text: neutral border.
    void setUnchecked();
    void setValid();
    // Marks `length` characters from `position` (at least one) and says why.
    void setInvalid(int position, int length, const QString& message);
    bool isInvalid() const { return m_state == State::Invalid; }
    // At the right end: "4,318 in 6 ms".
    void setCountText(const QString& text);
    void setSpans(const QVector<Span>& spans);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    // At every change by hand or by setText.
    void textChanged(const QString& text);
    // Enter.
    void submitted(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class State { Unchecked, Valid, Invalid };
    class Edit;

    void setState(State state, const QString& message);
    void place();
    void restyle();
    QString rightText() const;

    Edit* m_edit;
    Button* m_clear;
    State m_state = State::Unchecked;
    QString m_message;
    QString m_countText;
};

}  // namespace saga::ui
