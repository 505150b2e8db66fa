#include "ui/widgets/code_editor.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>

#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

class CodeEditor::Numbers final : public QWidget {
public:
    explicit Numbers(CodeEditor& editor) : QWidget(&editor), m_editor(editor) {}

protected:
    void paintEvent(QPaintEvent* event) override { m_editor.paintNumbers(event); }

private:
    CodeEditor& m_editor;
};

CodeEditor::CodeEditor(QWidget* parent) : QPlainTextEdit(parent), m_numbers(new Numbers(*this)) {
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(true);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeEditor::restyle);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& area, int moved) {
        if (moved != 0)
            m_numbers->scroll(0, moved);
        else
            m_numbers->update(0, area.y(), m_numbers->width(), area.height());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &CodeEditor::showMarks);
    connect(&Theme::of(this), &Theme::changed, this, &CodeEditor::restyle);
    restyle();
}

void CodeEditor::restyle() {
    setFont(Theme::of(this).font(FontRole::Mono));
    setViewportMargins(lineNumberWidth(), 0, 0, 0);
    m_numbers->setGeometry(QRect(contentsRect().topLeft(), QSize(lineNumberWidth(), contentsRect().height())));
    showMarks();
}

int CodeEditor::lineNumberWidth() const {
    const Theme& theme = Theme::of(this);
    const QString widest(std::max<qsizetype>(3, QString::number(blockCount()).size()), QLatin1Char('0'));
    return textWidth(theme, FontRole::Mono, widest) + 2 * theme.metrics().cellPadding;
}

void CodeEditor::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    m_numbers->setGeometry(QRect(contentsRect().topLeft(), QSize(lineNumberWidth(), contentsRect().height())));
}

void CodeEditor::paintNumbers(QPaintEvent* event) {
    QPainter painter(m_numbers);
    const Theme& theme = Theme::of(this);
    const Tokens& tokens = theme.tokens();
    painter.fillRect(event->rect(), tokens.panel);
    painter.fillRect(m_numbers->width() - 1, event->rect().top(), 1, event->rect().height(), tokens.line);
    const int current = textCursor().blockNumber();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom())
            break;
        const int line = block.blockNumber() + 1;
        const bool wrong = std::any_of(m_marks.begin(), m_marks.end(), [line](const Mark& mark) { return mark.line == line; });
        const QColor colour = wrong ? tokens.onNeutral.state.failed : block.blockNumber() == current ? tokens.onNeutral.primary : tokens.onNeutral.hint;
        const QRectF room(0, place.top(), m_numbers->width() - theme.metrics().cellPadding, place.height());
        paintText(painter, room, theme, wrong ? FontRole::MonoStrong : FontRole::Mono, colour, QString::number(line), Qt::AlignRight);
    }
}

QTextCursor CodeEditor::cursorAt(int line, int column) const {
    const QTextBlock block = document()->findBlockByNumber(std::clamp(line - 1, 0, std::max(0, blockCount() - 1)));
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + std::clamp(column - 1, 0, std::max(0, block.length() - 1)));
    return cursor;
}

void CodeEditor::setMarks(const QVector<Mark>& marks) {
    m_marks = marks;
    showMarks();
    m_numbers->update();
}

void CodeEditor::showMarks() {
    const Tokens& tokens = Theme::of(this).tokens();
    QList<QTextEdit::ExtraSelection> places;
    QTextEdit::ExtraSelection current;
    current.cursor = textCursor();
    current.cursor.clearSelection();
    current.format.setBackground(tokens.hover);
    current.format.setProperty(QTextFormat::FullWidthSelection, true);
    places << current;
    for (const Mark& mark : m_marks) {
        QTextEdit::ExtraSelection place;
        place.cursor = cursorAt(mark.line, mark.column);
        const QString rest = place.cursor.block().text().mid(place.cursor.positionInBlock());
        // A word with its quotes, else one sign; at the end of a line the last one.
        const auto isWord = [](QChar c) { return c.isLetterOrNumber() || c == QLatin1Char('_') || c == QLatin1Char('.') || c == QLatin1Char('-'); };
        qsizetype length = rest.startsWith(QLatin1Char('"')) ? rest.indexOf(QLatin1Char('"'), 1) + 1
                                                             : std::find_if_not(rest.begin(), rest.end(), isWord) - rest.begin();
        if (rest.isEmpty() && place.cursor.positionInBlock() > 0)
            place.cursor.movePosition(QTextCursor::Left);
        length = std::max<qsizetype>(1, length);
        place.cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, static_cast<int>(length));
        place.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        place.format.setUnderlineColor(tokens.onNeutral.state.failed);
        place.format.setBackground(mixed(tokens.field, tokens.shape.failed, 0.16));
        places << place;
    }
    setExtraSelections(places);
    m_numbers->update();
}

void CodeEditor::goTo(int line, int column) {
    setTextCursor(cursorAt(line, column));
    centerCursor();
    setFocus(Qt::OtherFocusReason);
}

void CodeEditor::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return QPlainTextEdit::keyPressEvent(event);
    const QString line = textCursor().block().text().left(textCursor().positionInBlock());
    const auto first = std::find_if_not(line.begin(), line.end(), [](QChar c) { return c == QLatin1Char(' '); });
    QString indent(first - line.begin(), QLatin1Char(' '));
    if (line.endsWith(QLatin1Char('{')) || line.endsWith(QLatin1Char('[')))
        indent += QStringLiteral("  ");
    textCursor().insertText(QLatin1Char('\n') + indent);
    ensureCursorVisible();
}

QString CodeEditor::wordsAt(const QPoint& place) const {
    const int line = cursorForPosition(place).blockNumber() + 1;
    QStringList words;
    for (const Mark& mark : m_marks) {
        if (mark.line == line)
            words << mark.words;
    }
    return words.join(QLatin1Char('\n'));
}

bool CodeEditor::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), plainToolTip(wordsAt(viewport()->mapFromGlobal(help->globalPos()))), this);
    return true;
}

}  // namespace saga::ui
