// The page of definitions over a fake engine with three versions of two definitions, for the tests of the page and its parts.
#pragma once

#include <QAbstractItemModelTester>
#include <QTest>

#include <memory>

#include "core/base/manual_clock.h"
#include "tests/ui/fake_admin.h"
#include "tests/ui/fake_context.h"
#include "ui/models/definition_list_model.h"
#include "ui/models/diff_model.h"
#include "ui/models/mode_watch.h"
#include "ui/models/participant_list_model.h"
#include "ui/models/problem_list_model.h"
#include "ui/pages/definitions/definition_diff.h"
#include "ui/pages/definitions/definition_editor.h"
#include "ui/pages/definitions/definitions_page.h"
#include "ui/pages/definitions/participants_view.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

inline DefinitionView definitionOf(const char* name, int version, std::int64_t running) {
    DefinitionView view;
    view.name = name;
    view.version = version;
    view.source = std::string(R"({"input":{"count":"integer","gift":"boolean","lines":"array","share":"number","userId":"text"},"name":")") + name +
                  R"(","steps":[{"action":"users.debit","id":"pay"},{"action":"inventory.grant","id":"grant"}],"version":)" + std::to_string(version) + "}";
    view.publishedAt = Timestamp{1'772'000'000'000'000};
    view.publishedBy = "mina";
    view.running = running;
    DefinitionStepView pay;
    pay.id = "pay";
    pay.action = "users.debit";
    pay.compensation = "users.credit";
    pay.timeout = std::chrono::seconds(2);
    pay.attempts = 3;
    DefinitionStepView grant;
    grant.id = "grant";
    grant.action = "inventory.grant";
    grant.after = {"pay"};
    grant.when = "input.count > 0";
    grant.pivot = true;
    view.graph = {pay, grant};
    return view;
}

inline DefinitionCheck rightCheck(int version) {
    DefinitionCheck check;
    check.name = "gift";
    check.version = version;
    check.steps = definitionOf("gift", version, 0).graph;
    return check;
}

class DefinitionsRig {
public:
    DefinitionsRig() {
        bridge.attach(&admin);
        admin.publishedDefinitions = {definitionOf("gift", 1, 0), definitionOf("order", 1, 3), definitionOf("gift", 2, 7)};
        admin.definitionCheck = rightCheck(3);
    }
    ~DefinitionsRig() {
        page.reset();
        if (bridge.isAttached())
            bridge.detach();
    }

    void make() { page = std::make_unique<DefinitionsPage>(context, mode); }
    void show() {
        make();
        const auto watch = [this](QAbstractItemModel* model) {
            new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest, page.get());
        };
        watch(page->model());
        watch(page->diff()->model());
        watch(page->editor()->problems());
        watch(page->participants()->model());
        page->resize(1400, 800);
        page->show();
        QTRY_VERIFY(page->stack()->isShowingView());
    }

    FakeAdmin admin;
    Bridge bridge;
    ManualClock clock{Timestamp{1'772'000'100'000'000}};
    FakeContext context{bridge, clock};
    ModeWatch mode{bridge};
    std::unique_ptr<DefinitionsPage> page;
};

}  // namespace saga::ui
