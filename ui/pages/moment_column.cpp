#include "ui/pages/moment_column.h"

#include <QTableView>

namespace saga::ui {

void addMoments(QTableView& table, int column, PageContext& context, NumberDelegate::Figure figure) {
    auto* moments = new NumberDelegate(figure, &table, TextTone::Secondary);
    moments->setZone(context.zone());
    table.setItemDelegateForColumn(column, moments);
    QObject::connect(&context, &PageContext::zoneChanged, moments, [&table, moments, &context] {
        moments->setZone(context.zone());
        table.viewport()->update();
    });
}

}  // namespace saga::ui
