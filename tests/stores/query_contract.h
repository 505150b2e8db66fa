// What every store must do, whichever database it stands on: the readers' half.
#pragma once

#include <QObject>

#include "tests/stores/store_factory.h"

namespace saga::test {

class QueryContract : public QObject {
    Q_OBJECT

public:
    explicit QueryContract(StoreFactory& factory) : m_factory(factory) {}

private Q_SLOTS:
    void pagesCoverEverySagaOnce_data();
    void pagesCoverEverySagaOnce();
    void pagesStandWhileSagasArrive();
    void numbersRowsAndIndexRowsAgree();
    void pagesSearchBeyondOneWindow();
    void limitsAreKept();
    void filtersFindWhatMatches();
    void readsSagasByNumber();
    void countsWhatMatches();
    void commitNumbersFitTheRows();
    void readsOneSagaWhole();
    void readsUsersAndItems();
    void pagesPurchaseLogAndNotices();
    void pagesAudit();
    void pagesALedger();
    void findsMissingSagas();
    void countsRowsWithoutTheirSaga();
    void seesIdempotencyThatIsWrong();
    void cancelsARunningCall();
    void readsWhileTheWriterWrites();
    void pagesCheckouts();
    void givesCheckoutsWithTheirPayments();
    void checkoutDetailsAreOfOneCommit();
    void walksStreamsWithoutCuttingOne();
    void findsTheSagaOfAnOrder();
    void findsOneOrderByItsId();
    void findsAReservationWhereverItStands();
    void givesFactsOfCheckouts();

private:
    StoreFactory& m_factory;
};

}  // namespace saga::test
