// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/trace.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace tiebreak {

// The requests of a trace: a first line "at_s,prompt_tokens,output_tokens", then one line for each request, in the
// order of their times, of at least one token each. Nothing, and a problem "name:line: what is wrong", when it is not
// so. Traces have tens of thousands of lines and are read at every start, hence not by read_csv.
[[nodiscard]] std::vector<Arrival> read_trace_file(const QString& name, const QByteArray& text, QStringList& problems);

} // namespace tiebreak
