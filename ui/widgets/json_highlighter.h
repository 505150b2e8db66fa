// Colours JSON by the tokens of the theme: names, texts, numbers, words. Reads line by line, so that a text that is not whole
// yet is coloured as far as it goes. UI thread.
#pragma once

#include <QSyntaxHighlighter>

namespace saga::ui {

class JsonHighlighter final : public QSyntaxHighlighter {
    Q_OBJECT

public:
    explicit JsonHighlighter(QTextDocument* document);

protected:
    void highlightBlock(const QString& text) override;
};

}  // namespace saga::ui
