// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/files/atomic_file.h"

#include <QSemaphore>
#include <QtTest>

#include <atomic>

namespace tiebreak {

// A disk that syncs when a test says so, or fails then; what needs no sync passes.
class SlowDisk {
public:
    [[nodiscard]] FileWriters writers()
    {
        FileWriters writers;
        writers.synced = [this](const QString& path, const QByteArray& bytes, Readers readers) {
            ++m_begun;
            m_gate.acquire();
            return m_fails ? QStringLiteral("the disk is gone") : replace_file(path, bytes, readers);
        };
        return writers;
    }
    void letThrough(int writes) { m_gate.release(writes); }
    void holdBack() // what letThrough() has left
    {
        m_gate.tryAcquire(m_gate.available());
        m_begun = 0;
    }
    void fail(bool fails) { m_fails = fails; }
    [[nodiscard]] int begun() const { return m_begun; }
    // Whether so many writes have come to the disk; the event loop goes on meanwhile.
    [[nodiscard]] bool sees(int writes) const
    {
        return QTest::qWaitFor([&] { return m_begun >= writes; });
    }

private:
    QSemaphore m_gate;
    std::atomic<int> m_begun = 0;
    std::atomic<bool> m_fails = false;
};

} // namespace tiebreak
