#include "tests/hygiene/call_rules.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace saga::hygiene {
namespace {

struct ForbiddenCall {
    std::string_view word;
    std::string_view onlyIn;  // looked for below this folder; empty for the whole tree
    std::string_view reason;
};

constexpr std::string_view kNested = "runs an event loop inside another; answer later instead";
constexpr std::string_view kSleep = "sleeps; time comes from Clock and waiting from signals";
constexpr std::string_view kWallClock = "asks for the time; only the system clock of core/base does, behind Clock";
constexpr std::string_view kPureClock = "asks for the time in a pure room; `now` arrives as an argument";

constexpr std::array kForbiddenCalls{
    ForbiddenCall{"processEvents", "", kNested},
    ForbiddenCall{"QEventLoop", "", kNested},
    ForbiddenCall{"exec(", "ui/", kNested},
    ForbiddenCall{"QMessageBox::question(", "", kNested},
    ForbiddenCall{"QMessageBox::warning(", "", kNested},
    ForbiddenCall{"QMessageBox::critical(", "", kNested},
    ForbiddenCall{"QMessageBox::information(", "", kNested},
    ForbiddenCall{"QFileDialog::getOpenFileName(", "", kNested},
    ForbiddenCall{"QFileDialog::getSaveFileName(", "", kNested},
    ForbiddenCall{"QInputDialog::getText(", "", kNested},
    ForbiddenCall{"BlockingQueuedConnection", "", "blocks one thread on another"},
    ForbiddenCall{"SIGNAL(", "", "string-based connect; name the member function"},
    ForbiddenCall{"SLOT(", "", "string-based connect; name the member function"},
    ForbiddenCall{"sleep_for", "", kSleep},
    ForbiddenCall{"sleep_until", "", kSleep},
    ForbiddenCall{"QThread::sleep", "", kSleep},
    ForbiddenCall{"QThread::msleep", "", kSleep},
    ForbiddenCall{"QThread::usleep", "", kSleep},
    ForbiddenCall{"usleep(", "", kSleep},
    ForbiddenCall{"nanosleep(", "", kSleep},
    ForbiddenCall{"QTest::qSleep(", "", kSleep},
    ForbiddenCall{"QTest::qWait(", "", kSleep},
    ForbiddenCall{"QSortFilterProxyModel", "", "quadratic on long lists; models sort and filter in the store"},
    ForbiddenCall{"system_clock::now(", "", kWallClock},
    ForbiddenCall{"currentDateTime(", "", kWallClock},
    ForbiddenCall{"currentDateTimeUtc(", "", kWallClock},
    ForbiddenCall{"currentMSecsSinceEpoch(", "", kWallClock},
    ForbiddenCall{"currentSecsSinceEpoch(", "", kWallClock},
    ForbiddenCall{"QDate::currentDate(", "", kWallClock},
    ForbiddenCall{"QTime::currentTime(", "", kWallClock},
    ForbiddenCall{"gettimeofday(", "", kWallClock},
    ForbiddenCall{"clock_gettime(", "", kWallClock},
    ForbiddenCall{"steady_clock", "core/model/", kPureClock},
    ForbiddenCall{"steady_clock", "core/saga/", kPureClock},
    ForbiddenCall{"steady_clock", "core/verify/", kPureClock},
    ForbiddenCall{"steady_clock", "core/engine/", kPureClock},
    ForbiddenCall{"high_resolution_clock", "", "is another name for one of the other clocks"},
};

constexpr std::string_view kClockFile = "core/base/system_clock.cpp";

constexpr std::array kTextCalls{std::string_view("setText("),
                                std::string_view("setToolTip("),
                                std::string_view("setStatusTip("),
                                std::string_view("setWhatsThis("),
                                std::string_view("setWindowTitle("),
                                std::string_view("setTitle("),
                                std::string_view("setSubTitle("),
                                std::string_view("addAction("),
                                std::string_view("addMenu("),
                                std::string_view("setLabelText("),
                                std::string_view("setPlaceholderText("),
                                std::string_view("addItem("),
                                std::string_view("addTab("),
                                std::string_view("setTabText("),
                                std::string_view("showMessage("),
                                std::string_view("setAccessibleName("),
                                std::string_view("setAccessibleDescription("),
                                std::string_view("setInformativeText("),
                                std::string_view("QLabel("),
                                std::string_view("QPushButton("),
                                std::string_view("QCheckBox("),
                                std::string_view("QGroupBox("),
                                std::string_view("QAction(")};

constexpr std::array kLiteralOpeners{std::string_view("QStringLiteral("),
                                     std::string_view("QLatin1String("),
                                     std::string_view("QString::fromLatin1("),
                                     std::string_view("QString::fromUtf8("),
                                     std::string_view("u\""),
                                     std::string_view("\"")};

// A word for people has a letter and either a space or a capital: "Buy again", "Cancel"; not "saga-list" or "%1".
bool readsAsText(std::string_view literal) {
    const auto any = [&](auto test) {
        return std::any_of(literal.begin(), literal.end(),
                           [&](char c) { return test(static_cast<unsigned char>(c)) != 0; });
    };
    return any([](unsigned char c) { return std::isalpha(c); }) &&
           any([](unsigned char c) { return c == ' ' || std::isupper(c) != 0; });
}

// The literal an argument consists of, or empty when it is anything else.
std::string_view bareLiteral(const SourceText& source, std::size_t argument) {
    const std::string_view rest = std::string_view(source.whole).substr(argument);
    const bool bare = std::any_of(kLiteralOpeners.begin(), kLiteralOpeners.end(),
                                  [&](std::string_view opener) { return rest.starts_with(opener); });
    if (!bare) return {};
    const std::size_t open = source.code.find('"', argument);
    const std::size_t close = open == std::string::npos ? open : source.code.find('"', open + 1);
    if (close == std::string::npos) return {};
    return std::string_view(source.whole).substr(open + 1, close - open - 1);
}

}  // namespace

Findings checkForbiddenCalls(const SourceText& source) {
    Findings findings;
    for (const ForbiddenCall& call : kForbiddenCalls) {
        if (!source.path.starts_with(call.onlyIn)) continue;
        if (call.reason == kWallClock && source.path == kClockFile) continue;
        for (std::size_t at : findWord(source.statements, call.word))
            findings.push_back(
                {source.path, source.lineAt(at),
                 std::string(call.word) + (call.word.ends_with('(') ? ") " : " ") + std::string(call.reason)});
    }
    if (source.isHeader()) {
        for (std::size_t at : findWord(source.statements, "using namespace"))
            findings.push_back({source.path, source.lineAt(at), "using namespace in a header"});
    }
    return findings;
}

Findings checkConnects(const SourceText& source) {
    Findings findings;
    for (std::size_t at : findWord(source.statements, "connect(")) {
        const std::size_t open = source.statements.find('(', at);
        const std::size_t close = matchingBracket(source.statements, open);
        const auto arguments = argumentStarts(source.statements, open, close);
        if (arguments.size() == 3 && source.statements[arguments[2]] == '[')
            findings.push_back({source.path, source.lineAt(at), "connect() to a lambda without a context object"});
    }
    return findings;
}

Findings checkUntranslated(const SourceText& source) {
    if (!source.path.starts_with("ui/")) return {};
    Findings findings;
    for (std::string_view call : kTextCalls) {
        for (std::size_t at : findWord(source.statements, call)) {
            const std::size_t open = source.statements.find('(', at);
            const std::size_t close = matchingBracket(source.statements, open);
            for (std::size_t argument : argumentStarts(source.statements, open, close)) {
                const std::string_view literal = bareLiteral(source, argument);
                if (readsAsText(literal))
                    findings.push_back({source.path, source.lineAt(argument),
                                        "\"" + std::string(literal) + "\" is shown without tr()"});
            }
        }
    }
    return findings;
}

}  // namespace saga::hygiene
