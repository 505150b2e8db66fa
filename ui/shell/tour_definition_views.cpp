// What the page of definitions shows beyond its first sight: a text that is right, one with problems, differences, the form
// that starts a saga, and the participants.
#include <memory>
#include <utility>

#include "ui/models/definition_list_model.h"
#include "ui/pages/definitions/definition_editor.h"
#include "ui/pages/definitions/definitions_page.h"
#include "ui/pages/definitions/definition_text.h"
#include "ui/pages/definitions/participants_view.h"
#include "ui/shell/main_window.h"
#include "ui/shell/tour_view.h"
#include "ui/widgets/code_editor.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

const std::string kExample = "item-purchase";

TourView definitionView(MainWindow& window, const QString& name, DefinitionsPage::View view, std::function<void(DefinitionsPage&)> prepare = {},
                        std::function<bool(DefinitionsPage&)> isShown = {}) {
    const auto prepared = std::make_shared<bool>(false);
    return {name,
            [&window, view, prepared] {
                *prepared = false;
                window.open(ConsoleLink::page(page_key::kDefinitions));
                window.definitionsPage()->showView(view);
            },
            [&window, prepare, isShown, prepared] {
                DefinitionsPage& page = *window.definitionsPage();
                if (!page.stack()->isShowingView())
                    return false;
                if (!std::exchange(*prepared, true)) {
                    page.select(kExample, 1);
                    if (prepare)
                        prepare(page);
                }
                return !isShown || isShown(page);
            },
            [&window] {
                DefinitionsPage& page = *window.definitionsPage();
                if (const DefinitionView* definition = page.model()->find(kExample, 1))
                    page.editor()->replaceText(readableDefinition(definition->source));
                page.showView(DefinitionsPage::Graph);
            }};
}

}  // namespace

std::vector<TourView> definitionViews(const TourScene& scene) {
    MainWindow& window = scene.window;
    const auto write = [](const char* before, const char* after) {
        return [before, after](DefinitionsPage& page) {
            page.editor()->replaceText(page.editor()->text().replace(QLatin1String(before), QLatin1String(after)));
        };
    };
    const auto isRight = [](DefinitionsPage& page) { return page.editor()->state().startsWith(QChar(0x2713)); };
    const auto isWrong = [](DefinitionsPage& page) {
        const auto& marks = page.editor()->editor()->marks();
        if (!marks.isEmpty())
            page.editor()->editor()->goTo(marks.front().line, marks.front().column);
        return !marks.isEmpty();
    };
    return {definitionView(window, QStringLiteral("definitions-text"), DefinitionsPage::Text, {}, isRight),
            definitionView(window, QStringLiteral("definitions-problems"), DefinitionsPage::Text, write("\"inventory.grant\"", "\"inventory.give\""), isWrong),
            definitionView(window, QStringLiteral("definitions-differences"), DefinitionsPage::Differences,
                           [](DefinitionsPage& page) {
                               page.editor()->raiseVersion();
                               page.editor()->replaceText(page.editor()->text().replace(QLatin1String("\"attempts\": 3"), QLatin1String("\"attempts\": 5")));
                               page.showView(DefinitionsPage::Text);
                               page.showView(DefinitionsPage::Differences);
                           }),
            definitionView(window, QStringLiteral("definitions-start"), DefinitionsPage::Start),
            definitionView(window, QStringLiteral("definitions-participants"), DefinitionsPage::Participants, {},
                           [](DefinitionsPage& page) { return !page.participants()->stack()->notice()->isLoading() || page.participants()->stack()->isShowingView(); })};
}

}  // namespace saga::ui
