// SagaPage: what leaves it as a file.
#include <QMenu>

#include "ui/pages/saga/saga_header.h"
#include "ui/pages/saga/saga_page.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/pages/saga/states_view.h"
#include "ui/scenes/sequence_view.h"
#include "ui/scenes/state_graph_view.h"
#include "ui/scenes/timeline_view.h"
#include "ui/widgets/button.h"

namespace saga::ui {

void SagaPage::showExportMenu() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString what = m_states->isVisible() ? tr("the states") : m_sequence->isVisible() ? tr("the sequence") : tr("the timeline");
    menu->addAction(themedIcon(Icon::Braces), tr("Everything as JSON"), this, &SagaPage::exportJsonFile);
    menu->addAction(themedIcon(Icon::Download), tr("Picture of %1 as PNG").arg(what), this, [this] { exportPicture(QStringLiteral("png")); });
    menu->addAction(themedIcon(Icon::Download), tr("Picture of %1 as SVG").arg(what), this, [this] { exportPicture(QStringLiteral("svg")); });
    const QPoint below = m_header->exportButton()->mapToGlobal(QPoint(0, m_header->exportButton()->height()));
    menu->popup(below);
}

void SagaPage::exportJsonFile() {
    if (detail() != nullptr)
        m_context.save(fromCore(sagaId().text) + QStringLiteral(".json"), QByteArray::fromStdString(exportJson(*detail()).dumpPretty()));
}

void SagaPage::exportPicture(const QString& suffix) {
    const bool states = m_states->isVisible();
    const bool sequence = m_sequence->isVisible();
    const Picture picture = states ? m_states->graph()->picture() : sequence ? m_sequence->picture() : m_timeline->picture();
    const QString view = states ? QStringLiteral("-states.") : sequence ? QStringLiteral("-sequence.") : QStringLiteral("-timeline.");
    const QString name = fromCore(sagaId().text) + view + suffix;
    const bool vector = suffix == QLatin1String("svg");
    m_context.save(name, pictureBytes(picture, vector ? PictureFormat::Svg : PictureFormat::Png));
}

}  // namespace saga::ui
