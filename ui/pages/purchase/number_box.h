// A whole number that is typed or stepped. It accepts any text, so that wrong input can be said in words at the field
// instead of being swallowed; value() is empty then. UI thread.
#pragma once

#include <QAbstractSpinBox>

#include <optional>

namespace saga::ui {

class NumberBox final : public QAbstractSpinBox {
    Q_OBJECT

public:
    // Steps stay within [least, most]; typing does not.
    NumberBox(qint64 least, qint64 most, QWidget* parent = nullptr);

    // Not set when the text is no whole number that fits int64.
    std::optional<qint64> value() const;
    void setValue(qint64 value);
    void setText(const QString& text);
    void setPlaceholder(const QString& text);

    void stepBy(int steps) override;
    QValidator::State validate(QString& input, int& position) const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    // At every change of the text.
    void changed();
    // At a change by hand: typing or stepping.
    void edited();

protected:
    StepEnabled stepEnabled() const override;

private:
    void restyle();

    qint64 m_least;
    qint64 m_most;
};

}  // namespace saga::ui
