// What stands in the place of a view that has nothing to show: it is empty, it loads, it failed, the connection is
// lost. ViewStack holds a view and its notice and shows one of them.
#pragma once

#include <QStackedWidget>
#include <QWidget>

#include "ui/widgets/icons.h"
#include "ui/widgets/tokens.h"

class QVBoxLayout;

namespace saga::ui {

class Button;
class Label;

// An error as a person reads it. Any part but the title may be empty.
struct ErrorWords {
    QString title;   // what happened, to what: "The list could not be read"
    QString cause;   // why: "The database is locked by process 4711"
    QString remedy;  // what to do: "Close the other console and try again"
    QString code;    // "E_STORE_LOCKED"
};

class ViewNotice final : public QWidget {
    Q_OBJECT

public:
    explicit ViewNotice(QWidget* parent = nullptr);

    void setEmpty(Icon icon, const QString& title, const QString& text, const QString& action = {});
    void setLoading(const QString& title);
    bool isLoading() const { return m_icon == Icon::LoaderCircle; }
    // Offers `action` (such as "Try again") and copying of the whole error.
    void setError(const ErrorWords& error, const QString& action = {});
    void setDisconnected(const QString& title, const QString& text, const QString& action = {});
    QString title() const;
    // Title, cause, remedy and code as lines: what Copy puts on the clipboard.
    QString asText() const;

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void setWords(Icon icon, TextTone tone, const ErrorWords& words, const QString& action);
    void restyle();

    Icon m_icon = Icon::None;
    TextTone m_tone = TextTone::Secondary;
    QVBoxLayout* m_rows;
    QWidget* m_iconRoom;
    Label* m_title;
    Label* m_text;
    Label* m_remedy;
    Label* m_code;
    Button* m_action;
    Button* m_copy;
};

class ViewStack final : public QStackedWidget {
    Q_OBJECT

public:
    // Takes ownership of the view.
    explicit ViewStack(QWidget* view, QWidget* parent = nullptr);

    // Fill it in and it is shown by showNotice().
    ViewNotice* notice() const { return m_notice; }
    void showView();
    void showNotice();
    bool isShowingView() const;

private:
    QWidget* m_view;
    ViewNotice* m_notice;
};

}  // namespace saga::ui
