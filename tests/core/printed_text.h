// Lets QCOMPARE print the two sides when std texts differ; unprintable bytes are escaped. Include in tests.
#pragma once

#include <QTest>
#include <string>
#include <string_view>

namespace QTest {

template <>
inline char* toString(const std::string_view& text) {
    const QByteArray shown(text.data(), static_cast<qsizetype>(std::min<std::size_t>(text.size(), 400)));
    return toPrettyCString(shown.constData(), static_cast<int>(shown.size()));
}

template <>
inline char* toString(const std::string& text) {
    return toString(std::string_view(text));
}

}  // namespace QTest
