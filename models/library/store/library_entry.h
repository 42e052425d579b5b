// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/facts.h"
#include "models/engine/facts/rates/own_level.h"
#include "models/engine/facts/trace.h"
#include "models/engine/facts/use_facts.h"
#include "models/library/records/records.h"

#include <QString>

#include <variant>

namespace tiebreak {

// Where an entry comes from; what is not known is empty. Never folders, hosts, users or texts of requests.
struct Provenance {
    QString file;     // name of the imported file without its folder; empty: typed in
    QString imported; // ISO date of the day on which it came in, or was edited last
    QString tool;     // that wrote the file: id of its format
    QString version;  // of the server or the tool, where the file says it
    QString note;     // what people add

    bool operator==(const Provenance&) const = default;
};

// The kinds of things that a library holds, in the order of library_kinds().
using LibraryFact =
    std::variant<LlmModel, Gpu, MeasurementRecord, MemoryRecord, PriceQuote, Trace, OwnLevel, ImagePipeline>;

// One of the user's own facts.
struct LibraryEntry {
    QString id;      // of what was imported: the same file again has the same ids, whatever people edited since
    QString name;    // of models, cards, traces and image pipelines what inputs call them
    QString in_file; // of the library's folder; empty: in none yet
    Provenance from;
    LibraryFact fact;

    bool operator==(const LibraryEntry&) const = default;
};

} // namespace tiebreak
