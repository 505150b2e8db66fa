// The system lets root read whatever a mode forbids. While one lives, this program is not root: the user nobody acts in its
// place, to whom the files of a folder are given. A program that is not root stays what it is. Main thread.
#pragma once

#include <QDirIterator>
#include <QFile>

#include <unistd.h>

namespace saga::test {

class WithoutRoot {
public:
    explicit WithoutRoot(const QString& folder) {
        if (::geteuid() != 0)
            return;
        give(folder);
        for (QDirIterator files(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
             files.hasNext();)
            give(files.next());
        m_hasLeft = m_isReady && ::seteuid(kNobody) == 0;
        m_isReady = m_hasLeft;
    }
    ~WithoutRoot() {
        if (m_hasLeft && ::seteuid(0) != 0)
            qFatal("root could not be taken back");
    }
    WithoutRoot(const WithoutRoot&) = delete;
    WithoutRoot& operator=(const WithoutRoot&) = delete;

    // False when the system does not let this program become another user.
    bool isReady() const { return m_isReady; }

    static constexpr uid_t kNobody = 65'534;

private:
    void give(const QString& file) {
        m_isReady = m_isReady && ::chown(QFile::encodeName(file).constData(), kNobody, static_cast<gid_t>(-1)) == 0;
    }

    bool m_isReady = true;
    bool m_hasLeft = false;
};

}  // namespace saga::test
