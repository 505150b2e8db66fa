#include "ui/models/command_words.h"

#include <QCoreApplication>

#include "ui/widgets/format.h"

namespace saga::ui {

namespace {

struct CommandWords {
    Q_DECLARE_TR_FUNCTIONS(saga::ui::CommandWords)
};

// %n of a translated text is a plain number; people read it with thousands separated.
QString counted(const QString& text, qint64 count) {
    return QString(text).replace(QString::number(count), formatCount(count));
}

}  // namespace

QString bulkTitle(CommandKind kind, qint64 count) {
    const int n = static_cast<int>(count);
    switch (kind) {
        case CommandKind::Retry:
            return counted(CommandWords::tr("Retry %n saga(s)", nullptr, n), count);
        case CommandKind::Compensate:
            return counted(CommandWords::tr("Compensate %n saga(s)", nullptr, n), count);
        case CommandKind::Pause:
            return counted(CommandWords::tr("Pause %n saga(s)", nullptr, n), count);
        case CommandKind::Resume:
            return counted(CommandWords::tr("Resume %n saga(s)", nullptr, n), count);
        case CommandKind::Cancel:
            return counted(CommandWords::tr("Cancel %n saga(s)", nullptr, n), count);
        case CommandKind::ForceEnd:
            return counted(CommandWords::tr("Force-end %n saga(s)", nullptr, n), count);
        case CommandKind::Skip:
        case CommandKind::HandledOutside:
            break;
    }
    return {};
}

QString commandVerb(CommandKind kind) {
    switch (kind) {
        case CommandKind::Retry:
            return CommandWords::tr("Retry");
        case CommandKind::Compensate:
            return CommandWords::tr("Compensate");
        case CommandKind::Pause:
            return CommandWords::tr("Pause");
        case CommandKind::Resume:
            return CommandWords::tr("Resume");
        case CommandKind::Cancel:
            return CommandWords::tr("Cancel sagas");
        case CommandKind::ForceEnd:
            return CommandWords::tr("Force-end");
        case CommandKind::Skip:
        case CommandKind::HandledOutside:
            break;
    }
    return {};
}

QString bulkEffect(CommandKind kind) {
    switch (kind) {
        case CommandKind::Retry:
            return CommandWords::tr("What failed is tried again with a fresh number of attempts.");
        case CommandKind::Compensate:
            return CommandWords::tr(
                "Everything a saga has done is undone, newest step first: money and stock go back. This cannot be "
                "taken "
                "back.");
        case CommandKind::Pause:
            return CommandWords::tr("Nothing new is started in these sagas until they are resumed.");
        case CommandKind::Resume:
            return CommandWords::tr("They go on where they stand.");
        case CommandKind::Cancel:
            return CommandWords::tr("They stop going forward, and what they have done is undone.");
        case CommandKind::ForceEnd:
            return CommandWords::tr(
                "They end as FAILED and nothing is undone: money and stock stay as they are now. This cannot be taken "
                "back.");
        case CommandKind::Skip:
        case CommandKind::HandledOutside:
            break;
    }
    return {};
}

bool isDangerous(CommandKind kind) {
    return kind == CommandKind::Compensate || kind == CommandKind::Cancel || kind == CommandKind::ForceEnd;
}

bool needsReason(CommandKind kind) {
    return kind != CommandKind::Pause && kind != CommandKind::Resume;
}

}  // namespace saga::ui
