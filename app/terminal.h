// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <iostream>
#include <memory>
#include <streambuf>

// What commands print. Names and values come from files and from other people, and a terminal obeys the control
// characters in them: they are shown as \x1b instead, all but line breaks and tabs.
namespace tiebreak {

// Standard output and standard error, for as long as it lives, go through it.
class Terminal {
public:
    Terminal();
    ~Terminal();
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    // The status to exit with: `status`, unless what was printed could not all be written. Then says so.
    [[nodiscard]] int finished(int status);

private:
    class Printable;

    std::unique_ptr<Printable> m_out;
    std::unique_ptr<Printable> m_err;
    std::streambuf* m_plain_out;
    std::streambuf* m_plain_err;
};

} // namespace tiebreak
