#include "tests/stores/store_contract.h"
#include "tests/stores/sqlite_factories.h"

int main(int argc, char** argv) {
    return saga::test::runOnEveryStore<saga::test::StoreContract>(argc, argv);
}
