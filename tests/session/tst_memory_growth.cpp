// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/session/files/session_document.h"
#include "models/session/user_library.h"
#include "tests/library/vllm_run.h"
#include "tests/support/heap.h"
#include "tests/support/test_class.h"

#include <QTemporaryDir>
#include <QtTest>

#include <memory>
#include <optional>
#include <string>

using namespace tiebreak;

// 500 opened sessions or 10,000 steps take less than 2 MB beyond the undo history: a part of them, the same slope.
class MemoryGrowthTest : public QObject {
    Q_OBJECT

    static constexpr double budget_bytes = 2e6;

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    QTemporaryDir m_folder;

    // Of `count` a round, where `whole` may take the budget.
    static void check(std::optional<double> growth, int count, int whole)
    {
        if (!growth) {
            QSKIP("the sanitizers' heap is not glibc's");
        }
        const double all = *growth / count * whole;
        qInfo("%d take %.3f MB", whole, all / 1e6);
        QVERIFY2(all < budget_bytes, qPrintable(QString::number(all)));
    }

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

    void openedSessions()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        SessionDocument document(session);
        QStringList paths;
        for (const double batch : {4.0, 16.0}) {
            QCOMPARE(session.set(find_field("batch"), batch), Problem());
            QCOMPARE(session.pin(QStringLiteral("Pin")), Problem());
            paths.append(m_folder.filePath(QStringLiteral("%1.tiebreak").arg(batch)));
            QCOMPARE(document.save(paths.last(), {}).message, QString());
        }
        constexpr int sessions = 10;
        check(heap_growth([&] {
                  for (int i = 0; i < sessions; ++i) {
                      QCOMPARE(document.open(paths[i % 2]), QString());
                  }
              }),
              sessions, 500);
    }

    // An edit and its way back; the history, which has a limit, is thrown away before what is left is counted.
    void steps()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        QCOMPARE(session.undoStack()->undoLimit(), 1000);
        constexpr int steps = 40;
        check(heap_growth([&] {
                  for (int i = 0; i < steps; ++i) {
                      if (i % 4 == 3) {
                          session.undoStack()->undo();
                      } else {
                          QCOMPARE(session.setText("batch", std::to_string(1 + i % 64)), Problem());
                      }
                  }
                  session.undoStack()->clear();
              }),
              steps, 10'000);
    }

    void editsOfTheLibrary()
    {
        UserLibrary library(m_folder.filePath(QStringLiteral("library")));
        LibraryEntry entry;
        entry.id = entry.name = QStringLiteral("run");
        entry.fact = vllm_run(100);
        library.add({entry}, QStringLiteral("Import"));
        library.finish();
        constexpr int steps = 150;
        check(heap_growth([&] {
                  for (int i = 0; i < steps; ++i) {
                      entry.name = QString::number(i);
                      QCOMPARE(library.change(entry, QStringLiteral("Rename")), QString());
                      library.finish();
                  }
                  library.undoStack()->clear();
                  QCoreApplication::processEvents();
              }),
              steps, 10'000);
    }
};

TIEBREAK_TEST(MemoryGrowthTest, QCoreApplication)
#include "tst_memory_growth.moc"
