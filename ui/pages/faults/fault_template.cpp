#include "ui/pages/faults/fault_template.h"

#include <chrono>

namespace saga::ui {

using namespace std::chrono_literals;

namespace {

FaultTemplate make(const QString& title, const QString& text, const char* step, FaultKind kind) {
    FaultTemplate made;
    made.title = title;
    made.text = text;
    made.request.rule.name = title.toStdString();
    made.request.rule.definition = "item-purchase";
    made.request.rule.step = step;
    made.request.rule.kind = kind;
    made.request.duration = 5min;
    return made;
}

}  // namespace

std::vector<FaultTemplate> FaultTemplate::all() {
    std::vector<FaultTemplate> list;
    list.push_back(make(tr("Slow inventory"), tr("Grants take 1.5 s; purchases are late and complete."), "item_grant",
                        FaultKind::Delay));
    list.back().request.rule.delay = 1500ms;
    list.push_back(make(tr("10 % of grants fail"), tr("Every tenth saga fails at the grant and is taken back."),
                        "item_grant", FaultKind::TechnicalError));
    list.back().request.rule.share = 0.1;
    list.push_back(
        make(tr("Lost replies"),
             tr("One grant in five is done, but its answer never arrives; asking again must not grant twice."),
             "item_grant", FaultKind::LostReply));
    list.back().request.rule.probability = 0.2;
    list.push_back(make(tr("Log service down"), tr("Nothing can be recorded; the grant and the debit are taken back."),
                        "log_record", FaultKind::TechnicalError));
    list.push_back(make(tr("Notification down"), tr("Users are not told; purchases complete all the same."),
                        "notification", FaultKind::TechnicalError));
    list.push_back(
        make(tr("Undo of the grant fails"),
             tr("Purchases that are taken back get stuck and wait for a person. Needs a purchase that is undone."),
             "item_grant", FaultKind::TechnicalError));
    list.back().request.rule.direction = Direction::Compensation;
    return list;
}

}  // namespace saga::ui
