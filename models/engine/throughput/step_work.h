// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tiebreak {

// What one step of a server works on. Fractions are means over many steps.
struct StepWork {
    double decoding = 0;        // sequences that get one token each
    double decode_context = 0;  // tokens of context over all of them
    double chunk_tokens = 0;    // prompt tokens computed in this step
    double chunks = 0;          // prompts, or parts of prompts, that these belong to
    double longest_chunk = 0;   // tokens
    double chunk_attention = 0; // sum over chunks of end^2 - start^2: twice the pairs of tokens attended to
    double first_tokens = 0;    // prompts that end in this step, each with a token of its own
    double verified = 1; // tokens computed for each decoding sequence: with speculation, one and the drafted ones

    [[nodiscard]] double rows() const { return decoding * verified + chunk_tokens; }  // of the matrix products
    [[nodiscard]] double heads() const { return decoding * verified + first_tokens; } // rows that the head samples
};

} // namespace tiebreak
