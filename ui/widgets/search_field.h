// A one-line search with magnifier, and a key cap that shows its shortcut while it is empty. Escape clears.
#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace saga::ui {

class SearchField final : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(const QString& placeholder, QWidget* parent = nullptr);

    // Shown as a key cap; the owner of the window makes the shortcut itself.
    void setShortcutHint(const QKeySequence& keys);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void restyle();
    int hintWidth() const;

    QString m_hint;
};

}  // namespace saga::ui
