// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/catalog/files/atomic_file.h"
#include "models/session/pictures/pdf_writer.h"
#include "models/session/pictures/picture_session.h"
#include "tests/fuzz/readers.h"
#include "tests/fuzz/small_catalogue.h"

#include <QDir>
#include <QGuiApplication>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>

// libFuzzer on the reader that the variable TIEBREAK_FUZZ names; tests/fuzz/run starts it. With a folder in
// TIEBREAK_FUZZ_CATALOGUE it writes inputs for the reader of catalogues there, and ends.

using namespace tiebreak;

namespace {

const FuzzedReader* reader = nullptr;
std::shared_ptr<const Catalogue> catalogue;

} // namespace

// Stands for the one that Clang cannot compile; no reader writes a PDF.
QByteArray tiebreak::finished_pdf(const QByteArray& pdf, const QByteArray& /*session*/)
{
    return pdf;
}

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static const QGuiApplication application(*argc, *argv);
    const QByteArray name = qgetenv("TIEBREAK_FUZZ");
    reader = fuzzed_reader(name.constData());
    catalogue = load_catalogue().catalogue;
    if (const QString folder = qEnvironmentVariable("TIEBREAK_FUZZ_CATALOGUE"); !folder.isEmpty()) {
        const QMap<QString, QByteArray> inputs = catalogue_inputs();
        for (auto input = inputs.begin(); input != inputs.end(); ++input) {
            if (!replace_file(QDir(folder).filePath(input.key()), input.value()).isEmpty()) {
                std::exit(1);
            }
        }
        std::exit(0);
    }
    if (reader == nullptr || !catalogue) {
        for (const FuzzedReader& row : fuzzed_readers()) {
            std::puts(row.name);
        }
        std::exit(name.isEmpty() ? 0 : 2);
    }
    take_input(*reader, {}, *catalogue); // what a reader prepares once is no input that takes long
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    take_input(*reader, QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)), *catalogue);
    return 0;
}
