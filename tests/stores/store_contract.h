// What every store must do, whichever database it stands on: the writer's half.
#pragma once

#include <QObject>

#include "tests/stores/store_factory.h"

namespace saga::test {

class StoreContract : public QObject {
    Q_OBJECT

public:
    explicit StoreContract(StoreFactory& factory) : m_factory(factory) {}

private Q_SLOTS:
    void refusesAnEffectThatIsThere();
    void refusesAPostingOfASagaThatIsThere();
    void sumsPostingsOutsideSagas();
    void refusesABalanceBelowZero();
    void letsAdjustmentsGoBelowZero();
    void refusesANewAccountThatExists();
    void refusesAChangeOfAnUnknownSaga();
    void refusesAnIdempotencyKeyThatIsThere();
    void keepsNothingOfABatchThatFails_data();
    void keepsNothingOfABatchThatFails();
    void keepsEveryRowOfManyBatches();
    void keepsEverythingWhenOpenedAgain();
    void answersAbsentRowsAsAbsent();
    void readsNoKeyTwice();
    void loadsEveryKindOfRow();
    void loadsRunningSagasByPages();
    void loadsOneSagaWithItsHistory();
    void passesOnAnEventThatCannotBeRead();
    void keepsFaultRulesAndTheirBlock();
    void keepsDefinitionsAndAudit();
    void keepsDeadLettersAndHowTheyWereSettled();
    void keepsDeliveriesAndWhatBecameOfThem();
    void movesASagaInAndOutOfAttention();
    void reopensWithoutLoss();
    void refusesAVersionThatIsThere();
    void keepsStreamsAsTheyAre();
    void passesOnAPayloadThatIsTooLarge();
    void replacesProjections();
    void throwsProjectionsOfARangeAway();

private:
    StoreFactory& m_factory;
};

}  // namespace saga::test
