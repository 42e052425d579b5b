// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/catalog_loader.h"
#include "models/session/files/recovery.h"
#include "models/session/files/session_file.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <optional>

namespace tiebreak {

// Rings when a test says so, which takes no time.
class RungAlarm : public Alarm {
public:
    RungAlarm() : Alarm(std::chrono::hours(1)) {}

    void set() override
    {
        starts += m_isSet ? 0 : 1;
        m_isSet = true;
    }
    void cancel() override { m_isSet = false; }
    // As time would: only when it is set.
    void ring()
    {
        if (std::exchange(m_isSet, false)) {
            emit rang();
        }
    }

    int starts = 0;

private:
    bool m_isSet = false;
};

// Windows that keep their edits in a folder of their own.
class RecoveryFixture : public QObject {
protected:
    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    std::unique_ptr<QTemporaryDir> m_root;

    // One window of Tiebreak, without the window.
    struct Window {
        Window(const std::shared_ptr<const Catalogue>& catalogue, const QString& folder, FileWriters writers)
            : session(catalogue, default_scenario(*catalogue)), document(session),
              recovery(
                  document,
                  [] {
                      return QJsonObject{{QStringLiteral("page"), QStringLiteral("costs")}};
                  },
                  folder, nullptr, std::unique_ptr<Alarm>(alarm), std::move(writers)),
              failures(&recovery, &Recovery::failed)
        {
        }
        void edit(double batch, int gesture = 0)
        {
            QCOMPARE(session.set(find_field("batch"), batch, gesture), Problem());
        }

        // With all that it leads to.
        void ring()
        {
            alarm->ring();
            recovery.finish();
        }

        Session session;
        SessionDocument document;
        RungAlarm* alarm = new RungAlarm; // the recovery's
        Recovery recovery;
        QSignalSpy failures;
    };

    [[nodiscard]] std::unique_ptr<Window> window(FileWriters writers = {}) const
    {
        return std::make_unique<Window>(m_catalogue, folder(), std::move(writers));
    }

    [[nodiscard]] QString folder() const { return m_root->filePath(QStringLiteral("state/recovery")); }
    [[nodiscard]] QString sessionFile() const { return m_root->filePath(QStringLiteral("a.tiebreak")); }
    [[nodiscard]] std::vector<LostSession> lost() const { return Recovery::lost(folder(), *m_catalogue); }
    [[nodiscard]] QStringList files() const
    {
        return QDir(folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    // The scenario that the file of a window that lives keeps.
    [[nodiscard]] std::optional<Scenario> kept(const QString& path) const
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            return std::nullopt;
        }
        const QByteArray text = file.readAll();
        QStringList problems;
        const auto session = session_from_text(text.left(text.lastIndexOf('\n') + 1), path, *m_catalogue, problems);
        return session ? std::optional(session->document.scenario) : std::nullopt;
    }

    static QString safe(const QString& file) { return file % QStringLiteral(".safe"); }

    void startAll() { QVERIFY(m_catalogue); }

    void start() { m_root = std::make_unique<QTemporaryDir>(); }
};

} // namespace tiebreak
