// A fault rule as it is typed: texts of fields in, a request or what is wrong at which field out. Pure values.
#pragma once

#include <QCoreApplication>
#include <QHash>
#include <QString>

#include "core/admin_api/admin_values.h"

namespace saga::ui {

struct RuleDraft {
    Q_DECLARE_TR_FUNCTIONS(saga::ui::RuleDraft)

public:
    QString name;
    QString definition;
    QString step;
    Direction direction = Direction::Action;
    FaultKind kind = FaultKind::TechnicalError;
    QString code;         // empty: the step's own
    QString delay;        // "1500 ms", "3 s"; of a delay only
    QString probability;  // percent of the calls: "100", "2.5"
    QString where;        // filter language; empty: all
    QString share;        // percent of the sagas
    QString count;        // hits; empty: no limit
    QString duration;     // "5 min"; empty: until removed

    struct Reading {
        FaultRequest request;  // what could be read
        QHash<QString, QString>
            errors;  // by field: "step", "delay", "probability", "where", "share", "count", "duration"
    };
    Reading read() const;
    // The draft that reads as this request.
    static RuleDraft of(const FaultRequest& request);
    // How a percentage and a duration are typed: "2.5", "5 min"; empty for a duration of 0.
    static QString percentText(double share);
    static QString durationText(Micros duration);
};

}  // namespace saga::ui
