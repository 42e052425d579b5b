// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "models/library/reading.h"

#include <optional>

namespace tiebreak {

// What a person says about files that do not say it themselves.
struct Answers {
    std::optional<QString> gpu;   // a name of the catalogue
    std::optional<int> gpus;      // that served, all together
    std::optional<QString> model; // as the catalogue calls it; for a config.json any name
    std::optional<QString> framework;
    std::optional<int> replicas = {}; // that shared the requests; without it the GPUs are one replica
};

// The answers with the catalogue's spelling of names; case does not matter, Hugging Face's identifiers find their
// model. Problems name what is unknown with the nearest names; `any_model`: the model's name is free, as where only
// models are imported.
[[nodiscard]] Answers checked(const Answers& answers, const Catalogue& catalogue, bool any_model,
                              QStringList& problems);

// Fills what the file leaves open with checked answers, and divides rates by the replicas that follow. A file that says
// otherwise than an answer is refused; a model's name is replaced, since people know which model their file's is.
void fill(Reading& reading, const Answers& answers);

// The same, then remarks on the options that would say what is still missing, and on cards that Tiebreak does not know.
void complete(Reading& reading, const Answers& answers, const Catalogue& catalogue);

} // namespace tiebreak
