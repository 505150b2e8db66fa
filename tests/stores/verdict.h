// Checks of QtTest for results and models that say what went wrong.
#pragma once

#include <QTest>

#include "core/base/result.h"

#define VERIFY_OK(expression)                                                                          \
    do {                                                                                               \
        const auto& verdict = (expression);                                                            \
        QVERIFY2(verdict.ok(), verdict.ok() ? "" : ::saga::describe(verdict.error()).c_str());         \
    } while (false)

#define VERIFY_ERROR(expression, wanted)                                                               \
    do {                                                                                               \
        const auto& verdict = (expression);                                                            \
        QVERIFY2(!verdict.ok(), "an error was expected");                                              \
        QVERIFY2(verdict.error().code == (wanted), ::saga::describe(verdict.error()).c_str());         \
    } while (false)

#define VERIFY_SAME(model, store)                                                                      \
    do {                                                                                               \
        const std::string differs = (model).differenceTo(store);                                       \
        QVERIFY2(differs.empty(), differs.c_str());                                                    \
    } while (false)
