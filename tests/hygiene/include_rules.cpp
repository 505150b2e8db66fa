#include "tests/hygiene/include_rules.h"

#include <algorithm>
#include <array>
#include <vector>

namespace saga::hygiene {
namespace {

using Names = std::vector<std::string_view>;

enum Reach : unsigned {
    kPure = 1U,  // no thread, no clock, no file, no Qt: replayed, simulated and fuzzed as it stands
    kQt = 2U,    // Qt without its Gui half
    kGui = 4U,   // Qt with windows
};

struct Room {
    std::string_view folder;
    unsigned reach;
    Names mayInclude;  // rooms, besides itself; a folder stands for every room below it
};

const std::vector<Room>& rooms() {
    static const std::vector<Room> table{
        {"core/base", 0, {}},
        {"core/model", kPure, {"core/base"}},
        {"core/checkout", kPure, {"core/base", "core/model"}},
        {"core/saga", kPure, {"core/base", "core/model"}},
        {"core/ports", 0, {"core/base", "core/model", "core/saga"}},
        {"core/verify", kPure, {"core/base", "core/model", "core/checkout", "core/saga", "core/ports"}},
        {"core/services", 0, {"core/base", "core/model", "core/checkout", "core/ports"}},
        {"core/engine", 0, {"core/base", "core/model", "core/saga", "core/ports"}},
        {"core/stores/sql", kQt, {"core/base", "core/model", "core/ports"}},
        {"core/stores/sqlite", kQt, {"core/base", "core/model", "core/ports", "core/stores/sql"}},
        {"core/buses/inprocess", 0, {"core/base", "core/ports"}},
        {"core/participants/http", kQt, {"core/base", "core/model", "core/saga", "core/ports"}},
        {"core/channels", kQt, {"core/base", "core/model", "core/saga", "core/ports", "core/participants/http"}},
        {"core/admin_api", 0, {"core/base", "core/model"}},
        {"core/admin",
         0,
         {"core/base", "core/model", "core/checkout", "core/saga", "core/ports", "core/services", "core/engine", "core/verify",
          "core/admin_api"}},
        {"core/runtime", kQt, {"core"}},
        {"core/bench", kQt, {"core"}},
        {"core/cli", kQt, {"core"}},
        {"ui/widgets", kGui, {"core/base", "core/model", "ui/bridge"}},
        {"ui/bridge", kGui, {"core/base", "core/model", "core/admin_api"}},
        {"ui/models", kGui, {"core/base", "core/model", "ui/bridge", "ui/widgets"}},
        {"ui/delegates", kGui, {"core/base", "core/model", "ui/bridge", "ui/widgets", "ui/models"}},
        {"ui/scenes", kGui, {"core/base", "core/model", "ui/bridge", "ui/widgets", "ui/models"}},
        {"ui/pages",
         kGui,
         {"core/base", "core/model", "core/admin_api", "ui/bridge", "ui/widgets", "ui/models", "ui/delegates",
          "ui/scenes"}},
        {"ui/shell",
         kGui,
         {"core/base", "core/model", "core/admin_api", "ui/bridge", "ui/widgets", "ui/models", "ui/delegates",
          "ui/scenes", "ui/pages"}},
        {"app/sagactl", kQt, {"core", "app"}},
        {"app", kGui, {"core", "ui", "app", "resources"}},
        {"tests", kGui, {"core", "ui", "app", "resources", "tests"}},
    };
    return table;
}

// A library or system header that only some places may include; an empty list of places means the reason says it all.
struct KeptHeader {
    std::string_view prefix;
    Names places;
    std::string_view reason;
};

constexpr std::array kMachineHeaders{
    std::string_view("thread"),     std::string_view("mutex"),      std::string_view("shared_mutex"),
    std::string_view("future"),     std::string_view("stop_token"), std::string_view("condition_variable"),
    std::string_view("semaphore"),  std::string_view("latch"),      std::string_view("barrier"),
    std::string_view("filesystem"), std::string_view("fstream"),    std::string_view("iostream"),
    std::string_view("random"),     std::string_view("ctime"),      std::string_view("unistd.h"),
    std::string_view("fcntl.h"),    std::string_view("sys/"),       std::string_view("spdlog/"),
    std::string_view("atomic"),     std::string_view("time.h"),     std::string_view("pthread.h")};

constexpr std::array kThreadHeaders{std::string_view("thread"), std::string_view("mutex"), std::string_view("future"),
                                    std::string_view("condition_variable"), std::string_view("pthread.h")};

constexpr std::array kGuiHeaders{
    std::string_view("QtWidgets"),   std::string_view("QtGui"),        std::string_view("QtSvg"),
    std::string_view("QWidget"),     std::string_view("QApplication"), std::string_view("QGuiApplication"),
    std::string_view("QPainter"),    std::string_view("QPixmap"),      std::string_view("QImage"),
    std::string_view("QColor"),      std::string_view("QIcon"),        std::string_view("QFont"),
    std::string_view("QMessageBox"), std::string_view("QDialog"),      std::string_view("QSvg")};

const std::vector<KeptHeader>& keptHeaders() {
    static const std::vector<KeptHeader> table{
        {"rapidjson/", {"core/base/json"}, "only the JSON sources of core/base include RapidJSON"},
        {"sqlite3.h",
         {"core/stores/sqlite/", "core/bench/", "tests/"},
         "only the SQLite store and the bare limit of bench include sqlite3.h"},
        {"curl/", {"core/channels/"}, "libcurl belongs to the channels that mails leave by"},
        {"spdlog/", {"core/runtime/"}, "rooms log through core/base/log.h; only core/runtime knows spdlog"},
        {"QSql", {"core/stores/", "tests/"}, "Qt SQL belongs to the stores"},
        {"QtSql", {"core/stores/", "tests/"}, "Qt SQL belongs to the stores"},
        {"QNetwork",
         {"core/participants/", "ui/shell/", "tests/"},
         "Qt Network belongs to the adapters that speak HTTP"},
        {"QSortFilterProxyModel", {}, "quadratic on long lists; models sort and filter in the store"},
    };
    return table;
}

bool liesIn(std::string_view path, std::string_view folder) {
    return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

const Room* findRoom(std::string_view path) {
    const Room* best = nullptr;
    for (const Room& room : rooms()) {
        if (liesIn(path, room.folder) && (best == nullptr || room.folder.size() > best->folder.size())) best = &room;
    }
    return best;
}

template <typename List>
bool beginsWithAny(std::string_view header, const List& prefixes, bool wholeName) {
    return std::any_of(prefixes.begin(), prefixes.end(), [&](std::string_view prefix) {
        return wholeName && !prefix.ends_with('/') ? header == prefix : header.starts_with(prefix);
    });
}

bool isQtHeader(std::string_view header) {
    return header.size() > 1 && header[0] == 'Q' && (header[1] == 't' || (header[1] >= 'A' && header[1] <= 'Z'));
}

std::string refusalOfProjectInclude(const SourceText& source, const Room& room, std::string_view target) {
    if (target.ends_with(".moc") || target.starts_with("ui_")) return {};
    if (target.find('/') == std::string_view::npos)
        return "include \"" + std::string(target) + "\" is not written from the project root";
    const std::string other = roomOf(target);
    if (other.empty()) return "include \"" + std::string(target) + "\" names no room of the table";
    if (other == roomOf(source.path)) return {};
    const auto allows = [&](std::string_view folder) {
        return liesIn(other, folder);
    };
    if (std::any_of(room.mayInclude.begin(), room.mayInclude.end(), allows)) return {};
    return std::string(room.folder) + " may not include " + other;
}

std::string refusalOfSystemInclude(const SourceText& source, const Room& room, std::string_view header) {
    for (const KeptHeader& kept : keptHeaders()) {
        if (!header.starts_with(kept.prefix)) continue;
        const auto isPlace = [&](std::string_view place) {
            return source.path.starts_with(place);
        };
        if (std::none_of(kept.places.begin(), kept.places.end(), isPlace)) return std::string(kept.reason);
    }
    const std::string shown = "<" + std::string(header) + ">";
    if (isQtHeader(header) && (room.reach & (kQt | kGui)) == 0U)
        return std::string(room.folder) + " is plain C++ and does not include " + shown;
    if ((room.reach & kGui) == 0U && beginsWithAny(header, kGuiHeaders, false))
        return std::string(room.folder) + " knows no windows and does not include " + shown;
    if ((room.reach & kPure) != 0U && beginsWithAny(header, kMachineHeaders, true))
        return std::string(room.folder) + " is pure and does not include " + shown;
    if (room.folder == "core/base" && beginsWithAny(header, kThreadHeaders, true))
        return "core/base starts and locks nothing and does not include " + shown;
    return {};
}

}  // namespace

std::string roomOf(std::string_view path) {
    const Room* room = findRoom(path);
    return room == nullptr ? std::string() : std::string(room->folder);
}

Findings checkIncludes(const SourceText& source) {
    const Room* room = findRoom(source.path);
    if (room == nullptr) return {{source.path, 1, "lies in no room of the table in include_rules.cpp"}};
    Findings findings;
    for (std::size_t at : findWord(source.code, "include")) {
        const std::size_t lineBegin = source.code.rfind('\n', at) + 1;
        const std::string_view before = std::string_view(source.code).substr(lineBegin, at - lineBegin);
        if (before.find('#') == std::string_view::npos) continue;
        const std::size_t open = source.whole.find_first_of("\"<\n", at);
        const std::size_t close = open == std::string::npos ? open : source.whole.find_first_of("\">\n", open + 1);
        if (close == std::string::npos) continue;
        const std::string_view name = std::string_view(source.whole).substr(open + 1, close - open - 1);
        std::string refusal = source.whole[open] == '"' ? refusalOfProjectInclude(source, *room, name)
                                                        : refusalOfSystemInclude(source, *room, name);
        if (!refusal.empty()) findings.push_back({source.path, source.lineAt(at), std::move(refusal)});
    }
    return findings;
}

}  // namespace saga::hygiene
