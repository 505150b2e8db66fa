// A text area for code: line numbers, mono type, the current line lit, places underlined with a wave and said in a tool tip.
// Enter keeps the indent; Tab leaves the editor, as everywhere. It knows no language: a highlighter may be set on its
// document. UI thread.
#pragma once

#include <QPlainTextEdit>
#include <QVector>

namespace saga::ui {

class CodeEditor final : public QPlainTextEdit {
    Q_OBJECT

public:
    // A place from 1; columns count characters.
    struct Mark {
        int line = 1;
        int column = 1;
        QString words;
    };

    explicit CodeEditor(QWidget* parent = nullptr);

    // Underlines the word or sign at each place.
    void setMarks(const QVector<Mark>& marks);
    const QVector<Mark>& marks() const { return m_marks; }
    void goTo(int line, int column);
    int lineNumberWidth() const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    class Numbers;

    void restyle();
    void paintNumbers(QPaintEvent* event);
    void showMarks();
    QTextCursor cursorAt(int line, int column) const;
    QString wordsAt(const QPoint& place) const;

    Numbers* m_numbers;
    QVector<Mark> m_marks;
};

}  // namespace saga::ui
