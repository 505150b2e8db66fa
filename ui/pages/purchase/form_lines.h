// The lines of a form of several goods: added and removed by hand, one at least, a hundred at most, in the order of the
// focus. A line knows its fields by the names of the input ("quantity"); the whole names them with their place
// ("lines[1].quantity"). UI thread.
#pragma once

#include <QStringList>
#include <QWidget>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

class QVBoxLayout;

namespace saga::ui {

class Button;
class FormField;

class FormLine : public QWidget {
    Q_OBJECT

public:
    explicit FormLine(QWidget* parent = nullptr);

    // Where it stands, from 0: names of fields count from 1.
    virtual void setPlace(int place) = 0;
    // The controls in the order of the focus; the first one takes it when the line is new.
    virtual QList<QWidget*> controls() const = 0;
    // Of what; a form names each once.
    virtual QString product() const = 0;
    // Price times quantity; not set while either is unknown.
    virtual std::optional<qint64> sum() const = 0;
    // Marks what is wrong.
    virtual void check() = 0;
    // Null when no field has this name.
    FormField* field(const QString& input) const;
    FormField* productRow() const { return m_fields.front().second; }
    void clearErrors();
    bool hasError() const;
    Button* removeButton() const { return m_remove; }

Q_SIGNALS:
    void changed();
    void submitted();

protected:
    // Under each name by which the field may be called; the field of the product comes first.
    void addField(const QStringList& inputs, FormField* field);
    // Enter in this control submits the form.
    void submitsFrom(QWidget* control);
    // Not set while either is unknown or wrong, or the sum too large.
    static std::optional<qint64> sumOf(std::optional<qint64> price, std::optional<qint64> quantity);

private:
    Button* m_remove;
    std::vector<std::pair<QStringList, FormField*>> m_fields;
};

class FormLines final : public QWidget {
    Q_OBJECT

public:
    using Make = std::function<FormLine*(QWidget* parent)>;

    explicit FormLines(Make make, QWidget* parent = nullptr);

    FormLine* add();
    // At least one stays.
    void setCount(std::size_t count);
    std::size_t count() const { return m_lines.size(); }
    // As what the maker made.
    template <class Line>
    std::vector<Line*> all() const {
        std::vector<Line*> lines;
        for (FormLine* line : m_lines) lines.push_back(static_cast<Line*>(line));
        return lines;
    }
    // Of all lines; not set while one is unknown.
    std::optional<qint64> total() const;
    // Marks what is wrong in each line, and what stands in two.
    void check();
    // "lines[1].quantity"; null when it names none of them.
    FormField* field(const QString& input) const;
    void clearErrors();
    bool hasError() const;
    Button* addButton() const { return m_add; }

Q_SIGNALS:
    void changed();
    void submitted();

private:
    void remove(FormLine* line);
    void place();

    Make m_make;
    QVBoxLayout* m_rows;
    std::vector<FormLine*> m_lines;
    Button* m_add;
};

}  // namespace saga::ui
