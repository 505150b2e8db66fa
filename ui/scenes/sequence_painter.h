// Paints a sequence diagram: only the rows that are seen, and the heads over them. Knows no widget and no input; the view and
// the picture export share it. UI thread.
#pragma once

#include <QCoreApplication>

#include "ui/scenes/sequence_layout.h"
#include "ui/widgets/theme.h"

class QPainter;

namespace saga::ui {

struct SequenceScene {
    const SequenceContent& content;
    const SequenceLayout& layout;
    int selectedRow = -1;
    int focusedHead = -1;
    bool hasFocus = false;
};

class SequencePainter {
    Q_DECLARE_TR_FUNCTIONS(saga::ui::SequencePainter)

public:
    explicit SequencePainter(const Theme& theme) : m_theme(theme) {}

    void paint(QPainter& painter, const SequenceScene& scene) const;
    // How many rows the last paint drew.
    int rowsDrawn() const { return m_rowsDrawn; }

    static QString headName(const SequenceLifeline& line);
    static QString headKind(const SequenceLifeline& line);
    // What stands at the message, without its code: "inventory.grant · attempt 2".
    static QString words(const SequenceMessage& message);

private:
    void paintLifelines(QPainter& painter, const SequenceScene& scene) const;
    void paintActivations(QPainter& painter, const SequenceScene& scene) const;
    void paintWaits(QPainter& painter, const SequenceScene& scene) const;
    void paintRow(QPainter& painter, const SequenceScene& scene, int row) const;
    void paintArrow(QPainter& painter, const SequenceScene& scene, int row, const QColor& colour) const;
    void paintWords(QPainter& painter, const SequenceScene& scene, int row) const;
    void paintTime(QPainter& painter, const SequenceScene& scene, int row) const;
    void paintHeads(QPainter& painter, const SequenceScene& scene) const;
    void paintHead(QPainter& painter, const SequenceScene& scene, int lifeline) const;

    const Theme& m_theme;
    mutable int m_rowsDrawn = 0;
};

}  // namespace saga::ui
