// The middle of the window: tabs of the open pages with the search field at their right, and the current page below,
// which scrolls when the window is too small for it or the text too large. Knows pages by their links and nothing about
// what they show. UI thread.
#pragma once

#include <QHash>
#include <QWidget>

#include <optional>

#include "ui/shell/console_link.h"
#include "ui/widgets/icons.h"

class QStackedWidget;

namespace saga::ui {

class SearchField;
class TabStrip;

class PageArea final : public QWidget {
    Q_OBJECT

public:
    explicit PageArea(QWidget* parent = nullptr);

    // Appends a tab and shows the page. Takes ownership. The link must not be open yet.
    void add(const ConsoleLink& link, Icon icon, const QString& title, QWidget* page);
    // Null when it is not open.
    QWidget* page(const ConsoleLink& link) const { return m_pages.value(link.toString()); }
    void showPage(const ConsoleLink& link);
    void setTitle(const ConsoleLink& link, const QString& title);
    void close(const ConsoleLink& link);
    void step(int by);
    std::optional<ConsoleLink> current() const;
    // In the order of the tabs.
    QList<ConsoleLink> links() const;
    // Stands between the tabs and the page, over every page. Takes ownership. Once.
    void setNotice(QWidget* notice);
    SearchField* search() const { return m_search; }
    TabStrip* tabs() const { return m_tabs; }

Q_SIGNALS:
    void currentChanged(const saga::ui::ConsoleLink& link);
    void closed(const saga::ui::ConsoleLink& link);
    // The last tab went.
    void emptied();

private:
    void closeAt(int index);
    void showAt(int index);
    int indexOf(const QString& link) const;
    // The focus is in a page, or nowhere.
    bool holdsFocus() const;
    QWidget* roomOf(const QString& link) const;

    TabStrip* m_tabs;
    SearchField* m_search;
    QStackedWidget* m_stack;
    QHash<QString, QWidget*> m_pages;
};

}  // namespace saga::ui
