// Every view of the real window in both languages, at three sizes of the text: nothing is cut, everything that takes
// the focus is reached by Tab and has a name for those who listen, everything that is clicked is large enough, and in
// Korean no English is left. The views are those of the tour, so that a new page is looked at without a line here.
#include <QTest>

#include "tests/ui/look_rules.h"
#include "tests/ui/real_window.h"
#include "ui/pages/purchase/purchase_page.h"
#include "ui/shell/tour_view.h"
#include "ui/shell/welcome_page.h"

namespace saga::ui {

namespace {

// What was put in a moment ago is laid out when the queue has run dry.
QStringList settled(const std::function<QStringList()>& rule) {
    QStringList found;
    if (QTest::qWaitFor([&] { return (found = rule()).isEmpty(); }, 300)) return {};
    return found;
}

}  // namespace

class TestWindowLooks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyViewReadsAndSpeaks_data();
    void everyViewReadsAndSpeaks();
    void theWelcomeReadsAndSpeaks_data();
    void theWelcomeReadsAndSpeaks();

private:
    void buyEverything(RealWindow& real);
    void check(RealWindow& real, const QString& view, Language language, int percent);
    void note(const QString& view, const char* rule, const QStringList& broken);

    std::unique_ptr<look::Translations> m_korean;
    std::vector<SagaId> m_bought;
    QStringList m_broken;
};

void TestWindowLooks::initTestCase() {
    m_korean = std::make_unique<look::Translations>(QStringLiteral(SAGA_KOREAN_TEXTS));
    QVERIFY(!m_korean->isEmpty());
}

void TestWindowLooks::note(const QString& view, const char* rule, const QStringList& broken) {
    for (const QString& what : broken) {
        m_broken << QStringLiteral("%1, %2: %3").arg(view, QLatin1String(rule), what);
        qWarning("%s", qPrintable(m_broken.last()));
    }
}

void TestWindowLooks::check(RealWindow& real, const QString& view, Language language, int percent) {
    MainWindow& window = real.window();
    note(view, "cut", settled([&] { return look::cutTexts(window); }));
    note(view, "no name", look::nameless(window));
    note(view, "too small", look::smallTargets(window));
    if (language == Language::Korean) note(view, "not translated", m_korean->untranslated(look::textsOf(window)));
    // The way of the focus does not depend on the size.
    if (percent == 100) note(view, "out of reach", look::unreachable(window));
}

void TestWindowLooks::everyViewReadsAndSpeaks_data() {
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("percent");
    for (const auto& [language, name] :
         {std::pair(Language::English, "English"), std::pair(Language::Korean, "Korean")})
        for (const int percent : {100, 150, 200}) QTest::addRow("%s at %d %%", name, percent) << language << percent;
}

void TestWindowLooks::buyEverything(RealWindow& real) {
    MainWindow& window = real.window();
    m_bought.clear();
    connect(window.purchasePage(), &PurchasePage::accepted, this, [this](const SagaId& id) { m_bought.push_back(id); });
    const auto hasSettled = [this, &window] {
        const int row = m_bought.empty() ? -1 : window.purchases().rowOf(m_bought.back());
        const SagaSummary saga = row < 0 ? SagaSummary() : window.purchases().summary(row);
        return isEnd(saga.status) || saga.attention != Attention::None;
    };
    for (const Example& example : Example::all("COR_looks")) {
        const std::size_t before = m_bought.size();
        window.purchasePage()->run(example);
        QTRY_COMPARE(m_bought.size(), before + 1);
        // The faults of one would hit the next.
        QTRY_VERIFY(hasSettled());
    }
    window.purchasePage()->disconnect(this);
    FaultRequest request;
    request.rule.definition = "item-purchase";
    request.rule.step = "log_record";
    request.rule.where = "user = \"nobody\"";
    request.duration = std::chrono::minutes(5);
    QVERIFY(
        real.await<FaultRule>([&](Answer<FaultRule> answer) { real.admin().addFault(request, std::move(answer)); }));
    QTRY_VERIFY(window.health().health().activeFaults > 0);
}

void TestWindowLooks::everyViewReadsAndSpeaks() {
    QFETCH(Language, language);
    QFETCH(int, percent);
    RealWindow real(true, language, percent);
    QVERIFY(real.isReady());
    buyEverything(real);
    m_broken.clear();
    const std::vector<TourView> views = tourViews({real.window(), m_bought});
    QVERIFY(views.size() > 10);
    for (const TourView& view : views) {
        view.open();
        if (view.isShown && !QTest::qWaitFor(view.isShown)) note(view.name, "shown", {QStringLiteral("never")});
        check(real, view.name, language, percent);
        if (view.leave) view.leave();
        if (view.isLeft && !QTest::qWaitFor(view.isLeft, 20'000))
            note(view.name, "left", {QStringLiteral("never")});
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    QCOMPARE(m_broken, QStringList());
}

void TestWindowLooks::theWelcomeReadsAndSpeaks_data() {
    everyViewReadsAndSpeaks_data();
}

void TestWindowLooks::theWelcomeReadsAndSpeaks() {
    QFETCH(Language, language);
    QFETCH(int, percent);
    RealWindow real(false, language, percent);
    QVERIFY(real.isReady());
    QTRY_VERIFY(real.window().welcome() != nullptr);
    m_broken.clear();
    check(real, QStringLiteral("welcome"), language, percent);
    QCOMPARE(m_broken, QStringList());
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestWindowLooks)
#include "tst_window_looks.moc"
