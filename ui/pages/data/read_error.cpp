#include "ui/pages/data/read_error.h"

#include "ui/models/core_words.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

void ReadError::show(ViewStack& stack, const QString& id, const Error& error, Language language) {
    const QString title =
        error.code == ErrorCode::NotFound ? tr("There is no %1").arg(id) : tr("%1 could not be read").arg(id);
    stack.notice()->setError(
        {title, coreWords(error.reason), fromCore(errorAdvice(error.code, language)), fromCore(errorName(error.code))},
        tr("Try again"));
    stack.showNotice();
}

}  // namespace saga::ui
