// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "tests/fuzz/readers.h"
#include "tests/fuzz/small_catalogue.h"
#include "tests/support/cpu_timer.h"
#include "tests/support/files.h"
#include "tests/support/mutations.h"
#include "tests/support/rounds.h"
#include "tests/support/test_class.h"

#include <QDir>
#include <QMap>
#include <QtTest>

using namespace tiebreak;

// Every reader takes its corpus, in which is every fault that was found, and mutations of it. The long search is
// tests/fuzz/run.
class CorpusTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

    void takesAnything_data()
    {
        QTest::addColumn<QString>("reader");
        for (const FuzzedReader& reader : fuzzed_readers()) {
            QTest::newRow(reader.name) << QString::fromLatin1(reader.name);
        }
    }

    void takesAnything()
    {
        QFETCH(const QString, reader);
        const FuzzedReader& row = *fuzzed_reader(qPrintable(reader));
        const QDir folder(QStringLiteral(TIEBREAK_SOURCE_DIR "/tests/fuzz/corpus/") + reader);
        QMap<QString, QByteArray> inputs;
        for (const QString& name : folder.entryList(QDir::Files)) {
            inputs.insert(name, contentOf(folder.filePath(name)));
        }
        QVERIFY2(!inputs.isEmpty(), qPrintable(folder.path()));
        if (reader == QLatin1String("catalogue")) { // whose files are there already
            inputs.insert(catalogue_inputs());
        }
        std::mt19937 random(20261129);
        long long longest_ms = 0;
        const int mutations = std::max(1, rounds(600) / row.slowness / static_cast<int>(inputs.size()));
        for (auto at = inputs.begin(); at != inputs.end(); ++at) {
            for (int i = 0; i <= mutations; ++i) {
                const QByteArray input = i == 0 ? at.value() : mutated(at.value(), random);
                const CpuTimer timer;
                take_input(row, input, *m_catalogue); // ends the test when it breaks a promise
                longest_ms = std::max(longest_ms, timer.elapsed_ms());
                QVERIFY2(timer.elapsed_ms() < 10'000, qPrintable(at.key() + u' ' + QString::number(i)));
            }
        }
        qInfo("%d inputs, the longest %lld ms", int(inputs.size()) * (mutations + 1), longest_ms);
    }
};

TIEBREAK_TEST(CorpusTest, QGuiApplication)
#include "tst_corpus.moc"
