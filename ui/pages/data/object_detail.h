// What is known about the chosen object of the shop, with its name and state at the top. Read anew whenever the shop
// changes, one request at a time; an answer about an object that is no longer chosen is only the sign to ask for the
// present one. What is shown stays while reading anew fails. UI thread.
#pragma once

#include <QWidget>

#include <utility>

#include "ui/pages/page_context.h"
#include "ui/widgets/icons.h"

class QHBoxLayout;

namespace saga::ui {

class ElidedLabel;
class Tag;
class ViewStack;

class ObjectDetail : public QWidget {
    Q_OBJECT

public:
    // Reads another object; the one that is shown stays as it is.
    void show(const QString& id);
    // Empty before one is shown.
    const QString& id() const { return m_id; }
    ViewStack* stack() const { return m_stack; }

protected:
    ObjectDetail(PageContext& context, Icon icon, QWidget* parent);

    // What stands there once an object is read, and what to do before. Once, when the content is made.
    void setContent(QWidget* content, const QString& advice);
    // The row of name and state.
    QHBoxLayout* makeTitle(QWidget* parent);
    void setState(const QString& words, bool isGood);

    // Another object was chosen and is going to be read.
    virtual void change(const QString& id) = 0;
    // Sends the request about id(), to be answered to answerTo().
    virtual void ask() = 0;
    void read();
    template <class T, class Show>
    Answer<T> answerTo(Show show) {
        return m_context.bridge().deliver<T>(this, [this, asked = m_id, show](const Result<T>& answer) {
            if (asked == m_id) {
                if (answer) {
                    showKnown();
                    show(*answer);
                } else {
                    showError(answer.error());
                }
            }
            finish();
        });
    }
    void showError(const Error& error);

    PageContext& m_context;

private:
    void showKnown();
    void finish();

    const Icon m_icon;
    QString m_id;
    ElidedLabel* m_title = nullptr;
    Tag* m_state = nullptr;
    ViewStack* m_stack = nullptr;
    bool m_isKnown = false;
    bool m_inFlight = false;
    bool m_stale = false;
};

}  // namespace saga::ui
