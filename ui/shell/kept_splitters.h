// Keeps where the splitters of a page stand between starts, so that no page has to.
#pragma once

class QWidget;

namespace saga::ui {

class PageContext;

// Puts every splitter below `page` where it was left on the last page of this kind, and remembers each movement. Call
// once, after the page was built. The context outlives the page.
void keepSplitters(QWidget& page, PageContext& context);

}  // namespace saga::ui
