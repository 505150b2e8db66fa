// A line across a page that says something about the whole of it: lost connection, paused engine, wrong input. Icon,
// words, one action, and a cross when it may be put away. Announced to screen readers when it appears.
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace saga::ui {

class Button;
class Label;

class Banner final : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Info, Good, Warning, Error };

    explicit Banner(QWidget* parent = nullptr);

    // Shows it. An empty action has no button.
    void display(Kind kind, const QString& text, const QString& action = {});
    // A line above the text, in bold; empty: none. Before display(), which announces it.
    void setTitle(const QString& title);
    void setDismissible(bool dismissible);
    Kind kind() const { return m_kind; }
    QString title() const;
    QString text() const;

Q_SIGNALS:
    void actionTriggered();
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();

    Kind m_kind = Kind::Info;
    QHBoxLayout* m_row;
    Label* m_title;
    Label* m_text;
    Button* m_action;
    Button* m_dismiss;
};

}  // namespace saga::ui
