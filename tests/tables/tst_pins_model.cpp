// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/tables/pins_model.h"
#include "tests/support/test_class.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace tiebreak;

class PinsModelTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<PinsModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    QString names() const
    {
        QStringList all;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            all << m_model->index(row).data().toString();
        }
        return all.join(QLatin1Char(' '));
    }

private slots:
    void init()
    {
        m_session = std::make_unique<Session>(m_catalogue, default_scenario(*m_catalogue));
        m_model = std::make_unique<PinsModel>(*m_session);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (const char* const name : {"A", "B", "C", "D"}) {
            QCOMPARE(m_session->pin(QString::fromUtf8(name)), Problem());
        }
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    // No edit resets the list, so that what is selected stays so.
    void editsAreToldAsWhatTheyAre()
    {
        QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy moves(m_model.get(), &QAbstractItemModel::rowsMoved);
        const QPersistentModelIndex b = m_model->index(1);
        for (std::size_t from = 0; from < 4; ++from) {
            for (std::size_t to = 0; to < 4; ++to) {
                QCOMPARE(m_session->movePin(from, to), Problem());
                QCOMPARE(b.data().toString(), QStringLiteral("B"));
                if (from != to) {
                    m_session->undoStack()->undo();
                    QCOMPARE(b.data().toString(), QStringLiteral("B"));
                }
                QCOMPARE(names(), QStringLiteral("A B C D"));
            }
        }
        QCOMPARE(moves.count(), 24); // 12 moves and their undoing
        QCOMPARE(m_session->removePin(0), Problem());
        QCOMPARE(b.row(), 0);
        QCOMPARE(m_session->removePin(1), Problem());
        QCOMPARE(names(), QStringLiteral("B D"));
        m_session->undoStack()->undo();
        m_session->undoStack()->undo();
        QCOMPARE(names(), QStringLiteral("A B C D"));
        QCOMPARE(b.row(), 1);
        QCOMPARE(m_session->renamePin(1, QStringLiteral("Beta")), Problem());
        QCOMPARE(b.data().toString(), QStringLiteral("Beta"));
        QCOMPARE(resets.count(), 0);
    }

    void openingAnotherDocument()
    {
        Document document = m_session->document();
        document.pins = {{"X", document.scenario, true}, {"A", document.scenario, true}};
        QCOMPARE(m_session->open(document), Problem());
        QCOMPARE(names(), QStringLiteral("X A"));
        document.pins.clear();
        QCOMPARE(m_session->open(document), Problem());
        QCOMPARE(m_model->rowCount(), 0);
    }

    void namesAndChecks()
    {
        QVERIFY(m_model->setData(m_model->index(0), QStringLiteral(" Today ")));
        QCOMPARE(m_session->pins()[0].name, std::string("Today"));
        QVERIFY(m_model->setData(m_model->index(0), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!m_session->pins()[0].shown);
        QVERIFY(m_model->index(1).data(Qt::FontRole).value<QFont>().bold()); // the baseline now
        QVERIFY(!m_model->index(0).data(Qt::FontRole).value<QFont>().bold());
        QVERIFY(m_model->index(1).data(Qt::ToolTipRole).toString().contains(QStringLiteral("L40S is cheapest")));
        QCOMPARE(m_session->undoStack()->count(), 6);
    }

    void refusesWithWhatWouldBeRight()
    {
        QSignalSpy problems(m_model.get(), &PinsModel::problem);
        QVERIFY(!m_model->setData(m_model->index(0), QStringLiteral("B")));
        QVERIFY(!m_model->setData(m_model->index(0), QStringLiteral(" ")));
        QCOMPARE(problems.count(), 2);
        QVERIFY(problems[0][0].toString().contains(QStringLiteral("no other pin")));
        QVERIFY(!m_model->setData(m_model->index(0), 1, Qt::DecorationRole));
        QCOMPARE(names(), QStringLiteral("A B C D"));
    }

    // As a view asks for it when a pin is dropped: in front of a row.
    void moveRows()
    {
        QVERIFY(m_model->moveRow({}, 0, {}, 3));
        QCOMPARE(names(), QStringLiteral("B C A D"));
        QVERIFY(m_model->moveRow({}, 3, {}, 0));
        QCOMPARE(names(), QStringLiteral("D B C A"));
        QVERIFY(m_model->moveRow({}, 0, {}, 4));
        QCOMPARE(names(), QStringLiteral("B C A D"));
        for (const auto& [from, to] : {std::pair{0, 0}, {0, 1}, {4, 0}, {-1, 2}, {0, 5}}) {
            QVERIFY(!m_model->moveRow({}, from, {}, to));
        }
        QVERIFY(!m_model->moveRows({}, 0, 2, {}, 4));
    }
};

TIEBREAK_TEST(PinsModelTest, QCoreApplication)
#include "tst_pins_model.moc"
