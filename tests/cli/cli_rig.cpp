#include "tests/cli/cli_rig.h"

#include <QFile>

#include <sstream>

#include "core/cli/sagactl.h"

namespace saga {

Json CliRun::json() const {
    const Result<Json> document = parseJson(out, "output", {64u << 20, 64, 10'000'000});
    return document ? *document : Json();
}

CliRig::CliRig() {
    SAGA_ASSERT(m_folder.isValid());
}

CliRun CliRig::runBare(const std::vector<std::string>& arguments) {
    std::ostringstream out;
    std::ostringstream err;
    const int code = runSagactl(arguments, {out, err});
    return {code, out.str(), err.str()};
}

CliRun CliRig::run(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"--db", database()});
    return runBare(arguments);
}

Json CliRig::ask(std::vector<std::string> arguments) const {
    arguments.emplace_back("--json");
    return run(std::move(arguments)).json();
}

void CliRig::loadDemo() const {
    SAGA_ASSERT(run({"demo", "load"}).code == 0);
}

Json CliRig::buy(const std::string& user, const std::string& item, const std::string& quantity, const std::string& price) const {
    return ask({"purchase", "--user", user, "--item", item, "--quantity", quantity, "--price", price});
}

std::int64_t CliRig::balance(const std::string& user) const {
    return ask({"user", "show", user}).integer("balance", -1);
}

std::int64_t CliRig::stock(const std::string& item) const {
    return ask({"item", "show", item}).integer("stock", -1);
}

std::string CliRig::file(const std::string& name) const {
    return m_folder.filePath(QString::fromStdString(name)).toStdString();
}

void CliRig::write(const std::string& name, const std::string& content) const {
    QFile out(QString::fromStdString(file(name)));
    SAGA_ASSERT(out.open(QIODevice::WriteOnly));
    SAGA_ASSERT(out.write(content.data(), static_cast<qint64>(content.size())) == static_cast<qint64>(content.size()));
}

}  // namespace saga
