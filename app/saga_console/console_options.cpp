#include "app/saga_console/console_options.h"

#include <array>
#include <optional>

#include "ui/shell/console_link.h"

namespace saga {

namespace {

Error refused(const QString& argument, const char* reason) {
    return makeError(ErrorCode::InvalidInput, argument.toStdString(), reason);
}

std::optional<LogLevel> levelFromText(const QString& text) {
    constexpr std::array kNames{"trace", "debug", "info", "warning", "error", "off"};
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (text == QLatin1String(kNames[i])) return static_cast<LogLevel>(i);
    }
    return std::nullopt;
}

// "1280x800"
std::optional<QSize> sizeFromText(const QString& text) {
    const QStringList sides = text.split(QLatin1Char('x'));
    if (sides.size() != 2) return std::nullopt;
    const QSize size(sides[0].toInt(), sides[1].toInt());
    const bool fits = size.width() >= 900 && size.height() >= 560 && size.width() <= 7680 && size.height() <= 4320;
    return fits ? std::optional(size) : std::nullopt;
}

Result<void> takeTour(ui::TourOptions& tour, const QString& name, const QString& value) {
    if (name == QLatin1String("--tour-views")) {
        tour.views = value.split(QLatin1Char(','), Qt::SkipEmptyParts);
    } else if (name == QLatin1String("--tour-looks")) {
        tour.looks = value.split(QLatin1Char(','), Qt::SkipEmptyParts);
    } else if (name == QLatin1String("--tour-size")) {
        const std::optional<QSize> size = sizeFromText(value);
        if (!size) return refused(name, "must be WIDTHxHEIGHT, from 900x560 to 7680x4320");
        tour.size = *size;
    } else {
        tour.textPercent = value.toInt();
        if (tour.textPercent < 75 || tour.textPercent > 200) return refused(name, "must be from 75 to 200");
    }
    return {};
}

Result<void> take(ConsoleOptions& options, const QString& name, const QString& value) {
    if (name == QLatin1String("--db")) {
        options.database = value;
    } else if (name == QLatin1String("--screenshot-tour")) {
        options.tour.folder = value;
    } else if (name.startsWith(QLatin1String("--tour-"))) {
        return takeTour(options.tour, name, value);
    } else if (name == QLatin1String("--page")) {
        const QString link = ui::ConsoleLink::page(value).toString();
        if (!ui::ConsoleLink::parse(link)) return refused(name, "must be sagas or purchase");
        options.link = link;
    } else {
        const std::optional<LogLevel> level = levelFromText(value);
        if (!level) return refused(name, "must be trace, debug, info, warning, error or off");
        options.logLevel = *level;
    }
    return {};
}

bool takesValue(const QString& name) {
    constexpr std::array kNames{"--db",        "--screenshot-tour", "--tour-views", "--tour-looks",
                                "--tour-size", "--tour-text",       "--page",       "--log-level"};
    for (const char* known : kNames) {
        if (name == QLatin1String(known)) return true;
    }
    return false;
}

}  // namespace

Result<ConsoleOptions> parseConsoleOptions(const QStringList& arguments) {
    ConsoleOptions options;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& argument = arguments[i];
        const qsizetype equals = argument.indexOf(QLatin1Char('='));
        const QString name = argument.startsWith(QLatin1String("--")) && equals > 0 ? argument.left(equals) : argument;
        if (name == QLatin1String("--help") || name == QLatin1String("-h")) {
            options.wantsHelp = true;
        } else if (name == QLatin1String("--version") || name == QLatin1String("-v")) {
            options.wantsVersion = true;
        } else if (takesValue(name)) {
            const bool inline_ = name.size() != argument.size();
            if (!inline_ && i + 1 == arguments.size()) return refused(name, "needs a value");
            const QString value = inline_ ? argument.mid(equals + 1) : arguments[++i];
            if (value.isEmpty()) return refused(name, "needs a value");
            SAGA_TRY(take(options, name, value));
        } else if (argument.startsWith(QLatin1Char('-'))) {
            return refused(argument, "is no option of this program; --help lists them");
        } else if (!options.link.isEmpty()) {
            return refused(argument, "only one place can be opened");
        } else {
            if (!ui::ConsoleLink::parse(argument))
                return refused(argument, "is no link such as saga-console://saga/TXN_...");
            options.link = argument;
        }
    }
    return options;
}

QString consoleHelp() {
    return QStringLiteral(
        "Usage: saga-console [options] [link]\n"
        "\n"
        "Watches sagas, starts purchases, injects faults and repairs by hand, on an engine of its own.\n"
        "\n"
        "  link                    open a place, such as saga-console://saga/TXN_...\n"
        "  --db FILE               database to work on; it is made when it is missing\n"
        "                          (default: $SAGA_DB, else the user's data folder)\n"
        "  --page sagas|purchase   open this page\n"
        "  --screenshot-tour DIR   run a scripted tour over a temporary demo database, write\n"
        "                          pictures of every page to DIR, and end\n"
        "  --tour-views NAMES      only these, such as sagas,saga-*\n"
        "  --tour-looks NAMES      only these of light,dark,light-ko,dark-ko\n"
        "  --tour-size WxH         size of the window (default: 1440x900)\n"
        "  --tour-text PERCENT     size of the text, 75 to 200 (default: 100)\n"
        "  --log-level LEVEL       trace, debug, info, warning (default), error, off\n"
        "  -h, --help              show this\n"
        "  -v, --version           show the version\n"
        "\n"
        "Exit codes: 0 done, 2 refused input, 4 the database cannot be used.\n");
}

}  // namespace saga
