// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/session/pictures/picture_session.h"
#include "tests/fuzz/readers.h"

#include <QGuiApplication>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>

// libFuzzer on the reader that the variable TIEBREAK_FUZZ names; tests/fuzz/run starts it.

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
    if (reader == nullptr || !catalogue) {
        for (const FuzzedReader& row : fuzzed_readers()) {
            std::puts(row.name);
        }
        std::exit(name.isEmpty() ? 0 : 2);
    }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    take_input(*reader, QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)), *catalogue);
    return 0;
}
