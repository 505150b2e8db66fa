// The contract on the bus within the program.
#include <QtTest>

#include "core/buses/inprocess/in_process_bus.h"
#include "tests/buses/bus_contract.h"

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    saga::test::BusContract contract([](std::size_t capacity) { return std::make_unique<saga::InProcessBus>(capacity); });
    return QTest::qExec(&contract, argc, argv);
}
