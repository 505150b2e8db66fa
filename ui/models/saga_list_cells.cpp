#include "ui/models/saga_list_cells.h"

#include "ui/models/saga_list_model.h"

namespace saga::ui {

QString fromUtf8(const std::string& text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QVariant sagaCell(const SagaSummary& saga, int column) {
    switch (column) {
        case SagaListModel::Id:
            return fromUtf8(saga.id.text);
        case SagaListModel::State:
            return static_cast<int>(saga.status);
        case SagaListModel::DefinitionName:
            return QStringLiteral("%1 v%2").arg(fromUtf8(saga.definition)).arg(saga.version);
        case SagaListModel::StepName:
            return fromUtf8(saga.step);
        case SagaListModel::Code:
            return fromUtf8(saga.code);
        case SagaListModel::User:
            return fromUtf8(saga.user.text);
        case SagaListModel::ItemName:
            return fromUtf8(saga.item.text);
        case SagaListModel::Amount:
            return static_cast<qlonglong>(saga.amount);
        case SagaListModel::Duration:
            return saga.endedAt.isSet() ? QVariant(static_cast<qlonglong>((saga.endedAt - saga.startedAt).count()))
                                        : QVariant();
        case SagaListModel::Started:
            return static_cast<qlonglong>(saga.startedAt.us);
        default:
            return {};
    }
}

QString quotedForFilter(const QString& text) {
    QString escaped = text;
    escaped.replace(QLatin1Char('\\'), QStringLiteral("\\\\")).replace(QLatin1Char('"'), QStringLiteral("\\\""));
    return QLatin1Char('"') + escaped + QLatin1Char('"');
}

QString sagaCellFilter(const SagaSummary& saga, int column, const QString& op) {
    const auto compared = [&](const char* field, const QString& value) {
        return QStringLiteral("%1 %2 %3").arg(QLatin1String(field), op, value);
    };
    const auto text = [&](const char* field, const std::string& value) {
        return compared(field, quotedForFilter(fromUtf8(value)));
    };
    const auto word = [&](const char* field, std::string_view value) {
        return compared(field, QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size())));
    };
    switch (column) {
        case SagaListModel::Id:
            return text("id", saga.id.text);
        case SagaListModel::State:
            return word("status", toText(saga.status));
        case SagaListModel::DefinitionName:
            return text("definition", saga.definition);
        case SagaListModel::StepName:
            return text("step", saga.step);
        case SagaListModel::Code:
            return text("code", saga.code);
        case SagaListModel::User:
            return text("user", saga.user.text);
        case SagaListModel::ItemName:
            return text("item", saga.item.text);
        case SagaListModel::Amount:
            return compared("amount", QString::number(saga.amount));
        default:
            return {};
    }
}

}  // namespace saga::ui
