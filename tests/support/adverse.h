// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>
#include <QTemporaryDir>

#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

// Disks and folders that refuse, for tests; each ends with its scope.
namespace tiebreak {

// Files cannot grow beyond that many bytes: writes stop half-way, as on a full disk.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN); // so that writes return an error
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before{};
};

// Nothing can be made, replaced or removed in the folder; root becomes an ordinary user for that.
class ReadOnlyFolder {
public:
    // `root` is the temporary folder around it, which the other user must be able to enter.
    ReadOnlyFolder(const QTemporaryDir& root, const QString& folder) : m_folder(QFile::encodeName(folder))
    {
        chmod(QFile::encodeName(root.path()).constData(), 0711);
        chmod(m_folder.constData(), 0555);
        become(65534);
    }
    ~ReadOnlyFolder()
    {
        become(0);
        chmod(m_folder.constData(), 0700);
    }
    Q_DISABLE_COPY_MOVE(ReadOnlyFolder)

private:
    void become(uid_t user) const
    {
        if (m_isRoot && seteuid(user) != 0) {
            qFatal("the test cannot change its user");
        }
    }

    QByteArray m_folder;
    bool m_isRoot = geteuid() == 0;
};

} // namespace tiebreak
