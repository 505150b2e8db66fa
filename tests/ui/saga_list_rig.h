// A SagaListModel under the item model tester, over an AdminApi that answers when the test says so. Ended sagas, numbered
// from 1, each a second after the one before.
#pragma once

#include <QAbstractItemModelTester>
#include <QTest>

#include <optional>

#include "core/base/manual_clock.h"
#include "tests/ui/fake_admin.h"
#include "ui/models/saga_list_model.h"

namespace saga::ui {

struct SagaListRig {
    explicit SagaListRig(int sagas) {
        for (int no = sagas; no >= 1; --no) admin.sagas.push_back(admin.makeSaga(no));
        bridge.attach(&admin);
        tester.emplace(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    ~SagaListRig() { bridge.detach(); }

    bool isWhole() {
        return QTest::qWaitFor(
            [this] { return model.phase() == SagaListModel::Phase::Ready && model.isWhole() && !isReading(); });
    }
    bool load() {
        model.reload();
        return isWhole();
    }
    bool isReading() const { return admin.waiting() > 0; }
    std::vector<std::int64_t> numbers() const {
        std::vector<std::int64_t> numbers;
        for (int row = 0; row < model.rowCount(); ++row) numbers.push_back(model.numberAt(row).value);
        return numbers;
    }

    ManualClock clock{Timestamp{1'772'010'000'000'000}};
    FakeAdmin admin;
    Bridge bridge;
    SagaListModel model{bridge, clock};
    std::optional<QAbstractItemModelTester> tester;
};

}  // namespace saga::ui
