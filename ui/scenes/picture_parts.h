// What a painted view tells to those who listen: its parts in reading order, each with a name and a place, and which can be
// pressed. A view implements PictureParts and calls speakParts(); its accessible interface then has one child
// per part. UI thread.
#pragma once

#include <QRect>
#include <QString>

class QWidget;

namespace saga::ui {

struct PicturePart {
    QString name;         // "log_record: 3 attempts, 3 failed"
    QRect place;          // in the widget
    bool selected = false;
    bool isButton = false;  // pressing it selects or opens something
};

class PictureParts {
public:
    virtual ~PictureParts() = default;
    virtual int partCount() const = 0;
    virtual PicturePart partAt(int index) const = 0;
    virtual void pressPart(int index) = 0;
};

// Lets every view that is a PictureParts speak its parts. Called by each; the first call does it.
void speakParts();
// Tells listeners that the selected part is another one.
void announcePart(QWidget* view, int index);

// All names, one a line: what the picture says in words.
QString spokenText(const PictureParts& parts);

}  // namespace saga::ui
