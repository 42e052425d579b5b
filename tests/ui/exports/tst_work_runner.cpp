// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "tests/support/sanitizers.h"
#include "tests/support/test_class.h"
#include "ui/exports/work_progress.h"
#include "ui/exports/work_runner.h"
#include "ui/figures/formats/export_steps.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProgressDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>

using namespace tiebreak;

class WorkRunnerTest : public QObject {
    Q_OBJECT

    QStringList m_done;

    WorkStep step(const QString& label, bool is_aside = false, const QString& problem = {})
    {
        return {label,
                [this, label, problem] {
                    m_done << label;
                    return problem;
                },
                is_aside};
    }

    // Qt's PNG writer forgets its list of rows when it is stopped.
    static void forgiveQt(std::vector<WorkStep>& steps)
    {
        for (WorkStep& step : steps) {
            step.work = [work = step.work] {
                const LeaksForgiven leaks;
                return work();
            };
        }
    }

    // A picture that takes far longer to pack than people like to wait.
    static FigureExport hugePicture(const QTemporaryDir& folder)
    {
        FigureExport what{{QStringLiteral("throughput")}, FigureFormat::Png, {}, {}, {}, {}};
        what.look.size = {1280, 720};
        what.look.dpi = 96 * 6;
        what.path = folder.filePath(QStringLiteral("huge.png"));
        return what;
    }

private slots:
    void init() { m_done.clear(); }

    void runsInOrder()
    {
        WorkRunner runner;
        QSignalSpy progress(&runner, &WorkRunner::progressed);
        QSignalSpy finished(&runner, &WorkRunner::finished);
        QSignalSpy cancelled(&runner, &WorkRunner::wasCancelled);
        const QStringList names{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")};
        runner.start({step(names[0]), step(names[1], true), step(names[2], true), step(names[3])});
        QVERIFY(runner.isRunning());
        QVERIFY(m_done.isEmpty()); // nothing happens before the event loop turns
        QVERIFY(finished.wait());
        QCOMPARE(m_done, names);
        QCOMPARE(finished.constFirst().constFirst().toString(), QString());
        QCOMPARE(cancelled.size(), 0);
        QVERIFY(!runner.isRunning());
        QCOMPARE(progress.size(), names.size());
        for (int i = 0; i < progress.size(); ++i) {
            QCOMPARE(progress[i], (QVariantList{i, 4, names[i]}));
        }
        // And again.
        runner.start({step(names[2])});
        QVERIFY(finished.wait());
        QCOMPARE(m_done.size(), 5);
        runner.start({});
        QVERIFY(finished.wait());
        QCOMPARE(m_done.size(), 5);
    }

    void asideIsAnotherThread()
    {
        WorkRunner runner;
        QSignalSpy finished(&runner, &WorkRunner::finished);
        QThread* here = nullptr;
        QThread* aside = nullptr;
        const auto look_into = [](QThread*& into) {
            return [&into] {
                into = QThread::currentThread();
                return QString();
            };
        };
        runner.start({{{}, look_into(here), false}, {{}, look_into(aside), true}});
        QVERIFY(finished.wait());
        QCOMPARE(here, thread());
        QVERIFY(aside != nullptr && aside != thread());
    }

    // Whatever else the window has to do is done between two steps.
    void theEventLoopTurnsBetween()
    {
        WorkRunner runner;
        QSignalSpy finished(&runner, &WorkRunner::finished);
        int ticks = 0;
        QTimer clock;
        connect(&clock, &QTimer::timeout, this, [&ticks] { ++ticks; });
        clock.start(0);
        std::vector<int> seen;
        const WorkStep look{{},
                            [&] {
                                seen.push_back(ticks);
                                return QString();
                            },
                            false};
        runner.start({look, look, look});
        QVERIFY(finished.wait());
        QCOMPARE(seen.size(), std::size_t{3});
        QVERIFY(seen[0] < seen[1] && seen[1] < seen[2]);
    }

    void aProblemStops_data()
    {
        QTest::addColumn<bool>("is_aside");
        QTest::newRow("here") << false;
        QTest::newRow("aside") << true;
    }

    void aProblemStops()
    {
        QFETCH(bool, is_aside);
        WorkRunner runner;
        QSignalSpy finished(&runner, &WorkRunner::finished);
        const QString problem = QStringLiteral("b: the disk is full");
        runner.start({step(QStringLiteral("a")), step(QStringLiteral("b"), is_aside, problem), step({})});
        QVERIFY(finished.wait());
        QCOMPARE(finished.constFirst().constFirst().toString(), problem);
        QCOMPARE(m_done.size(), 2);
        QCoreApplication::processEvents();
        QCOMPARE(m_done.size(), 2);
    }

    void cancelledBetweenSteps()
    {
        WorkRunner runner;
        QSignalSpy finished(&runner, &WorkRunner::finished);
        QSignalSpy cancelled(&runner, &WorkRunner::wasCancelled);
        WorkStep first = step(QStringLiteral("a"));
        first.work = [&runner] {
            runner.cancel();
            return QString();
        };
        runner.start({first, step(QStringLiteral("b"))});
        QVERIFY(cancelled.wait());
        QCOMPARE(m_done.size(), 0);
        QCOMPARE(finished.size(), 0);
        QVERIFY(!runner.isRunning());
        runner.cancel(); // of nothing
        QCOMPARE(cancelled.size(), 1);
    }

    void cancelledWithinAHugePicture_data()
    {
        QTest::addColumn<bool>("is_painted");
        QTest::newRow("while it is painted") << false;
        QTest::newRow("while it is packed") << true;
    }

    void cancelledWithinAHugePicture()
    {
        QFETCH(bool, is_painted);
        const QTemporaryDir folder;
        const std::shared_ptr<const Catalogue> catalogue = load_catalogue().catalogue;
        const Session session(catalogue, default_scenario(*catalogue));
        WorkRunner runner;
        QSignalSpy cancelled(&runner, &WorkRunner::wasCancelled);
        QElapsedTimer since;
        connect(&runner, &WorkRunner::progressed, this, [&](int done, int all) {
            if (done == (is_painted ? all - 1 : 1)) {
                QTimer::singleShot(is_painted ? 50 : 0, this, [&] {
                    since.start();
                    runner.cancel();
                });
            }
        });
        const auto flag = std::make_shared<std::atomic<bool>>(false);
        std::vector<WorkStep> steps = exportSteps(hugePicture(folder), session, flag);
        forgiveQt(steps);
        runner.start(std::move(steps), flag);
        QVERIFY(cancelled.wait(60000));
        QVERIFY2(since.elapsed() < 1000, qPrintable(QString::number(since.elapsed())));
        QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    // Whoever closes the window in the middle gets no file, and no crash.
    void goesWhileItRuns()
    {
        std::atomic<bool> has_begun = false;
        std::atomic<bool> has_ended = false;
        const auto flag = std::make_shared<std::atomic<bool>>(false);
        auto runner = std::make_unique<WorkRunner>();
        const WorkStep wait{{},
                            [&, flag] {
                                has_begun = true;
                                while (!*flag) {
                                    QThread::msleep(1);
                                }
                                has_ended = true;
                                return QString();
                            },
                            true};
        runner->start({wait, step(QStringLiteral("b"))}, flag);
        QTRY_VERIFY(has_begun);
        runner.reset();
        QVERIFY(has_ended);
        QCoreApplication::processEvents();
        QCOMPARE(m_done.size(), 0);
    }

    void progressShowsOnlyWhenSlow_data()
    {
        QTest::addColumn<int>("ms");
        QTest::addColumn<bool>("is_seen");
        QTest::newRow("quick") << 20 << false;
        QTest::newRow("slow") << 900 << true;
    }

    void progressShowsOnlyWhenSlow()
    {
        QFETCH(int, ms);
        QFETCH(bool, is_seen);
        QWidget window;
        window.show();
        WorkRunner runner;
        const WorkProgress progress(runner, &window);
        QSignalSpy finished(&runner, &WorkRunner::finished);
        const WorkStep wait{QStringLiteral("cost.png"),
                            [ms] {
                                QThread::msleep(static_cast<unsigned long>(ms));
                                return QString();
                            },
                            true};
        bool was_seen = false;
        QString text;
        QTimer look;
        connect(&look, &QTimer::timeout, this, [&] {
            if (progress.dialog() != nullptr && progress.dialog()->isVisible()) {
                was_seen = true;
                text = progress.dialog()->labelText();
            }
        });
        look.start(5);
        runner.start({wait});
        QVERIFY(finished.wait());
        QCOMPARE(was_seen, is_seen);
        QCOMPARE(text, is_seen ? QStringLiteral("cost.png") : QString());
        QVERIFY(progress.dialog() == nullptr);
    }

    void theButtonCancels()
    {
        QWidget window;
        window.show();
        WorkRunner runner;
        const WorkProgress progress(runner, &window);
        QSignalSpy cancelled(&runner, &WorkRunner::wasCancelled);
        const auto flag = std::make_shared<std::atomic<bool>>(false);
        const WorkStep wait{{},
                            [flag] {
                                while (!*flag) {
                                    QThread::msleep(1);
                                }
                                return QString();
                            },
                            true};
        runner.start({wait}, flag);
        QTRY_VERIFY(progress.dialog() != nullptr && progress.dialog()->isVisible());
        QVERIFY(!progress.dialog()->isModal()); // the sliders stay in use
        QTest::mouseClick(progress.dialog()->findChild<QPushButton*>(), Qt::LeftButton);
        QVERIFY(cancelled.wait());
        QVERIFY(progress.dialog() == nullptr);
    }
};

TIEBREAK_TEST(WorkRunnerTest, QApplication)
#include "tst_work_runner.moc"
