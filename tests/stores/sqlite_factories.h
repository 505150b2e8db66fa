// The places an SQLite store can be, and the run of one suite on each of them.
#pragma once

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

#include "core/stores/sqlite/sqlite_store.h"
#include "tests/stores/store_factory.h"

namespace saga::test {

class SqliteFileFactory final : public StoreFactory {
public:
    const char* name() const override { return "SQLite file"; }
    std::unique_ptr<Store> fresh() override {
        ++m_count;
        return again();
    }
    std::unique_ptr<Store> again() override {
        SqliteOptions options;
        options.file = m_folder.filePath(QStringLiteral("store-%1.db").arg(m_count)).toStdString();
        auto store = SqliteStore::open(options);
        if (!store.ok())
            qFatal("%s", describe(store.error()).c_str());
        return std::move(store).value();
    }

private:
    QTemporaryDir m_folder;
    int m_count = 0;
};

class SqliteMemoryFactory final : public StoreFactory {
public:
    const char* name() const override { return "SQLite in memory"; }
    std::unique_ptr<Store> fresh() override {
        auto store = SqliteStore::openInMemory();
        if (!store.ok())
            qFatal("%s", describe(store.error()).c_str());
        return std::move(store).value();
    }
    std::unique_ptr<Store> again() override { return nullptr; }
};

template <class Suite>
int runOnEveryStore(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    SqliteFileFactory file;
    SqliteMemoryFactory memory;
    int failed = 0;
    for (StoreFactory* factory : {static_cast<StoreFactory*>(&file), static_cast<StoreFactory*>(&memory)}) {
        std::printf("--- %s\n", factory->name());
        Suite suite(*factory);
        failed += QTest::qExec(&suite, argc, argv);
    }
    return failed == 0 ? 0 : 1;
}

}  // namespace saga::test
