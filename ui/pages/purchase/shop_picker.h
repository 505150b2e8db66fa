// A line in which an id is typed freely, with the ids of a shop list to choose from: as one types, by the arrow at its
// right, or by the Down key. Choices show what is known about each. UI thread.
#pragma once

#include <QLineEdit>

class QCompleter;

namespace saga::ui {

class ShopListModel;

class ShopPicker final : public QLineEdit {
    Q_OBJECT

public:
    // The model is borrowed.
    ShopPicker(ShopListModel& choices, const QString& openName, QWidget* parent = nullptr);

    void showChoices();

Q_SIGNALS:
    // Typed or chosen by hand, not by setText.
    void picked(const QString& id);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QCompleter* m_completer;
};

}  // namespace saga::ui
