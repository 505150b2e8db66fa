#include "tests/bench/figures.h"

#include <QFile>

#include <algorithm>
#include <cstdio>

#include "tests/admin/asking.h"

namespace saga::ui {

namespace {

double mibOf(const char* name) {
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.mid(static_cast<qsizetype>(qstrlen(name))).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

}  // namespace

bool report(const char* what, double value, const char* unit, double goal) {
    const bool holds = goal <= 0 || value <= goal;
    if (goal > 0)
        std::printf("%-56s %10.1f %-4s goal <= %-6.0f %s\n", what, value, unit, goal, holds ? "holds" : "MISSED");
    else
        std::printf("%-56s %10.1f %s\n", what, value, unit);
    std::fflush(stdout);
    return holds;
}

double share(std::vector<double>& values, double part) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
}

double residentMib() {
    return mibOf("VmRSS:");
}

double peakMib() {
    return mibOf("VmHWM:");
}

bool stockShop(AdminApi& admin) {
    const auto edit = [&](EditKind kind, const char* id, std::int64_t value) {
        const EditRequest request{kind, id, value, "benchmark"};
        return ask<AuditRecord>([&](auto answer) { admin.edit(request, std::move(answer)); }).ok();
    };
    return ask<bool>([&](auto answer) { admin.loadDemo(std::move(answer)); }).ok() &&
           edit(EditKind::TopUpUser, "user-123", 1'000'000'000'000) &&
           edit(EditKind::TopUpUser, "user-456", 1'000'000'000'000) &&
           edit(EditKind::RestockItem, "item-sword", 1'000'000'000) &&
           edit(EditKind::RestockItem, "item-potion", 1'000'000'000);
}

LoadRequest loadOf(double perSecond, std::chrono::seconds duration) {
    LoadRequest load;
    load.ratePerSecond = perSecond;
    load.concurrency = 512;
    load.duration = duration;
    load.users = {"user-123", "user-456"};
    load.items = {"item-sword", "item-potion"};
    return load;
}

}  // namespace saga::ui
