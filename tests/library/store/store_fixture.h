// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/catalog_loader.h"
#include "models/library/answers.h"
#include "models/library/store/adding.h"
#include "models/library/store/library_file.h"
#include "models/library/store/library_kinds.h"
#include "tests/library/import_files.h"
#include "tests/library/reading_of.h"
#include "tests/library/vllm_run.h"

#include <QDir>
#include <QTest>

namespace tiebreak {

// A library in a folder of its own.
class LibraryStoreFixture : public QObject {
protected:
    void startAll()
    {
        m_catalogue = load_catalogue().catalogue;
        QVERIFY(m_catalogue);
    }

    void start()
    {
        m_root = std::make_unique<QTemporaryDir>();
        m_folder = m_root->filePath(QStringLiteral("data/library")); // is made when it is needed
    }

    [[nodiscard]] std::vector<LibraryEntry> entries(const char* file, const Answers& answers = {}) const
    {
        Reading reading = reading_of(file, QStringLiteral("results.json"));
        fill(reading, answers);
        return entries_of(reading, QStringLiteral("results.json"), QStringLiteral("2026-11-29"), *m_catalogue);
    }

    // Of the format of vLLM's result on the L40S, with so many requests a second.
    [[nodiscard]] LibraryEntry measurement(int number) const
    {
        MeasurementRecord record = vllm_run(250 + number);
        record.output_tok_s = 800;
        record.req_s = 3.2;
        record.running = 16;
        record.in_system = 16.4;
        record.ttft = {120, {{50, 100}, {99, 300}}};
        record.tpot = {20, {{50, 19.5}}};
        record.e2e = {5000, {}};
        LibraryEntry entry;
        entry.fact = record;
        entry.id = id_of(entry.fact);
        entry.name = QStringLiteral("run %1").arg(number);
        entry.from = {QStringLiteral("runs.json"), QStringLiteral("2026-11-29"), QStringLiteral("vllm-bench"), {}, {}};
        entry.in_file = QStringLiteral("runs.json");
        return entry;
    }

    [[nodiscard]] QStringList files() const { return QDir(m_folder).entryList(QDir::Files | QDir::Hidden); }

    std::shared_ptr<const Catalogue> m_catalogue;
    std::unique_ptr<QTemporaryDir> m_root;
    QString m_folder;
};

} // namespace tiebreak
